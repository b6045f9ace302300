"""One statement as a card, and as a citation."""

from __future__ import annotations

from dataclasses import replace

from stating import stated

from api.web.views.addresses import Iris
from api.web.views.statements import Around, card, cards, citation
from queries.statements import AnswerRow

IRIS = Iris("https://w3id.org/onrecord/")
ID = f"s_{'1' * 20}"


def test_a_card_tells_who_which_side_when_in_which_words_and_where() -> None:
    row = replace(stated(ID, "Ann", "denies"), said="../2025-02-05", url="https://news.example/bridge")
    answered = AnswerRow(ID, "s_2", "e_2", "officials", "unnamed", inferred=True)
    shown = card(row, Around.of(IRIS, [answered], [ID]))
    assert (shown.source.name, shown.stance.verb, shown.stance.sign) == ("Ann", "denies", "✗")
    assert (shown.said, shown.words, shown.claim) == (
        "by 5 February 2025",
        "the bridge is closed",
        "The bridge is closed",
    )
    assert shown.article.line == "The Daily, 6 February 2025"
    assert shown.live_href == "https://news.example/bridge#:~:text=the%20bridge%20is%20closed"
    assert shown.words_href == f"/id/unknown/a_1#words-{ID}"
    assert shown.claim_href == "/id/unknown/c_1"
    assert shown.verbatim
    assert shown.is_root
    (answer,) = shown.answers
    assert (answer.source.in_words, answer.inferred) == ("officials (unnamed)", True)


def test_a_relay_without_words_shows_its_cue() -> None:
    row = replace(stated(ID, stance="relays"), quote=None, quote_spans=[], url="javascript:alert(1)")
    shown = card(row, Around.of(IRIS))
    assert (shown.words, shown.cue, shown.verbatim, shown.live_href) == (None, "said", False, None)
    assert "(said)" in shown.citation
    assert "javascript" not in shown.citation


def test_cards_come_in_order_of_time_with_undated_last() -> None:
    rows = [stated("s3"), stated("s2", days=("2025-01-02", "2025-01-02")), stated("s1", days=(None, "2025-01-01"))]
    assert [each.id for each in cards(rows, Around.of(IRIS))] == ["s1", "s2", "s3"]


def test_a_citation_names_source_stance_words_claim_carrier_date_and_addresses() -> None:
    row = replace(
        stated(ID, "city officials", kind="unnamed"),
        said="2025-02-03",
        quote="the bridge\n is closed",
        url="https://news.example/bridge",
    )
    assert citation(row, IRIS) == (
        "city officials (unnamed) asserts “the bridge is closed” [claim: The bridge is closed], 3 February 2025. "
        "The Daily, “A bridge”, 6 February 2025. https://news.example/bridge "
        f"https://w3id.org/onrecord/id/statement/{ID}"
    )


def test_a_citation_says_what_is_not_known() -> None:
    row = replace(stated(ID, carrier=None), title=None, published=None)
    assert citation(row, IRIS).endswith(
        f"undated. publisher unknown, “Untitled article”, date unknown. https://w3id.org/onrecord/id/statement/{ID}"
    )
