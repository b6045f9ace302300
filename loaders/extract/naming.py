"""Names: the words that are one, without titles, and its short form in brackets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from loaders.extract.gazetteer import name_words, town_country
from loaders.extract.language import Named, Parse, Token
from loaders.extract.lexicon import countries, nouns, outlets

_HYPHENS = frozenset({"-", "\u2010", "\u2011"})
_LONGEST_BRACKET = 10
_LONGEST_ACRONYM = 7
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_PARTICLE = 3
"""Letters of the longest small word in a name: "van", "bin"."""


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
    return _with_demonym(parse, _stripped(parse, Name(*_cut(parse, first, last), None)))


def _with_demonym(parse: Parse, name: Name) -> Name:
    """ "Estonian" belongs to the name of the "Estonian Maritime Safety Board", which the model cuts off."""
    before = parse.tokens[name.first - 1] if name.first > 0 else None
    if before is None or not before.text[:1].isupper() or before.lower not in countries().demonyms:
        return name
    last, known = parse.tokens[name.last].lower, nouns()
    is_body = last in known.agencies or last in known.outlet_names
    return Name(name.first - 1, name.last, name.label) if is_body else name


def _widened(parse: Parse, named: Named) -> Name:
    """The model's span, with proper nouns that it left out at either end, and without what is no part of a name."""
    first, last = _cut(parse, named.first, named.last - 1)
    while last + 1 < len(parse.tokens) and (_is_hyphen(parse, last + 1) or _follows(parse, last)):
        last += 2 if _is_hyphen(parse, last + 1) else 1
    while first > 0 and (_is_hyphen(parse, first - 1) or _leads(parse, first)):
        first -= 2 if _is_hyphen(parse, first - 1) else 1
    return Name(*_with_other_half(parse, first, last), named.label)


