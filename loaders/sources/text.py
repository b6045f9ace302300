"""Plain text: one file is one article."""

from __future__ import annotations

from loaders.sources.document import Document, Supplied


def read_text(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    """The article in these bytes; `where` names them in messages.

    Raises `UnreadableArticle` when the bytes hold no article, `InvalidDate` or `InvalidRequest` when what was
    supplied can't be used.
    """
    raise NotImplementedError
