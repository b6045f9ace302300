"""A record as nodes and edges, and back: what writing a revision changes, and what it is read from again."""
