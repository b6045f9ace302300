""" "X and Y said": one source each where they are two; a name, a body or a person of two offices stays one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.extract.attribution import Found
from loaders.extract.gazetteer import name_words, seat_of
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import countries, nouns, outlets
from loaders.extract.phrases import Phrase, may_speak

_FULL_NAME: Final = 2
"""Words of a name that can't be the half of another's: "Ana Sousa and Jan Smit", not "Marks and Spencer"."""

_OWN: Final = frozenset({"DT", "PRP$", "CD"})
"""What a noun has before it that is a second thing: "the mayor and the general", not "the president and owner"."""


def by_source(parse: Parse, found: Found) -> list[Found]:
    """An attribution for each of the sources that its phrase names; itself alone where they are one, or not sure."""
    if found.source is None:
        return [found]
    return [replace(found, source=each) for each in _sources(parse, found.source)]


def _sources(parse: Parse, source: Phrase) -> list[Phrase]:
    heads = _joined(parse, source)
    if len(heads) == 1 or _is_one_name(parse, heads) or not all(_is_apart(parse, each) for each in heads):
        return [source]
    starts = [source.first, *(_start(parse, each) for each in heads[1:])]
    ends = [*(_end(parse, start - 1) for start in starts[1:]), source.last]
    if any(not start <= head.i <= end for start, head, end in zip(starts, heads, ends, strict=True)):
        return [source]
    first, *others = zip(starts, heads, ends, strict=True)
    whole = [replace(source, first=first[0], last=first[2])]
    return whole + [replace(source, first=start, last=end, head=head.i) for start, head, end in others]


def _joined(parse: Parse, source: Phrase) -> list[Token]:
    """The heads that "and" joins within a phrase, the last of them with the word itself before it."""
    heads = [parse.tokens[source.head]]
    while following := [t for t in parse.children(heads[-1].i, "conj") if heads[-1].i < t.i <= source.last]:
        heads.append(following[0])
    if len(heads) == 1:
        return heads
    between = parse.tokens[heads[-2].i + 1 : heads[-1].i]
    joints = [t for t in between if t.tag == "CC" and t.head == heads[-2].i]
    return heads if [t.lower for t in joints] == ["and"] else heads[:1]


def _is_one_name(parse: Parse, heads: Sequence[Token]) -> bool:
    """Whether the model found one name that goes over several of the heads."""
    return any(each.first <= heads[0].i and heads[1].i < each.last for each in parse.named)


def _is_apart(parse: Parse, head: Token) -> bool:
    """Whether a head is a source of its own: a full name, a country, a known outlet, or a noun that begins anew."""
    if head.is_proper:
        return _is_name_of_its_own(parse, head)
    if not (head.is_noun and may_speak(head)):
        return False
    # "Officials and residents", but "the chairman and owner" and "the chairman and the owner, Ana Sousa".
    begins = [t for t in parse.tokens[parse.edges(head.i)[0] : head.i] if t.head == head.i and t.tag in _OWN]
    return bool(begins) or any(t.dep == "poss" for t in parse.children(head.i)) or (head.tag == "NNS")


def _is_name_of_its_own(parse: Parse, head: Token) -> bool:
    first = head.i
    while first > 0 and parse.tokens[first - 1].is_proper and parse.tokens[first - 1].head == head.i:
        first -= 1
    words = " ".join(t.text for t in parse.tokens[first : head.i + 1])
    if countries().of(words) is not None or seat_of(words) is not None or words.lower() in outlets():
        return True
    if parse.tokens[first].lower.removesuffix(".") in nouns().titles | name_words().ranks:
        return True
    # "The National Trees and Parks Service" is one body, and has its "the" once.
    has_article = first > 0 and parse.tokens[first - 1].tag == "DT"
    return not has_article and head.i + 1 - first >= _FULL_NAME


def _start(parse: Parse, head: Token) -> int:
    """Where the words of a later source begin: behind the "and" or comma before it."""
    start = head.i
    while start > 0 and parse.tokens[start - 1].tag not in {"CC", ","}:
        start -= 1
    return start


def _end(parse: Parse, last: int) -> int:
    """Where the words of the source before end: before the "and", and the comma before that."""
    while parse.tokens[last].tag in {"CC", ",", "_SP"}:
        last -= 1
    return last
