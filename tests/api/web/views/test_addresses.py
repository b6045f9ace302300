"""Which addresses become links, and how a link finds the words on the live page."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.web.views.addresses import Iris, host_of, path_of, web_address, words_at, words_on_live_page

PAGE = "https://news.example/bridge"
CLAIM = f"c_{'0' * 20}"


def test_a_thing_is_told_of_at_the_end_of_its_iri() -> None:
    assert path_of(CLAIM) == f"/id/claim/{CLAIM}"
    assert Iris("https://w3id.org/onrecord/").of(CLAIM) == f"https://w3id.org/onrecord/id/claim/{CLAIM}"
    article, statement = f"a_{'1' * 20}", f"s_{'2' * 20}"
    assert words_at(article, statement) == f"/id/article/{article}#words-{statement}"


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt://news.example/%0aalert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//news.example/",
        "https:",
        "https://",
        "https://[",
        "news.example",
    ],
)
def test_what_is_no_address_of_the_web_is_no_link(url: str | None) -> None:
    assert web_address(url) is None
    assert words_on_live_page(url, ["the bridge"]) is None


@pytest.mark.parametrize("url", ["http://news.example", "HTTPS://news.example/a?b=c#d", "https://[2001:db8::1]/"])
def test_an_address_of_the_web_is_a_link(url: str) -> None:
    assert web_address(url) == url


def test_a_host_is_told_as_readers_know_it() -> None:
    assert host_of("https://www.news.example:8443/bridge") == "news.example"


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        (["the bridge"], "text=the%20bridge"),
        (["one, two-three & four"], "text=one%2C%20two%2Dthree%20%26%20four"),
        (["the bridge", "is closed"], "text=the%20bridge&text=is%20closed"),
        (["two\n  lines"], "text=two%20lines"),
        ([f"one two three four five {'x' * 80} six seven eight nine ten"],
         "text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten"),
        (["w" * 100], f"text={'w' * 100}"),
        (["", " ", "said"], "text=said"),
    ],
)  # fmt: skip
def test_the_words_are_looked_for_on_the_live_page(words: list[str], fragment: str) -> None:
    assert words_on_live_page(PAGE, words) == f"{PAGE}#:~:{fragment}"


def test_an_anchor_of_the_page_is_kept_and_an_older_text_fragment_is_not() -> None:
    assert words_on_live_page(f"{PAGE}#story", ["said"]) == f"{PAGE}#story:~:text=said"
    assert words_on_live_page(f"{PAGE}#story:~:text=old", ["said"]) == f"{PAGE}#story:~:text=said"
    assert words_on_live_page(PAGE, [""]) is None


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_a_text_fragment_holds_the_words_and_none_of_its_own_signs(words: str) -> None:
    address = words_on_live_page(PAGE, [words])
    assert address is not None
    fragment = address.removeprefix(f"{PAGE}#:~:text=")
    assert not set(fragment) & set(",-&# \"<>'")
    assert unquote(fragment) == " ".join(words.split())
