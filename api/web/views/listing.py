"""The pages that list statements: all on a claim, or of one stance; and what a source said later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from api.web.views.addresses import path_of
from api.web.views.sources import following
from api.web.views.statements import Around, Card, card
from api.web.views.words import STANCES, Link, one_line
from graph.model import Stance
from queries.paging import Page
from queries.statements import StatementRow

_ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of statements: what they are on or by, and the ways to another stance and to the next page."""

    title: str
    about: Link
    stances: tuple[Link, ...]
    chosen: str | None
    cards: tuple[Card, ...]
    more_href: str | None


@dataclass(frozen=True, slots=True)
class OnClaim:
    """The claim that is listed, and the stance that alone is; None for all."""

    id: str
    text: str
    stance: Stance | None


def statements_on_claim_page(asked: OnClaim, found: Page[StatementRow], around: Around) -> ListPage:
    """A page of the statements on a claim."""
    path = f"{path_of(asked.id)}/statements"
    stance = f"stance={asked.stance.value}&" if asked.stance else ""
    chosen = STANCES[asked.stance].verb if asked.stance else None
    return ListPage(
        title=f"Who {chosen}" if chosen else "All statements",
        about=Link(path_of(asked.id), one_line(asked.text)),
        stances=(Link(path, _ALL), *(Link(f"{path}?stance={each.value}", STANCES[each].verb) for each in Stance)),
        chosen=chosen or _ALL,
        cards=tuple(card(row, around) for row in found.rows),
        more_href=None if found.next is None else f"{path}?{stance}cursor={found.next}",
    )


def statements_of_source_page(source: Link, entity_id: str, said: Page[StatementRow], around: Around) -> ListPage:
    """A later page of what a source said."""
    return ListPage(
        title="Statements, in order of time",
        about=source,
        stances=(),
        chosen=None,
        cards=tuple(card(row, around) for row in said.rows),
        more_href=following(entity_id, said),
    )
