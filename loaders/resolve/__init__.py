"""Within one article: mentions to entities, words to claims and dates, nominal targets to statements."""

from loaders.resolve.reading import Resolved, resolve

__all__ = ["Resolved", "resolve"]
