"""Passages with a cue that could not be read, on the terminal: silence must not look like absence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from api.answers.articles import UnreadIn
from api.cli.pages.words import count, plain


def unread(passages: Sequence[UnreadIn], *, shown: bool) -> Iterator[RenderableType]:
    """How many there are in the articles of an answer, where there are any; each with its reason if `shown`."""
    if not passages:
        return
    more = ":" if shown else "; --unread shows " + ("it." if len(passages) == 1 else "them.")
    yield plain(f"{count(len(passages), 'passage')} of these articles with a cue could not be read{more}")
    for passage in passages if shown else ():
        yield Padding(plain(f"“{' '.join(passage.words.split())}”"), (0, 0, 0, 2))
        place = f"{passage.article_id}, {passage.start} to {passage.end}"
        yield Padding(plain(f"{passage.reason} ({place})", "dim"), (0, 0, 0, 4))
