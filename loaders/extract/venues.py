"""Where something was said: an interview with an outlet, words told to it. A venue relays and takes no side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.spans import Span
from loaders.extract.attribution import Found
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.naming import is_day
from loaders.extract.outlets import has_article_in_name, is_called_as_outlet, means_outlet
from loaders.extract.phrases import Phrase, noun_phrase
from loaders.extract.speakers import quoting_verb

_AIRED = frozenset({"broadcast", "publish", "air"})
_WITH = frozenset({"with", "to", "by"})
_SPEAKING_BY = _WITH | {"in", "for"}
_FEW = 8
"""How many words the name of an outlet may take, with the noun before it."""

_ON = frozenset({"on", "in"})


@dataclass(frozen=True, slots=True)
class Venue:
    """The words that show it, what it ran, and the outlet; None where the sentence leaves the outlet out.

    `teller` is the verb by which an outlet tells it, where it has one of its own ("…, the Courier reported").
    """

    cue: Span
    outlet: Phrase | None
    relayed: Found
    teller: Found | None = None


@dataclass(frozen=True, slots=True)
class _Sentence:
    """An attribution in its sentence, and what the article calls its outlets."""

    parse: Parse
    found: Found
    known: frozenset[str]

    def is_outlet(self, noun: Token) -> bool:
        return means_outlet(self.parse, noun, self.known)

    def may_print(self, hearer: Token) -> bool:
        """Whether the one who was told something is an outlet, by its name or by how it is called."""
        called = has_article_in_name(self.parse, hearer) or is_called_as_outlet(self.parse, hearer)
        return called or self.is_outlet(hearer)


def venues(parse: Parse, found: Sequence[Found], known: frozenset[str] = frozenset()) -> list[Venue]:
    """The venues of these attributions, in the order of the text; `known` is what the article calls its outlets."""
    speeches = [each for each in found if each.source is not None and each.rule.startswith("verb:")]
    return [venue for each in speeches if (venue := _venue(_Sentence(parse, each, known))) is not None]


def _venue(where: _Sentence) -> Venue | None:
    return _told(where) or _quoted(where) or _cited_by(where) or _spoke_with(where) or _talk(where) or _aired(where)


def _told(where: _Sentence) -> Venue | None:
    """Smith told Reuters that …"""
    parse, found = where.parse, where.found
    verb = cues().verbs.get(found.verb.lemma)
    if verb is None or not verb.hearer:
        return None
    hearer = parse.child(found.verb.i, "dobj", "dative", "iobj")
    if hearer is None or not where.may_print(hearer):
        return None
    return Venue(found.cue, noun_phrase(parse, hearer, floor=found.verb.i + 1), found)


def _quoted(where: _Sentence) -> Venue | None:
    """The agency X quoted the minister as saying …; the minister was quoted by X as saying …"""
    parse, found = where.parse, where.found
    quoting = quoting_verb(parse, found.verb)
    if quoting is None:
        return None
    by = parse.child(quoting.i, "agent")
    passing_on = parse.child(by.i, "pobj") if by is not None else parse.child(quoting.i, "nsubj")
    if passing_on is None or not (passing_on.is_noun or passing_on.tag == "PRP"):
        return None
    ceiling = quoting.i - 1 if passing_on.i < quoting.i else found.verb.i - 1
    return Venue(parse.span(quoting.i, quoting.i), noun_phrase(parse, passing_on, ceiling=ceiling), found)


def _cited_by(where: _Sentence) -> Venue | None:
    """The observatory, cited by Radio X, estimates that …"""
    parse, found = where.parse, where.found
    if found.source is None:
        return None
    for token in parse.tokens[found.source.head + 1 : found.verb.i]:
        if token.lemma not in cues().citing or token.tag != "VBN" or parse.tokens[token.i - 1].tag != ",":
            continue
        by = parse.tokens[token.i + 1]
        noun = parse.child(by.i, "pobj") if by.lower == "by" else None
        if noun is not None and (noun.is_proper or where.is_outlet(noun)):
            return Venue(parse.span(token.i, by.i), _outlet_phrase(parse, noun), found)
    return None


def _spoke_with(where: _Sentence) -> Venue | None:
    """Speaking with the newspaper X, Smith said …"""
    parse, found = where.parse, where.found
    for i in range(parse.sentence(found.verb.i).start, found.verb.i):
        clause = parse.tokens[i]
        if clause.lemma not in cues().speaking or clause.tag != "VBG" or _in_content(found, clause):
            continue
        noun = _spoken_with(parse, i + 1) if parse.tokens[i + 1].lower in _SPEAKING_BY else None
        if noun is not None and where.may_print(noun):
            return Venue(parse.span(i, i + 1), Phrase(i + 2, noun.i, noun.i), found)
    return None


def _spoken_with(parse: Parse, preposition: int) -> Token | None:
    """The last noun before the comma that ends "speaking to …", whatever the parser hangs on the preposition."""
    last: Token | None = None
    for token in parse.tokens[preposition + 1 : preposition + _FEW]:
        if token.tag in {",", "IN"} or token.is_verb:
            break
        last = token if token.is_noun else last
    return last


def _outlet_phrase(parse: Parse, noun: Token) -> Phrase:
    """The outlet alone: what stands behind its comma may be the speaker, whom the parser takes for an apposition."""
    phrase = noun_phrase(parse, noun)
    comma = next((t.i for t in parse.tokens[noun.i : phrase.last + 1] if t.tag == ","), None)
    return phrase if comma is None else Phrase(phrase.first, comma - 1, phrase.head)


def _talk(where: _Sentence) -> Venue | None:
    """In an interview (with X, published on Wednesday), anywhere in the sentence outside the content."""
    parse, found = where.parse, where.found
    for i in parse.sentence(found.verb.i):
        token = parse.tokens[i]
        if token.lemma not in cues().talks or not token.is_noun or _in_content(found, token):
            continue
        if parse.tokens[max(parse.edges(i)[0] - 1, 0)].lower not in {"in", "during"} and token.dep != "pobj":
            continue
        return Venue(parse.span(i, i), _interviewer(where, token), found)
    return None


def _interviewer(where: _Sentence, talk: Token) -> Phrase | None:
    parse = where.parse
    for preposition in parse.children(talk.i, "prep"):
        noun = parse.child(preposition.i, "pobj") if preposition.lower in _WITH | {"on"} else None
        name = _last_of_name(parse, noun) if noun is not None else None
        if name is not None and not is_day(name) and (name.is_proper or where.is_outlet(name)):
            return _outlet_phrase(parse, name)
    named = [t for t in parse.children(talk.i, "compound", "poss", "nmod") if t.is_proper]
    return noun_phrase(parse, named[0], ceiling=talk.i - 1) if named and where.is_outlet(named[0]) else None


def _last_of_name(parse: Parse, noun: Token) -> Token:
    """The name itself where the parser took "Radio X broadcast" for one: a participle behind a name heads nothing."""
    named = [t for t in parse.children(noun.i, "compound") if t.is_proper]
    return named[-1] if named and not noun.is_proper and noun.lemma in _AIRED else noun


def _aired(where: _Sentence) -> Venue | None:
    """ "…," the minister said on Radio X; wrote in the newspaper X."""
    parse, found = where.parse, where.found
    sentence = parse.sentence(found.verb.i)
    for token in parse.tokens[found.verb.i + 1 : sentence.stop]:
        if token.lower not in _ON or token.tag != "IN" or _in_content(found, token):
            continue
        if parse.tokens[token.head].lemma in cues().nouns:
            # "rejected a report in the Courier": whose the report is, not where it was rejected.
            continue
        noun = parse.child(token.i, "pobj")
        noun = _sent_to(parse, noun) or noun if noun is not None else None
        if noun is not None and where.is_outlet(noun) and not _is_plural(noun):
            return Venue(parse.span(token.i, token.i), _outlet_phrase(parse, noun), found)
    return None


def _sent_to(parse: Parse, paper: Token) -> Token | None:
    """The outlet of "in an email to the Courier"."""
    to = next((t for t in parse.children(paper.i, "prep") if t.lower == "to"), None)
    return parse.child(to.i, "pobj") if to is not None and paper.lemma in cues().papers else None


def _is_plural(noun: Token) -> bool:
    """ "on news sites": no outlet that anybody could ask."""
    return noun.tag == "NNS" or noun.lower in {"television", "radio", "tv", "site", "website"}


def _in_content(found: Found, token: Token) -> bool:
    spans = found.content.spans if found.content is not None else ()
    return any(span.start <= token.start < span.end for span in spans)
