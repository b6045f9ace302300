"""Quoted words and the verb that they belong to: before it, behind it, and going on behind "…," he said."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Speech
from graph.spans import Spans
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.phrases import may_speak
from loaders.extract.reasons import by_rule
from loaders.extract.speech import SCARE, Content, Quoted, content_of, direct

GAP = 14
"""The longest run of words between quoted words and the verb that they belong to: a name with an apposition."""

_NEAR = 4
"""How far the subject or the colon of such a verb may stand from it."""

_FAR = 30
"""The longest run of words between quoted words and a verb behind its subject, with all that is told of the subject."""

_INNER_MARKS = " '\u2019\u203a"
"""Blanks, and what closes a quotation within the quotation."""


def utters(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> bool:
    """Whether a verb that is no cue by itself utters whole quoted words: "…," she shot back; he gloated: "…".

    Only somebody who speaks does so, and only in words that are no title of a work.
    """
    if not quoted or not verb.is_finite or verb.tag == "MD" or verb.lemma in cues().mood["unspoken"]:
        return False
    if verb.dep not in {"ROOT", "conj", "parataxis", "ccomp", "relcl"} or parse.child(verb.i, "neg"):
        return False
    subject = parse.child(verb.i, "nsubj") or _behind_verb(parse, quoted, verb)
    if subject is None or (subject.dep == "nsubj" and parse.child(verb.i, "dobj") is not None):
        return False
    if abs(subject.i - verb.i) > _NEAR + 2 or not may_speak(subject):
        return False
    content = quoted_before(parse, quoted, verb) or _behind_colon(parse, quoted, verb)
    if content is None or content.speech is not Speech.DIRECT:
        return False
    words = [t for first, last in content.ranges for t in parse.tokens[first : last + 1] if t.text.isalpha()]
    return len(words) > SCARE and sum(t.text[:1].isupper() for t in words) < len(words) / 2


def _behind_verb(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Token | None:
    """In "…," mused the mayor: who speaks, taken for the object because the verb comes first."""
    follows = any(0 <= verb.i - each.last <= _NEAR and each.quotation.outer.end <= verb.start for each in quoted)
    objects = [t for t in parse.children(verb.i, "dobj") if t.i > verb.i] if follows else []
    return objects[-1] if objects else None


def _behind_colon(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    colon = next((t for t in parse.tokens[verb.i + 1 : verb.i + 1 + _NEAR] if t.text in {":", ","}), None)
    if colon is None or not any(colon.end <= each.quotation.outer.start <= colon.end + 1 for each in quoted):
        return None
    return quoted_behind(parse, quoted, verb)


@by_rule("quoted words before the cue")
def quoted_before(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    """ "…," the minister said (and, behind it, what goes on of the same words)."""
    before = [each for each in quoted if each.quotation.outer.end <= verb.start]
    if not before or not _waits_for(parse, before[-1], verb):
        return None
    nearest = before[-1]
    start = parse.sentence(nearest.first).start
    opening = [t for t in parse.tokens[start : nearest.first] if t.end <= nearest.quotation.outer.start]
    introduced = bool(opening) and opening[-1].text == ":"
    if not introduced and any(t.tag not in {"``", "_SP", ",", "CC", "NFP"} for t in opening):
        if all(t.lemma not in cues().verbs for t in opening):
            return _with_more(parse, content_of(parse, quoted, start, nearest.last), _run_behind(parse, quoted, verb))
        if opening[-1].tag != "," or nearest.words <= SCARE:
            return None
        # '"…," she said, but "…," she added': each has its own cue.
    return direct(parse, [nearest, *_run_behind(parse, quoted, verb)])


def _with_more(parse: Parse, content: Content, behind: Sequence[Quoted]) -> Content:
    """Words that end in a quotation, and the quotations that go on with them."""
    if not behind:
        return content
    more = direct(parse, behind)
    return Content(Spans((*content.spans, *more.spans)), Speech.MIXED, (*content.ranges, *more.ranges))


def _waits_for(parse: Parse, nearest: Quoted, verb: Token) -> bool:
    """Whether quoted words stand near enough before a verb, and end as words do that their cue follows."""
    between = [t for t in parse.tokens[nearest.last + 1 : verb.i] if t.start >= nearest.quotation.outer.end]
    gap = _without_relative(between)
    if len(gap) > _FAR or any(t.tag == "." or t.text in {":", ";"} for t in gap) or any(t.is_finite for t in gap):
        return False
    # Quoted words that their sentence ends with, or that go on behind the mark, belong to something else.
    inner = nearest.quotation.inner
    closing = parse.text[inner.start - parse.offset : inner.end - parse.offset].rstrip(_INNER_MARKS)[-1:]
    comma_behind = bool(gap) and gap[0].tag == ","
    return bool(closing) and (closing in ",?!—-…" or comma_behind)


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
        next_sentence = sentence_over and _ends_before(between) and _is_next(parse, position, each)
        # "…," he said, adding that the fire "…": those words have a cue of their own.
        adds = any(t.is_finite or (t.tag == "VBG" and t.lemma in cues().verbs) for t in words)
        clean = next_sentence or (len(words) <= limit and not sentence_over and not adds)
        inner = each.quotation.inner
        # Behind the end of the sentence, words that end in a comma wait for a cue of their own.
        waiting = parse.text[inner.start - parse.offset : inner.end - parse.offset].rstrip().endswith(",")
        if not clean or (waiting and (sentence_over or bool(found) or _has_own_cue(parse, each))):
            break
        found.append(each)
        position = each.last
    return found


def _has_own_cue(parse: Parse, each: Quoted) -> bool:
    """Whether another cue follows quoted words at once: '…, "…," she added'."""
    behind = parse.tokens[each.last + 1 : parse.sentence(each.last).stop]
    words = [t for t in behind if t.tag not in {",", "''", "_SP"}][:_NEAR]
    return any(t.lemma in cues().verbs and t.is_finite for t in words)


def _is_next(parse: Parse, position: int, following: Quoted) -> bool:
    """Whether quoted words begin the sentence behind the one that a word stands in."""
    here, there = parse.tokens[position].sentence, parse.tokens[following.first].sentence
    return there - here <= 1 or not any(
        t.is_finite for t in parse.tokens[parse.sentence(position).stop : following.first]
    )


def _ends_before(between: Sequence[Token]) -> bool:
    """Whether no word stands between the end of the sentence and the next quotation mark."""
    stop = max(i for i, t in enumerate(between) if t.tag == ".")
    return all(t.tag in {"``", "''", "_SP", "."} for t in between[stop:])


@by_rule("quoted words behind the cue")
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
