"""Circular reporting, spelled out: who cites whom, and who enters the loop from outside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from queries.chains import Chain
from queries.circles import shortest_loop
from queries.statements import StatementRow


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a loop, or of those that enter it, and where it is printed; `cites` is the next."""

    statement_id: str
    source: str
    carrier: str | None
    article_id: str
    title: str | None
    published: str | None
    cites: str


@dataclass(frozen=True, slots=True)
class Circle:
    """Statements that cite each other in a circle.

    `steps` spell out the shortest loop through the one with the smallest id; where it begins does not matter.
    `members` are all that rest on each other. `enters` are statements from outside that cite one of them.
    """

    steps: tuple[Step, ...]
    members: tuple[str, ...]
    enters: tuple[Step, ...]


def circles_in(chain: Chain) -> tuple[Circle, ...]:
    """The loops of a chain, spelled out, in order of their smallest members."""
    rows = {row.id: row for row in chain.nodes}
    loops = {each: number for number, loop in enumerate(chain.loops) for each in loop}
    inside, entering = (defaultdict[int, list[tuple[str, str]]](list) for _ in range(2))
    for citing, cited in sorted((edge.citing, edge.cited) for edge in chain.edges):
        if cited in loops:
            number = loops[cited]
            (inside if loops.get(citing) == number else entering)[number].append((citing, cited))
    return tuple(_circle(loop, rows, inside[number], entering[number]) for number, loop in enumerate(chain.loops))


def is_across_articles(circle: Circle) -> bool:
    """Whether several articles make the loop: a text that points at itself is no circular reporting."""
    return len({step.article_id for step in circle.steps}) > 1


def _circle(
    members: Sequence[str],
    rows: Mapping[str, StatementRow],
    inside: Sequence[tuple[str, str]],
    entering: Sequence[tuple[str, str]],
) -> Circle:
    loop = shortest_loop(members, inside)
    steps = (_step(rows[each], cites) for each, cites in zip(loop, (*loop[1:], loop[0]), strict=True))
    return Circle(tuple(steps), tuple(members), tuple(_step(rows[citing], cited) for citing, cited in entering))


def _step(row: StatementRow, cites: str) -> Step:
    return Step(
        statement_id=row.id,
        source=row.source,
        carrier=row.carrier,
        article_id=row.article_id,
        title=row.title,
        published=row.published,
        cites=cites,
    )
