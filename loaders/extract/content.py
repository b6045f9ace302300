"""The words of a claim: what a cue verb's source says, before it, behind it, around it, in quotation marks or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Speech
from graph.spans import Span, Spans
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import VerbCue, cues
from loaders.extract.phrases import noun_phrase, right_border
from loaders.extract.quotes import Quotation, trimmed

_GAP = 14
"""The longest run of words between quoted words and the verb that they belong to: a name with an apposition."""

_SHORTEST = 2
"""What stands on one side of a cue is a clause, or a part of one, only with at least so many words."""

SCARE = 3
"""Quotation marks around this many words or fewer within indirect speech do not make it mixed."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with the tokens that stand in it, both included."""

    quotation: Quotation
    first: int
    last: int

    @property
    def words(self) -> int:
        """How many tokens stand in it."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Content:
    """Where the words stand, in what kind of speech, and the token ranges (both ends included) to read them by."""

    spans: Spans
    speech: Speech
    ranges: tuple[tuple[int, int], ...]
    noun: Token | None = None


def quoted_tokens(parse: Parse, quotations: Sequence[Quotation]) -> list[Quoted]:
    """The quotations of a paragraph that hold at least one token."""
    found: list[Quoted] = []
    for quotation in quotations:
        inside = [t.i for t in parse.tokens if t.start >= quotation.inner.start and t.end <= quotation.inner.end]
        if inside:
            found.append(Quoted(quotation, inside[0], inside[-1]))
    return found


def find_content(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Content | None:
    """The content of a cue verb: quoted words beside it, a clause behind or before it, or its object."""
    return (
        _quoted_before(parse, quoted, verb)
        or _clause_behind(parse, quoted, verb, cue)
        or _quoted_behind(parse, quoted, verb)
        or _object(parse, quoted, verb, cue)
        or _clause_before(parse, quoted, verb)
    )


def content_of(parse: Parse, quoted: Sequence[Quoted], first: int, last: int) -> Content:
    """The content from one token to another, as direct, indirect or mixed speech."""
    for each in quoted:
        if each.first <= first <= each.last and each.last >= last - 2:
            return _direct(parse, [each])
        if first <= each.first and each.last <= last and each.first - first <= 1 and last - each.last <= 1:
            return _direct(parse, [each])
    for each in quoted:
        if first <= each.first <= last < each.last:
            last = each.last
    span = parse.span(first, last)
    inside = [each for each in quoted if first <= each.first and each.last <= last]
    for each in inside:
        if each.last == last:
            span = Span(span.start, max(span.end, each.quotation.outer.end))
    mixed = any(each.words > SCARE for each in inside)
    speech = Speech.MIXED if mixed else Speech.INDIRECT
    return Content(Spans((_trimmed(parse, span),)), speech, ((first, last),))


def _direct(parse: Parse, parts: Sequence[Quoted]) -> Content:
    spans = [_trimmed(parse, each.quotation.inner) for each in parts]
    kept = [(span, each) for span, each in zip(spans, parts, strict=True) if span.end > span.start]
    return Content(
        Spans(tuple(span for span, _ in kept)), Speech.DIRECT, tuple((each.first, each.last) for _, each in kept)
    )


def _trimmed(parse: Parse, span: Span) -> Span:
    local = trimmed(parse.text, Span(span.start - parse.offset, span.end - parse.offset))
    return Span(local.start + parse.offset, local.end + parse.offset)


def _quoted_before(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    """ "…," the minister said (and, behind it, what goes on of the same words)."""
    before = [each for each in quoted if each.quotation.outer.end <= verb.start]
    if not before:
        return None
    nearest = before[-1]
    gap = [t for t in parse.tokens[nearest.last + 1 : verb.i] if t.start >= nearest.quotation.outer.end]
    if len(gap) > _GAP or any(t.tag == "." or t.text in {":", ";"} for t in gap) or any(t.is_finite for t in gap):
        return None
    # Quoted words that their sentence ends with, or that go on behind the mark, belong to something else.
    closing = parse.text[nearest.quotation.inner.end - 1 - parse.offset]
    comma_behind = bool(gap) and gap[0].tag == ","
    if closing not in ",?!—-…" and not comma_behind:
        return None
    start = parse.sentence(nearest.first).start
    opening = [t for t in parse.tokens[start : nearest.first] if t.end <= nearest.quotation.outer.start]
    if any(t.tag not in {"``", "_SP", ",", "CC"} for t in opening):
        if any(t.lemma in cues().verbs for t in opening):
            return None
        return content_of(parse, quoted, start, nearest.last)
    return _direct(parse, [nearest, *_run_behind(parse, quoted, verb)])


def _run_behind(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> list[Quoted]:
    """The quotations behind "…, he said" that go on with the same words: nothing but its source and points between."""
    found: list[Quoted] = []
    position = verb.i
    for each in quoted:
        if each.first <= position:
            continue
        between = [t for t in parse.tokens[position + 1 : each.first] if t.end <= each.quotation.outer.start]
        limit = _GAP if not found else 0
        words = [t for t in between if t.tag not in {",", ".", "``", "''", "_SP", ":"}]
        sentence_over = any(t.tag == "." for t in between)
        clean = all(not t.is_finite for t in words) and (not sentence_over or _ends_before(between))
        if len(words) > limit or not clean:
            break
        found.append(each)
        position = each.last
    return found


def _ends_before(between: Sequence[Token]) -> bool:
    """Whether no word stands between the end of the sentence and the next quotation mark."""
    stop = max(i for i, t in enumerate(between) if t.tag == ".")
    return all(t.tag in {"``", "''", "_SP", "."} for t in between[stop:])


def _quoted_behind(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    """The minister said: "…" """
    for each in quoted:
        if each.first <= verb.i:
            continue
        gap = [t for t in parse.tokens[verb.i + 1 : each.first] if t.end <= each.quotation.outer.start]
        near = len(gap) <= _GAP and not any(t.tag == "." or t.is_finite for t in gap)
        introduced = not gap or gap[-1].tag in {",", ":", "IN", "``"} or each.words > SCARE
        if near and introduced and each.words > SCARE:
            return _direct(parse, [each, *_run_behind(parse, quoted, parse.tokens[each.last])])
        return None
    return None


def _clause_behind(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Content | None:
    """The minister said (on Monday) that …"""
    start = _clause_start(parse, verb, cue)
    if start is None:
        return None
    barred = frozenset(i for each in quoted for i in range(each.first, each.last + 1))
    last = right_border(parse, start, verb.i, barred=barred)
    return content_of(parse, quoted, start, last) if last >= start else None


def _clause_start(parse: Parse, verb: Token, cue: VerbCue) -> int | None:
    behind = [t for t in parse.children(verb.i, "ccomp", "xcomp", "advcl", "dep", "conj") if t.i > verb.i]
    for child in behind:
        mark = next((t for t in parse.children(child.i, "mark") if t.i > verb.i), None)
        if mark is not None and mark.lower == "that":
            return mark.i + 1
        if child.dep == "ccomp" and mark is not None and mark.lower in {"if", "whether"}:
            return None
        if child.dep == "ccomp" or (child.dep == "xcomp" and _has_content_form(child)):
            return max(verb.i + 1, parse.edges(child.i)[0])
    return _after_that(parse, verb) or (_accused(parse, verb) if cue.accusation else None)


def _has_content_form(child: Token) -> bool:
    return child.tag in {"VBG", "VB", "VBN", "VBD", "VBZ", "VBP"}


def _after_that(parse: Parse, verb: Token) -> int | None:
    """A "that" which the parse attached elsewhere, with no other verb between."""
    for i in range(verb.i + 1, min(verb.i + 9, parse.sentence(verb.i).stop - 1)):
        token = parse.tokens[i]
        if token.lower == "that" and token.dep == "mark":
            return None if parse.tokens[i - 1].lemma in cues().nouns else i + 1
        if token.is_verb or token.tag in {".", "''"}:
            return None
    return None


def _accused(parse: Parse, verb: Token) -> int | None:
    who = parse.child(verb.i, "dobj")
    return parse.edges(who.i)[0] if who is not None and who.i > verb.i else None


def _clause_before(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    """Troops have left, the ministry said. Also headlines: "Troops still there, spy chief says"."""
    sentence = parse.sentence(verb.i)
    comma = _comma_before_source(parse, verb)
    if comma is None or comma - sentence.start < _SHORTEST or _is_circumstance(parse, verb, sentence.start):
        return None
    rest = [t for t in parse.tokens[verb.i + 1 : sentence.stop] if t.tag not in {".", "''", "_SP"}]
    if rest and rest[0].tag == "," and len(rest) > _SHORTEST and not _is_aside(rest):
        return _around(parse, quoted, sentence.start, comma, rest)
    return content_of(parse, quoted, sentence.start, comma - 1)


def _is_circumstance(parse: Parse, verb: Token, start: int) -> bool:
    """Whether what stands before the cue is no content: "Speaking in Oslo, …", or the clause that the cue hangs on."""
    if any(start <= above.i < verb.i and above.is_verb for above in parse.above(verb.i)):
        return True
    opening = {t.i for child in parse.children(verb.i, "advcl", "prep", "npadvmod", "advmod") for t in [child]}
    return start in opening or (parse.tokens[start].tag == "VBG" and parse.tokens[start].dep == "advcl")


def _comma_before_source(parse: Parse, verb: Token) -> int | None:
    """The comma that ends content which stands before "…, X said"."""
    before = [t for t in parse.children(verb.i, "nsubj", "nsubjpass") if t.i < verb.i]
    subject = before[-1] if before else None
    start = verb.i - 1
    if subject is not None:
        phrase = noun_phrase(parse, subject, ceiling=verb.i - 1)
        start = phrase.first - 1
        if parse.tokens[max(start, 0)].tag != ",":
            start = subject.i - 1
    sentence = parse.sentence(verb.i)
    for i in range(start, max(sentence.start, verb.i - _GAP) - 1, -1):
        if parse.tokens[i].tag == ",":
            return i
        if parse.tokens[i].is_finite:
            return None
    return None


def _is_aside(rest: Sequence[Token]) -> bool:
    """Whether what follows "…, he said," is a circumstance or a further cue, not more of the content."""
    following = rest[1]
    return following.tag in {"VBG", "VBN", "WRB", "WDT", "WP"} or following.lower in {
        "citing",
        "according",
        "in",
        "after",
        "as",
    }


def _around(parse: Parse, quoted: Sequence[Quoted], start: int, comma: int, rest: Sequence[Token]) -> Content:
    """The troops, he said, have left."""
    before, behind = content_of(parse, quoted, start, comma - 1), content_of(parse, quoted, rest[1].i, rest[-1].i)
    speech = before.speech if before.speech is behind.speech else Speech.MIXED
    return Content(Spans((*before.spans, *behind.spans)), speech, (*before.ranges, *behind.ranges))


def _without_date(parse: Parse, noun: Token, last: int) -> int:
    """In "confirmed the report on Tuesday" the date is of the cue, wherever the parser hangs it."""
    for preposition in parse.children(noun.i, "prep"):
        when = parse.child(preposition.i, "pobj")
        is_date = when is not None and any(n.label == "DATE" and n.first <= when.i < n.last for n in parse.named)
        if is_date and preposition.lower == "on" and parse.edges(preposition.i)[1] >= last:
            return preposition.i - 1
    return last


def _object(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Content | None:
    """Acknowledged a decrease; the report was confirmed by the ministry."""
    if not cue.object:
        return None
    noun = next((t for t in parse.children(verb.i, "dobj", "nsubjpass", "attr") if t.is_noun), None)
    if noun is None:
        return None
    phrase = noun_phrase(parse, noun, floor=verb.i + 1 if noun.i > verb.i else 0)
    content = content_of(parse, quoted, phrase.first, _without_date(parse, noun, phrase.last))
    return Content(content.spans, content.speech, content.ranges, noun)
