"""The rule extractor: cue words as data over a dependency parse, offline, the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import EntityKind, Segment, SegmentKind
from graph.spans import Span
from loaders.extract.anaphors import with_anaphors
from loaders.extract.assembling import assembled, mentions_of, merged
from loaders.extract.base import Extraction, Mention, MentionForm
from loaders.extract.casing import recased
from loaders.extract.continued import Paragraph, joined
from loaders.extract.handing_on import handed_on
from loaders.extract.language import Parse, parse
from loaders.extract.lexicon import nouns
from loaders.extract.mending import mended
from loaders.extract.mentions import all_mentions
from loaders.extract.outlets import outlets_in_datelines, outlets_of
from loaders.extract.portions import portions
from loaders.extract.quotes import Quotation, quotations, quotations_of
from loaders.extract.retractions import taken_back
from loaders.extract.speech import Quoted, quoted_tokens
from loaders.extract.stretches import Stretch, found_in
from loaders.extract.transcripts import is_somebody, labels_of
from loaders.extract.venues import venues


@dataclass(frozen=True, slots=True)
class RuleExtractor:
    """Reads attributions by rule. `name` is kept with every reading; a change of the rules raises its number."""

    name: str = "rules/4"

    def extract(self, text: str, segments: tuple[Segment, ...], *, carrier: str | None = None) -> Extraction:
        """What the titles, captions and body of an English text say."""
        read = portions(text, segments)
        parses = [mended(each) for each in parse(recased(text, segments), [segment.span for segment in read])]
        lead_end = next((segment.span.end for segment in read if segment.kind is SegmentKind.BODY), 0)
        marks = _quotations(text, read)
        quoted = [quoted_tokens(each, found) for each, found in zip(parses, marks, strict=True)]
        named = [all_mentions(each) for each in parses]
        known = outlets_of((mention for each in named for mention in each), carrier) | outlets_in_datelines(
            text[each.span.start : each.span.end] for each in segments if each.kind is SegmentKind.DATELINE
        )
        labels = labels_of(text, [segment.span for segment in read if segment.kind is SegmentKind.BODY])
        parts = [
            _read(Stretch(*each, _speaker(text, labels.get(each[1].span)), known))
            for each in zip(parses, read, quoted, named, strict=True)
        ]
        return with_anaphors(merged(_continued(parts, parses, quoted, read), lead_end), parses)


def _speaker(text: str, label: Span | None) -> Span | None:
    return label if label is not None and is_somebody(text[label.start : label.end]) else None


def _quotations(text: str, read: Sequence[Segment]) -> list[list[Quotation]]:
    """What stands in quotation marks in each segment; speech goes on from one paragraph of the body to the next."""
    body = [segment.span for segment in read if segment.kind is SegmentKind.BODY]
    found = dict(zip(body, quotations_of(text, body), strict=True))
    return [found[each.span] if each.span in found else quotations(text, each.span) for each in read]


def _continued(
    parts: Sequence[Extraction], parses: Sequence[Parse], quoted: Sequence[Sequence[Quoted]], read: Sequence[Segment]
) -> list[Extraction]:
    """With speech joined that goes on over several paragraphs of the body."""
    found = list(parts)
    body = [i for i, segment in enumerate(read) if segment.kind is SegmentKind.BODY]
    for i, extraction in zip(body, joined([Paragraph(parses[i], quoted[i], parts[i]) for i in body]), strict=True):
        found[i] = extraction
    return found


def _read(stretch: Stretch) -> Extraction:
    """What one segment says."""
    parsed = stretch.parse
    if not parsed.tokens:
        return Extraction((), (), (), ())
    read, unread = found_in(stretch)
    own = [taken_back(parsed, stretch.quoted, each, stretch.known) for each in read]
    found, handed = handed_on(parsed, stretch.quoted, own, stretch.known)
    ran = [*venues(parsed, found, stretch.known), *handed]
    mentions = mentions_of(parsed, found, ran, stretch.named)
    if stretch.label is not None:
        mentions = [_speaking(mention) if mention.core.end == stretch.label.end else mention for mention in mentions]
    return replace(assembled(parsed, found, ran, mentions), unread=tuple(unread))


def _speaking(mention: Mention) -> Mention:
    """A label names whom it gives the words to, in capitals or not: "SOUSA" is Sousa."""
    kind = EntityKind.AGENCY if mention.head.lower() in nouns().agencies | nouns().outlets else EntityKind.PERSON
    name = mention.name.title() if mention.name.isupper() else mention.name
    core = mention.core if mention.form is MentionForm.NAME else mention.span
    return replace(mention, core=core, form=MentionForm.NAME, name=name, kind=kind, definite=True, certain=True)
