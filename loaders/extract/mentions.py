"""Who and what a text speaks of: names, descriptions, pronouns, and sources that it does not name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.model import EntityKind
from loaders.extract.base import Mention, MentionForm
from loaders.extract.language import Named, Parse, Token
from loaders.extract.lexicon import countries, nouns, outlets
from loaders.extract.naming import Name, aliases_of, is_outlet, kind_of_name, likely_kind, name_around, words
from loaders.extract.phrases import Phrase

_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_PLURAL = frozenset({"they", "them", "their"})
_PRONOUNS = frozenset({*_PERSONAL, *_PLURAL, "it", "its"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_BESIDE = 2
"""How far a noun may stand before the name in apposition to it: "the outlet, X"."""

_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART"})


def mention_of(parse: Parse, phrase: Phrase) -> Mention:
    """What a phrase refers to, most of all the phrase of a source."""
    head = parse.tokens[phrase.head]
    if head.lower in _PRONOUNS:
        return _pronoun(parse, phrase, head)
    proper = _named_head(parse, phrase, head)
    if proper is not None:
        return _named(parse, phrase, proper)
    if head.lemma in nouns().documents:
        holder = _holder(parse, phrase, head)
        if holder is not None:
            return holder
    return _described(parse, phrase, head)


def _pronoun(parse: Parse, phrase: Phrase, head: Token) -> Mention:
    span = parse.span(phrase.first, phrase.last)
    kind = EntityKind.PERSON if head.lower in _PERSONAL else None
    return Mention(span, span, MentionForm.PRONOUN, kind, head.lower, head.lower, plural=head.lower in _PLURAL)


def _named_head(parse: Parse, phrase: Phrase, head: Token) -> Token | None:
    """The proper noun that names the phrase: its head, or what stands in apposition to a common head."""
    if head.is_proper:
        is_people = head.lower.removesuffix("s") in countries().demonyms
        return None if is_people or _is_headline_noun(parse, phrase, head) else head
    inside = [t for t in parse.children(head.i, "appos") if t.is_proper and head.i < t.i <= phrase.last]
    return inside[0] if inside else None


def _is_headline_noun(parse: Parse, phrase: Phrase, head: Token) -> bool:
    """ "Minister says …": a common noun that is capital only because it begins the sentence."""
    begins = phrase.first == parse.sentence(head.i).start
    return begins and phrase.first == phrase.last and head.lower in nouns().roles | nouns().groups | nouns().agencies


def _named(parse: Parse, phrase: Phrase, proper: Token) -> Mention:
    name = name_around(parse, proper)
    beside = _beside(parse, phrase, name)
    calling = _calling(parse, name)
    sure = kind_of_name(parse, name, beside=calling)
    kind = sure or likely_kind(name)
    text = words(parse, name.first, name.last)
    outlet = kind is EntityKind.AGENCY and is_outlet(parse, name, beside=calling)
    return Mention(
        span=parse.span(min(phrase.first, name.first), max(phrase.last, name.last)),
        core=parse.span(name.first, name.last),
        form=MentionForm.NAME,
        kind=kind,
        name=outlets().get(text.lower(), text) if outlet else text,
        head=parse.tokens[name.last].lower,
        words=beside,
        definite=True,
        aliases=aliases_of(parse, name),
        outlet=outlet,
        country=countries().of(text) if kind is EntityKind.PLACE else None,
        certain=sure is not None,
    )


def _beside(parse: Parse, phrase: Phrase, name: Name) -> frozenset[str]:
    """The lemmas of what stands beside a name in its phrase: its title, its apposition, "of South Korea"."""
    first, last = min(phrase.first, name.first), max(phrase.last, name.last)
    outside = [t for t in parse.tokens[first : last + 1] if not name.first <= t.i <= name.last]
    return lemmas(outside)


def _calling(parse: Parse, name: Name) -> frozenset[str]:
    """The nouns that say what a name is: "the outlet X", "X, the outlet"."""
    found: set[str] = set()
    for i in range(name.first - 1, -1, -1):
        token = parse.tokens[i]
        comma = token.tag == "," and i == name.first - 1 and parse.tokens[name.last].dep == "appos"
        names_kind = token.is_noun or token.lemma in nouns().outlets
        if not comma and (not names_kind or token.dep == "poss"):
            break
        found.add(token.lemma)
    head = next((t for t in parse.tokens[name.first : name.last + 1] if not name.first <= t.head <= name.last), None)
    if head is not None:
        found |= {t.lemma for t in parse.children(head.i, "appos") if t.is_noun and not t.is_proper}
    return frozenset(found)


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


def _holder(parse: Parse, phrase: Phrase, document: Token) -> Mention | None:
    """Whose document it is: "an NIS statement" is the NIS speaking; the whole phrase stays its span."""
    for token in parse.children(document.i, "poss", "compound", "nmod"):
        is_body = token.lemma in nouns().agencies and token.lemma != "court"
        if is_body and not token.is_proper and phrase.first <= token.i:
            return _described_holder(parse, phrase, token)
        if token.is_proper and phrase.first <= token.i:
            inner = _named(parse, Phrase(token.i, token.i, token.i), token)
            return Mention(
                span=parse.span(phrase.first, phrase.last),
                core=inner.core,
                form=MentionForm.NAME,
                kind=inner.kind,
                name=inner.name,
                head=inner.head,
                outlet=inner.outlet,
                definite=True,
                aliases=inner.aliases,
                country=inner.country,
                certain=inner.certain,
            )
    return None


def _described_holder(parse: Parse, phrase: Phrase, holder: Token) -> Mention:
    """ "a ministry statement" is the ministry speaking."""
    return replace(
        _described(parse, Phrase(holder.i, holder.i, holder.i), holder),
        span=parse.span(phrase.first, phrase.last),
        form=MentionForm.DESCRIPTION,
    )


def _described(parse: Parse, phrase: Phrase, head: Token) -> Mention:
    """A phrase without a name: "the agency", "Ukraine's military intelligence chief", "two officials"."""
    inside = parse.tokens[phrase.first : phrase.last + 1]
    plural = head.tag in {"NNS", "NNPS"}
    kind = _kind_of_noun(head)
    bare = not plural and not any(t.tag in {"DT", "CD", "PDT"} or t.lower in {"a", "an"} for t in inside)
    definite = any(t.lower in _DEFINITE for t in inside[:1]) or _has_possessor(parse, head) or bare
    unnamed = not definite or bool(lemmas(inside) & nouns().unnamed_marks)
    text = words(parse, phrase.first, phrase.last)
    return Mention(
        span=parse.span(phrase.first, phrase.last),
        core=parse.span(phrase.head, phrase.head),
        form=MentionForm.UNNAMED if unnamed else MentionForm.DESCRIPTION,
        kind=kind,
        name=text,
        head=head.lemma,
        words=lemmas(t for t in inside if t.i != head.i) | {head.lemma},
        plural=plural,
        definite=definite,
    )


def _has_possessor(parse: Parse, head: Token) -> bool:
    return parse.child(head.i, "poss") is not None


def _kind_of_noun(head: Token) -> EntityKind | None:
    known = nouns()
    if head.lemma in known.units:
        return EntityKind.UNIT
    if head.lemma in known.roles:
        return EntityKind.PERSON
    if head.lemma in known.agencies | known.outlets:
        return EntityKind.AGENCY
    return EntityKind.PLACE if head.lemma in known.places else None


def all_mentions(parse: Parse) -> list[Mention]:
    """The names of a parse and the armed units of a country or place, in the order of the text."""
    found: list[Mention] = []
    for named in parse.named:
        if named.label not in _LABELS or any(t.tag == "CD" for t in parse.tokens[named.first : named.last]):
            continue
        head = _head_of(parse, named.first, named.last - 1)
        if not head.is_proper or countries().demonyms.get(words(parse, named.first, named.last - 1).lower()):
            continue
        if _names_a_place(parse, named, head):
            found.append(_place(parse, named.first, parse.tokens[named.last]))
        else:
            found.append(_named(parse, _around(parse, head), head))
    return sorted([*found, *_units(parse)], key=lambda mention: mention.span)


def _names_a_place(parse: Parse, named: Named, head: Token) -> bool:
    """ "Kursk region", but not "the Ukraine-Russia border"."""
    behind = parse.tokens[named.last] if named.last < len(parse.tokens) else None
    hyphened = named.first > 0 and parse.tokens[named.first - 1].tag == "HYPH"
    joined = head.dep in {"compound", "nmod"} and behind is not None and head.head == behind.i
    return joined and not hyphened and behind is not None and behind.lemma in nouns().places - {"border"}


def _around(parse: Parse, head: Token) -> Phrase:
    """A name with its titles and its apposition, for the words beside it."""
    name = name_around(parse, head)
    first, last = name.first, name.last
    while first > 0 and (
        parse.tokens[first - 1].dep in {"compound", "nmod", "amod"} and parse.tokens[first - 1].head == head.i
    ):
        first -= 1
    for child in parse.children(head.i, "appos"):
        if child.i > last and not child.is_proper:
            last = max(last, parse.edges(child.i)[1])
    outer = parse.tokens[head.head]
    if head.dep == "appos" and outer.is_noun and not outer.is_proper and name.first - outer.i <= _BESIDE:
        first = min(first, parse.edges(outer.i)[0])
    return Phrase(first, last, head.i)


def _head_of(parse: Parse, first: int, last: int) -> Token:
    """The token of a stretch whose head lies outside it; its last proper noun where there are several."""
    outside = [t for t in parse.tokens[first : last + 1] if not first <= t.head <= last or t.head == t.i]
    proper = [t for t in outside if t.is_proper] or [t for t in parse.tokens[first : last + 1] if t.is_proper]
    return (proper or outside)[-1]


def _place(parse: Parse, first: int, noun: Token) -> Mention:
    name = Name(first + 1 if parse.tokens[first].tag == "DT" else first, noun.i, "GPE")
    core = parse.span(name.first, name.last)
    return Mention(
        core, core, MentionForm.NAME, EntityKind.PLACE, words(parse, name.first, name.last), noun.lower, definite=True
    )


def _units(parse: Parse) -> list[Mention]:
    """ "North Korean troops", "Ukrainian forces": the forces of a country, whatever they are called."""
    found: list[Mention] = []
    for token in parse.tokens:
        if not token.is_noun:
            continue
        first = token.i
        while (
            first > 0
            and parse.tokens[first - 1].tag in {"JJ", "NNP"}
            and parse.tokens[first - 1].head in range(first, token.i + 1)
        ):
            first -= 1
        unit = token.lemma in nouns().units and first < token.i
        code = (
            countries().of(words(parse, first, token.i - 1 if unit else token.i))
            if first < token.i or not unit
            else None
        )
        people = not unit and token.tag == "NNPS" and code is not None
        if code is not None and (unit or people):
            core = parse.span(first, token.i)
            text = words(parse, first, token.i)
            kind = EntityKind.UNIT
            found.append(
                Mention(core, core, MentionForm.NAME, kind, text, token.lemma, plural=True, definite=True, country=code)
            )
    return found
