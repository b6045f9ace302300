"""The two backends of the `Store` protocol."""
