"""What somebody is accused of, as a sentence of its own: who "accused the army of shelling it" says that it did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import cast

from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import VerbCue
from loaders.extract.phrases import noun_phrase, right_border
from loaders.extract.reasons import by_rule
from loaders.extract.speech import Content, Quoted, around, content_of

_PLURAL = frozenset({"NNS", "NNPS"})
_MANY = frozenset({"they", "them", "these", "those", "both"})


@by_rule("who is accused, and of what")
def accused(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Content | None:
    """Prosecutors accused Jan Smit of stealing; Jan Smit is accused (by prosecutors) of stealing: that he stole."""
    who = parse.child(verb.i, "dobj", "nsubjpass") if cue.accusation else None
    of = None if who is None else _of(parse, verb, who)
    if who is None or of is None or not (who.is_noun or who.tag == "PRP"):
        return None
    phrase = noun_phrase(parse, who, ceiling=verb.i - 1 if who.i < verb.i else of.i - 1)
    last = right_border(parse, of.i, verb.i)
    if last <= of.i:
        return None
    whole = around(content_of(parse, quoted, phrase.first, phrase.last), content_of(parse, quoted, of.i, last))
    if who.i > verb.i:
        whole = replace(whole, spans=content_of(parse, quoted, phrase.first, last).spans)
    joint, first = _joint(parse, who, range(of.i + 1, last + 1))
    behind = ((first, last),) if first <= last else ()
    return replace(whole, ranges=((phrase.first, phrase.last), *behind), joint=joint)


def _of(parse: Parse, verb: Token, who: Token) -> Token | None:
    """The "of" before what somebody is accused of, wherever the parser hangs it."""
    by = parse.child(verb.i, "agent")
    accusers = [] if by is None else parse.children(by.i, "pobj")
    hung = [t for head in (verb, who, *accusers) for t in parse.children(head.i, "prep")]
    gerunds = [t for t in hung if t.lower == "of" and t.i > max(verb.i, who.i) and _gerund(parse, t.i + 1) is not None]
    named = [t for t in parse.children(verb.i, "prep") if t.lower == "of" and t.i > max(verb.i, who.i)]
    return next(iter([*gerunds, *named]), None)


def _gerund(parse: Parse, first: int) -> Token | None:
    """The "shelling" of "of (not, deliberately) shelling"."""
    for token in parse.tokens[first : parse.sentence(first).stop if first < len(parse.tokens) else first]:
        if token.tag == "VBG":
            return token
        if token.tag != "RB":
            return None
    return None


def _joint(parse: Parse, who: Token, charge: range) -> tuple[str, int]:
    """The verb between who is accused and the rest of the charge, and the token that the rest begins with."""
    many = who.tag in _PLURAL or who.lower in _MANY or parse.child(who.i, "conj") is not None
    gerund = _gerund(parse, charge.start)
    if gerund is None:
        return ("are guilty of" if many else "is guilty of"), charge.start
    before = parse.tokens[charge.start : gerund.i]
    adverbs = [t.text for t in before if t.lower != "not"]
    negated = len(adverbs) < len(before)
    *auxiliaries, verb = _finite(parse, gerund, many=many, negated=negated).split(" ")
    return " ".join([*auxiliaries[:1], *adverbs, *auxiliaries[1:], verb]), gerund.i + 1


def _finite(parse: Parse, gerund: Token, *, many: bool, negated: bool) -> str:
    """The gerund as the verb of a sentence about what has happened."""
    denial = " not" if negated else ""
    if gerund.lower == "being":
        return f"{'are' if many else 'is'}{denial}"
    behind = parse.tokens[gerund.i + 1] if gerund.i + 1 < len(parse.tokens) else gerund
    if gerund.lower == "having" and behind.tag in {"VBN", "VBD"}:
        return f"had{denial}"
    past = _past(gerund.lemma)
    if len(past) != 1 or any(t.tag == "VBG" for t in parse.children(gerund.i, "conj")):
        # "lay or lied"; "shelling it and burning it": the form of the article is kept.
        return f"{'have' if many else 'has'}{denial} been {gerund.text}"
    return f"did not {gerund.lemma}" if negated else past[0]


@lru_cache(maxsize=1024)
def _past(lemma: str) -> tuple[str, ...]:
    """Each form that the past of a verb may have."""
    # Loaded when it is first asked: it reads its tables as it is imported.
    inflected = cast("Callable[[str, str], tuple[str, ...]]", import_module("lemminflect").getInflection)
    return inflected(lemma, "VBD")
