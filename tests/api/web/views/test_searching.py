"""What a search finds, and what it says when it finds nothing."""

from __future__ import annotations

from dataclasses import replace

from api.web.views.searching import (
    Asked,
    Kind,
    articles_found,
    claims_found,
    front_page,
    search_page,
    sources_found,
)
from queries.articles import ArticleRow
from queries.claims import ClaimRow
from queries.entities import EntityRow
from queries.searching import Found, Matched

CLAIM = ClaimRow(
    id="c_1",
    text="The bridge\nis closed",
    cluster="c_1",
    wordings=2,
    articles=2,
    carrier="The Daily",
    statements=7,
    asserts=3,
    confirms=1,
    denies=1,
    leaves_open=1,
    relays=1,
    withdraws=0,
)
ENTITY = EntityRow(
    id="e_1",
    name="Ann",
    kind="person",
    aliases=[],
    country=None,
    wikidata=None,
    outlet=False,
    cluster="e_1",
    mentions=[],
    statements=2,
    article_id="a_1",
    title="A bridge",
    carrier="The Daily",
)
ARTICLE = ArticleRow(
    id="a_1",
    url=None,
    title="A bridge",
    author=None,
    outlet="The Daily",
    published=None,
    published_basis="unknown",
    language=None,
    revision_id="r_1",
    recorded="2025-02-07T08:00:00.000000Z",
    statements=1,
    unread=2,
)
WORDS = Asked("closed bridge", None)


def test_a_claim_is_told_with_its_sides() -> None:
    (hit,) = claims_found(Found((CLAIM,), None, Matched.ALL_WORDS), WORDS).hits
    assert hit.text == "The bridge is closed"
    assert hit.notes == ("7 statements", "4 for", "1 against", "1 open", "1 passed on", "in 2 wordings", "2 articles")
    none = {"asserts": 0, "confirms": 0, "denies": 0, "leaves_open": 0, "relays": 0}
    bare = replace(CLAIM, wordings=1, articles=1, statements=1, withdraws=1, **none)
    (hit,) = claims_found(Found((bare,), None, Matched.ALL_WORDS), WORDS).hits
    assert hit.notes == ("1 statement", "1 taken back", "The Daily")
    (hit,) = claims_found(Found((replace(bare, carrier=None),), None, Matched.ALL_WORDS), WORDS).hits
    assert hit.notes[-1] == "publisher unknown"


def test_sources_held_to_be_the_same_are_one_line() -> None:
    rows = (ENTITY, replace(ENTITY, id="e_2", statements=1), replace(ENTITY, id="e_3", cluster="e_3", outlet=True))
    first, second = sources_found(Found(rows, None, Matched.ALL_WORDS), WORDS).hits
    assert first.notes == ("person", "3 statements", "in 2 articles")
    assert second.notes == ("outlet", "2 statements", "The Daily")


def test_an_article_is_told_with_what_was_not_read() -> None:
    (hit,) = articles_found(Found((ARTICLE,), None, Matched.ALL_WORDS), WORDS).hits
    assert hit.notes == ("The Daily", "date unknown", "1 statement", "2 passages not read")
    assert front_page(Found((CLAIM,), None, Matched.LISTED), Found((ARTICLE,), None, Matched.LISTED)).articles == (hit,)


def test_the_first_few_lead_to_all_and_a_page_to_the_next() -> None:
    found = Found((CLAIM,), "abc", Matched.ANY_WORD)
    few = claims_found(found, WORDS)
    assert few.more_href == "/search?words=closed+bridge&kind=claims"
    assert few.note == "None has all of these words; these have some of them."
    page = claims_found(found, Asked(None, Kind.CLAIMS))
    assert page.more_href == "/search?kind=claims&cursor=abc"
    assert claims_found(Found((), None, Matched.ANY_WORD), WORDS).note is None


def test_nothing_found_says_what_to_do_next() -> None:
    empty = claims_found(Found((), None, Matched.ANY_WORD), WORDS)
    assert "Try fewer or other words" in (search_page(WORDS, (empty,)).advice or "")
    assert "Nothing is loaded yet" in (search_page(Asked(None, None), (empty,)).advice or "")
    full = claims_found(Found((CLAIM,), None, Matched.ALL_WORDS), WORDS)
    assert search_page(WORDS, (empty, full)).advice is None
