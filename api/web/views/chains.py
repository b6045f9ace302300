"""The chain of citations as lines of a nested list, under the articles that printed them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from api.web.views.addresses import path_of
from api.web.views.dates import said_in_words
from api.web.views.words import (
    ArticleShown,
    SourceShown,
    StanceShown,
    article_shown,
    count,
    listed,
    one_line,
    source_of,
    stance_of,
)
from queries.chains import Branch, CarriedChain, Chain, carried_chains

_DEEPEST: Final = 40
"""Deeper levels are left to the page of the statement at which they start."""
_MOST: Final = 400
"""How many lines one page shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a chain: `deeper` when it starts a level, `closes` levels and items end behind it.

    `circular`: it is one of those that cite each other in a circle. `repeated`: what it cites stands further up.
    `cut`: it cites more than is shown.
    """

    href: str
    stance: StanceShown
    source: SourceShown
    said: str
    words: str | None
    is_root: bool
    circular: bool
    repeated: bool
    cut: bool
    deeper: bool
    closes: int


@dataclass(frozen=True, slots=True)
class CarriedLines:
    """What one article printed."""

    article: ArticleShown
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ChainShown:
    """All chains; `loops` tell each circle by its sources; `left_out` counts lines that are not shown."""

    carried: tuple[CarriedLines, ...]
    summary: str
    loops: tuple[str, ...]
    left_out: int
    truncated: bool


def chain_shown(chain: Chain) -> ChainShown:
    """The chain as a page shows it."""
    circular = frozenset(each for loop in chain.loops for each in loop)
    carried = tuple(_carried(each, circular) for each in carried_chains(chain, max_depth=_DEEPEST))
    shown = tuple(_first(carried))
    return ChainShown(
        carried=shown,
        summary=f"{count(len(chain.nodes), 'statement')}, {count(len(chain.roots), 'root')}",
        loops=tuple(_loops(chain)),
        left_out=sum(len(each.lines) for each in carried[len(shown) :]),
        truncated=chain.truncated,
    )


def _carried(carried: CarriedChain, circular: frozenset[str]) -> CarriedLines:
    article = article_shown(carried.article_id, carried.title, carried.carrier, carried.published)
    levels = [pair for branch in carried.branches for pair in _levels(branch, 1)]
    return CarriedLines(article, _lines(levels, circular))


def _levels(branch: Branch, level: int) -> Iterator[tuple[int, Branch]]:
    yield level, branch
    for cited in branch.cites:
        yield from _levels(cited, level + 1)


def _lines(levels: list[tuple[int, Branch]], circular: frozenset[str]) -> tuple[Line, ...]:
    """The branches in order, each with how the nesting goes on: a list without recursion is a template's too."""
    following = [level for level, _ in levels[1:]] + [1]
    before = 0
    lines: list[Line] = []
    for (level, branch), after in zip(levels, following, strict=True):
        deeper, goes_deeper = level > before, after > level
        # A line that is followed by what it cites stays open; the last one of all closes every level but the first.
        lines.append(_line(branch, circular, deeper=deeper, closes=0 if goes_deeper else level - after + 1))
        before = level
    return tuple(lines)


def _line(branch: Branch, circular: frozenset[str], *, deeper: bool, closes: int) -> Line:
    row = branch.statement
    return Line(
        href=path_of(row.id),
        stance=stance_of(row),
        source=source_of(row),
        said=said_in_words(row.said, row.said_to),
        words=None if row.quote is None else one_line(row.quote),
        is_root=branch.is_root,
        circular=row.id in circular,
        repeated=branch.repeated,
        cut=branch.cut,
        deeper=deeper,
        closes=closes,
    )


def _first(carried: tuple[CarriedLines, ...]) -> Iterator[CarriedLines]:
    """Whole articles, until as many lines are shown as one page holds."""
    shown = 0
    for each in carried:
        if shown and shown + len(each.lines) > _MOST:
            return
        shown += len(each.lines)
        yield each


def _loops(chain: Chain) -> Iterator[str]:
    names = {node.id: source_of(node).in_words for node in chain.nodes}
    for loop in chain.loops:
        sources = listed(list(dict.fromkeys(names[each] for each in loop)))
        yield f"{sources} cite each other in a circle" if len(loop) > 1 else f"{sources} cites itself"
