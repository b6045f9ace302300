"""What is linked over articles, on both stores, in whatever order they are loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import pytest
from building import About, Built, Said, agency, article, outlet, person, unnamed
from conftest import migrated, wipe

from graph.decisions import Decision, State, Verdict
from graph.model import Stance
from graph.store import Query, Store
from loaders.link.judging import LINKER
from loaders.link.linking import link_again, link_all, link_if_due, link_revision, texts_to_link
from queries.binding import Nothing
from queries.decisions.deciding import decide, decisions_on, undo
from queries.decisions.selecting import selectors_of
from queries.writing import forget_article, write_record

NOW = "2025-02-09T08:00:00.000000Z"
CLAIM = "the harbour board closed the northern bridge after the storm"
BOARD = "Harbour Board of Norway"


def wire() -> Built:
    """The report itself."""
    return article(
        Said("wire", outlet("The Wire"), claim=CLAIM, cites=("officials",)),
        Said("officials", unnamed("two officials"), claim=CLAIM),
        about=About(url="https://wire.example/1", outlet="The Wire", published="2025-01-30"),
    )


def daily(extractor: str = "rules/1") -> Built:
    """Retells the report, and who confirms it."""
    return article(
        Said("wire", outlet("The Wire"), claim=CLAIM, said="2025-01-30"),
        Said("kim", person("Min-young Kim", speaks_for=BOARD), Stance.CONFIRMS, claim=CLAIM, answers=("wire",)),
        about=About(url="https://daily.example/1", outlet="The Daily", published="2025-01-31", extractor=extractor),
    )


def evening() -> Built:
    """Retells the retelling, and who denies it."""
    return article(
        Said("daily", outlet("The Daily"), claim=CLAIM, said="2025-01-31"),
        Said("kim", person("Kim Min-young", speaks_for=BOARD), Stance.DENIES, claim=CLAIM),
        Said("port", agency("Port Office"), claim="the port office will pay the fishermen"),
        about=About(url="https://evening.example/1", outlet="Evening Mail", published="2025-01-31"),
    )


ALL = (wire, daily, evening)


def load(store: Store, *articles: Built) -> None:
    """Store and link articles one by one, as loading does."""
    for each in articles:
        written = write_record(store, each.record, recorded=NOW)
        link_if_due(store, written.revision_id, recorded=NOW, anew=False)


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge from one article to another."""

    id: str
    other_id: str
    basis: str


_BETWEEN = Query(
    "tests/between",
    "MATCH (a:Article)-[edge:CITES|COPY_OF]->(b:Article) "
    "RETURN a.id AS id, b.id AS other_id, coalesce(edge.basis, 'copy') AS basis ORDER BY id, other_id, basis",
    Nothing,
    Edge,
)


def between(store: Store) -> list[Edge]:
    """Which articles cite or copy which."""
    return store.read(_BETWEEN, Nothing())


def standing(store: Store, *articles: Built) -> set[tuple[str, str, str]]:
    """All that is held of what these articles say: the verdict, and both ends in words."""
    ids = [
        each.id
        for built in articles
        for each in (*built.record.entities, *built.record.claims, *built.record.statements)
    ]
    return {
        (kept.decision.verdict.value, kept.a_id or "", kept.b_id or "")
        for kept in decisions_on(store, ids)
        if kept.state is State.STANDING
    }


def test_a_retold_report_rests_on_the_report_itself(store: Store) -> None:
    report, retold = wire(), daily()
    load(store, report, retold)
    held = standing(store, report, retold)
    assert (Verdict.CITES.value, retold.id("wire"), report.id("wire")) in held
    assert [(edge.id, edge.other_id, edge.basis) for edge in between(store)] == [
        (retold.record.article.id, report.record.article.id, "report")
    ]


def test_the_report_may_be_loaded_after_who_retells_it(store: Store) -> None:
    report, retold = wire(), daily()
    load(store, retold, report)
    assert (Verdict.CITES.value, retold.id("wire"), report.id("wire")) in standing(store, report, retold)
    assert len(between(store)) == 1


def test_one_spokesman_is_one_over_articles_by_name_and_body(store: Store) -> None:
    first, second = daily(), evening()
    load(store, first, second)
    ends = sorted((first.statements["kim"].source.id, second.statements["kim"].source.id))
    assert (Verdict.SAME.value, *ends) in standing(store, first, second)


@pytest.mark.slow
def test_the_order_of_loading_makes_no_difference(embedded_url: str) -> None:
    found: list[tuple[set[tuple[str, str, str]], Sequence[Edge]]] = []
    with migrated(embedded_url) as store:
        for order in permutations(ALL):
            built = [make() for make in order]
            load(store, *built)
            found.append((standing(store, *built), between(store)))
            store.transaction(wipe)
    assert len(found[0][0]) > 4
    assert all(each == found[0] for each in found)


def test_what_was_linked_is_linked_again_to_the_same(store: Store) -> None:
    built = [make() for make in ALL]
    load(store, *built)
    before = standing(store, *built), between(store)
    assert texts_to_link(store) == ()
    assert len(list(link_all(store, recorded=NOW, again=True))) == 3
    assert (standing(store, *built), between(store)) == before


def test_what_was_only_stored_is_linked_by_and_by(store: Store) -> None:
    built = [make() for make in ALL]
    for each in built:
        write_record(store, each.record, recorded=NOW)
    assert len(texts_to_link(store)) == 3
    linked = list(link_all(store, recorded=NOW))
    # The Daily has no statement of its own there: who retells it rests on both that it prints.
    assert sum(each.cites for each in linked) == 3
    assert texts_to_link(store) == ()


