"""Parses put right where the model errs in the same way again and again, and who says what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from loaders.extract.judgements import reports_as_objects
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.trailing import rehung

_DATED = frozenset({"on", "in"})
_OF_WHOM = frozenset({"with", "from", "at", "inside"})
_LEADING = frozenset({"late", "early"})

Move: TypeAlias = tuple[int, tuple[int, str]]
"""A token by its index, with its new head and relation."""


def mended(parse: Parse) -> Parse:
    """The parse with what was reported hung on who reports it, and with dates of saying hung on the verb."""
    parse = reports_as_objects(rehung(parse))
    for mend in (_reported, _commented, _dates_of_saying, _cited_with):
        parse = parse.with_heads(dict(mend(parse)))
    return parse


def _reported(parse: Parse) -> Iterator[Move]:
    """ "The Post reported, citing two aides, that the dam had burst": not the bursting is the main clause.

    No main clause begins with "that". Where the parser makes it one, and hangs the verb of saying on it as its content,
    the two change places.
    """
    for root in parse.tokens if "that" in parse.words else ():
        if root.dep != "ROOT" or not root.is_verb:
            continue
        that = next((t for t in parse.children(root.i, "mark") if t.lower == "that" and t.i < root.i), None)
        verb = None if that is None else _saying_before(parse, root, that)
        if that is None or verb is None:
            continue
        yield verb.i, (verb.i, "ROOT")
        yield root.i, (verb.i, "ccomp")
        for child in parse.children(root.i):
            if child.i < that.i and child.i != verb.i:
                yield child.i, (verb.i, child.dep)


def _commented(parse: Parse) -> Iterator[Move]:
    """ "The dam burst, the army said, a claim the rebels denied": the remark at the end is not the main clause."""
    for root in parse.tokens:
        if root.dep != "ROOT" or not root.is_noun or root.lemma not in cues().nouns:
            continue
        verb = next((t for t in parse.children(root.i, "parataxis", "ccomp") if t.i < root.i and t.is_finite), None)
        if verb is None or verb.lemma not in cues().verbs or parse.child(verb.i, "nsubj") is None:
            continue
        yield verb.i, (verb.i, "ROOT")
        yield root.i, (verb.i, "dobj")


def _saying_before(parse: Parse, root: Token, that: Token) -> Token | None:
    """The verb of saying with a subject of its own that stands before "that"."""
    for verb in parse.children(root.i, "ccomp", "advcl", "parataxis"):
        says = verb.i < that.i and verb.is_finite and verb.lemma in cues().verbs
        if says and parse.child(verb.i, "nsubj", "nsubjpass") is not None:
            return verb
    return None


def _dates_of_saying(parse: Parse) -> Iterator[Move]:
    """ "The operator of the dam on Monday denied it": the day is that of the denial, not a part of who denies."""
    for verb in parse.tokens:
        if verb.lemma not in cues().verbs or not verb.is_finite:
            continue
        date = next((n for n in parse.named if n.label == "DATE" and n.last == verb.i), None)
        preposition = None if date is None else parse.tokens[date.first - 1]
        if date is None or preposition is None or date.first == 0 or preposition.lower not in _DATED:
            continue
        subject = parse.child(verb.i, "nsubj")
        if subject is not None and subject.i < preposition.i and _is_within(parse, preposition, subject):
            yield preposition.i, (verb.i, "prep")
            yield from _before_date(parse, preposition, verb)


def _before_date(parse: Parse, preposition: Token, verb: Token) -> Iterator[Move]:
    """The "late" of "late on Monday"."""
    word = parse.tokens[preposition.i - 1]
    if word.lower in _LEADING:
        yield word.i, (verb.i, "advmod")


def _cited_with(parse: Parse) -> Iterator[Move]:
    """ "Citing three people with knowledge of it": they have the knowledge, the citing has none."""
    for verb in () if cues().citing.isdisjoint(parse.lemmas) else parse.tokens:
        who = parse.child(verb.i, "dobj") if verb.lemma in cues().citing and verb.tag == "VBG" else None
        if who is not None:
            for preposition in parse.children(verb.i, "prep"):
                if preposition.i == parse.edges(who.i)[1] + 1 and preposition.lower in _OF_WHOM:
                    yield preposition.i, (who.i, "prep")


def _is_within(parse: Parse, token: Token, subject: Token) -> bool:
    return any(above.i == subject.i for above in parse.above(token.i))
