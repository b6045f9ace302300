"""Across articles: what is the same claim, the same entity, the very report that another rests on."""
