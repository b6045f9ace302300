"""Small pieces of a page: sentences, dates, places, counts, each as a person would say it."""

from __future__ import annotations

from rich.text import Text

from api.answers.statements import ArticleNamed, Source, Statement
from api.cli.output import visible
from api.unnamed import is_to_be_marked
from graph.model import EntityKind, Stance

NOBODY = "publisher unknown"

STYLES = {
    Stance.ASSERTS: "green",
    Stance.CONFIRMS: "bold green",
    Stance.DENIES: "bold red",
    Stance.LEAVES_OPEN: "yellow",
    Stance.RELAYS: "cyan",
    Stance.WITHDRAWS: "magenta",
}


def plain(text: str, style: str = "") -> Text:
    """Words from an article: no markup in them is followed, nothing in them steers the terminal."""
    return Text(visible(text), style=style)


def stance(side: Stance) -> Text:
    """The stance in words and in its colour."""
    return Text(side.replace("_", " "), style=STYLES[side])


def source(who: Source) -> Text:
    """The name of a statement's source."""
    return source_name(who.name, who.kind)


def source_name(name: str, kind: EntityKind) -> Text:
    """The name of a source; one that the article does not name is shown by the words for it, and said to be so."""
    shown = plain(name)
    if kind is EntityKind.UNNAMED and is_to_be_marked(name):
        shown.append(" (unnamed)", style="italic")
    return shown


def said(statement: Statement) -> str:
    """When a statement was made, as far as the article tells: `2025-01-30`, `by 2025-02-05`, `undated`."""
    if statement.said is None:
        return f"undated, by {statement.said_to}" if statement.said_to else "undated"
    return edtf(statement.said)


def edtf(date: str) -> str:
    """A date in EDTF as a person says it: `2025-01-30`, `by 2025-02-05`, `from 2025-02-05`."""
    start, slash, end = date.partition("/")
    if not slash:
        return start
    if start in {"..", ""}:
        return f"by {end}"
    if end in {"..", ""}:
        return f"from {start}"
    return f"{start} to {end}"


def words(statement: Statement) -> Text:
    """The words of the claim in quotation marks; of a venue that relays, the words that say so."""
    if statement.quote is None:
        return plain(f"({statement.cue.text})", "dim")
    return plain(f"“{statement.quote.text}”")


def where(article: ArticleNamed) -> str:
    """Who carried it, and when."""
    name = visible(article.carrier.name) if article.carrier else NOBODY
    return f"{name}, {article.published[:10]}" if article.published else name


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
