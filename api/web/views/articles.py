"""The page of an article: its text with every statement marked at its words, and the statements beside it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from api.web.views.addresses import path_of, web_address
from api.web.views.dates import in_words
from api.web.views.highlighting import UNREAD, Block, Mark, Stretch, blocks, trimmed
from api.web.views.statements import Around, Card, card
from api.web.views.words import NOBODY, UNTITLED, Link, StanceShown, count, live_link, one_line
from graph.model import SegmentKind
from graph.spans import Span, Spans
from queries.articles import ArticleInFull, FoundInRow, LinkRow, RevisionRow, SegmentRow, UnreadRow

_LINE: Final = re.compile(r"[^\r\n]*\S[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside the text: a statement with its number, or the reason why a passage was not read."""

    number: int
    anchor: str
    words_href: str
    stance: StanceShown
    card: Card | None
    reason: str | None

    @property
    def voice(self) -> tuple[object, ...] | None:
        """What it has in common with others that one source says in one breath; None where nobody was read."""
        if self.card is None:
            return None
        return (self.card.source, self.stance, self.card.said, tuple(each.source for each in self.card.answers))


@dataclass(frozen=True, slots=True)
class Voice:
    """Notes in a row that are one source's, by one stance at one time: told once, with each claim."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text. `label` says what it is when it is no body text, once a run."""

    block: Block
    label: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, the notes to what begins in it, and the paragraphs behind it to which there is no note."""

    first: Paragraph
    voices: tuple[Voice, ...]
    rest: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known of an article or its text, and where it was found."""

    name: str
    value: str
    where: str | None


