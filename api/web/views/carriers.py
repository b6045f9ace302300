"""Carriers: who printed a claim, which of their articles are copies of one text, and how far each root reaches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from api.web.views.words import NOBODY, Link, article_shown, count, listed, one_line
from queries.carriers import Carrier, Family, Reach
from queries.chains import Chain
from queries.standing import Standing
from queries.statements import StatementRow

_MOST_NAMES: Final = 8
"""How many carriers are named that lead to one root."""


@dataclass(frozen=True, slots=True)
class CarrierShown:
    """A publisher that printed statements on the claim, with its articles."""

    name: str
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FamilyShown:
    """Articles that are copies of one text: the first of them, and the others; each with who carried it, and when."""

    first: Link
    copies: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CarriersShown:
    """All carriers; `number` says how many, `as_families` what they count as where some printed nothing but copies."""

    carriers: tuple[CarrierShown, ...]
    families: tuple[FamilyShown, ...]
    number: str
    as_families: str | None


@dataclass(frozen=True, slots=True)
class ReachShown:
    """How many carriers lead to a root, in words with their names; `reached` and `of` are the numbers."""

    told: str
    names: str
    reached: int
    of: int


def carriers_shown(standing: Standing, chain: Chain) -> CarriersShown:
    """Who carried the claim of this chain, and which of them print one text."""
    carriers, counted = standing.carriers, standing.carriers_as_families
    articles = {row.article_id: row for row in chain.nodes}
    fewer = counted < len(carriers)
    return CarriersShown(
        carriers=tuple(_carrier(each, articles) for each in carriers),
        families=tuple(_family(each, articles) for each in standing.families),
        number=f"{count(len(carriers), 'publisher')}, {count(sum(len(c.article_ids) for c in carriers), 'article')}",
        as_families=f"Where copies count with what they copy: {count(counted, 'carrier')}." if fewer else None,
    )


def reaches_shown(standing: Standing) -> Mapping[str, ReachShown]:
    """How far each root reaches, by its cluster."""
    return {each.cluster: _reach(each, standing.carriers_as_families) for each in standing.reaches}


def _reach(reach: Reach, carriers: int) -> ReachShown:
    # The share is rounded to four places: exact enough to tell the number again of up to 5,000 carriers.
    reached = round(reach.share * carriers)
    verb = "leads" if reached == 1 else "lead"
    names = [one_line(each or "") or NOBODY for each in reach.carriers]
    shown = names if len(names) <= _MOST_NAMES else [*names[: _MOST_NAMES - 1], f"{len(names) - _MOST_NAMES + 1} more"]
    return ReachShown(f"{reached:,} of {count(carriers, 'carrier')} {verb} here", listed(shown), reached, carriers)


def _carrier(carrier: Carrier, articles: Mapping[str, StatementRow]) -> CarrierShown:
    shown = [
        article_shown(row.article_id, row.title, row.carrier, row.published)
        for row in _by_day(articles[each] for each in carrier.article_ids)
    ]
    return CarrierShown(
        name=shown[0].carrier,
        articles=tuple(Link(each.href, f"{each.title}, {each.day}" if each.day else each.title) for each in shown),
    )


def _family(family: Family, articles: Mapping[str, StatementRow]) -> FamilyShown:
    others = (articles[each] for each in family.article_ids if each != family.first)
    return FamilyShown(_line(articles[family.first]), tuple(map(_line, _by_day(others))))


def _by_day(rows: Iterable[StatementRow]) -> Sequence[StatementRow]:
    return sorted(rows, key=lambda row: (row.published or "~", row.article_id))


def _line(row: StatementRow) -> Link:
    article = article_shown(row.article_id, row.title, row.carrier, row.published)
    return Link(article.href, article.line)
