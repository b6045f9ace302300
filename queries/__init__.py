"""Every Cypher text, bound to typed parameters and rows."""
