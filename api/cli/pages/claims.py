"""A claim on the terminal: who took which stance, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.answers.chains import BothSides, Root, Side, Standing, Voice
from api.answers.claims import Choice, ClaimCounted, Claims
from api.answers.who import Who
from api.cli.pages import roots, tables
from api.cli.pages.times import apart, as_of_line
from api.cli.pages.unread import unread
from api.cli.pages.words import NOBODY, count, plain, source_name, stance
from queries.claims import Matched
from queries.sides import Position
from queries.standing import Status

STYLES = {
    Status.DISPUTED: "bold red",
    Status.CORROBORATED: "bold green",
    Status.SINGLE_SOURCE: "green",
    Status.UNNAMED_ONLY: "yellow",
    Status.DENIED_ONLY: "red",
    Status.LEFT_OPEN: "yellow",
    Status.WITHDRAWN: "magenta",
}


def listing(answer: Claims) -> Iterator[RenderableType]:
    """Claims that answer the words."""
    if not answer.claims:
        yield Text("No claim here: load an article with `onrecord load FILE`.")
        return
    yield tables.claims(answer.claims)


def who(answer: Who, *, with_unread: bool) -> Iterator[RenderableType]:
    """The claim and its status, then everyone who took a stance on it."""
    yield from heading(answer.claim.text, answer.standing.status, answer.standing.reason)
    yield from as_of_line(answer.as_of)
    others = [wording.text for wording in answer.claim.wordings if wording.text != answer.claim.text]
    if others:
        yield Text("held to be the same claim:", style="dim")
        yield from (Padding(plain(other, "dim"), (0, 0, 0, 2)) for other in others)
    yield Text("")
    yield tables.statements(answer.statements, answer.answers)
    yield from apart(answer.apart)
    yield from unread(answer.unread, shown=with_unread)


def heading(claim: str, status: Status | None, reason: str) -> Iterator[RenderableType]:
    """The claim, its status and why; as of a day before anybody spoke it has none."""
    yield plain(claim, "bold")
    word = ("no status", "dim") if status is None else (status.replace("_", " "), STYLES[status])
    yield Text.assemble(word, ": ", plain(reason))


def standing(answer: Standing, *, with_unread: bool) -> Iterator[RenderableType]:
    """Roots for and against, carriers, and loops."""
    yield from heading(answer.claim.text, answer.status, answer.reason)
    yield from as_of_line(answer.as_of)
    yield Text("")
    yield from _side("for", answer.supports)
    yield from _side("against", answer.opposes)
    yield from (_both(each) for each in answer.both)
    for title, sources in (("left open by", answer.left_open), ("withdrawn by", answer.withdrawn)):
        if sources:
            yield Text(f"{title}:", style="bold")
            yield from map(_root, sources)
    yield Text(f"carried by {count(len(answer.carriers), 'publisher')}:", style="bold")
    for carrier in answer.carriers:
        articles = count(len(carrier.article_ids), "article")
        yield Padding(plain(f"{carrier.name or NOBODY}: {articles}"), (0, 0, 0, 2))
    yield from roots.counted(answer)
    for circle in answer.circles:
        yield from roots.circle(circle)
    yield from apart(answer.apart)
    yield from unread(answer.unread, shown=with_unread)


def _side(title: str, side: Side) -> Iterator[RenderableType]:
    numbers = str(side.at_most) if side.at_least == side.at_most else f"{side.at_least} to {side.at_most}"
    yield Text(f"{title}: {numbers} independent", style="bold")
    yield from map(_root, (*side.named, *side.unnamed))


def _root(root: Root) -> RenderableType:
    voices = (Padding(_voice(voice, root), (0, 0, 0, 4)) for voice in root.voices)
    return Group(Padding(source_name(root.name, root.kind), (0, 0, 0, 2)), *voices)


def _voice(voice: Voice, root: Root) -> Text:
    speaker = "" if voice.speaker == root.name else f", by {voice.speaker}"
    when = days(voice.said_from, voice.said_to)
    return Text.assemble(stance(voice.stance), plain(f" {when}{speaker} ({voice.statement_id})"))


def days(first: str | None, last: str | None) -> str:
    """Between which days something was said, in words."""
    if first == last:
        return first or "undated"
    return f"from {first}" if last is None else f"by {last}" if first is None else f"{first} to {last}"


def _both(each: BothSides) -> RenderableType:
    told = "changed sides" if each.position is Position.CHANGED else "is divided"
    return Group(plain(f"{each.root.name} {told}:", "bold"), _root(each.root))


def _where(claim: ClaimCounted) -> str:
    """Where a claim stands: two articles may use the very same words of two different things."""
    return f"{claim.articles} articles" if claim.articles > 1 else claim.carrier or NOBODY


def others(choice: Choice | None) -> str | None:
    """How the words were taken, and what else they could mean; None when nothing is to be said."""
    if choice is None or (not choice.others and choice.matched is Matched.ALL_WORDS):
        return None
    told = "" if choice.matched is Matched.ALL_WORDS else "No claim has all of these words; this one has most. "
    if not choice.others:
        return told.rstrip()
    named = "\n".join(f"  {other.id}  {other.text} ({_where(other)})" for other in choice.others)
    more = "\n  … and more: `onrecord claims` lists them" if choice.more else ""
    return f"{told}The words fit other claims too; give an id to ask about one:\n{named}{more}"
