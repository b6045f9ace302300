"""What one stretch of an article says, a paragraph, a title or a caption: all its cues, and which of them stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import Segment, SegmentKind, Speech, Stance, Unread
from graph.spans import Span
from loaders.extract.asides import according_to, as_said
from loaders.extract.attribution import Found, verb_cues
from loaders.extract.base import Mention
from loaders.extract.citations import adverbs, citing, headline, noun_cues, tail_of_headline
from loaders.extract.language import Parse, Token
from loaders.extract.nesting import without_nested
from loaders.extract.several import by_source
from loaders.extract.speech import Quoted
from loaders.extract.transcripts import before_quotations, labelled

_LONGEST_HEADING = 16
"""With more words than these, a line without a full stop is a paragraph that lost it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A segment with its parse, what stands in quotation marks in it, and the names in it.

    `label` is where it names who speaks in all of it, in a transcript; `known` is what the article calls its outlets.
    """

    parse: Parse
    segment: Segment
    quoted: Sequence[Quoted]
    named: Sequence[Mention]
    label: Span | None = None
    known: frozenset[str] = frozenset()


def found_in(stretch: Stretch) -> tuple[list[Found], list[Unread]]:
    """The attributions of a stretch in the order of their cues, and its passages with a cue that none of them reads."""
    parsed, quoted, is_title = stretch.parse, stretch.quoted, _is_heading(stretch)
    if stretch.label is not None:
        return labelled(parsed, stretch.label), []
    verbs, unread = verb_cues(parsed, quoted, stretch.known)
    without_source, partly = adverbs(parsed, quoted)
    nouns = noun_cues(parsed, quoted, verbs)
    colons = (
        (headline(parsed, quoted) or tail_of_headline(parsed, quoted))
        if is_title
        else before_quotations(parsed, quoted)
    )
    accordingly = [each for each in according_to(parsed, quoted) if not _restates(each, verbs)]
    behind = {each.verb.i for each in verbs if each.content is not None and each.content.spans.start >= each.cue.end}
    asides = [*accordingly, *(each for each in as_said(parsed, quoted) if each.verb.i not in behind)]
    joined = {each.verb.i for each in asides}
    direct = [each for each in verbs if each.verb.i not in joined]
    everything = without_nested(parsed, [*direct, *asides, *without_source, *colons])
    kept = citing(parsed, quoted, [*everything, *(each for each in nouns if _is_kept(each, everything))])
    whole = [each for each in kept if not _is_fragment(parsed, each, is_title=is_title)]
    torn = [Unread(each.cue, "only a part of a clause found") for each in kept if each not in whole]
    outside = [passage for passage in [*unread, *partly, *torn] if not _is_read(passage, whole)]
    apart = [each for found in whole for each in by_source(parsed, found)]
    return sorted(apart, key=lambda each: each.cue), outside


def _is_heading(stretch: Stretch) -> bool:
    """Whether a stretch is a title, or one of the headings in the body: short, with nothing at its end."""
    tokens = stretch.parse.tokens
    short = len(tokens) <= _LONGEST_HEADING and tokens[-1].tag not in {".", "''", ":", "_SP"}
    return stretch.segment.kind is SegmentKind.TITLE or (stretch.segment.kind is SegmentKind.BODY and short)


def _is_fragment(parsed: Parse, found: Found, *, is_title: bool) -> bool:
    """Whether indirect speech came out without a verb that carries it, or with nothing before its verb.

    Headlines may do without a verb. Not where the cue takes a thing ("acknowledged a decrease") or a participle
    ("denied having met").
    """
    content = found.content
    if (
        content is None
        or content.speech is not Speech.INDIRECT
        or content.noun is not None
        or content.joint is not None
        or found.target is not None
    ):
        return False
    words = [parsed.tokens[i] for first, last in content.ranges for i in range(first, last + 1)]
    if words[0].tag in {"VBG", "TO"} or found.verb.lemma in {"accuse", "project", "predict", "forecast"}:
        return False
    return (
        (not is_title and not any(word.is_finite or _is_past(parsed, word) for word in words))
        or words[0].tag == "MD"
        or words[0].lemma in {"be", "have"}
    )


def _is_past(parsed: Parse, word: Token) -> bool:
    """Whether what the model took for a participle has a subject and no auxiliary: "spray reduced infections"."""
    alone = parsed.child(word.i, "aux", "auxpass") is None
    return word.tag == "VBN" and alone and parsed.child(word.i, "nsubj") is not None


def _restates(accordingly: Found, verbs: Sequence[Found]) -> bool:
    """Whether "according to its statement, the agency says …" only says where its own cue says it."""
    if accordingly.content is None:
        return False
    inner = [verb for verb in verbs if _within(verb.cue, accordingly.content.spans) and verb.stance is Stance.ASSERTS]
    return any(verb.source is not None and verb.verb.dep == "ROOT" for verb in inner)


def _is_kept(noun: Found, others: Sequence[Found]) -> bool:
    """A noun cue inside a content is content, unless it is what that content answers or takes back."""
    return not any(
        other.content is not None
        and _within(noun.cue, other.content.spans)
        and not (other.target is not None and _within(noun.cue, [other.target.span]))
        for other in others
    )


def _within(span: Span, spans: Iterable[Span]) -> bool:
    return any(each.start <= span.start and span.end <= each.end for each in spans)


def _is_read(passage: Unread, found: Sequence[Found]) -> bool:
    """Whether a passage that one cue could not read was read by another."""
    return any(passage.span.start <= each.cue.start < passage.span.end for each in found)
