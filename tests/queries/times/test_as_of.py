"""As of a day on one of three clocks: what was there, what straddles the day, and where chains ended then."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from building import NOW, About, Built, Said, article, outlet, person, unnamed

from graph.errors import InvalidDate, InvalidRequest, NotFound
from graph.model import Stance
from graph.store import Store, Transaction, Write
from queries.chains import chain_of_claim, chain_of_statement
from queries.times.as_of import AsOf, Basis, as_of_asked
from queries.writing import write_record

SAID, PUBLISHED, RECORDED = Basis


@dataclass(frozen=True, slots=True)
class Linked:
    """A claim that is put into a cluster, or a statement that comes to cite another."""

    id: str
    other_id: str


JOIN = Write(
    "tests/join",
    "UNWIND $rows AS row MATCH (a:Claim {id: row.id}) MATCH (b:Claim {id: row.other_id}) "
    "SET a.cluster = b.cluster RETURN count(*) AS written",
    Linked,
)
CITE = Write(
    "tests/cite",
    "UNWIND $rows AS row MATCH (a:Statement {id: row.id}) MATCH (b:Statement {id: row.other_id}) "
    "MERGE (a)-[:CITES]->(b) RETURN count(*) AS written",
    Linked,
)


def at(day: str, basis: Basis) -> AsOf:
    return AsOf(day, basis)


def moment(day: str) -> str:
    return f"{day}T12:00:00.000000Z"


def put(store: Store, built: Built) -> None:
    write_record(store, built.record, recorded=NOW)


@dataclass(frozen=True, slots=True)
class Report:
    """The Times of 2 March cites its officials; the Post of 4 March cites the Times; recorded the other way round."""

    times: Built
    post: Built

    def name(self, statement_id: str) -> str:
        named = {each.id: key for built in (self.times, self.post) for key, each in built.statements.items()}
        return named[statement_id]


@pytest.fixture
def report(store: Store) -> Report:
    times = article(
        Said("times", outlet("The Times"), said="2026-03-02", cites=("officials",)),
        Said("officials", unnamed("officials")),
        about=About(
            url="https://times.example/1", outlet="The Times", published="2026-03-02", recorded=moment("2026-03-09")
        ),
    )
    post = article(
        Said("post", outlet("The Post"), said="2026-03-03", cites=("told",)),
        Said("told", outlet("The Times"), said="2026-03-02"),
        Said("mayor", person("Mayor"), Stance.DENIES),
        about=About(
            url="https://post.example/1",
            outlet="The Post",
            published="2026-03-04T22:30:00Z",
            recorded=moment("2026-03-05"),
        ),
    )
    for built in (times, post):
        put(store, built)

    def link(transaction: Transaction) -> None:
        transaction.write(JOIN, [Linked(post.claim_id("post"), times.claim_id("times"))])
        transaction.write(CITE, [Linked(post.id("told"), times.id("times"))])

    store.transaction(link)
    return Report(times, post)


def keys(report: Report, ids: tuple[str, ...]) -> set[str]:
    return {report.name(each) for each in ids}


@pytest.mark.parametrize(
    ("as_of", "there", "roots", "apart"),
    [
        (at("2026-03-01", SAID), set[str](), set[str](), {"officials", "mayor"}),
        (at("2026-03-02", SAID), {"times", "officials", "told"}, {"officials"}, {"mayor"}),
        (at("2026-03-04", SAID), {"times", "officials", "told", "post", "mayor"}, {"officials", "mayor"}, set[str]()),
        (at("2026-03-03", PUBLISHED), {"times", "officials"}, {"officials"}, set[str]()),
        (
            at("2026-03-04", PUBLISHED),
            {"times", "officials", "told", "post", "mayor"},
            {"officials", "mayor"},
            set[str](),
        ),
        (at("2026-03-04", RECORDED), set[str](), set[str](), set[str]()),
        (at("2026-03-05", RECORDED), {"told", "post", "mayor"}, {"told", "mayor"}, set[str]()),
        (
            at("2026-03-09", RECORDED),
            {"times", "officials", "told", "post", "mayor"},
            {"officials", "mayor"},
            set[str](),
        ),
    ],
)
def test_a_chain_is_of_what_was_there_and_ends_where_the_next_article_was_not(
    store: Store, report: Report, as_of: AsOf, there: set[str], roots: set[str], apart: set[str]
) -> None:
    chain = chain_of_claim(store, report.times.claim_id("times"), as_of=as_of)
    assert keys(report, tuple(row.id for row in chain.nodes)) == there
    assert keys(report, chain.roots) == roots
    assert keys(report, tuple(row.id for row in chain.apart)) == apart
    assert not chain.truncated


def test_a_chain_as_of_a_day_when_all_is_there_is_the_chain_of_now(store: Store, report: Report) -> None:
    now = chain_of_claim(store, report.times.claim_id("times"))
    for basis in Basis:
        then = chain_of_claim(store, report.times.claim_id("times"), as_of=at("2026-12-31", basis))
        assert (then.nodes, then.edges, then.starts, then.roots) == (now.nodes, now.edges, now.starts, now.roots)


def test_a_statement_has_no_chain_before_its_day(store: Store, report: Report) -> None:
    told = report.post.id("told")
    chain = chain_of_statement(store, told, as_of=at("2026-03-05", RECORDED))
    assert (chain.starts, chain.roots) == ((told,), (told,))
    with pytest.raises(NotFound, match=r"was not surely recorded by 2026-03-04; ask for a later day"):
        chain_of_statement(store, told, as_of=at("2026-03-04", RECORDED))


def test_of_the_texts_of_an_article_the_latest_of_the_day_answers(store: Store) -> None:
    def text(ending: str, recorded: str, published: str | None = "2026-03-02") -> Built:
        about = About(ending=ending, recorded=moment(recorded), published=published)
        return article(Said(ending, person(ending.title())), about=about)

    first, second = text("ann", "2026-03-03"), text("bob", "2026-03-07")
    for built in (second, first):
        put(store, built)

    def join(transaction: Transaction) -> None:
        transaction.write(JOIN, [Linked(second.claim_id("bob"), first.claim_id("ann"))])

    store.transaction(join)
    claim_id = first.claim_id("ann")

    def sources(as_of: AsOf | None) -> list[str]:
        return [row.source for row in chain_of_claim(store, claim_id, as_of=as_of).nodes]

    assert sources(None) == ["Bob"]
    assert sources(at("2026-03-02", RECORDED)) == []
    assert sources(at("2026-03-06", RECORDED)) == ["Ann"]
    assert sources(at("2026-03-07", RECORDED)) == ["Bob"]
    assert sources(at("2026-03-02", PUBLISHED)) == ["Bob"]
    assert sources(at("2026-03-02", SAID)) == ["Bob"]


def test_what_nobody_dated_is_listed_apart(store: Store) -> None:
    built = article(Said("ann", person("Ann")), about=About(published=None, recorded=moment("2026-03-03")))
    put(store, built)
    for basis in (SAID, PUBLISHED):
        chain = chain_of_claim(store, built.claim_id("ann"), as_of=at("2026-03-04", basis))
        assert (chain.nodes, [row.source for row in chain.apart]) == ((), ["Ann"])
    recorded = chain_of_claim(store, built.claim_id("ann"), as_of=at("2026-03-04", RECORDED))
    assert ([row.source for row in recorded.nodes], recorded.apart) == (["Ann"], ())


def test_a_month_straddles_its_days(store: Store) -> None:
    built = article(Said("ann", person("Ann"), said="2026-03"))
    put(store, built)

    def found(day: str) -> tuple[int, int]:
        chain = chain_of_claim(store, built.claim_id("ann"), as_of=at(day, SAID))
        return len(chain.nodes), len(chain.apart)

    assert [found(day) for day in ("2026-02-28", "2026-03-01", "2026-03-30", "2026-03-31")] == [
        (0, 0),
        (0, 1),
        (0, 1),
        (1, 0),
    ]


def test_the_bounds_of_a_walk_are_announced_as_of_a_day_too(store: Store, report: Report) -> None:
    claim_id = report.times.claim_id("times")
    few = chain_of_claim(store, claim_id, as_of=at("2026-12-31", RECORDED), max_statements=2)
    assert (len(few.nodes), few.truncated) == (2, True)
    short = chain_of_statement(store, report.post.id("post"), as_of=at("2026-12-31", RECORDED), max_depth=1)
    assert short.unfollowed == (report.post.id("told"),)


def test_a_claim_that_is_not_there_has_no_chain_on_any_day(store: Store) -> None:
    with pytest.raises(NotFound, match="no claim c_0000000000000000"):
        chain_of_claim(store, "c_0000000000000000", as_of=at("2026-03-04", SAID))


@pytest.mark.parametrize("basis", Basis)
def test_a_day_and_a_basis_are_asked_for_together(basis: Basis) -> None:
    assert as_of_asked(None, None) is None
    assert as_of_asked("2025-01-31", basis.value) == AsOf("2025-01-31", basis)


def test_a_day_ends_at_midnight() -> None:
    assert AsOf("2024-02-29", SAID).before == "2024-03-01"
    assert AsOf("9999-12-31", SAID).before > "9999-12-31T23:59:59Z"


@pytest.mark.parametrize(
    ("day", "basis", "error", "words"),
    [
        ("2025-02-30", "said", InvalidDate, "as_of: '2025-02-30' is not a day that exists; write it as 2025-01-31"),
        ("20250131", "said", InvalidDate, "'20250131' is not a day"),
        ("2025-01", "said", InvalidDate, "'2025-01' is not a day"),
        ("yesterday", None, InvalidDate, "'yesterday' is not a day"),
        ("2025-01-31", "printed", InvalidRequest, "'printed' is not a basis; give one of said, published, recorded"),
        ("2025-01-31", None, InvalidRequest, "on which clock\\? Give a basis: said, published, recorded"),
        (None, "said", InvalidRequest, "basis=said needs a day; give one as 2025-01-31"),
    ],
)
def test_a_day_or_basis_that_cannot_be_is_refused_in_words(
    day: str | None, basis: str | None, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        as_of_asked(day, basis)
