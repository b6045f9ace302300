"""A saved web page: its main text, what it says of itself and where it says so."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urljoin

from lxml.html import HtmlElement

from graph.errors import UnreadableArticle
from graph.model import FoundIn, PublishedBasis
from loaders.sources.document import Document, Supplied
from loaders.sources.html.around import author_near, date_near
from loaders.sources.html.body import Body, body_of
from loaders.sources.html.decoding import page_of
from loaders.sources.html.metadata import Metadata, metadata_of
from loaders.sources.html.recognising import is_archive, is_other_xml, is_page
from loaders.sources.html.shown import Block, blocks_of, show_noscript, without_hidden
from loaders.sources.supplied import address, day_or_moment, named

__all__ = ["is_archive", "is_other_xml", "is_page", "read_html"]

_HEAD = 4_096
_SAVED_FROM = re.compile(
    rb"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]{1,2000})"
)


def read_html(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    """The article of a saved page; what was supplied goes before what the page says.

    The text is the page's main text, its title first, paragraphs apart by an empty line. Raises `UnreadableArticle`
    when the page holds no article (a wall, a login, an index), or can't be decoded; `InvalidDate` and
    `InvalidRequest` when what was supplied can't be used.
    """
    given = day_or_moment(supplied.published) if supplied.published is not None else None
    page = page_of(raw, where=where)
    declared = metadata_of(page.tree, saved_from=_saved_from(raw))
    without_hidden(page.tree)
    blocks, body = _read(page.tree, declared, where)
    if page.has_lost and "\ufffd" in body.text:
        raise UnreadableArticle(where, "letters of the article are lost in its encoding; save the page again as UTF-8")
    metadata = _with_what_stands_near(declared, page.tree, blocks, body)
    date = given or metadata.published
    return Document(
        text=body.text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        title=named(supplied.title, "title") or metadata.value("title"),
        outlet=named(supplied.outlet, "outlet") or metadata.value("outlet"),
        author=named(supplied.author, "author") or metadata.value("author"),
        url=address(supplied.url) or metadata.value("url"),
        published=date.moment if date else None,
        published_day=date.day if date else None,
        published_basis=_basis(by_user=given is not None, by_page=metadata.published is not None),
        language=metadata.value("language"),
        found_in=_found_in(metadata, supplied, text=body.found_in),
        links=body.links,
    )


def _read(tree: HtmlElement, metadata: Metadata, where: str) -> tuple[Sequence[Block], Body]:
    """The page's paragraphs and its article; a page that scripts fill may hold its text for browsers without them."""
    base = _base(tree, metadata)
    blocks = blocks_of(tree, base=base)
    try:
        return blocks, body_of(tree, blocks, metadata, where=where)
    except UnreadableArticle:
        if not show_noscript(tree):
            raise
    blocks = blocks_of(tree, base=base)
    return blocks, body_of(tree, blocks, metadata, where=where)


def _saved_from(raw: bytes) -> str | None:
    """The address that a browser wrote into the page when it saved it."""
    match = _SAVED_FROM.search(raw[:_HEAD])
    return match[1].decode("utf-8", "replace") if match else None


def _base(tree: HtmlElement, metadata: Metadata) -> str | None:
    """What the page's links are relative to."""
    given = next((base.get("href") for base in tree.iter("base") if base.get("href")), None)
    try:
        return urljoin(metadata.value("url") or "", given or "") or None
    except ValueError:
        return metadata.value("url")


def _with_what_stands_near(metadata: Metadata, tree: HtmlElement, blocks: Sequence[Block], body: Body) -> Metadata:
    """With the author of the byline and the date of the `time` at the heading, where the page declares none."""
    if body.place is None:
        return metadata
    near = metadata
    author = author_near(tree, blocks, body.place) if metadata.value("author") is None else None
    if author is not None:
        place = FoundIn("author", author[0])
        near = replace(near, values={**near.values, "author": author[1]}, found_in=(*near.found_in, place))
    date = date_near(tree, blocks, body.place) if metadata.published is None else None
    if date is not None:
        near = replace(near, published=date, found_in=(*near.found_in, FoundIn("published", "time tag")))
    return near


def _basis(*, by_user: bool, by_page: bool) -> PublishedBasis:
    if by_user:
        return PublishedBasis.SUPPLIED
    return PublishedBasis.PAGE if by_page else PublishedBasis.UNKNOWN


def _found_in(metadata: Metadata, supplied: Supplied, *, text: str) -> tuple[FoundIn, ...]:
    """Where each thing known of the page was found; what the user told is marked so."""
    told = {
        "title": supplied.title,
        "outlet": supplied.outlet,
        "author": supplied.author,
        "url": supplied.url,
        "published": supplied.published,
    }
    found = {each.field: each for each in (*metadata.found_in, FoundIn("text", text))}
    found |= {field: FoundIn(field, "supplied") for field, value in told.items() if value is not None}
    return tuple(found[field] for field in sorted(found))
