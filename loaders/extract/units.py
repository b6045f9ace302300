"""Armed units: the forces, troops and soldiers of a country, whatever they are called."""

from __future__ import annotations

from dataclasses import replace

from graph.model import EntityKind
from loaders.extract.base import Mention, MentionForm
from loaders.extract.gazetteer import name_words
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import countries, nouns
from loaders.extract.naming import words
from loaders.extract.phrases import Phrase

_BEFORE = frozenset({"JJ", "NNP", "NN", "VBN"})


def units(parse: Parse) -> list[Mention]:
    """The forces of countries that a parse names: "North Korean troops", "Peru's armed forces", "the Germans"."""
    found = (_unit(parse, token) for token in parse.tokens if token.is_noun)
    return [mention for mention in found if mention is not None]


def unit_of(parse: Parse, phrase: Phrase) -> Mention | None:
    """The forces of a country that a whole phrase is about: "the Peruvian navy"; None for some soldiers of it."""
    head = parse.tokens[phrase.head]
    if head.lemma not in nouns().units or any(t.tag == "CD" for t in parse.tokens[phrase.first : head.i]):
        return None
    found = _unit(parse, head)
    return replace(found, span=parse.span(min(phrase.first, head.i), phrase.last)) if found is not None else None


def _unit(parse: Parse, head: Token) -> Mention | None:
    is_unit = head.lemma in nouns().units and not (head.is_proper and head.lower in name_words().companies)
    if not is_unit and head.tag != "NNPS":
        return None
    first, code = _owner(parse, head)
    if not is_unit and first < head.i:
        return None
    code = code if is_unit else countries().of(head.text)
    owned = any(t.tag == "POS" for t in parse.tokens[first : head.i])
    if code is None or (owned and head.is_proper):
        # "Peru's Third Brigade" is called the Third Brigade.
        return None
    core = parse.span(first, head.i)
    return Mention(
        core,
        core,
        MentionForm.NAME,
        EntityKind.UNIT,
        words(parse, first, head.i),
        head.lemma,
        plural=True,
        definite=True,
        country=code,
        subject=head.dep in {"nsubj", "nsubjpass"},
    )


def _owner(parse: Parse, head: Token) -> tuple[int, str | None]:
    """Where the words before a noun begin that tell whose forces they are, and the code of that country."""
    first = head.i
    while first > 0 and _belongs(parse, first - 1, head):
        first -= 1
    for i in range(first, head.i):
        # "South Korean", "Ukrainian armed": the country stands first.
        for last in (i + 1, i):
            code = countries().of(words(parse, i, last)) if last < head.i else None
            if code is not None:
                return i, code
    return head.i, None


def _belongs(parse: Parse, i: int, head: Token) -> bool:
    token = parse.tokens[i]
    return (token.tag in _BEFORE and token.head in range(i, head.i + 1)) or (
        token.tag == "POS" and token.head < i and parse.tokens[token.head].head in range(i, head.i + 1)
    )
