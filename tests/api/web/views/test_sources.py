"""The page of an entity."""

from __future__ import annotations

from dataclasses import replace

import pytest
from stating import stated

from api.web.views.addresses import Iris
from api.web.views.sources import SourceFound, SourcePage, source_page
from api.web.views.statements import Around
from queries.claims import ClaimRow
from queries.entities import EntityInFull, EntityRow, RoleRow
from queries.paging import Page
from queries.statements import StatementRow

MAYOR = EntityRow(
    id="e_1",
    name="Ann\nMayor",
    kind="person",
    aliases=["Mayor", "Ann Mayor"],
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


CLAIM = ClaimRow(
    id="c_1",
    text="The bridge is closed",
    cluster="c_1",
    wordings=1,
    articles=1,
    carrier="The Daily",
    statements=1,
    asserts=1,
    confirms=0,
    denies=0,
    leaves_open=0,
    relays=0,
    withdraws=0,
)
NONE: Page[StatementRow] = Page((), None)
AROUND = Around.of(Iris("https://w3id.org/onrecord/"))


def page(
    entity: EntityRow = MAYOR,
    said: Page[StatementRow] = NONE,
    *,
    roles: tuple[RoleRow, ...] = (),
    members: tuple[RoleRow, ...] = (),
    same: tuple[EntityRow, ...] = (),
) -> SourcePage:
    return source_page(SourceFound(EntityInFull(entity, roles, members, same), said), AROUND)


def test_names_of_those_held_to_be_the_same_are_other_names_each_once() -> None:
    other = replace(MAYOR, id="e_2", name="A. Mayor", aliases=["Mayor"], statements=3, article_id="a_2", title=None)
    shown = page(same=(other,))
    assert (shown.name, shown.kind, shown.unnamed) == ("Ann Mayor", "person", False)
    assert shown.names == ("Mayor", "A. Mayor")
    assert shown.said == "5 statements, read in"
    (same,) = shown.same
    assert same.notes == ("Untitled article", "The Daily", "3 statements")


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"kind": "agency", "outlet": True}, "outlet"),
        ({"kind": "agency"}, "agency"),
        ({"kind": "unnamed"}, "source that the article does not name"),
    ],
)
def test_what_it_is_is_said_in_words(changes: dict[str, object], kind: str) -> None:
    entity = replace(MAYOR, **changes)  # pyright: ignore[reportArgumentType]  # each by the name of its field
    assert page(entity).kind == kind
    assert page(entity).unnamed == (kind.startswith("source"))


def test_roles_lead_both_ways() -> None:
    own = RoleRow("e_1", "Ann Mayor", "holds_role", "mayor", [], "e_3", "the City")
    member = RoleRow("e_4", "Cy Voice", "speaks_for", None, [], "e_1", "Ann Mayor")
    told = [f"{role.before}|{role.other.text}|{role.after}" for role in page(roles=(own,), members=(member,)).roles]
    assert told == ["holds an office at|the City|, as mayor", "|Cy Voice|speaks for it"]


def test_stances_are_counted_where_all_statements_are_there() -> None:
    rows = (stated("s1"), stated("s2", stance="denies"), stated("s3"))
    shown = page(said=Page(rows, None))
    assert [(each.stance.verb, each.number) for each in shown.tally] == [("asserts", 2), ("denies", 1)]
    assert shown.more_href is None
    cut = page(said=Page(rows, "abc"))
    assert (cut.tally, cut.more_href) == ((), "/id/unknown/e_1/statements?cursor=abc")


def test_wikidata_is_a_link() -> None:
    wikidata = page(replace(MAYOR, wikidata="Q42")).wikidata
    assert wikidata is not None
    assert wikidata.href == "https://www.wikidata.org/wiki/Q42"
    assert page().wikidata is None


def test_one_who_said_nothing_is_spoken_of_with_the_claims_that_are_about_it() -> None:
    silent = EntityInFull(replace(MAYOR, statements=0), (), (), ())
    shown = source_page(SourceFound(silent, NONE, spoken_of=(CLAIM,)), AROUND)
    assert (shown.said, shown.cards) == ("Spoken of in", ())
    assert [hit.text for hit in shown.spoken_of] == ["The bridge is closed"]
    assert page().spoken_of == ()


def test_what_could_not_be_read_beside_its_statements_is_counted() -> None:
    found = EntityInFull(MAYOR, (), (), ())
    shown = source_page(SourceFound(found, Page((stated("s1"),), None), unread={"a_1": 2}), AROUND)
    assert shown.unread == "2 passages of this article with a cue could not be read; each is marked in its article."
    assert page().unread is None