def test_a_forgotten_article_takes_its_links_with_it_and_brings_them_back(store: Store) -> None:
    built = [make() for make in ALL]
    load(store, *built)
    before = standing(store, *built), between(store)
    forget_article(store, built[0].record.article.id)
    assert [edge.other_id for edge in between(store)] == [built[1].record.article.id]
    load(store, built[0])
    assert (standing(store, *built), between(store)) == before


def test_a_reading_that_is_replaced_is_linked_anew(store: Store) -> None:
    report, retold = wire(), daily()
    load(store, report, retold)
    again = daily("rules/9")
    written = write_record(store, again.record, recorded=NOW)
    assert texts_to_link(store) == (written.revision_id,)
    link_if_due(store, written.revision_id, recorded=NOW, anew=True)
    assert (Verdict.CITES.value, again.id("wire"), report.id("wire")) in standing(store, report, again)
    assert len(between(store)) == 1
    assert texts_to_link(store) == ()


def test_two_texts_alike_are_a_copy_of_the_earlier(store: Store) -> None:
    sentences = [
        Said(f"{number}", agency(f"Office {number}"), claim=f"the road number {number} is under water near the bridge")
        for number in range(6)
    ]
    first = article(*sentences, about=About(url="https://a.example/1", outlet="Agency A", published="2025-02-01"))
    second = article(*sentences[:-1], about=About(url="https://b.example/1", outlet="Paper B", published="2025-02-02"))
    load(store, second, first)
    assert between(store) == [Edge(second.record.article.id, first.record.article.id, "copy")]


def test_what_is_gone_before_it_is_linked_is_passed_over(store: Store) -> None:
    linked = link_revision(store, wire().record.revision.id, recorded=NOW)
    assert (linked.same, linked.cites, linked.cut) == (0, 0, 0)


def test_the_machine_says_which_linker_it_is(store: Store) -> None:
    built = [wire(), daily()]
    load(store, *built)
    by = {kept.decision.by for kept in decisions_on(store, [built[1].id("wire")])}
    assert by == {LINKER}


def decided(store: Store, a_id: str, b_id: str, *, by: str, certain: bool = True) -> str:
    """Decide that two are one, as an earlier linker or a person did; gives the decision's id."""
    ends = selectors_of(store, {a_id, b_id})
    score = 1.0 if by.startswith("person:") else 0.9
    decision = Decision(Verdict.SAME, ends[a_id], ends[b_id], by, "their words", score, certain)
    return decide(store, [decision], recorded=NOW)[0].decision.id


@pytest.mark.parametrize("certain", [True, False])
def test_what_an_earlier_linker_held_and_this_one_does_not_is_withdrawn(store: Store, *, certain: bool) -> None:
    built = [make() for make in ALL]
    load(store, *built)
    before = standing(store, *built)
    apart = built[1].claim_id("kim"), built[2].claim_id("port")
    old = decided(store, *apart, by="link/0", certain=certain)
    list(link_all(store, recorded=NOW, again=True))
    assert old not in {kept.decision.id for kept in decisions_on(store, apart)}
    assert standing(store, *built) == before


def test_what_people_decided_stays_when_texts_are_linked_anew(store: Store) -> None:
    built = [make() for make in ALL]
    load(store, *built)
    apart = built[1].claim_id("kim"), built[2].claim_id("port")
    person = decided(store, *apart, by="person:Anna")
    list(link_all(store, recorded=NOW, again=True))
    assert [each.state for each in decisions_on(store, apart) if each.decision.id == person] == [State.STANDING]


def test_what_people_took_back_of_an_earlier_linker_stays_taken_back(store: Store) -> None:
    first, second = daily(), evening()
    for each in (first, second):
        write_record(store, each.record, recorded=NOW)
    ends = sorted((first.statements["kim"].source.id, second.statements["kim"].source.id))
    undo(store, decided(store, *ends, by="link/0"), by="person:Anna", recorded=NOW)
    list(link_all(store, recorded=NOW, again=True))
    assert (Verdict.SAME.value, *ends) not in standing(store, first, second)
    assert [each.state for each in decisions_on(store, ends[:1])] == [State.UNDONE]


def named(day: int, url: str) -> Built:
    """What one spokesman said on one day, and nothing that any other article says."""
    kim = person("Min-young Kim", speaks_for=BOARD)
    return article(
        Said("kim", kim, claim=f"the board will open {day} new quays for the {day} fishing boats of the bay"),
        about=About(url=url, outlet=f"Paper {day}", published=f"2025-01-{day:02}"),
    )


def test_what_a_forgotten_article_held_together_is_linked_again(store: Store) -> None:
    built = [named(day, f"https://paper{day}.example/1") for day in (11, 17, 23)]
    for each in built:
        write_record(store, each.record, recorded=NOW)
    middle, *others = built
    for each in others:
        decided(store, middle.statements["kim"].source.id, each.statements["kim"].source.id, by=LINKER)
    ends = sorted(each.statements["kim"].source.id for each in others)
    forgotten = forget_article(store, middle.record.article.id)
    assert forgotten.parted == tuple(sorted(each.record.revision.id for each in others))
    assert (Verdict.SAME.value, *ends) not in standing(store, *others)
    assert set(texts_to_link(store)) >= set(forgotten.parted)
    link_again(store, forgotten.parted, recorded=NOW)
    assert (Verdict.SAME.value, *ends) in standing(store, *others)
    assert texts_to_link(store) == ()


def test_what_stays_together_without_a_forgotten_article_is_not_linked_again(store: Store) -> None:
    built = [named(day, f"https://paper{day}.example/1") for day in (11, 17, 23)]
    load(store, *built)
    assert forget_article(store, built[0].record.article.id).parted == ()
    assert texts_to_link(store) == ()
