"""The status of each day on each clock, kept up to date, is the one that a walk of that day finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from stating import stated

from graph.model import Stance
from queries.bodies import Speakers
from queries.chains import chain_as_of
from queries.reasons import Status, is_supported
from queries.sides import sides_of
from queries.standing import standing_of
from queries.statements import CitationRow, StatementRow
from queries.times.as_of import AsOf, Basis
from queries.times.history import History, TextRow
from queries.times.timeline import Told, statuses_of

DAYS = [(date(2026, 3, 1) + timedelta(days=each)).isoformat() for each in range(6)]
TEXTS = [f"r_{article}{text}" for article in "abc" for text in "12"]
SOURCES = {"Ann": "person", "Board": "agency", "officials": "unnamed"}


@st.composite
def texts(draw: st.DrawFn) -> tuple[TextRow, ...]:
    """Two texts of each of three articles; the one recorded last is current."""
    found: list[TextRow] = []
    for article in "abc":
        pair = [
            TextRow(
                article_id=f"a_{article}",
                published=draw(st.sampled_from([*DAYS, None])),
                recorded=f"{draw(st.sampled_from(DAYS))}T{draw(st.integers(0, 23)):02}:00:00.000000Z",
                current=False,
                id=f"r_{article}{text}",
            )
            for text in "12"
        ]
        last = max(pair, key=lambda each: (each.recorded, each.id))
        found += [replace(each, current=each is last) for each in pair]
    return tuple(found)


@st.composite
def statements(draw: st.DrawFn, statement_id: str, of: tuple[TextRow, ...]) -> StatementRow:
    source = draw(st.sampled_from(sorted(SOURCES)))
    text = draw(st.sampled_from(of))
    first, last = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    days = (draw(st.sampled_from([first, None])), draw(st.sampled_from([last, None])))
    row = stated(
        statement_id,
        source,
        draw(st.sampled_from(list(Stance))).value,
        kind=SOURCES[source],
        days=days,
        article_id=text.article_id,
    )
    return replace(row, revision_id=text.id, published=text.published)


@st.composite
def histories(draw: st.DrawFn) -> History:
    of = draw(texts())
    rows = tuple(draw(statements(f"s_{number}", of)) for number in range(draw(st.integers(1, 8))))
    ids = [row.id for row in rows]
    # The last of these was never read: it lies beyond the bounds.
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from([*ids, "s_unread"]))
    edges = frozenset(CitationRow(*pair) for pair in draw(st.lists(pairs, max_size=10)))
    return History(rows, edges, of, frozenset(ids), cut=False)


def status_on(day: str, history: History, basis: Basis) -> Status | None:
    return standing_of(chain_as_of(history, AsOf(day, basis))).status


@given(history=histories())
def test_the_statuses_of_all_days_are_those_that_a_walk_of_each_day_finds(history: History) -> None:
    for basis in Basis:
        turns = {each.day: each.status for each in statuses_of(Told(history, Speakers(())), (), basis)}
        now: Status | None = None
        for day in DAYS:
            now = turns.get(day, now)
            assert now is status_on(day, history, basis), (day, basis)


@given(history=histories(), other=histories())
def test_a_claim_that_excludes_it_disputes_it_while_somebody_stands_behind_both(
    history: History, other: History
) -> None:
    told, excluding = (Told(each, Speakers(())) for each in (history, other))
    for basis in Basis:
        turns = {each.day: each.status for each in statuses_of(told, (excluding,), basis)}
        now: Status | None = None
        for day in DAYS:
            now = turns.get(day, now)
            own, against = (sides_of(chain_as_of(each, AsOf(day, basis))).camps for each in (history, other))
            both = is_supported(own) and is_supported(against)
            assert now is (Status.DISPUTED if both else status_on(day, history, basis))
