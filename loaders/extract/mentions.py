"""Who and what a text speaks of: names, descriptions, pronouns, and sources that it does not name."""

from __future__ import annotations

from dataclasses import replace

from graph.model import EntityKind
from loaders.extract.base import Mention, MentionForm
from loaders.extract.descriptions import described, lemmas
from loaders.extract.gazetteer import seat_of, town_country
from loaders.extract.kinds import is_outlet, kind_of_name, likely_kind
from loaders.extract.language import Named, Parse, Token
from loaders.extract.lexicon import countries, nouns, outlets
from loaders.extract.naming import Name, aliases_of, is_day, name_around, words
from loaders.extract.phrases import Phrase, is_capital
from loaders.extract.units import unit_of, units

_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_PLURAL = frozenset({"they", "them", "their"})
_PRONOUNS = frozenset({*_PERSONAL, *_PLURAL, "it", "its"})
_FAR = 12
"""How far before a name its role may stand, with the body that it is held in between."""

_FEW = 2
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
        return _speaking(_named(parse, phrase, name_around(parse, proper)))
    unit = unit_of(parse, phrase)
    if unit is not None:
        return unit
    if head.lemma in nouns().documents:
        holder = _holder(parse, phrase, head)
        if holder is not None:
            return holder
    return described(parse, phrase, head)


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
    inside += _name_right_behind(parse, phrase, head)
    if inside and _is_of_body_before(parse, inside[0], head):
        return None
    return inside[0] if inside else _name_at_end(parse, phrase, head) or _name_before(parse, phrase, head)


def _is_of_body_before(parse: Parse, name: Token, head: Token) -> bool:
    """ "A spokesman for the fund, Kolmkapital": one word behind a body is the body's name, and no person's."""
    behind = parse.tokens[name.i + 1] if name.i + 1 < len(parse.tokens) else None
    if name.i - 2 <= head.i or parse.tokens[name.i - 1].tag != "," or (behind is not None and behind.is_proper):
        return False
    body = parse.tokens[name.i - 2]
    return body.lemma in nouns().agencies and not body.is_proper


def _name_right_behind(parse: Parse, phrase: Phrase, head: Token) -> list[Token]:
    """ "The trade magazine" + "Hops Weekly": a name that the parser hung elsewhere."""
    behind = parse.tokens[head.i + 1 : min(head.i + 2, phrase.last + 1)]
    return [t for t in behind if is_capital(t) and head.lemma in nouns().outlets]


def _name_at_end(parse: Parse, phrase: Phrase, head: Token) -> Token | None:
    """ "The director of the Alpine Rescue Service, Maria Keller": the name behind the last comma."""
    comma = next((t.i for t in reversed(parse.tokens[head.i : phrase.last]) if t.tag == ","), None)
    if comma is None or head.tag == "NNS" or head.lemma not in nouns().roles | nouns().agencies | nouns().outlets:
        return None
    behind = parse.tokens[comma + 1 : phrase.last + 1]
    last = next((t for t in reversed(behind) if t.is_proper), None)
    if last is None or not all(_is_of_name(parse, t) for t in behind):
        return None
    if _is_of_body_before(parse, behind[0], head):
        return None
    is_place = any(n.label == "GPE" and n.first <= last.i < n.last for n in parse.named) or countries().of(last.text)
    return None if is_place else last


def _is_of_name(parse: Parse, token: Token) -> bool:
    """A proper noun, a mark, or the second half of a given name: "Do-yun"."""
    return token.is_proper or not token.text[0].isalpha() or parse.tokens[token.i - 1].tag == "HYPH"


def _name_before(parse: Parse, phrase: Phrase, head: Token) -> Token | None:
    """ "The Lake Courier newspaper": the name that says which outlet."""
    if head.lemma not in nouns().outlets - {"agency", "network", "site"} or parse.tokens[phrase.first].lower != "the":
        return None
    before = parse.tokens[head.i - 1] if head.i > phrase.first else None
    is_outlet_of = before is not None and before.is_proper and before.dep in {"compound", "nmod"}
    return before if is_outlet_of and countries().of(before.text if before else "") is None else None


def _speaking(mention: Mention) -> Mention:
    """A place that speaks is its government: "Seoul", "the Kremlin"."""
    if mention.kind is not EntityKind.PLACE:
        return mention
    return replace(mention, country=seat_of(mention.name) or mention.country)


def _is_headline_noun(parse: Parse, phrase: Phrase, head: Token) -> bool:
    """ "Minister says …": a common noun that is capital only because it begins the sentence."""
    begins = phrase.first == parse.sentence(head.i).start
    return begins and phrase.first == phrase.last and head.lower in nouns().roles | nouns().groups | nouns().agencies


def _named(parse: Parse, phrase: Phrase, name: Name) -> Mention:
    beside = _beside(parse, phrase, name)
    calling = _calling(parse, name) | _described_as(parse, phrase, name)
    sure = kind_of_name(parse, name, beside=calling)
    kind = sure or likely_kind(parse, name)
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
        aliases=aliases_of(parse, name) if kind is not EntityKind.PERSON else (),
        outlet=outlet,
        country=(countries().of(text) or town_country(text)) if kind is EntityKind.PLACE else None,
        certain=sure is not None,
        subject=any(_is_subject(parse, t) for t in parse.tokens[name.first : name.last + 1]),
    )