@dataclass(frozen=True, slots=True)
class RevisionShown:
    """One text of the article: when it was recorded; whether it is the one that is shown, and the latest."""

    href: str
    recorded: str
    shown: bool
    current: bool


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Everything that the page of an article shows; `latest_href` leads from an earlier text to the latest."""

    id: str
    title: str
    byline: tuple[str, ...]
    language: str | None
    live: Link | None
    summary: str
    rows: tuple[Row, ...]
    stances: tuple[StanceShown, ...]
    facts: tuple[Fact, ...]
    links: tuple[Link, ...]
    revisions: tuple[RevisionShown, ...]
    latest_href: str | None


def article_page(found: ArticleInFull, around: Around) -> ArticlePage:
    """The page of one text of an article."""
    article = found.article
    notes, marks = _notes(found, around)
    paragraphs = list(_paragraphs(blocks(found.text, _stretches(found.text, found.segments), marks)))
    shown = {note.stance.name: note.stance for note in notes}
    latest = next((each for each in found.revisions if each.current), None)
    return ArticlePage(
        id=article.id,
        title=one_line(article.title or "") or UNTITLED,
        byline=tuple(_byline(found)),
        language=article.language,
        live=live_link(article.url, "Read it at"),
        summary=_summary(len(found.statements), len(found.unread)),
        rows=tuple(_rows(paragraphs, notes, marks)),
        stances=tuple(shown[name] for name in sorted(shown)),
        facts=tuple(_facts(found)),
        links=tuple(_links(found.text, found.links)),
        revisions=tuple(_revision(each, article.revision_id) for each in found.revisions),
        latest_href=None if latest is None or latest.id == article.revision_id else path_of(article.id),
    )


def _notes(found: ArticleInFull, around: Around) -> tuple[list[Note], list[Mark]]:
    """Statements by number in the order of the text, then unread passages; each with its mark."""
    notes: list[Note] = []
    marks: list[Mark] = []
    for number, row in enumerate(found.statements, start=1):
        each = card(row, around)
        spans = tuple(trimmed(found.text, span) for span in Spans.from_flat(row.quote_spans or row.cue_spans))
        told = f"statement {number}: {each.source.name} {each.stance.verb}"
        marks.append(Mark(f"words-{row.id}", row.id, each.stance, number, told, spans))
        notes.append(Note(number, row.id, f"#words-{row.id}", each.stance, each, None))
    for number, passage in enumerate(found.unread, start=1):
        anchor = f"unread-{number}"
        told = f"passage {number} that was not read"
        span = trimmed(found.text, Span(passage.start, passage.end))
        marks.append(Mark(f"words-{anchor}", anchor, UNREAD, number, told, (span,)))
        notes.append(Note(number, anchor, f"#words-{anchor}", UNREAD, None, _reason(passage)))
    return notes, marks


def _reason(passage: UnreadRow) -> str:
    return one_line(passage.reason)


def _rows(paragraphs: Sequence[Paragraph], notes: Sequence[Note], marks: Sequence[Mark]) -> Iterator[Row]:
    """The paragraphs, each with the notes to what begins in it, or stood before it in lines that are left out."""
    places = sorted(
        (mark.spans[0].start, note.number, place) for place, (mark, note) in enumerate(zip(marks, notes, strict=True))
    )
    coming = deque(places)
    rows: list[tuple[list[Paragraph], tuple[Voice, ...]]] = []
    for paragraph in paragraphs:
        own: list[Note] = []
        while coming and coming[0][0] < paragraph.block.span.end:
            own.append(notes[coming.popleft()[2]])
        if own or not rows:
            rows.append(([], tuple(_voices(own))))
        rows[-1][0].append(paragraph)
    for held, beside in rows:
        yield Row(held[0], beside, tuple(held[1:]))


def _voices(notes: Iterable[Note]) -> Iterator[Voice]:
    """The notes to one paragraph by who speaks; passages that were not read each for themselves."""
    for voice, together in groupby(notes, key=lambda note: note.voice):
        for own in [tuple(together)] if voice else [(note,) for note in together]:
            yield Voice(own)


def _paragraphs(found: Iterable[Block]) -> Iterator[Paragraph]:
    before = None
    for block in found:
        label = _LABELS.get(block.kind)
        yield Paragraph(block, None if label == before else label)
        before = label


_LABELS: Final = {
    SegmentKind.BOILERPLATE.value: "not part of the article",
    SegmentKind.DUPLICATE.value: "stands twice",
    SegmentKind.CAPTION.value: "caption",
}
"""How a paragraph is told to be no body text; the style alone would not tell everyone."""


def _stretches(text: str, segments: Sequence[SegmentRow]) -> list[Stretch]:
    """The lines that hold something, each labelled by the segment in which it starts; body where none is."""
    coming = sorted(segments, key=lambda segment: segment.start, reverse=True)
    here: SegmentRow | None = None
    stretches: list[Stretch] = []
    for line in _LINE.finditer(text):
        while coming and coming[-1].start <= line.start():
            here = coming.pop()
        inside = here is not None and line.start() < here.end
        stretches.append(Stretch(here.kind if inside and here else SegmentKind.BODY.value, Span(*line.span())))
    return stretches


def _byline(found: ArticleInFull) -> Iterator[str]:
    article = found.article
    yield one_line(article.outlet or "") or NOBODY
    if article.author:
        yield f"by {one_line(article.author)}"
    yield in_words(article.published) if article.published else "date unknown"


def _summary(statements: int, unread: int) -> str:
    read = count(statements, "statement") if statements else "No statement was read in it"
    if not unread:
        return read
    return f"{read}; {count(unread, 'passage')} with a cue could not be read"


def _facts(found: ArticleInFull) -> Iterator[Fact]:
    article = found.article
    where = {row.field: row.where for row in found.found_in}
    known = (
        ("title", article.title),
        ("outlet", article.outlet),
        ("author", article.author),
        ("published", article.published),
        ("url", article.url),
        ("language", article.language),
    )
    for name, value in known:
        supplied = article.published_basis if name == "published" and article.published else None
        yield Fact(name, one_line(value) if value else "not known", where.get(name, supplied))
    yield from _others(found.found_in, {name for name, _ in known})
    for each in found.revisions:
        if each.id == article.revision_id:
            yield Fact("read by", each.extractor, None)
            yield Fact("SHA-256 of the text", each.text_sha256, None)
            yield Fact("SHA-256 of the file", each.raw_sha256, None)


def _others(found: Iterable[FoundInRow], told: set[str]) -> Iterator[Fact]:
    """What was found of things that have no line of their own."""
    for row in found:
        if row.field not in told:
            yield Fact(row.field, "found", row.where)


def _links(text: str, links: Iterable[LinkRow]) -> Iterator[Link]:
    """The links of the text that lead into the web, each address once."""
    seen: set[str] = set()
    for row in links:
        address = web_address(row.url)
        if address is not None and address not in seen:
            seen.add(address)
            yield Link(address, one_line(text[row.start : row.end]) or address)


def _revision(row: RevisionRow, shown: str) -> RevisionShown:
    return RevisionShown(path_of(row.id), in_words(row.recorded), row.id == shown, row.current)
