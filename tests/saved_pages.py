"""Saved pages for tests: an article of three paragraphs, in whatever markup a test is about."""

from __future__ import annotations

from loaders.sources.document import Document, Supplied
from loaders.sources.recognise import read_document

FIRST = "The harbour of Porto Alto was closed on Tuesday after a spill of oil, the port authority said in a statement."
SECOND = "The minister denied that the spill was larger than reported, and said that the ships would sail on Thursday."
THIRD = "Fishermen at the quay claimed the opposite, and the mayor confirmed that she had heard of it in the morning."
TITLE = "Harbour closed after spill"
TEXT = (TITLE, FIRST, SECOND, THIRD)
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def page(body: str = BODY, *, head: str = "", heading: str = f"<h1>{TITLE}</h1>") -> str:
    """A page whose article holds this markup below its heading, between a menu and a footer."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head><body>'
        '<nav><a href="/">Home</a> <a href="/news">News</a></nav>'
        f"<main><article>{heading}<div>{body}</div></article></main>"
        "<footer>© The Daily Tide. All rights reserved.</footer></body></html>"
    )


def read(markup: str | bytes, **supplied: str) -> Document:
    """The document that a page is read into."""
    raw = markup if isinstance(markup, bytes) else markup.encode()
    return read_document(raw, where="page.html", supplied=Supplied(**supplied))


def paragraphs(document: Document) -> list[str]:
    """The paragraphs of its text."""
    return document.text.split("\n\n")


def links(document: Document) -> list[tuple[str, str]]:
    """The words of its links, and where they lead."""
    return [(document.text[slice(*link.span)], link.url) for link in document.links]


def places(document: Document) -> dict[str, str]:
    """Where each thing known of it was found, by field."""
    return {found.field: found.where for found in document.found_in}
