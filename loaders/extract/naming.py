"""What a name means: the words that are the name, its kind by the words around it, its aliases in brackets."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import EntityKind
from loaders.extract.language import Named, Parse, Token
from loaders.extract.lexicon import countries, nouns, outlets

_OF_PLACE = frozenset({"GPE", "LOC", "FAC"})
_LOCATING = frozenset({"in", "near", "outside", "around", "across", "throughout"})


@dataclass(frozen=True, slots=True)
class Name:
    """The tokens of a name (both included), without titles and articles, and the model's label if it found one."""

    first: int
    last: int
    label: str | None


def name_around(parse: Parse, head: Token) -> Name:
    """The name that a proper noun is the head of."""
    named = next((n for n in parse.named if n.first <= head.i < n.last), None)
    if named is not None and named.label not in {"DATE", "CARDINAL", "TIME", "MONEY", "PERCENT", "ORDINAL", "QUANTITY"}:
        return _with_demonym(parse, _stripped(parse, _widened(parse, named)))
    first = last = head.i
    while first > 0 and (parse.tokens[first - 1].is_proper or _joins(parse, first - 1)):
        first -= 1
    return _with_demonym(parse, _stripped(parse, Name(first, last, None)))


def _with_demonym(parse: Parse, name: Name) -> Name:
    """ "Estonian" belongs to the name of the "Estonian Maritime Safety Board", which the model cuts off."""
    before = parse.tokens[name.first - 1] if name.first > 0 else None
    if before is None or parse.tokens[name.last].lower not in nouns().agencies | nouns().outlet_names:
        return name
    is_demonym = before.text[:1].isupper() and before.lower in countries().demonyms
    return Name(name.first - 1, name.last, name.label) if is_demonym else name


def _widened(parse: Parse, named: Named) -> Name:
    """The model's span, with proper nouns that it left out at either end."""
    first, last = named.first, named.last - 1
    while last + 1 < len(parse.tokens) and parse.tokens[last + 1].is_proper and parse.tokens[last].is_proper:
        last += 1
    while (
        first > 0 and parse.tokens[first - 1].is_proper and parse.tokens[first].is_proper and _same_name(parse, first)
    ):
        first -= 1
    return Name(first, last, named.label)


def _same_name(parse: Parse, first: int) -> bool:
    return parse.tokens[first - 1].dep == "compound" and not any(n.first <= first - 1 < n.last for n in parse.named)


def _joins(parse: Parse, i: int) -> bool:
    return i > 0 and parse.tokens[i].lower in {"of", "&", "-"} and parse.tokens[i - 1].is_proper


def _stripped(parse: Parse, name: Name) -> Name:
    """Without the article, titles and what is neither, at its start, and the possessive mark at its end."""
    first, last = name.first, name.last
    while last > first and parse.tokens[last].tag in {"POS", ",", ".", "_SP", "-LRB-", "-RRB-"}:
        last -= 1
    if first > 0 and parse.tokens[first - 1].lower == "the" and _is_outlet_name(parse, first - 1, last):
        first -= 1
    if _is_outlet_name(parse, first, last):
        return Name(first, last, name.label)
    while first < last and _is_before_name(parse, parse.tokens[first], parse.tokens[first + 1]):
        first += 1
    return Name(first, last, name.label)


def _is_outlet_name(parse: Parse, first: int, last: int) -> bool:
    return words(parse, first, last).lower() in outlets()


def _is_before_name(parse: Parse, token: Token, following: Token) -> bool:
    if token.text == "The" and token.i != parse.sentence(token.i).start:
        # A capital within a sentence: the article belongs to the name.
        return False
    if token.tag in {"DT", "PRP$", "POS"} or token.text == ".":
        return True
    return token.lower in nouns().titles and (following.is_proper or following.text == ".")


def words(parse: Parse, first: int, last: int) -> str:
    """The words of the text from one token to another."""
    start, end = parse.span(first, last)
    return " ".join(parse.text[start - parse.offset : end - parse.offset].split())


def kind_of_name(parse: Parse, name: Name, *, beside: frozenset[str]) -> EntityKind | None:
    """A name's kind: by the gazetteers, by its own last word, by the nouns beside it, and by the model's label last.

    The small model's labels are often wrong ("Kursk" as a product); what stands beside a name in the sentence is not.
    """
    text, known = words(parse, name.first, name.last), nouns()
    last = parse.tokens[name.last].lower
    if text.lower() in outlets() or text.lower().removeprefix("the ") in outlets():
        return EntityKind.AGENCY
    if countries().of(text) is not None:
        return EntityKind.PLACE
    if last in known.units and name.first < name.last:
        return EntityKind.UNIT
    if last in known.agencies | known.suffixes | known.outlet_names and name.first < name.last:
        return EntityKind.AGENCY
    if last in known.places and name.first < name.last:
        return EntityKind.PLACE
    return _kind_beside(beside) or _titled(parse, name) or _located(parse, name)


def likely_kind(name: Name) -> EntityKind | None:
    """The kind by the model's label alone."""
    return _by_label(name.label)


def _located(parse: Parse, name: Name) -> EntityKind | None:
    """ "in Cumaribo", "near Muhu": what something happens in is a place; a capital is one anywhere."""
    head = next((t for t in parse.tokens[name.first : name.last + 1] if not name.first <= t.head <= name.last), None)
    preposition = parse.tokens[head.head] if head is not None and head.dep == "pobj" else None
    inside = preposition is not None and preposition.lower in _LOCATING
    single = name.first == name.last and not parse.tokens[name.first].text.isupper()
    if single and (inside or parse.tokens[name.first].lower in countries().capitals):
        return EntityKind.PLACE
    return None


def _kind_beside(beside: frozenset[str]) -> EntityKind | None:
    known = nouns()
    by_noun = ((known.roles, EntityKind.PERSON), (known.outlets | known.agencies, EntityKind.AGENCY))
    return next((kind for heads, kind in (*by_noun, (known.places, EntityKind.PLACE)) if heads & beside), None)


def _titled(parse: Parse, name: Name) -> EntityKind | None:
    before = parse.tokens[name.first - 1] if name.first > 0 else None
    title = (
        before is not None
        and before.lower in nouns().titles
        and (before.is_proper or before.dep in {"compound", "nmod"})
    )
    return EntityKind.PERSON if title else None


def _by_label(label: str | None) -> EntityKind | None:
    if label == "PERSON":
        return EntityKind.PERSON
    if label == "ORG":
        return EntityKind.AGENCY
    return EntityKind.PLACE if label in _OF_PLACE else None


def aliases_of(parse: Parse, name: Name) -> tuple[str, ...]:
    """The short form in brackets right behind a name: "National Intelligence Service (NIS)"."""
    i = name.last + 1
    if i + 2 < len(parse.tokens) and parse.tokens[i].text == "(" and parse.tokens[i + 2].text == ")":
        short = parse.tokens[i + 1].text
        if short.isupper() and len(short) > 1:
            return (short,)
    return ()


def is_outlet(parse: Parse, name: Name, *, beside: frozenset[str]) -> bool:
    """Whether a name is a news outlet's, by the gazetteer, by its last word or by the noun beside it."""
    text = words(parse, name.first, name.last).lower()
    last = parse.tokens[name.last].lower
    by_noun = bool(beside & (nouns().outlets - {"agency", "network", "site"}))
    return (
        text in outlets()
        or text.removeprefix("the ") in outlets()
        or by_noun
        or (last in nouns().outlet_names - {"today", "fm"} and name.first < name.last)
    )
