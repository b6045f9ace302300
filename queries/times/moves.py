"""When the statements of a history came to be there, and when they went, on each clock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from queries.statements import StatementRow
from queries.times.as_of import Basis, latest
from queries.times.history import History, TextRow


@dataclass(frozen=True, slots=True)
class Move:
    """What came and what went on one day, by id."""

    day: str
    came: tuple[str, ...]
    went: tuple[str, ...] = ()


def moves_of(history: History, basis: Basis) -> tuple[Move, ...]:
    """The moves in order of days; what is dated by nobody never comes on the clock that it has no date of."""
    by_text = defaultdict[str, list[StatementRow]](list)
    for row in history.rows:
        by_text[row.revision_id].append(row)
    if basis is Basis.SAID:
        current = (text.id for text in history.texts if text.current)
        return _merged(_spoken(row for each in current for row in by_text[each]))
    by_article = defaultdict[str, list[TextRow]](list)
    for text in history.texts:
        by_article[text.article_id].append(text)
    return _merged(move for texts in by_article.values() for move in _of_article(texts, by_text, basis))


def _spoken(rows: Iterable[StatementRow]) -> Iterable[Move]:
    return (Move(row.said_to, (row.id,)) for row in rows if row.said_to is not None)


def _of_article(
    texts: Sequence[TextRow], by_text: Mapping[str, Sequence[StatementRow]], basis: Basis
) -> Iterable[Move]:
    """Each day on which another text of the article begins to answer: its statements come, the others go."""
    if len(texts) == 1:  # as nearly all articles have
        yield from _of_one_text(texts[0], by_text, basis)
        return
    days = defaultdict[str, list[TextRow]](list)
    for text in texts:
        moment = _moment(text, basis)
        if moment is not None:
            days[moment[:10]].append(text)
    known, answered = list[TextRow](), None
    for day in sorted(days):
        known += days[day]
        now = latest(known).id
        if now != answered:
            went = () if answered is None else tuple(row.id for row in by_text[answered])
            yield Move(day, tuple(row.id for row in by_text[now]), went)
        answered = now


def _of_one_text(text: TextRow, by_text: Mapping[str, Sequence[StatementRow]], basis: Basis) -> Iterable[Move]:
    moment = _moment(text, basis)
    if moment is not None:
        yield Move(moment[:10], tuple(row.id for row in by_text[text.id]))


def _moment(text: TextRow, basis: Basis) -> str | None:
    return text.published if basis is Basis.PUBLISHED else text.recorded


def _merged(moves: Iterable[Move]) -> tuple[Move, ...]:
    came, went = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for move in moves:
        came[move.day] += move.came
        went[move.day] += move.went
    days = sorted(day for day in came if came[day] or went[day])
    return tuple(Move(day, tuple(sorted(came[day])), tuple(sorted(went[day]))) for day in days)
