"""Who printed a claim: publishers, families of copies among their articles, and to which roots each one leads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.store import Reader
from queries.binding import bind
from queries.bodies import Root
from queries.chains import Chain
from queries.grounds import Grounds
from queries.statements import StatementRow

_LEVELS = 10
"""A copy of a copy of a copy …: further up nobody looks."""


@dataclass(frozen=True, slots=True)
class ByArticles:
    """The articles that are asked about."""

    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopyRow:
    """That one article is a copy of another."""

    copy_id: str
    original_id: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """A publisher that printed statements on the claim; `name` is None for articles whose publisher nobody said."""

    name: str | None
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Articles of one text, by several carriers; `first` is the one that the others copy, among those on the claim."""

    first: str
    article_ids: tuple[str, ...]
    carriers: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a root reaches: the carriers whose chains lead to it, by name, and their share of all carriers.

    A carrier that printed nothing but copies counts as one with its family, on both sides of the share.
    """

    cluster: str
    name: str
    carriers: tuple[str | None, ...]
    share: float


COPIES = bind("standing/copies", params=ByArticles, row=CopyRow)


def copies_among(store: Reader, article_ids: Iterable[str]) -> tuple[CopyRow, ...]:
    """Of which articles these are copies, and of which those are, some levels up."""
    frontier, seen = set(article_ids), set[str]()
    found: list[CopyRow] = []
    for _ in range(_LEVELS):
        if not frontier:
            break
        rows = store.read(COPIES, ByArticles(tuple(sorted(frontier))))
        found += rows
        seen |= frontier
        frontier = {row.original_id for row in rows} - seen
    return tuple(found)


def carriers_of(rows: Iterable[StatementRow]) -> tuple[Carrier, ...]:
    """The publishers by name, those that nobody named last; an outlet is identified by its name, as articles are."""
    articles: dict[str | None, set[str]] = defaultdict(set)
    for row in rows:
        articles[row.carrier].add(row.article_id)
    return tuple(Carrier(name, tuple(sorted(articles[name]))) for name in _in_order(articles))


def families_of(rows: Sequence[StatementRow], copies: Iterable[CopyRow]) -> tuple[Family, ...]:
    """The families of copies among the articles of these statements, by their first article."""
    groups = (group for group in _groups(rows, copies) if len(group) > 1)
    return tuple(sorted((_family(rows, group) for group in groups), key=lambda family: family.first))


def with_own_words(carriers: Iterable[Carrier], families: Iterable[Family]) -> frozenset[str | None]:
    """The carriers that printed more than copies of what others printed: one of each family, and all outside."""
    copied = {article for family in families for article in family.article_ids if article != family.first}
    return frozenset(carrier.name for carrier in carriers if not copied.issuperset(carrier.article_ids))


def reaches_of(
    chain: Chain, roots: Iterable[Root], own: frozenset[str | None], families: Iterable[Family]
) -> tuple[Reach, ...]:
    """How far each of these roots reaches along a chain; `own` are the carriers that printed more than copies."""
    grounds = Grounds(chain)
    carriers = {row.id: row.carrier for row in chain.nodes}
    counted = _counted_as(chain.nodes, own, families)
    reaches: list[Reach] = []
    for root in roots:
        leading = frozenset(grounds.leading_to(voice.statement_id for voice in root.voices))
        names = {carriers[each] for each in leading}
        share = len({counted[each] for each in leading}) / len(own) if own else 0.0
        reaches.append(Reach(root.cluster, root.name, tuple(_in_order(names)), round(share, 4)))
    return tuple(reaches)


def _counted_as(
    rows: Sequence[StatementRow], own: frozenset[str | None], families: Iterable[Family]
) -> Mapping[str, str | None]:
    """As which carrier each statement counts: where its carrier printed nothing but copies, as that of the first text.

    A root that only a copy was read to name is not without a carrier for that.
    """
    carriers = {row.article_id: row.carrier for row in rows}
    firsts = {article: carriers[family.first] for family in families for article in family.article_ids}
    return {row.id: row.carrier if row.carrier in own else firsts[row.article_id] for row in rows}


def _in_order(names: Iterable[str | None]) -> list[str | None]:
    return sorted(names, key=lambda name: (name is None, name or ""))


def _groups(rows: Iterable[StatementRow], copies: Iterable[CopyRow]) -> list[list[str]]:
    """The articles of these statements in families; two copies may hang together by a text that is not here."""
    beside = defaultdict[str, set[str]](set)
    for copy in copies:
        beside[copy.copy_id].add(copy.original_id)
        beside[copy.original_id].add(copy.copy_id)
    printed = {row.article_id for row in rows}
    done = set[str]()
    groups: list[list[str]] = []
    for article in sorted(printed):
        if article not in done:
            group = [article]
            done.add(article)
            for each in group:  # grows while it is walked
                more = sorted(beside[each] - done)
                done.update(more)
                group += more
            groups.append([each for each in group if each in printed])
    return groups


def _family(rows: Iterable[StatementRow], group: Sequence[str]) -> Family:
    """A family; the earliest published is its first, because a copy is made of what is there."""
    members = [row for row in rows if row.article_id in group]
    first = min(members, key=lambda row: (row.published or "~", row.article_id)).article_id
    return Family(first, tuple(sorted(group)), tuple(_in_order({row.carrier for row in members})))
