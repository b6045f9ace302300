"""Finds again what a decision was made on, by one rule, after an article was read anew or changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.decisions import Selector
from graph.errors import NotFound
from graph.ids import IdKind, kind_of
from graph.model import Stance
from graph.spans import Span, Spans
from graph.store import Query, Reader
from queries.binding import bind


@dataclass(frozen=True, slots=True)
class ByIds:
    """The things, or the articles, that are asked about."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThingRow:
    """What identifies a claim, an entity or a statement in its text.

    `other_id` is the claim that a statement bears on; of a claim there is one row for each statement on it.
    """

    id: str
    article_id: str
    text_sha256: str
    current: bool
    recorded: str
    spans: list[int]
    words: str
    source: str | None
    stance: str | None
    other_id: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A claim, an entity or a statement that stands in the graph.

    `current`: its text answers; `recorded`: when the graph learned of that text; `under`: the claim of a statement.
    """

    selector: Selector
    current: bool
    recorded: str
    under: str | None


CLAIMS = bind("selecting/claims", params=ByIds, row=ThingRow)
CLAIMS_OF_ARTICLES = bind("selecting/claims_of_articles", params=ByIds, row=ThingRow)
ENTITIES = bind("selecting/entities", params=ByIds, row=ThingRow)
ENTITIES_OF_ARTICLES = bind("selecting/entities_of_articles", params=ByIds, row=ThingRow)
STATEMENTS = bind("selecting/statements", params=ByIds, row=ThingRow)
STATEMENTS_OF_ARTICLES = bind("selecting/statements_of_articles", params=ByIds, row=ThingRow)

_QUERIES: Mapping[IdKind, tuple[Query[ByIds, ThingRow], Query[ByIds, ThingRow]]] = {
    IdKind.CLAIM: (CLAIMS, CLAIMS_OF_ARTICLES),
    IdKind.ENTITY: (ENTITIES, ENTITIES_OF_ARTICLES),
    IdKind.STATEMENT: (STATEMENTS, STATEMENTS_OF_ARTICLES),
}


def selectors_of(reader: Reader, ids: Iterable[str]) -> Mapping[str, Selector]:
    """What finds each of these claims, entities and statements again; raises `NotFound` for one that isn't there."""
    wanted = frozenset(ids)
    found = things_of(reader, wanted)
    if missing := wanted - found.keys():
        raise NotFound(f"{min(missing)} is no claim, entity or statement in the store; decide on one that is there")
    return {each: thing.selector for each, thing in found.items()}


def things_of(reader: Reader, ids: Iterable[str]) -> Mapping[str, Thing]:
    """Those of these claims, entities and statements that are there, by id."""
    by_kind = defaultdict[IdKind, set[str]](set)
    for each in ids:
        kind = kind_of(each)
        if kind is not None and kind in _QUERIES:
            by_kind[kind].add(each)
    rows = (row for kind in sorted(by_kind) for row in reader.read(_QUERIES[kind][0], _asked(by_kind[kind])))
    return _things(rows)


def attached(reader: Reader, selectors: Iterable[Selector]) -> Mapping[Selector, Thing]:
    """Where each of these is to be found now; one that nothing fits is left out.

    Only things of the same kind and article fit, statements only with the same source and stance. What fits: the very
    same thing; in the same text, what shares a character with it; in another text of the article, what has the same
    words. Of several one in the current text, then the very same, then what shares most, then the smallest id.
    """
    wanted = frozenset(selectors)
    near = _of_articles(reader, wanted)
    found: dict[Selector, Thing] = {}
    for selector in wanted:
        fitting = [each for each in near[selector.article_id] if _fits(selector, each.selector)]
        if fitting:
            found[selector] = min(fitting, key=lambda each: _distance(selector, each))
    return found


def _of_articles(reader: Reader, selectors: Iterable[Selector]) -> Mapping[str, list[Thing]]:
    articles = defaultdict[IdKind, set[str]](set)
    for each in selectors:
        kind = kind_of(each.id)
        if kind is not None:
            articles[kind].add(each.article_id)
    things = defaultdict[str, list[Thing]](list)
    for kind in sorted(articles):
        for thing in _things(reader.read(_QUERIES[kind][1], _asked(articles[kind]))).values():
            things[thing.selector.article_id].append(thing)
    return things


def _fits(wanted: Selector, found: Selector) -> bool:
    if wanted.id == found.id:
        return True
    same_kind = kind_of(wanted.id) is kind_of(found.id) and not (wanted.is_of_a_correction or found.is_of_a_correction)
    if not same_kind or (wanted.source, wanted.stance) != (found.source, found.stance):
        return False
    if wanted.text_sha256 == found.text_sha256:
        return _shared(wanted.spans, found.spans) > 0
    return wanted.words == found.words


def _distance(wanted: Selector, found: Thing) -> tuple[bool, bool, int, bool, str]:
    it = found.selector
    shared = _shared(wanted.spans, it.spans) if wanted.text_sha256 == it.text_sha256 else 0
    return (not found.current, it.id != wanted.id, -shared, it.words != wanted.words, it.id)


def _shared(one: Spans, other: Spans) -> int:
    """How many characters stand in both."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _things(rows: Iterable[ThingRow]) -> Mapping[str, Thing]:
    by_id = defaultdict[str, list[ThingRow]](list)
    for row in rows:
        by_id[row.id].append(row)
    return {each: _thing(its) for each, its in by_id.items()}


def _thing(rows: Sequence[ThingRow]) -> Thing:
    row = rows[0]
    selector = Selector(
        id=row.id,
        article_id=row.article_id,
        text_sha256=row.text_sha256,
        spans=_joined(span for each in rows for span in _pairs(each.spans)),
        words=row.words,
        source=row.source,
        stance=Stance(row.stance) if row.stance else None,
    )
    return Thing(selector, row.current, row.recorded, row.other_id if row.stance else None)


def _pairs(numbers: Sequence[int]) -> Iterable[Span]:
    return (Span(start, end) for start, end in zip(numbers[::2], numbers[1::2], strict=True))


def _joined(spans: Iterable[Span]) -> Spans:
    """Spans that may overlap as spans that don't."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return Spans(tuple(joined))


def _asked(ids: Iterable[str]) -> ByIds:
    return ByIds(tuple(sorted(ids)))
