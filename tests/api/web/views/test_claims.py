"""The page of a claim: who stands where, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from stating import chained, stated

from api.web.views import claims
from api.web.views.addresses import Iris
from api.web.views.claims import ClaimFound, ClaimPage, claim_page
from api.web.views.statements import Around
from queries.chains import Chain
from queries.claims import AboutRow, ClaimInFull, WordingRow
from queries.standing import standing_of

ABOUT = AboutRow("e_1", "The\n bridge", "place")


def claim(*wordings: WordingRow) -> ClaimInFull:
    return ClaimInFull(
        id="c_1",
        text="The bridge is closed",
        cluster="c_1",
        statements=1,
        article_id="a_1",
        revision_id="r_1",
        current=True,
        quantities=(),
        wordings=wordings,
        about=(ABOUT,),
    )


def page(chain: Chain, *wordings: WordingRow, unread: dict[str, int] | None = None) -> ClaimPage:
    found = ClaimFound(claim(*wordings), chain, standing_of(chain), unread or {})
    return claim_page(found, Around.of(Iris("https://w3id.org/onrecord/"), roots=chain.roots))


def columns(shown: ClaimPage) -> dict[str, list[str]]:
    return {column.name: [card.source.name for card in column.cards] for column in shown.columns}


def test_statements_stand_for_against_or_open() -> None:
    rows = [
        stated("s1", "Times"),
        stated("s2", "Board", "confirms"),
        stated("s3", "Mayor", "denies"),
        stated("s4", "Police", "leaves_open"),
        stated("s5", "Harbour", "withdraws"),
    ]
    shown = page(chained(*rows))
    assert columns(shown) == {"for": ["Times", "Board"], "against": ["Mayor"], "open": ["Police", "Harbour"]}
    assert (shown.status.word, shown.status.reason) == ("Disputed", "Said by Board and Times; denied by Mayor.")
    assert [hit.text for hit in shown.about] == ["The bridge"]
    assert shown.all_href == "/id/unknown/c_1/statements"


def test_who_passes_something_on_stands_with_what_that_is() -> None:
    rows = [
        stated("s1", "Mayor", "denies"),
        stated("s2", "Radio", "relays"),
        stated("s3", "Blog", "relays"),
        stated("s4", "Stray", "relays"),
    ]
    shown = page(chained(*rows, cites="s2>s1 s3>s2 s2>s3"))
    assert columns(shown) == {"for": [], "against": ["Mayor"], "open": ["Stray"]}
    (mayor,) = shown.columns[1].cards
    assert [each.source.name for each in mayor.relays] == ["Radio", "Blog"]


def test_an_empty_side_says_so() -> None:
    shown = page(chained(stated("s1")))
    assert [(column.name, column.empty) for column in shown.columns if not column.cards] == [
        ("against", "Nobody denies it."),
        ("open", "Nobody leaves it open."),
    ]


def test_a_long_column_is_cut_and_tells_how_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "MOST_CARDS", 2)
    shown = page(chained(*(stated(f"s{number}", f"P{number}") for number in range(5))))
    assert (len(shown.columns[0].cards), shown.columns[0].total, shown.statements) == (2, 5, 5)


def test_roots_are_counted_as_far_as_they_can_be_with_who_spoke_for_them_and_when() -> None:
    day = ("2025-02-03", "2025-02-03")
    rows = [
        stated("s1", "Times"),
        stated("s2", "officials", kind="unnamed", days=(None, "2025-02-03")),
        stated("s3", "Board", "confirms", days=day),
        stated("s4", "Board", "denies", days=("2025-02-05", "2025-02-06")),
        stated("s5", "Mayor", "denies"),
        stated("s6", "Police", "leaves_open"),
    ]
    groups = {group.name: group for group in page(chained(*rows, cites="s1>s2")).roots.groups}
    assert (groups["for"].number, groups["for"].signs) == ("1 independent root", "○")
    assert groups["for"].roots[0].voices[0].when == "by 3 February 2025"
    assert (groups["against"].number, groups["against"].signs) == ("1 independent root", "●")
    (board,) = groups["both"].roots
    assert (board.source.name, board.note) == ("Board", "changed sides")
    assert [voice.when for voice in board.voices] == ["3 February 2025", "between 5 and 6 February 2025"]
    assert groups["open"].number == "1 source"


def test_unnamed_roots_are_a_range_and_nobody_is_no_root() -> None:
    rows = [stated("s1", "Times"), stated("s2", "officials", kind="unnamed")]
    groups = {group.name: group for group in page(chained(*rows)).roots.groups}
    assert (groups["for"].number, groups["for"].signs) == ("1 to 2 independent roots", "●○")
    assert (groups["against"].number, groups["against"].roots) == ("no root", ())
    assert set(groups) == {"for", "against"}


def test_a_divided_body_is_told_to_be_so() -> None:
    rows = [stated("s1", "Board"), stated("s2", "Board", "denies")]
    (both,) = (group for group in page(chained(*rows)).roots.groups if group.name == "both")
    assert both.roots[0].note == "is divided"


def test_carriers_are_shown_with_their_articles_beside_the_roots() -> None:
    rows = [
        stated("s1", "Times", article_id="a_2"),
        stated("s2", "Board", article_id="a_1"),
        stated("s3", "Blog", article_id="a_3", carrier=None),
    ]
    shown = page(chained(replace(rows[0], published="2025-02-07"), rows[1], replace(rows[2], published=None)))
    assert [(each.name, [link.text for link in each.articles]) for each in shown.carried.carriers] == [
        ("The Daily", ["A bridge, 6 February 2025", "A bridge, 7 February 2025"]),
        ("publisher unknown", ["A bridge"]),
    ]
    assert shown.carried.number == "2 publishers, 3 articles"
    assert (shown.carried.families, shown.carried.as_families) == ((), None)


def test_other_wordings_and_what_was_not_read_are_told() -> None:
    own = WordingRow("c_1", "The bridge is closed", "c_1", 1, "a_1", "A bridge", "The Daily")
    other = WordingRow("c_2", "The long bridge is shut", "c_1", 2, "a_2", None, None)
    shown = page(chained(stated("s1")), own, other, unread={"a_1": 1, "a_2": 2})
    assert [(hit.text, hit.notes) for hit in shown.wordings] == [
        ("The long bridge is shut", ("publisher unknown", "2 statements"))
    ]
    assert shown.unread == ("3 passages of these articles with a cue could not be read; each is marked in its article.")
    assert page(chained(stated("s1")), unread={"a_1": 1}).unread is not None
    assert page(chained(stated("s1")), unread={"a_1": 0}).unread is None
