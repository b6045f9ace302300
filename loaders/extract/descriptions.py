"""Descriptions: phrases without a name, and which of them name a body by what it does."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import EntityKind
from loaders.extract.base import Mention, MentionForm
from loaders.extract.gazetteer import name_words
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import countries, nouns
from loaders.extract.naming import words
from loaders.extract.phrases import Phrase

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})


def described(parse: Parse, phrase: Phrase, head: Token) -> Mention:
    """A phrase without a name: "the agency", "Ukraine's military intelligence chief", "two officials"."""
    inside = parse.tokens[phrase.first : phrase.last + 1]
    plural = head.tag in {"NNS", "NNPS"}
    kind = kind_of_noun(head)
    plural = plural and head.lower != "police"
    bare = not plural and not any(t.tag in {"DT", "CD", "PDT"} or t.lower in {"a", "an"} for t in inside)
    definite = any(t.lower in _DEFINITE for t in inside[:1]) or _has_possessor(parse, head) or bare
    unnamed = not definite or bool(lemmas(inside) & nouns().unnamed_marks)
    institution = not unnamed and not plural and _is_institution(parse, phrase, head)
    first = next((t.i for t in inside if institution and t.tag not in {"DT", "PRP$"}), phrase.first)
    return Mention(
        span=parse.span(phrase.first, phrase.last),
        core=parse.span(phrase.head, phrase.head),
        form=MentionForm.UNNAMED if unnamed else MentionForm.DESCRIPTION,
        kind=kind,
        name=words(parse, first, phrase.last),
        head=head.lemma,
        words=lemmas(t for t in inside if t.i != head.i) | {head.lemma},
        plural=plural,
        definite=definite,
        institution=institution,
        subject=head.dep in {"nsubj", "nsubjpass"},
    )


def _is_institution(parse: Parse, phrase: Phrase, head: Token) -> bool:
    """Whether a description is as good as a name: "the transport ministry", "Peru's coast guard", "police"."""
    if head.lemma in name_words().single:
        return True
    own = [t for t in parse.children(head.i, "compound", "nmod", "amod", "poss") if phrase.first <= t.i]
    if head.lemma not in name_words().institutions:
        # "The Clear Lake coalition", "Ana Sousa's campaign": of other bodies, those with a name in theirs.
        return head.lemma in nouns().agencies and any(t.is_proper and countries().of(t.text) is None for t in own)
    telling = [t for t in own if t.tag != "PRP$" and t.lemma not in name_words().plain]
    return bool(telling) or any(t.lower == "of" for t in parse.children(head.i, "prep"))


def _has_possessor(parse: Parse, head: Token) -> bool:
    return parse.child(head.i, "poss") is not None


def kind_of_noun(head: Token) -> EntityKind | None:
    """What a common noun refers to by itself; None where that is left open."""
    known = nouns()
    if head.lemma in known.units:
        return EntityKind.UNIT
    if head.lemma in known.roles:
        return EntityKind.PERSON
    if head.lemma in known.agencies | known.outlets | name_words().single:
        return EntityKind.AGENCY
    return EntityKind.PLACE if head.lemma in known.places else None


def lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    """The content words of some tokens; a demonym stands as its country's name too, so that both can meet."""
    found: set[str] = set()
    for token in tokens:
        if token.is_noun or token.tag in {"JJ", "VBN"}:
            found |= {token.lemma, *_country_word(token)}
    return frozenset(found)


def _country_word(token: Token) -> tuple[str, ...]:
    code = countries().of(token.text)
    return (f"country:{code}",) if code is not None else ()