def _with_other_half(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """ "Trinidad" and "Tobago" of one country, whichever of them the model found."""
    for start, end in ((first, last + 2), (first - 2, last)):
        if start >= 0 and end < len(parse.tokens) and words(parse, start, end).lower() in countries().names:
            return start, end
    return first, last


def _cut(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Without a bracket, comma, verb or day and what stands behind it; without signs before the first word."""
    while first < last and not parse.tokens[first].text[0].isalnum():
        first += 1
    for i in range(first + 1, last + 1):
        token = parse.tokens[i]
        if (
            token.tag in {"-LRB-", "``", ":", "VBZ", "VBD"}
            or is_day(token)
            or (parse.tokens[i].tag == "," and not _is_form(parse, i + 1))
        ):
            last = i - 1
            break
    while last > first and parse.tokens[last].tag in {"IN", "CC", "DT", "HYPH"}:
        last -= 1
    return first, last


def _is_form(parse: Parse, i: int) -> bool:
    """Whether behind a comma the legal form of a company stands, or "Jr."."""
    return i < len(parse.tokens) and parse.tokens[i].lower in nouns().suffixes | {"jr", "jr.", "sr", "sr."}


def _follows(parse: Parse, last: int) -> bool:
    token, behind = parse.tokens[last : last + 2]
    # Behind a rank any capital goes on ("Vice Admiral Oh").
    goes_on = behind.is_proper or (_is_rank(token) and behind.text[:1].isupper())
    return token.is_proper and goes_on and not is_day(behind)


def is_day(token: Token) -> bool:
    """Whether a token is a weekday, which the model hangs on the name before it: "told Reuters Tuesday"."""
    return token.lower in _DAYS


def _leads(parse: Parse, first: int) -> bool:
    before = parse.tokens[first - 1]
    return before.is_proper and parse.tokens[first].is_proper and _same_name(parse, first)


def _is_hyphen(parse: Parse, i: int) -> bool:
    """Whether a hyphen joins two capitals there, neither a country: "Smith-Jones", not "the US-China talks"."""
    if not 0 < i < len(parse.tokens) - 1 or parse.tokens[i].text not in _HYPHENS:
        return False
    before, hyphen, behind = parse.tokens[i - 1 : i + 2]
    close = before.end == hyphen.start and hyphen.end == behind.start
    capital = before.text[0].isupper() and behind.text[0].isupper()
    return close and capital and not (countries().of(before.text) or countries().of(behind.text))


def _same_name(parse: Parse, first: int) -> bool:
    return parse.tokens[first - 1].dep == "compound" and not any(n.first <= first - 1 < n.last for n in parse.named)


def _joins(parse: Parse, i: int) -> bool:
    joint = parse.tokens[i].lower in {"of", "&", "-"} or (
        parse.tokens[i].text == "/" and len(parse.tokens[i + 1].text) == 1
    )
    return i > 0 and joint and parse.tokens[i - 1].is_proper


def _stripped(parse: Parse, name: Name) -> Name:
    """Without the article, titles and what is neither, at its start, and the possessive mark at its end."""
    first, last = name.first, name.last
    while last > first and parse.tokens[last].tag in {"POS", "''", ",", ".", "_SP", "-LRB-", "-RRB-"}:
        last -= 1
    if first > 0 and parse.tokens[first - 1].lower == "the" and _is_outlet_name(parse, first - 1, last):
        first -= 1
    if _is_outlet_name(parse, first, last):
        return Name(first, last, name.label)
    first = _behind_country(parse, first, last)
    is_body = name.label != "PERSON" and _is_body(parse, first, last)
    while first < last and _is_before_name(parse, parse.tokens[first], parse.tokens[first + 1], is_body=is_body):
        first += 1
    return Name(first if is_body else _behind_rank(parse, first, last), last, name.label)


def _behind_country(parse: Parse, first: int, last: int) -> int:
    """Behind "Estonia's" in "Estonia's Nordlinje": whose it is, is no part of a name."""
    mark = next((i for i in range(first + 1, last) if parse.tokens[i].tag == "POS"), None)
    if mark is None:
        return first
    owner, owned = words(parse, first, mark - 1), words(parse, mark + 1, last)
    return mark + 1 if countries().of(owner) is not None or is_known_place(owned) else first


def is_known_place(text: str) -> bool:
    """Whether the gazetteer knows a country or a large town of this name."""
    return countries().of(text) is not None or town_country(text) is not None


def _is_outlet_name(parse: Parse, first: int, last: int) -> bool:
    return words(parse, first, last).lower() in outlets()


def _is_body(parse: Parse, first: int, last: int) -> bool:
    """Whether a name of several words ends as those of bodies, forces and places do: "General Staff"."""
    return first < last and parse.tokens[last].lower in _ends_of_bodies()


@lru_cache(maxsize=1)
def _ends_of_bodies() -> frozenset[str]:
    known, further = nouns(), name_words()
    of_names = known.agencies | known.suffixes | known.outlet_names | known.units | known.places
    return of_names | further.companies | further.bodies


def _is_before_name(parse: Parse, token: Token, following: Token, *, is_body: bool) -> bool:
    if token.text == "The" and token.i != parse.sentence(token.i).start:
        # A capital within a sentence: the article belongs to the name.
        return False
    if token.tag in {"DT", "PRP$", "POS"} or token.text == ".":
        return True
    return not is_body and token.lower in nouns().titles and (following.is_proper or following.text == ".")


def _behind_rank(parse: Parse, first: int, last: int) -> int:
    """Where the name begins behind an office or rank and the words before it: "Energy Minister Jan Novak"."""
    start = first
    if first > 1 and parse.tokens[first].lower in name_words().of and parse.tokens[first - 1].lower == "of":
        # "Secretary of" + "State John Kerr": the model cuts the title in two.
        start = first + 1 if first < last and _is_rank(parse.tokens[first - 2]) else first
    for i in range(start, last):
        token = parse.tokens[i]
        is_first = i == start or (i == first and parse.sentence(i).start == i)
        if is_first and token.lower in nouns().roles and token.lower not in name_words().surnames:
            start = i + 1
            continue
        if not _is_rank(token) or (i > start and token.lower in name_words().surnames):
            continue
        behind = i + 1
        if parse.tokens[behind].lower == "of" and parse.tokens[behind + 1].lower in name_words().of:
            behind += 2
        if behind <= last and all(_may_be_name(t) for t in parse.tokens[behind : last + 1]):
            start = behind
    return start


def _is_rank(token: Token) -> bool:
    return token.lower.rstrip(".") in name_words().ranks or (token.is_noun and token.lower in nouns().titles)


def _may_be_name(token: Token) -> bool:
    return token.is_proper or token.text in _HYPHENS or token.tag in {"HYPH", "."} or len(token.text) <= _PARTICLE


def words(parse: Parse, first: int, last: int) -> str:
    """The words of the text from one token to another."""
    start, end = parse.tokens[first].start - parse.offset, parse.tokens[last].end - parse.offset
    return " ".join(parse.text[start:end].split())


def aliases_of(parse: Parse, name: Name) -> tuple[str, ...]:
    """What stands in brackets right behind a name: its short form, or what it is short for.

    "National Intelligence Service (NIS)", "the NIS (National Intelligence Service)".
    """
    start = name.last + 1
    if start >= len(parse.tokens) or parse.tokens[start].text != "(":
        return ()
    end = next((t.i for t in parse.tokens[start : start + _LONGEST_BRACKET] if t.text == ")"), None)
    if end is None or end == start + 1:
        return ()
    inside, text = words(parse, start + 1, end - 1), words(parse, name.first, name.last)
    if is_acronym(inside) or (is_acronym(text) and initials(inside) == text.replace(".", "")):
        return (inside,)
    return ()


def is_acronym(text: str) -> bool:
    """Whether a word is made of initials: "NIS", "KfW", "U.N."."""
    capitals = sum(char.isupper() for char in text)
    return " " not in text and capitals > 1 and len(text.replace(".", "")) <= _LONGEST_ACRONYM


def initials(name: str) -> str:
    """The first letters of the capitalised words of a name."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
