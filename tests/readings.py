"""Sentences as the stages read them: parsed, extracted, resolved; each text once in a process."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graph.model import Entity, EntityKind, Segment, SegmentKind, Statement
from graph.record import Record
from graph.spans import Span, Spans
from loaders.extract.base import Attribution, Extraction, Mention, MentionForm
from loaders.extract.language import Parse, Token, parse
from loaders.extract.quotes import quotations
from loaders.extract.rules import RuleExtractor
from loaders.extract.speech import Quoted, quoted_tokens
from loaders.load import read_article
from loaders.sources.document import Supplied
from loaders.sources.text import read_text

PUBLISHED = "2025-03-14"
"""A Friday."""


class Said(NamedTuple):
    """An attribution, or a statement, in the words of its text; a split quote is joined by an ellipsis."""

    source: str | None
    stance: str
    words: str | None


@cache
def parse_of(text: str) -> Parse:
    """The parse of one stretch of text that is a whole article."""
    (parsed,) = parse(text, [Span(0, len(text))])
    return parsed


def token(parsed: Parse, word: str) -> Token:
    """The one token that is this word."""
    (found,) = [each for each in parsed.tokens if each.text == word]
    return found


def rehung(parsed: Parse, head: Token, *moved: Token) -> Parse:
    """A parse in which these tokens hang on another head."""
    indices = {each.i for each in moved}
    tokens = tuple(each._replace(head=head.i) if each.i in indices else each for each in parsed.tokens)
    return Parse(parsed.text, parsed.offset, tokens, parsed.sentences, parsed.named)


def quotes_in(parsed: Parse) -> list[Quoted]:
    """What stands in quotation marks in a parse of a whole text."""
    return quoted_tokens(parsed, quotations(parsed.text, Span(0, len(parsed.text))))


@cache
def extraction_of(text: str, kind: SegmentKind = SegmentKind.BODY) -> Extraction:
    """What the rules find in a text of one segment."""
    return RuleExtractor().extract(text, (Segment(kind, Span(0, len(text))),))


def attributions(text: str, kind: SegmentKind = SegmentKind.BODY) -> list[Said]:
    """Who says what in a text of one segment, in the order of the text."""
    return [_said(text, each) for each in extraction_of(text, kind).attributions]


def _said(text: str, attribution: Attribution) -> Said:
    source, content = attribution.source, attribution.content
    return Said(
        Spans((source,)).words(text) if source is not None else None,
        attribution.stance.value,
        content.words(text) if content is not None else None,
    )


def unread_reasons(text: str) -> list[str]:
    """Why passages with a cue could not be read."""
    return [passage.reason for passage in extraction_of(text).unread]


def mention(text: str, name: str) -> Mention:
    """The one mention in a text that goes by this name."""
    (found,) = [each for each in extraction_of(text).mentions if each.name == name]
    return found


@cache
def record_of(text: str, *, outlet: str | None = None, published: str | None = PUBLISHED) -> Record:
    """The record of an article in plain text; paragraphs are parted by blank lines."""
    supplied = Supplied(published=published, outlet=outlet)
    return read_article(read_text(text.encode(), where="a test's text", supplied=supplied), RuleExtractor())


def statements(text: str) -> list[Said]:
    """Who takes which stance to which claim, as a record has it: names of sources, texts of claims."""
    return [Said(s.source.name, s.stance.value, s.claim.text) for s in record_of(text).statements]


def statement_of(record: Record, cue: str, claim: str = "") -> Statement:
    """The one statement of a cue with these words, about a claim that has these."""
    (found,) = [s for s in record.statements if s.cue.text == cue and claim in s.claim.text]
    return found


def entity(record: Record, name: str) -> Entity:
    """The one entity of this name."""
    (found,) = [each for each in record.entities if each.name == name]
    return found


def named(record: Record) -> dict[str, EntityKind]:
    """The entities that a record names, with their kinds."""
    return {each.name: each.kind for each in record.entities if each.kind is not EntityKind.UNNAMED}


def unread(record: Record) -> list[tuple[str, str]]:
    """The words of each passage that was not read, and why."""
    return [(record.revision.text[each.span.start : each.span.end], each.reason) for each in record.unread]


def made_mention(
    name: str, kind: EntityKind | None = None, *, at: int = 0, form: MentionForm = MentionForm.NAME
) -> Mention:
    """A mention of this name at an offset, its head the last word in lower case; `dataclasses.replace` tells more."""
    span = Span(at, at + len(name))
    return Mention(
        span, span, form, kind, name, name.rsplit(maxsplit=1)[-1].lower(), definite=form is not MentionForm.UNNAMED
    )
