"""A page is told by its tags, whatever its file is called; what only looks like one is not."""

from __future__ import annotations

import pytest
from saved_pages import BODY, FIRST, TEXT, TITLE, page, paragraphs, read

from graph.errors import UnreadableArticle

SAVED = "<!-- saved from url=(0040)https://tide.example/harbour/spill.html -->\n"
MAIL = (
    "From: <Saved by Browser>\r\nSnapshot-Content-Location: https://tide.example/\r\nSubject: Harbour\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\r\n<html>'
)


@pytest.mark.parametrize(
    "ahead",
    [
        "",
        "\ufeff",
        "\n\n  \t",
        SAVED,
        "<!-- one --><!-- two -->\n",
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
        "Warning: session_start() in /var/www/index.php on line 3\n",
    ],
)
def test_a_page_is_told_by_its_first_tags_whatever_stands_before_them(ahead: str) -> None:
    assert paragraphs(read(ahead + page())) == list(TEXT)


@pytest.mark.parametrize("start", ["<html>", "<head><title>x</title></head><body>", "<body>", "<article>", "<div>", ""])
def test_a_part_of_a_page_is_a_page(start: str) -> None:
    assert paragraphs(read(f"{start}<h1>{TITLE}</h1>{BODY}")) == list(TEXT)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    assert paragraphs(read(page().encode(encoding))) == list(TEXT)


@pytest.mark.parametrize(
    "start",
    [
        "<Kyiv> ",
        "< 5 people said. ",
        "<3 ",
        "<a friend of mine> said. ",
        "<p",
        "A report on <html> and <body>. ",
        "<b>",
    ],
)
def test_a_text_that_only_begins_like_a_page_is_text(start: str) -> None:
    assert read(f"{start}{FIRST}").text == f"{start}{FIRST}"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ('<?xml version="1.0"?><rss><channel><title>Tide</title></channel></rss>', "XML, but no web page"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "XML, but no web page"),
        (MAIL, "a web archive"),
    ],
)
def test_markup_that_is_no_page_says_what_it_is(raw: str, why: str) -> None:
    with pytest.raises(UnreadableArticle, match=why):
        read(raw)


def test_the_address_that_a_browser_wrote_into_the_page_is_its_address() -> None:
    document = read(SAVED + page())
    assert document.url == "https://tide.example/harbour/spill.html"
    assert (
        read("<!--\n Page saved with SingleFile \n url: https://tide.example/a \n-->" + page()).url
        == "https://tide.example/a"
    )
