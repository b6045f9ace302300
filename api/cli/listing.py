"""What the commands that list have in common: how they go on, and how they end without a hit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import BaseModel
from rich.console import RenderableType

from api.answers.base import Listing
from api.cli.output import Form, note, note_next, publish
from graph.errors import NotFound
from queries.searching import Matched


@dataclass(frozen=True, slots=True)
class Search:
    """What a list was asked for: words, or None for all of it, and where the page starts; `noun` is what it lists."""

    words: str | None
    cursor: str | None
    noun: str

    @property
    def nothing(self) -> NotFound:
        """What there is to say when nothing has any of the words."""
        every = "claims --all" if self.noun == "claim" else self.noun
        return NotFound(
            f"no {self.noun} has any of the words {self.words!r}; `onrecord {every}` lists every {self.noun}"
        )


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: the answer, its rows with their kind, and how they answer the words."""

    answer: Listing
    kind: type[BaseModel]
    rows: Sequence[BaseModel]
    matched: Matched


def publish_found(form: Form, search: Search, found: Found, page: Iterable[RenderableType]) -> None:
    """Print a page of a list, and how it goes on.

    Words that nothing answers to are a `NotFound`, as in every command that looks one thing up; JSON and CSV of the
    empty list are printed all the same, so that who reads them finds what is documented.
    """
    no_hit = search.words is not None and search.cursor is None and not found.rows
    publish(form, found.answer, () if no_hit else page, (found.kind, found.rows))
    if no_hit:
        raise search.nothing
    if found.rows and found.matched is Matched.ANY_WORD and form is not Form.JSON:
        note(f"No {search.noun} has all of these words; these have some.")
    note_next(form, found.answer.next)
