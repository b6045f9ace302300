"""Readers, one for each kind of document; each yields a `Document`."""
