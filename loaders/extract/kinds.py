"""What a name names: a person, an agency, a unit or a place, by the name itself and by the words around it."""

from __future__ import annotations

from functools import lru_cache

from graph.model import EntityKind
from loaders.extract.gazetteer import is_seat, name_words, town_country
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import countries, nouns, outlets
from loaders.extract.naming import Name, is_acronym, words

_OF_PLACE = frozenset({"GPE", "LOC", "FAC"})
_LOCATING = frozenset({"in", "near", "outside", "around", "across", "throughout"})


def kind_of_name(parse: Parse, name: Name, *, beside: frozenset[str]) -> EntityKind | None:
    """A name's kind: by the gazetteers, by its own words, by its title, by the nouns beside it, by where it stands.

    The small model's labels are often wrong ("Kursk" as a product); what stands beside a name in the sentence is not.
    """
    text = words(parse, name.first, name.last)
    if _is_known_outlet(text) or _has_outlets_name(parse, name):
        return EntityKind.AGENCY
    if countries().of(text) is not None or is_seat(text):
        return EntityKind.PLACE
    if text.casefold() in name_words().platforms or text.casefold() in name_words().known:
        return EntityKind.AGENCY
    titled = _titled(parse, name)
    by_word = _by_words(parse, name) if titled is None else None
    return by_word or titled or _kind_beside(beside) or _located(parse, name)


def _by_words(parse: Parse, name: Name) -> EntityKind | None:
    first, last = parse.tokens[name.first].lower, words(parse, name.first, name.last).lower().rsplit(maxsplit=1)[-1]
    if name.first == name.last:
        # "Parliament", "the Commission": with a capital, and alone.
        is_body = last in name_words().institutions or last in name_words().single
        return _by_last_word(last) if is_body else None
    if parse.tokens[name.first + 1].lower in {"of", "for"} and (
        first in nouns().agencies or first in name_words().bodies
    ):
        return EntityKind.AGENCY
    return _by_last_word(last)


def _by_last_word(last: str) -> EntityKind | None:
    return _kinds_by_last_word().get(last)


@lru_cache(maxsize=1)
def _kinds_by_last_word() -> dict[str, EntityKind]:
    """The kind of what a name ends with; of a word that ends names of two kinds, the one that stands last here."""
    known, further = nouns(), name_words()
    by_word = (
        (known.places, EntityKind.PLACE),
        (known.agencies | known.outlet_names, EntityKind.AGENCY),
        (known.units, EntityKind.UNIT),
        (known.suffixes | further.companies | further.bodies, EntityKind.AGENCY),
    )
    return {last: kind for words_of_kind, kind in by_word for last in words_of_kind}


def likely_kind(parse: Parse, name: Name) -> EntityKind | None:
    """The kind that is only a guess: by the model's label, unless an article or the gazetteer of towns contradicts."""
    kind = _by_label(name.label)
    single = name.first == name.last
    text = words(parse, name.first, name.last)
    if kind is EntityKind.PLACE and name.first > 0 and parse.tokens[name.first - 1].lower == "the" and is_acronym(text):
        return EntityKind.AGENCY
    if town_country(words(parse, name.first, name.last)) and (single or kind is not EntityKind.PERSON):
        return EntityKind.PLACE
    if kind is EntityKind.PERSON and single and name.first > 0 and parse.tokens[name.first - 1].lower == "the":
        # Nobody is called "the Smith".
        return EntityKind.AGENCY
    return kind


def _is_known_outlet(text: str) -> bool:
    return text.lower() in outlets() or text.lower().removeprefix("the ") in outlets()


def _has_outlets_name(parse: Parse, name: Name) -> bool:
    """ "Radio Nacional", "Lake FM", "Aftonbladet": names that only broadcasters and newspapers have."""
    first, last = parse.tokens[name.first].lower, parse.tokens[name.last].lower
    inside = {parse.tokens[i].lower for i in range(name.first, name.last + 1)}
    if name.first < name.last and (first in name_words().broadcasters or inside & {"fm", "tv", "radio"}):
        return True
    return last.endswith(name_words().endings) and last not in name_words().endings


def _located(parse: Parse, name: Name) -> EntityKind | None:
    """ "in Cumaribo", "the village of Muhu": what something happens in is a place; a capital is one anywhere."""
    head = next((t for t in parse.tokens[name.first : name.last + 1] if not name.first <= t.head <= name.last), None)
    preposition = parse.tokens[head.head] if head is not None and head.dep == "pobj" else None
    single = name.first == name.last and not parse.tokens[name.first].text.isupper()
    inside = single and preposition is not None and preposition.lower in _LOCATING
    if inside or (preposition is not None and _is_of_place(parse, preposition)):
        return EntityKind.PLACE
    return EntityKind.PLACE if single and parse.tokens[name.first].lower in countries().capitals else None


def _is_of_place(parse: Parse, preposition: Token) -> bool:
    """ "the island of", "residents of", "the mayor of"."""
    noun = parse.tokens[preposition.head]
    return (
        preposition.lower == "of"
        and noun.i == preposition.i - 1
        and noun.lemma in nouns().places | name_words().dwellers
    )


def _kind_beside(beside: frozenset[str]) -> EntityKind | None:
    if not beside:
        return None
    known = nouns()
    if known.roles & beside:
        return EntityKind.PERSON
    if known.outlets & beside or known.agencies & beside:
        return EntityKind.AGENCY
    return EntityKind.PLACE if known.places & beside else None


def _titled(parse: Parse, name: Name) -> EntityKind | None:
    before = parse.tokens[name.first - 1] if name.first > 0 else None
    if before is None or before.lower.rstrip(".") not in _titles():
        return None
    return EntityKind.PERSON if before.is_proper or before.dep in {"compound", "nmod"} else None


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in nouns().titles) | name_words().ranks


def _by_label(label: str | None) -> EntityKind | None:
    if label == "PERSON":
        return EntityKind.PERSON
    if label == "ORG":
        return EntityKind.AGENCY
    return EntityKind.PLACE if label in _OF_PLACE else None


def is_outlet(parse: Parse, name: Name, *, beside: frozenset[str]) -> bool:
    """Whether a name is a news outlet's: by the gazetteer, by its own words or by the noun beside it."""
    last = parse.tokens[name.last].lower
    by_word = name.first < name.last and last != "today" and last in nouns().outlet_names
    by_noun = any(noun in nouns().outlets for noun in beside - {"agency", "network", "site"})
    text = words(parse, name.first, name.last)
    return by_noun or by_word or _is_known_outlet(text) or _has_outlets_name(parse, name)
