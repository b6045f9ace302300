"""The graph as RDF: one mapping, written as lines or held as an rdflib Dataset."""
