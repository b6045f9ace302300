"""A report that its own source calls wrong: "said it was wrong to report that …", "had wrongly reported that …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Stance
from graph.spans import Span
from loaders.extract.attribution import Found
from loaders.extract.base import Target
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.outlets import means_outlet
from loaders.extract.phrases import noun_phrase
from loaders.extract.speech import Quoted, content_of

_ITSELF = frozenset({"he", "i", "it", "she", "they", "we"})

_BEING = frozenset({"be", "have"})
_JOINTS = frozenset({"to", "in", "when", "for"})


def taken_back(parse: Parse, quoted: Sequence[Quoted], found: Found, known: frozenset[str] = frozenset()) -> Found:
    """The withdrawal that an attribution is where its source says so of its own report; else as it is.

    Of "it" only an outlet's report counts: "the ministry said it was wrong to report …" blames another. `known` is
    what the article calls its outlets.
    """
    content = found.content
    if found.stance is not Stance.ASSERTS or found.source is None or content is None or len(content.ranges) != 1:
        return found
    first, last = content.ranges[0]
    subject = parse.tokens[first]
    if subject.lower not in _ITSELF or first < found.verb.i:
        return found
    reporting = _wrongly_said(parse, first, last)
    if reporting is None and (subject.lower != "it" or means_outlet(parse, parse.tokens[found.source.head], known)):
        reporting = _wrong_to_say(parse, first, last)
    return found if reporting is None else _withdrawn(parse, quoted, found, reporting, last)


def _wrong_to_say(parse: Parse, first: int, last: int) -> Token | None:
    """The "report" of "it was wrong to report", of "he had been mistaken in saying"."""
    words = parse.tokens[first : last + 1]
    wrong = next((t for t in words if t.lower in cues().mood["wrong"]), None)
    if wrong is None or any(t.dep == "neg" or (t.is_verb and t.lemma not in _BEING) for t in words[: wrong.i - first]):
        return None
    behind = [t for t in parse.tokens[wrong.i + 1 : last + 1] if t.lower not in _ITSELF][:2]
    joined = len(behind) > 1 and behind[0].lower in _JOINTS
    return behind[1] if joined and _says(behind[1]) else None


def _wrongly_said(parse: Parse, first: int, last: int) -> Token | None:
    """The "reported" of "it had wrongly reported"."""
    for token in parse.tokens[first : last + 1]:
        if token.lower in cues().mood["wrongly"]:
            verb = parse.tokens[min(token.i + 1, last)]
            return verb if _says(verb) else None
        if token.is_verb and token.lemma not in _BEING:
            return None
    return None


def _says(verb: Token) -> bool:
    cue = cues().verbs.get(verb.lemma)
    return verb.is_verb and (verb.lemma == "publish" or (cue is not None and cue.stance is Stance.ASSERTS))


def _withdrawn(parse: Parse, quoted: Sequence[Quoted], found: Found, reporting: Token, last: int) -> Found:
    start = reporting.i + 1
    if start <= last and parse.tokens[start].lower == "that":
        start += 1
    if start > last:
        return found
    cue = Span(found.cue.start, reporting.end)
    thing = parse.child(reporting.i, "dobj")
    clause = any(t.is_finite for t in parse.tokens[start : last + 1])
    if clause:
        content = content_of(parse, quoted, start, last)
        return replace(found, stance=Stance.WITHDRAWS, cue=cue, content=content)
    if thing is None or not thing.is_noun:
        return found
    phrase = noun_phrase(parse, thing, floor=start, ceiling=last)
    content = replace(content_of(parse, quoted, phrase.first, phrase.last), noun=thing)
    target = Target(parse.span(phrase.first, phrase.last), None, thing.lemma, plural=False, own=True)
    return replace(found, stance=Stance.WITHDRAWS, cue=cue, content=content, target=target)
