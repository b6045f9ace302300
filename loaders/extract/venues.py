"""Where something was said: an interview with an outlet, words told to it. A venue relays and takes no side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.spans import Span
from loaders.extract.attribution import Found
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues, nouns, outlets
from loaders.extract.phrases import Phrase, noun_phrase
from loaders.extract.speakers import quoting_verb

_AIRED = frozenset({"broadcast", "publish", "air"})
_WITH = frozenset({"with", "to", "by"})


@dataclass(frozen=True, slots=True)
class Venue:
    """The words that show it, what it ran, and the outlet; None where the sentence leaves the outlet out."""

    cue: Span
    outlet: Phrase | None
    relayed: Found


def venues(parse: Parse, found: Sequence[Found]) -> list[Venue]:
    """The venues of these attributions, in the order of the text."""
    speeches = [each for each in found if each.source is not None and each.rule.startswith("verb:")]
    return [
        venue
        for each in speeches
        if (venue := _told(parse, each) or _quoted(parse, each) or _spoke_with(parse, each) or _talk(parse, each))
    ]


def _told(parse: Parse, found: Found) -> Venue | None:
    """Smith told Reuters that …"""
    verb = cues().verbs.get(found.verb.lemma)
    if verb is None or not verb.hearer:
        return None
    hearer = parse.child(found.verb.i, "dobj", "dative", "iobj")
    if hearer is None or not _is_outlet(parse, hearer):
        return None
    return Venue(found.cue, noun_phrase(parse, hearer, floor=found.verb.i + 1), found)


def _quoted(parse: Parse, found: Found) -> Venue | None:
    """The agency X quoted the minister as saying …; the minister was quoted by X as saying …"""
    quoting = quoting_verb(parse, found.verb)
    if quoting is None:
        return None
    by = parse.child(quoting.i, "agent")
    passing_on = parse.child(by.i, "pobj") if by is not None else parse.child(quoting.i, "nsubj")
    if passing_on is None or not (passing_on.is_noun or passing_on.tag == "PRP"):
        return None
    ceiling = quoting.i - 1 if passing_on.i < quoting.i else found.verb.i - 1
    return Venue(parse.span(quoting.i, quoting.i), noun_phrase(parse, passing_on, ceiling=ceiling), found)


def _spoke_with(parse: Parse, found: Found) -> Venue | None:
    """Speaking with the newspaper X, Smith said …"""
    for clause in parse.children(found.verb.i, "advcl"):
        if clause.lemma not in cues().speaking or clause.tag != "VBG":
            continue
        for preposition in parse.children(clause.i, "prep"):
            noun = parse.child(preposition.i, "pobj") if preposition.lower in _WITH else None
            if noun is not None and _is_outlet(parse, noun):
                return Venue(parse.span(clause.i, preposition.i), _outlet_phrase(parse, noun), found)
    return None


def _outlet_phrase(parse: Parse, noun: Token) -> Phrase:
    """The outlet alone: what stands behind its comma may be the speaker, whom the parser takes for an apposition."""
    phrase = noun_phrase(parse, noun)
    comma = next((t.i for t in parse.tokens[noun.i : phrase.last + 1] if t.tag == ","), None)
    return phrase if comma is None else Phrase(phrase.first, comma - 1, phrase.head)


def _talk(parse: Parse, found: Found) -> Venue | None:
    """In an interview (with X, published on Wednesday), anywhere in the sentence outside the content."""
    for i in parse.sentence(found.verb.i):
        token = parse.tokens[i]
        if token.lemma not in cues().talks or not token.is_noun or _in_content(found, token):
            continue
        if parse.tokens[max(parse.edges(i)[0] - 1, 0)].lower not in {"in", "during"} and token.dep != "pobj":
            continue
        outlet = _interviewer(parse, token)
        return Venue(parse.span(i, i), outlet, found)
    return None


def _interviewer(parse: Parse, talk: Token) -> Phrase | None:
    for preposition in parse.children(talk.i, "prep"):
        noun = parse.child(preposition.i, "pobj") if preposition.lower in _WITH | {"on"} else None
        name = _last_of_name(parse, noun) if noun is not None else None
        if name is not None and (name.is_proper or _is_outlet(parse, name)):
            return _outlet_phrase(parse, name)
    named = [t for t in parse.children(talk.i, "compound", "poss", "nmod") if t.is_proper]
    return noun_phrase(parse, named[0], ceiling=talk.i - 1) if named and _is_outlet(parse, named[0]) else None


def _last_of_name(parse: Parse, noun: Token) -> Token:
    """The name itself where the parser took "Radio X broadcast" for one: a participle behind a name heads nothing."""
    named = [t for t in parse.children(noun.i, "compound") if t.is_proper]
    return named[-1] if named and not noun.is_proper and noun.lemma in _AIRED else noun


def _is_outlet(parse: Parse, noun: Token) -> bool:
    """A known outlet's name, a name that ends like one's, or a phrase whose head noun is one ("the newspaper X")."""
    first, last = parse.edges(noun.i)
    words = parse.tokens[first : last + 1]
    if noun.lemma in nouns().outlets and noun.lemma != "agency":
        return True
    proper = " ".join(t.text for t in words if t.is_proper or t.lower == "the" or t.text in {"&", "-"}).lower()
    if proper in outlets() or proper.removeprefix("the ") in outlets():
        return True
    return noun.is_proper and noun.lower in nouns().outlet_names


def _in_content(found: Found, token: Token) -> bool:
    spans = found.content.spans if found.content is not None else ()
    return any(span.start <= token.start < span.end for span in spans)
