"""The graph as RDF: one mapping from the model to quads, and the writers of each format."""
