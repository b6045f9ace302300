"""A saved web page: its main text, what it says of itself and where it says so."""

from __future__ import annotations

import hashlib

from graph.model import FoundIn, PublishedBasis
from loaders.sources.document import Document, Supplied
from loaders.sources.html.body import main_text
from loaders.sources.html.decoding import page_tree
from loaders.sources.html.metadata import Metadata, metadata_of
from loaders.sources.supplied import address, day_or_moment, named

__all__ = ["is_page", "read_html"]

_MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article")
_LOOK = 2_000


def is_page(raw: bytes) -> bool:
    """Whether bytes are a web page, by their content: their first tags say so, whatever the file is called."""
    beginning = raw[:_LOOK].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if beginning.startswith(b"<?xml"):
        return b"<html" in beginning or b"<!doctype html" in beginning
    return beginning.startswith((*_MARKUP, b"<!--")) and any(tag in beginning for tag in _MARKUP)


def read_html(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    """The article of a saved page; what was supplied goes before what the page says.

    The text is the page's main text, its title first, paragraphs apart by an empty line. Raises `UnreadableArticle`
    when the page holds no article (a wall, a login, an index), or can't be decoded; `InvalidDate` and
    `InvalidRequest` when what was supplied can't be used.
    """
    published = day_or_moment(supplied.published) if supplied.published is not None else None
    tree = page_tree(raw, where=where)
    metadata = metadata_of(tree)
    body = main_text(tree, title=metadata.value("title"), where=where)
    date = published or metadata.published
    return Document(
        text=body.text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        title=named(supplied.title, "title") or metadata.value("title"),
        outlet=named(supplied.outlet, "outlet") or metadata.value("outlet"),
        author=named(supplied.author, "author") or metadata.value("author"),
        url=address(supplied.url) or metadata.value("url"),
        published=date.moment if date else None,
        published_day=date.day if date else None,
        published_basis=_basis(by_user=published is not None, by_page=metadata.published is not None),
        language=metadata.value("language"),
        found_in=_found_in(metadata, supplied),
        links=body.links,
    )


def _basis(*, by_user: bool, by_page: bool) -> PublishedBasis:
    if by_user:
        return PublishedBasis.SUPPLIED
    return PublishedBasis.PAGE if by_page else PublishedBasis.UNKNOWN


def _found_in(metadata: Metadata, supplied: Supplied) -> tuple[FoundIn, ...]:
    """Where each thing known of the page was found; what the user told is marked so."""
    told = {
        "title": supplied.title,
        "outlet": supplied.outlet,
        "author": supplied.author,
        "url": supplied.url,
        "published": supplied.published,
    }
    found = {each.field: each for each in metadata.found_in}
    found |= {field: FoundIn(field, "supplied") for field, value in told.items() if value is not None}
    return tuple(found[field] for field in sorted(found))