def _is_subject(parse: Parse, token: Token) -> bool:
    above = parse.tokens[token.head] if token.dep == "appos" else token
    return above.dep in {"nsubj", "nsubjpass"}


def _described_as(parse: Parse, phrase: Phrase, name: Name) -> frozenset[str]:
    """The head of a phrase whose name only stands at its end, or before it: it says what the name is."""
    head = parse.tokens[phrase.head]
    return frozenset() if head.is_proper or name.first <= head.i <= name.last else frozenset({head.lemma})


def _beside(parse: Parse, phrase: Phrase, name: Name) -> frozenset[str]:
    """The lemmas of what stands beside a name in its phrase: its title, its apposition, "of South Korea"."""
    first, last = min(phrase.first, name.first), max(phrase.last, name.last)
    while parse.sentence(name.first).start < first <= name.first and parse.tokens[first - 1].is_noun:
        # "Police" of "Police Chief Jan Smit", which the parser hangs elsewhere.
        first -= 1
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
    found |= _role_before(parse, name)
    head = next((t for t in parse.tokens[name.first : name.last + 1] if not name.first <= t.head <= name.last), None)
    if head is not None:
        found |= {t.lemma for t in parse.children(head.i, "appos") if t.is_noun and not t.is_proper}
    return frozenset(found)


def _role_before(parse: Parse, name: Name) -> frozenset[str]:
    """ "A spokesman for the board, Jan Smit": the role, though the parser hangs the name on the board."""
    start = parse.sentence(name.first).start
    beside = parse.tokens[name.first - 2] if name.first - 2 > start else None
    if name.first == name.last and beside is not None and beside.lemma in nouns().agencies and not beside.is_proper:
        # "A spokesman for the fund, Kolmkapital": one word is the fund's name, and no person's.
        return frozenset({beside.lemma})
    if name.first <= start or parse.tokens[name.first - 1].tag != ",":
        return frozenset()
    for i in range(name.first - 2, max(start, name.first - _FAR) - 1, -1):
        token = parse.tokens[i]
        if token.is_verb or token.tag == ",":
            break
        if token.is_noun and token.lemma in nouns().roles and parse.tokens[i + 1].lower in {"of", "for", "at", "in"}:
            return frozenset({token.lemma})
    return frozenset()


def _holder(parse: Parse, phrase: Phrase, document: Token) -> Mention | None:
    """Whose document it is: "an NIS statement" is the NIS speaking; the whole phrase stays its span."""
    for token in parse.children(document.i, "poss", "compound", "nmod"):
        is_body = token.lemma in nouns().agencies and token.lemma != "court"
        if is_body and not token.is_proper and phrase.first <= token.i:
            return _described_holder(parse, phrase, token)
        if token.is_proper and phrase.first <= token.i:
            inner = _named(parse, Phrase(token.i, token.i, token.i), name_around(parse, token))
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
        described(parse, Phrase(holder.i, holder.i, holder.i), holder),
        span=parse.span(phrase.first, phrase.last),
        form=MentionForm.DESCRIPTION,
    )


def all_mentions(parse: Parse) -> list[Mention]:
    """The names of a parse and the armed units of a country or place, in the order of the text."""
    found: list[Mention] = []
    for named in parse.named:
        if named.label not in _LABELS or _is_number(parse, named):
            continue
        head = _head_of(parse, named.first, named.last - 1)
        if not head.is_proper or countries().demonyms.get(words(parse, named.first, named.last - 1).lower()):
            continue
        if _names_a_place(parse, named, head):
            found.append(_place(parse, named.first, parse.tokens[named.last]))
        else:
            name = name_around(parse, head)
            found.append(_named(parse, _around(parse, name, head), name))
    return sorted([*found, *units(parse)], key=lambda mention: mention.span)


def _is_number(parse: Parse, named: Named) -> bool:
    """Whether it holds a figure or is a day; not "Radio 5 Live", which only has one in its name."""
    tokens = parse.tokens[named.first : named.last]
    numbered = any(t.tag == "CD" for t in tokens) and not (len(tokens) > _FEW and tokens[0].is_proper)
    return numbered or is_day(tokens[0])


def _names_a_place(parse: Parse, named: Named, head: Token) -> bool:
    """ "Kursk region", but not "the Ukraine-Russia border"."""
    behind = parse.tokens[named.last] if named.last < len(parse.tokens) else None
    hyphened = named.first > 0 and parse.tokens[named.first - 1].tag == "HYPH"
    joined = head.dep in {"compound", "nmod"} and behind is not None and head.head == behind.i
    return joined and not hyphened and behind is not None and behind.lemma in nouns().places - {"border"}


def _around(parse: Parse, name: Name, head: Token) -> Phrase:
    """A name with its titles and its apposition, for the words beside it."""
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
