"""The page of a statement: its words in their place, what it rests on, who answers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from api.web.views.addresses import path_of
from api.web.views.articles import Fact
from api.web.views.chains import ChainShown, chain_shown
from api.web.views.dates import in_words
from api.web.views.decisions import DecisionsShown
from api.web.views.statements import Around, Card, card
from api.web.views.words import Link, live_link, one_line
from queries.chains import Chain
from queries.statements import Evidence, ResponseRow, StatementRow

CONTEXT = 160
"""How many characters of the text stand before and behind each piece of the evidence."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the passage, and what of the evidence it is: `quote`, `cue`, `source`, in this order."""

    text: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that stands together; what stands before it or behind it is left out, but at the ends of the text."""

    parts: tuple[Part, ...]
    goes_before: bool
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Other statements, by how they belong to this one."""

    name: str
    title: str
    cards: tuple[Card, ...]
    inferred: frozenset[str]


@dataclass(frozen=True, slots=True)
class StatementPage:
    """Everything that the page of a statement shows."""

    card: Card
    passages: tuple[Passage, ...]
    live: Link | None
    groups: tuple[Group, ...]
    chain: ChainShown
    facts: tuple[Fact, ...]
    latest_href: str | None
    decisions: DecisionsShown | None


def statement_page(
    evidence: Evidence, chain: Chain, around: Around, decisions: DecisionsShown | None = None
) -> StatementPage:
    """The page of one statement."""
    row = evidence.statement
    groups = (
        Group("cites", "Rests on", _cards(evidence.cites, around), frozenset()),
        Group("cited-by", "Cited by", _cards(evidence.cited_by, around), frozenset()),
        Group("answers", "In answer to", _cards(evidence.answers, around), _inferred(evidence.answers)),
        Group("responses", "Answered by", _cards(evidence.responses, around), _inferred(evidence.responses)),
    )
    return StatementPage(
        card=card(row, around),
        passages=tuple(passages(evidence)),
        live=live_link(row.url, "Read the article at"),
        groups=tuple(group for group in groups if group.cards),
        chain=chain_shown(chain),
        facts=tuple(_facts(evidence)),
        latest_href=None if evidence.current else path_of(row.article_id),
        decisions=decisions,
    )


def passages(evidence: Evidence) -> Iterator[Passage]:
    """The text around all pieces of the evidence, each piece marked; what lies far apart in passages of its own."""
    text = _text(evidence)
    roles = {"quote": evidence.quote, "cue": evidence.cue, "source": evidence.source}
    marked = [(name, each.start, each.end) for name, found in roles.items() for each in found]
    edges = {edge for _, start, end in marked for edge in (start, end)}
    end_of_text = _end_of_text(evidence)
    for first, last in _runs(sorted(text)):
        inner = sorted(edge for edge in edges if first < edge <= last)
        parts = [
            Part(
                "".join(text[place] for place in range(start, end)),
                tuple(name for name, at, to in marked if at <= start and end <= to),
            )
            for start, end in pairwise([first, *inner, last + 1])
        ]
        goes_before, goes_on = first > 0, last + 1 != end_of_text
        if goes_before and not parts[0].roles:
            parts[0] = replace(parts[0], text=parts[0].text.partition(" ")[2])
        if goes_on and not parts[-1].roles:
            parts[-1] = replace(parts[-1], text=parts[-1].text.rpartition(" ")[0])
        yield Passage(tuple(parts), goes_before, goes_on)


def _end_of_text(evidence: Evidence) -> int | None:
    """Where the text ends, when an excerpt reaches so far; its context is then shorter than was asked for."""
    excerpts = (*evidence.quote, *evidence.cue, *evidence.source)
    return next((each.end + len(each.suffix) for each in excerpts if len(each.suffix) < CONTEXT), None)


def _text(evidence: Evidence) -> dict[int, str]:
    """The characters that the excerpts hold, by their place in the text."""
    held: dict[int, str] = {}
    for each in (*evidence.quote, *evidence.cue, *evidence.source):
        whole = each.prefix + each.words + each.suffix
        held |= dict(enumerate(whole, start=each.start - len(each.prefix)))
    return held


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of numbers without a gap."""
    start = None
    for place, following in pairwise([*places, -1]):
        start = place if start is None else start
        if following != place + 1:
            yield start, place
            start = None


def _cards(rows: Iterable[StatementRow], around: Around) -> tuple[Card, ...]:
    return tuple(card(row, around) for row in rows)


def _inferred(rows: Iterable[ResponseRow]) -> frozenset[str]:
    """Those that the text does not name outright."""
    return frozenset(row.id for row in rows if row.inferred)


def _facts(evidence: Evidence) -> Iterator[Fact]:
    row = evidence.statement
    yield Fact("stance", row.stance.replace("_", " "), f"from “{one_line(row.cue)}”")
    if row.manner:
        yield Fact("manner", row.manner, None)
    yield Fact("speech", row.speech, None)
    if row.said is not None:
        yield Fact("said", in_words(row.said), None if row.said_text is None else f"from “{one_line(row.said_text)}”")
    else:
        yield Fact("said", "the text gives no date", f"by {in_words(row.said_to)}" if row.said_to else None)
    if row.confidence is not None:
        yield Fact("confidence", f"{row.confidence:.2f}", "as the extractor has it")
    yield Fact("read by", evidence.extractor, f"recorded {in_words(evidence.recorded)}")
    yield Fact("SHA-256 of the text", evidence.text_sha256, None)
