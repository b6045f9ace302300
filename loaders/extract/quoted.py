"""Quoted words and the verb that they belong to: before it, behind it, and going on behind "…," he said."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.speech import SCARE, Content, Quoted, content_of, direct

GAP = 14
"""The longest run of words between quoted words and the verb that they belong to: a name with an apposition."""

_INNER_MARKS = " '\u2019\u203a"
"""Blanks, and what closes a quotation within the quotation."""


def quoted_before(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    """ "…," the minister said (and, behind it, what goes on of the same words)."""
    before = [each for each in quoted if each.quotation.outer.end <= verb.start]
    if not before:
        return None
    nearest = before[-1]
    between = [t for t in parse.tokens[nearest.last + 1 : verb.i] if t.start >= nearest.quotation.outer.end]
    gap = _without_relative(between)
    if len(gap) > GAP or any(t.tag == "." or t.text in {":", ";"} for t in gap) or any(t.is_finite for t in gap):
        return None
    # Quoted words that their sentence ends with, or that go on behind the mark, belong to something else.
    inner = nearest.quotation.inner
    closing = parse.text[inner.start - parse.offset : inner.end - parse.offset].rstrip(_INNER_MARKS)[-1:]
    comma_behind = bool(gap) and gap[0].tag == ","
    if not closing or (closing not in ",?!—-…" and not comma_behind):
        return None
    start = parse.sentence(nearest.first).start
    opening = [t for t in parse.tokens[start : nearest.first] if t.end <= nearest.quotation.outer.start]
    introduced = bool(opening) and opening[-1].text == ":"
    if not introduced and any(t.tag not in {"``", "_SP", ",", "CC", "NFP"} for t in opening):
        if any(t.lemma in cues().verbs for t in opening):
            return None
        return content_of(parse, quoted, start, nearest.last)
    return direct(parse, [nearest, *_run_behind(parse, quoted, verb)])


def _without_relative(tokens: Sequence[Token]) -> list[Token]:
    """Words without a relative clause, "who led the study", whose verb is not the one that is looked for."""
    start = next((i for i, t in enumerate(tokens) if t.tag in {"WP", "WDT", "WP$"}), None)
    if start is None:
        return list(tokens)
    stop = next((i for i in range(start, len(tokens)) if tokens[i].tag == ","), len(tokens))
    return [*tokens[:start], *tokens[stop:]]


def _run_behind(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> list[Quoted]:
    """The quotations behind "…, he said" that go on with the same words: nothing but its source and points between."""
    found: list[Quoted] = []
    position = verb.i
    for each in quoted:
        if each.first <= position:
            continue
        between = [t for t in parse.tokens[position + 1 : each.first] if t.end <= each.quotation.outer.start]
        limit = GAP if not found else 0
        words = [t for t in between if t.tag not in {",", ".", "``", "''", "_SP", ":"}]
        sentence_over = any(t.tag == "." for t in between)
        clean = all(not t.is_finite for t in words) and (not sentence_over or _ends_before(between))
        inner = each.quotation.inner
        # Behind the end of the sentence, words that end in a comma wait for a cue of their own.
        waiting = parse.text[inner.start - parse.offset : inner.end - parse.offset].rstrip().endswith(",")
        if len(words) > limit or not clean or (waiting and (sentence_over or bool(found))):
            break
        found.append(each)
        position = each.last
    return found


def _ends_before(between: Sequence[Token]) -> bool:
    """Whether no word stands between the end of the sentence and the next quotation mark."""
    stop = max(i for i, t in enumerate(between) if t.tag == ".")
    return all(t.tag in {"``", "''", "_SP", "."} for t in between[stop:])


def quoted_behind(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    """The minister said: "…" """
    for each in quoted:
        if each.first <= verb.i:
            continue
        gap = [t for t in parse.tokens[verb.i + 1 : each.first] if t.end <= each.quotation.outer.start]
        near = len(gap) <= GAP and not any(t.tag == "." or t.is_finite for t in gap)
        introduced = not gap or gap[-1].tag in {",", ":", "IN", "``"} or each.words > SCARE
        if near and introduced and each.words > SCARE:
            return direct(parse, [each, *_run_behind(parse, quoted, parse.tokens[each.last])])
        return None
    return None
