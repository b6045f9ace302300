"""Circular reporting, step by step: who carried what when, on whom that rests, and who enters from outside."""

from __future__ import annotations

from dataclasses import dataclass

from api.web.views.addresses import path_of
from api.web.views.words import Link, article_shown, count, one_line
from queries.circular import Circle, Step, is_across_articles


@dataclass(frozen=True, slots=True)
class StepShown:
    """One statement: the way to it under its carrier and day, on whose word that is, and which carrier it leads to.

    `source` is None where the carrier says so itself.
    """

    statement: Link
    source: str | None
    leads_to: str


@dataclass(frozen=True, slots=True)
class CircleShown:
    """One circle; `lead` says what it is, `more` how many statements are in it beside those of the shortest loop."""

    lead: str
    steps: tuple[StepShown, ...]
    enters: tuple[StepShown, ...]
    more: str | None


def circle_shown(circle: Circle) -> CircleShown:
    """One circle as a page spells it out."""
    inside = {each.statement_id: _carrier(each) for each in circle.steps}
    left = len(circle.members) - len(circle.steps)
    if is_across_articles(circle):
        lead = "Each of these rests on the next, and the last on the first. None of them says where it began."
    else:
        lead = "These statements of one article rest on each other."
    return CircleShown(
        lead=lead,
        steps=tuple(_step(each, inside) for each in circle.steps),
        enters=tuple(_step(each, inside) for each in circle.enters),
        more=f"{count(left, 'more statement')} of the same circle {'is' if left == 1 else 'are'} left out here."
        if left
        else None,
    )


def _step(step: Step, inside: dict[str, str]) -> StepShown:
    article = article_shown(step.article_id, step.title, step.carrier, step.published)
    return StepShown(
        statement=Link(path_of(step.statement_id), article.line),
        source=None if step.source == step.carrier else one_line(step.source),
        leads_to=inside.get(step.cites, "another of the circle"),
    )


def _carrier(step: Step) -> str:
    return article_shown(step.article_id, step.title, step.carrier, step.published).carrier
