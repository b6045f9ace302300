"""Whether words mean a news outlet: by the gazetteer, by what the name says, by the noun beside it, by the article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.extract.base import Mention
from loaders.extract.gazetteer import plain_name
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import countries, cues, nouns, outlets

_MARKED = re.compile(r"\(([^()\n]{2,40})\)|/([^/\n]{2,20})/")
_SHORTEST, _LONGEST = 3, 8
_ANYWHERE = frozenset({"radio", "tv", "television", "newspaper", "newswire", "broadcasting"})
"""Words that make an outlet of a name wherever they stand in it: "Radio Tirana", "BBC Radio 5 Live"."""


def outlets_of(mentions: Iterable[Mention], carrier: str | None) -> frozenset[str]:
    """What an article calls its outlets, in lower case: their names, short forms, and who published it."""
    found = [mention for mention in mentions if mention.outlet]
    names = [name for mention in found for name in (mention.name, *mention.aliases)]
    return frozenset(plain_name(name) for name in [*names, *([carrier] if carrier is not None else [])])


def outlets_in_datelines(datelines: Iterable[str]) -> frozenset[str]:
    """The agencies that datelines name: "SEOUL, Feb. 5 (Yonhap) —", "MOSCOW. /TASS/"."""
    return frozenset(plain_name(name) for line in datelines for pair in _MARKED.findall(line) for name in pair if name)


def means_outlet(parse: Parse, noun: Token, known: frozenset[str] = frozenset()) -> bool:
    """Whether a noun, with the words of its name, is one; `known` is what the article calls its outlets."""
    if noun.lemma in nouns().outlets and noun.lemma != "agency":
        return True
    if _is_person(parse, noun):
        return False
    named = name_tokens(parse, noun)
    proper = plain_name(" ".join(t.text for t in named))
    if proper in outlets() or proper in known or _is_short_for(proper, known):
        return True
    return noun.is_proper and (
        noun.lower in nouns().outlet_names or any(t.lower in _ANYWHERE for t in named if t.is_proper)
    )


def has_article_in_name(parse: Parse, noun: Token) -> bool:
    """Whether "The" is a part of the name, in the midst of a sentence: "speaking to The Lamplighter"."""
    first = name_tokens(parse, noun)[0]
    before = parse.tokens[first.i - 1] if first.i > 0 and first.text != "The" else first
    return noun.is_proper and before.text == "The" and before.i > parse.sentence(noun.i).start


def is_called_as_outlet(parse: Parse, noun: Token) -> bool:
    """Whether a name in capitals without "the" that was told something is an outlet: RTL, not NATO."""
    before = parse.tokens[noun.i - 1].lower if noun.i > 0 else "the"
    letters = noun.text.replace("-", "")
    return (
        noun.is_proper
        and letters.isupper()
        and _SHORTEST <= len(letters) <= _LONGEST
        and before not in {"the", "a", "an"}
        and noun.lower not in cues().bodies_in_capitals
        and countries().of(noun.text) is None
    )


def name_tokens(parse: Parse, noun: Token) -> list[Token]:
    """The words of the name that ends with a noun."""
    first, _ = parse.edges(noun.i)
    start = noun.i
    while start > first and (parse.tokens[start - 1].is_proper or parse.tokens[start - 1].text in {"&", "-"}):
        start -= 1
    return list(parse.tokens[start : noun.i + 1])


def _is_short_for(name: str, known: frozenset[str]) -> bool:
    """Whether a name is the last word of a known one, or its first where that is a name: "the Banner", "SpoWo"."""
    return any(
        name == each.split()[-1] or (len(each.split()) > 1 and name == each.split()[0]) for each in known if each
    )


def _is_person(parse: Parse, noun: Token) -> bool:
    return any(n.label == "PERSON" and n.first < noun.i < n.last for n in parse.named) and noun.lower not in (
        nouns().outlet_names | _ANYWHERE
    )
