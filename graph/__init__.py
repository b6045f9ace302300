"""What there is, and where it is kept: the model, the stores and the RDF mapping."""
