"""What a client that accepts this or that is sent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.negotiation import ANYTHING, MediaRange, Representation, chosen, ranges_of
from graph.rdf.formats import Format

OFFERED = [each.media_type for each in Representation]
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (BROWSER, "text/html"),
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle", "text/turtle"),
        ("text/*", "text/html"),
        ("application/rdf+xml;q=.5, text/turtle;q=0.4", "application/rdf+xml"),
        ("text/turtle, */*", "text/turtle"),
        ("application/json;q=0, */*", "text/html"),
        ("text/html;q=0.2, */*;q=0.1, application/trig;q=0.3", "application/trig"),
        ('application/ld+json;profile="a,b;c=\\"";q=0.3, text/html;q=0.2', "application/ld+json"),
        ("text/html;level=1;q=0.5, application/json ; Q = 0.6", "application/json"),
        ("text/html;q=0.2, text/html;q=0.9, application/json;q=0.5", "text/html"),
        ("text/html;q=7", "text/html"),
        ("text/html;q=1.2.3", "text/html"),
        # What Java's own client sends.
        ("image/gif, *; q=.2, */*; q=.2", "application/json"),
        ("image/png", None),
        ("*/*;q=0", None),
        ("nonsense", "application/json"),
        (", ,", "application/json"),
        ('"', "application/json"),
    ],
)
def test_the_form_that_is_wanted_most_is_sent(accept: str | None, media_type: str | None) -> None:
    assert chosen(accept, OFFERED) == media_type


def test_of_forms_that_are_wanted_alike_the_first_offered_is_sent() -> None:
    assert chosen("text/html, application/json", ["application/json", "text/html"]) == "application/json"
    assert chosen("application/json, text/html", ["text/html", "application/json"]) == "text/html"


def test_every_rdf_format_is_a_representation_with_its_suffix_and_media_type() -> None:
    rdf = {each.rdf: (each.value, each.media_type) for each in Representation if each.rdf is not None}
    assert rdf == {each: (each.value, each.media_type) for each in Format}


def test_a_header_without_a_range_takes_anything() -> None:
    assert ranges_of("of all kinds") == (ANYTHING,)
    assert ranges_of("text/html;q=0.5,") == (MediaRange("text", "html", 0.5),)


QUALITIES = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
RANGES = st.lists(
    st.tuples(st.sampled_from([*OFFERED, "*/*", "text/*", "application/*", "image/png"]), QUALITIES),
    min_size=1,
    max_size=6,
    unique_by=lambda each: each[0],
)


@given(RANGES)
def test_nothing_is_sent_that_is_wanted_less_than_another(ranges: list[tuple[str, float]]) -> None:
    """By the words of RFC 9110: the most specific range that matches says how much a type is wanted."""
    accept = ", ".join(f"{name};q={quality:.3f}" for name, quality in ranges)
    known = dict(ranges)

    def wanted(media_type: str) -> float:
        patterns = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
        return next((known[pattern] for pattern in patterns if pattern in known), 0.0)

    best = max(map(wanted, OFFERED))
    sent = chosen(accept, OFFERED)
    assert (sent is None) == (best == 0)
    assert sent is None or wanted(sent) == best


@given(st.text(max_size=200))
def test_whatever_a_client_says_something_can_be_made_of_it(accept: str) -> None:
    assert chosen(accept, OFFERED) in {None, *OFFERED}


def test_a_hostile_header_takes_no_time() -> None:
    assert chosen('"\\' * 30_000, OFFERED) == "application/json"
