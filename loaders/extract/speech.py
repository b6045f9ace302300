"""Where the words of a claim stand, and in what kind of speech: in quotation marks, in the article's words, or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Speech
from graph.spans import Span, Spans
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import nouns
from loaders.extract.quotes import Quotation, trimmed
from loaders.extract.reasons import Ruled

SCARE = 3
"""Quotation marks around this many words or fewer within indirect speech do not make it mixed."""


_MARKS = 3
"""How many tokens a mark, a comma and a blank can be."""

_LONGEST_TITLE = 14
_SMALL_WORD = 4
"""Words of so few letters may be small in a title: "with", "from", "of"."""


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
class Content(Ruled):
    """Where the words stand, in what kind of speech, and the token ranges (both ends included) to read them by.

    `joint` is the verb that a claim puts between the two ranges ("called the plan a fake": the plan *is* a fake).
    """

    spans: Spans
    speech: Speech
    ranges: tuple[tuple[int, int], ...]
    noun: Token | None = None
    joint: str | None = None


def quoted_tokens(parse: Parse, quotations: Sequence[Quotation]) -> list[Quoted]:
    """The quotations of a paragraph that hold at least one token."""
    found: list[Quoted] = []
    for quotation in quotations:
        inside = parse.within(quotation.inner)
        if inside and not _is_title(parse, inside[0], inside[-1]):
            found.append(Quoted(quotation, inside[0], inside[-1]))
    return found


def _is_title(parse: Parse, first: int, last: int) -> bool:
    """Whether the words are the name of a work or a nickname: 'the film "The Slow Road"', 'dubbed "Nessie"'."""
    before = next((t for t in reversed(parse.tokens[max(0, first - _MARKS) : first]) if t.text[:1].isalnum()), None)
    if before is None or last - first >= _LONGEST_TITLE:
        return False
    words = [t for t in parse.tokens[first : last + 1] if t.text[:1].isalpha()]
    named = bool(words) and words[0].text[0].isupper() and words[-1].text[0].isupper()
    named = named and all(t.text[0].isupper() or len(t.text) <= _SMALL_WORD for t in words)
    return named and (before.lemma in nouns().works or before.lower in nouns().naming)


def content_of(parse: Parse, quoted: Sequence[Quoted], first: int, last: int) -> Content:
    """The content from one token to another, as direct, indirect or mixed speech."""
    for each in quoted:
        if each.first <= first <= each.last and each.last >= last - 2:
            return direct(parse, [each])
        if first <= each.first and each.last <= last and each.first - first <= 1 and last - each.last <= 1:
            return direct(parse, [each])
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


def around(before: Content, behind: Content) -> Content:
    """The content of a clause in the midst of which its cue stands: "The troops, he said, have left"."""
    speech = before.speech if before.speech is behind.speech else Speech.MIXED
    return Content(Spans((*before.spans, *behind.spans)), speech, (*before.ranges, *behind.ranges))


def direct(parse: Parse, parts: Sequence[Quoted]) -> Content:
    """Direct speech: one quotation, or the parts of a split one."""
    spans = [_trimmed(parse, each.quotation.inner) for each in parts]
    kept = [(span, each) for span, each in zip(spans, parts, strict=True) if span.end > span.start]
    return Content(
        Spans(tuple(span for span, _ in kept)), Speech.DIRECT, tuple((each.first, each.last) for _, each in kept)
    )


def _trimmed(parse: Parse, span: Span) -> Span:
    local = trimmed(parse.text, Span(span.start - parse.offset, span.end - parse.offset))
    return Span(local.start + parse.offset, local.end + parse.offset)


def is_quoted(quoted: Sequence[Quoted], token: Token) -> bool:
    """Whether a token stands in quotation marks."""
    return any(each.first <= token.i <= each.last for each in quoted)
