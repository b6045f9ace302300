"""How answers look on a terminal, one module a noun."""
