"""Ten pages of different make: text, title, outlet, author, date, address and language are right, or absent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict, cast

import pytest
from console_blocks import CHECKOUT
from saved_pages import links, paragraphs, places, read

PAGES = CHECKOUT / "tests/data/pages"
FOLDERS = sorted(path.parent for path in PAGES.glob("*/page.html"))


class Expected(TypedDict):
    """What `expected.json` says of a page."""

    title: str
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str | None
    text: list[str]
    links: list[list[str]]
    found_in: dict[str, str]


def test_there_are_ten_of_them() -> None:
    assert len(FOLDERS) == 10


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_page_is_read_as_its_readers_see_it(folder: Path) -> None:
    expected = cast("Expected", json.loads((folder / "expected.json").read_text(encoding="utf-8")))
    document = read((folder / "page.html").read_bytes())
    assert paragraphs(document) == expected["text"]
    assert (document.title, document.outlet, document.author) == (
        expected["title"],
        expected["outlet"],
        expected["author"],
    )
    assert (document.published, document.url, document.language) == (
        expected["published"],
        expected["url"],
        expected["language"],
    )
    assert links(document) == [tuple(link) for link in expected["links"]]
    assert places(document) == expected["found_in"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_same_bytes_give_the_same_document(folder: Path) -> None:
    raw = (folder / "page.html").read_bytes()
    assert read(raw) == read(raw)
