"""One article has one address, however it was linked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidRequest
from loaders.sources.address import canonical_url


@pytest.mark.parametrize(
    ("given_as", "canonical"),
    [
        ("HTTPS://News.Example.COM/World/A-Story", "https://news.example.com/World/A-Story"),
        ("https://news.example.com", "https://news.example.com/"),
        ("  https://news.example.com/a\n", "https://news.example.com/a"),
        ("https://news.example.com:443/a", "https://news.example.com/a"),
        ("http://news.example.com:80/a", "http://news.example.com/a"),
        ("http://news.example.com:8080/a", "http://news.example.com:8080/a"),
        ("https://news.example.com./a", "https://news.example.com/a"),
        ("https://news.example.com/a#comments", "https://news.example.com/a"),
        ("https://news.example.com/a?id=7&page=2", "https://news.example.com/a?id=7&page=2"),
        ("https://news.example.com/a?utm_source=mail&id=7&UTM_Campaign=x&fbclid=y", "https://news.example.com/a?id=7"),
        ("https://news.example.com/a?utm_source=mail", "https://news.example.com/a"),
        ("https://news.example.com/a?&id=7&", "https://news.example.com/a?id=7"),
        ("https://news.example.com/%7ejo/%c3%a9", "https://news.example.com/~jo/%C3%A9"),
        ("https://news.example.com/é", "https://news.example.com/%C3%A9"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
    ],
)
def test_links_to_one_page_have_one_address(given_as: str, canonical: str) -> None:
    assert canonical_url(given_as) == canonical


@pytest.mark.parametrize(
    ("given_as", "why"),
    [
        ("ftp://news.example.com/a", "not a web address"),
        ("news.example.com/a", "not a web address"),
        ("https:///a", "not a web address"),
        ("", "not a web address"),
        ("https://jane:secret@news.example.com/a", "a user's name"),
        ("https://news.example.com/a b", "a blank or control character"),
        ("https://news.example.com/a\x00b", "a blank or control character"),
        ("https://news.example.com:port/a", "not a web address"),
        ("https://[news/a", "not a web address"),
        ("https://news..é/a", "not the name of a host"),
    ],
)
def test_what_is_no_web_address_is_refused(given_as: str, why: str) -> None:
    with pytest.raises(InvalidRequest, match=why):
        canonical_url(given_as)


def test_a_password_is_not_repeated_in_the_message() -> None:
    with pytest.raises(InvalidRequest) as raised:
        canonical_url("https://jane:secret@news.example.com/a")
    assert "secret" not in str(raised.value)


@given(path=st.text(max_size=40).filter(lambda path: path.isprintable() and " " not in path))
def test_the_canonical_address_of_a_canonical_address_is_itself(path: str) -> None:
    once = canonical_url(f"https://news.example.com/{path}".strip())
    assert canonical_url(once) == once
    assert once.isascii()
