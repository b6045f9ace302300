"""Listings as tables that stay readable at 80 columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rich.table import Table

from api.answers.articles import ArticleCounted
from api.answers.claims import ClaimCounted
from api.answers.entities import Entity
from api.answers.statements import Statement
from api.answers.who import Answered
from api.cli.pages.words import NOBODY, plain, said, source, stance, where, words

WHEN = ("when", -13)
"""A column as wide as `by 2025-02-05`."""


def table(*columns: tuple[str, int], apart: bool = True) -> Table:
    """A table whose columns share the width by these shares; 0 is as wide as its content, -13 has 13 characters.

    `apart` puts an empty line below each row: for rows of several lines.
    """
    shown = Table(box=None, pad_edge=False, header_style="bold", show_edge=False, padding=(0, 2, int(apart), 0))
    for name, share in columns:
        if share > 0:
            shown.add_column(name, ratio=share, overflow="fold")
        elif share < 0:
            shown.add_column(name, width=-share)
        else:
            shown.add_column(name, no_wrap=True)
    shown.expand = any(share > 0 for _, share in columns)
    return shown


def statements(rows: Iterable[Statement], answers: Iterable[Answered] = ()) -> Table:
    """Who took which stance, when, in which words, answering whom, and where it is printed."""
    answered = defaultdict[str, list[str]](list)
    for each in answers:
        answered[each.answering_id].append(each.source)
    shown = table(("stance", 0), ("source", 3), WHEN, ("the words", 5), ("where", 3))
    for row in rows:
        told = words(row)
        if row.id in answered:
            told.append(plain(f"\nanswers {', '.join(answered[row.id])}", "dim"))
        shown.add_row(stance(row.stance), source(row.source), said(row), told, where(row.article))
    return shown


def statements_with_claims(rows: Iterable[Statement]) -> Table:
    """What one article holds: who took which stance to which claim, in which words."""
    shown = table(("stance", 0), ("source", 3), WHEN, ("the claim", 4), ("the words", 4))
    for row in rows:
        shown.add_row(stance(row.stance), source(row.source), said(row), plain(row.claim.text), words(row))
    return shown


def statements_of_source(rows: Iterable[Statement]) -> Table:
    """What one source said: which stance, to which claim, in which words."""
    shown = table(WHEN, ("stance", 0), ("the claim", 4), ("the words", 4), ("where", 3))
    for row in rows:
        shown.add_row(said(row), stance(row.stance), plain(row.claim.text), words(row), where(row.article))
    return shown


def claims(rows: Iterable[ClaimCounted]) -> Table:
    """Claims with the number of statements for, against and on them."""
    shown = table(("id", 0), ("claim", 1), ("for", 0), ("against", 0), ("all", 0), apart=False)
    for row in rows:
        shown.add_row(row.id, plain(row.text), str(row.asserts + row.confirms), str(row.denies), str(row.statements))
    return shown


def entities(rows: Iterable[Entity]) -> Table:
    """Entities with what they are and how much they said."""
    shown = table(("id", 0), ("name", 3), ("kind", 0), ("statements", 0), ("in", 3), apart=False)
    for row in rows:
        kind = "outlet" if row.outlet else row.kind.value
        shown.add_row(row.id, plain(row.name), kind, str(row.statements), plain(row.carrier or row.title or NOBODY))
    return shown


def articles(rows: Iterable[ArticleCounted]) -> Table:
    """Articles with who published them, when, and how much was read in them."""
    shown = table(("id", 0), ("title", 4), ("published", 3), ("statements", 0), ("unread", 0), apart=False)
    for row in rows:
        day = row.published[:10] if row.published else "date unknown"
        shown.add_row(
            row.id,
            plain(row.title or "(no title)"),
            plain(f"{row.outlet or NOBODY}, {day}"),
            str(row.statements),
            str(row.unread),
        )
    return shown
