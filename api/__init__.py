"""How people reach the graph: HTTP, pages and the command line."""
