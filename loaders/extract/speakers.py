"""The source of a cue verb: subject, agent, apposition, or the subject that a coordinated verb inherits."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.beside import phrase_beside
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.phrases import RELATIVE, Phrase, may_speak, noun_phrase
from loaders.extract.reasons import by_rule
from loaders.extract.speech import SCARE, Content, Quoted

SUBJECT = "the subject of the verb"
_SUBJECTS = ("nsubj", "csubj")
_TAKES_SUBJECT_OF_HEAD = frozenset({"conj", "advcl", "xcomp", "ccomp", "dep", "acl", "pcomp", "parataxis"})
_GOVERNED_BY_SUBJECT = frozenset({"by", "after", "before", "while", "in", "since", "when", "than"})
"""Prepositions whose gerund has the subject of the verb: not so "criticised for saying"."""

_REACH = 5
"""How many verbs up a coordinated one may look for the subject that it shares."""

_FAR = 6
"""With more words than these between a subject and its verb, another phrase may stand nearer."""


def find_source(parse: Parse, verb: Token, quoted: Sequence[Quoted]) -> Phrase | None:
    """The phrase that names who speaks; None when the sentence gives nobody."""
    quoted_as = _quoted_as_saying(parse, verb)
    if quoted_as is not None:
        return quoted_as
    phrase = _by_agent(parse, verb) if _is_passive(parse, verb) else _by_subject(parse, verb, _REACH)
    if phrase is None and not _is_passive(parse, verb):
        phrase = phrase_beside(parse, verb)
    if phrase is not None and _is_quoted(phrase, quoted):
        phrase = phrase_beside(parse, verb)
    return None if phrase is None or _is_quoted(phrase, quoted) else phrase


def _is_quoted(phrase: Phrase, quoted: Sequence[Quoted]) -> bool:
    return any(each.first <= phrase.head <= each.last and each.words > SCARE for each in quoted)


@by_rule("whoever is quoted as saying it")
def _quoted_as_saying(parse: Parse, verb: Token) -> Phrase | None:
    """The one whom somebody quotes as saying it: the subject of "was quoted by X as saying", the object of "quoted"."""
    quoting = quoting_verb(parse, verb)
    if quoting is None:
        return None
    said_by = parse.child(quoting.i, "nsubjpass" if _is_passive(parse, quoting) else "dobj")
    return noun_phrase(parse, said_by, ceiling=verb.i - 1) if said_by is not None else None


def quoting_verb(parse: Parse, verb: Token) -> Token | None:
    """The "quoted" of "quoted the minister as saying"; None for a verb of one's own."""
    preposition = parse.tokens[verb.head]
    if verb.dep != "pcomp" or preposition.lower != "as":
        return None
    above = parse.tokens[preposition.head]
    above = above if above.is_verb else parse.tokens[above.head]
    return above if above.lemma in cues().citing else None


def _is_passive(parse: Parse, verb: Token) -> bool:
    return parse.child(verb.i, "auxpass", "nsubjpass") is not None


@by_rule("the agent of the passive")
def _by_agent(parse: Parse, verb: Token) -> Phrase | None:
    by = parse.child(verb.i, "agent")
    noun = parse.child(by.i, "pobj") if by is not None else None
    return noun_phrase(parse, noun) if noun is not None else None


def _by_subject(parse: Parse, verb: Token, reach: int) -> Phrase | None:
    subject = nearest_subject(parse, verb)
    if subject is not None:
        if subject.lower in RELATIVE:
            return _antecedent(parse, verb)
        if subject.dep == "csubj":
            # "Speaking to the paper, the mayor said": the parser took the participle for the subject.
            return phrase_beside(parse, verb)
        return _subject_phrase(parse, subject, verb)
    return _by_head(parse, verb, reach) if reach > 0 and verb.head != verb.i else None


@by_rule("a subject that the verb shares", over=SUBJECT)
def _by_head(parse: Parse, verb: Token, reach: int) -> Phrase | None:
    """The subject that a verb shares with the one it hangs on, or the noun whose clause it heads."""
    head = parse.tokens[verb.head]
    if verb.dep in {"relcl", "acl"} and head.is_noun:
        return _antecedent(parse, verb)
    cue = _cue_above(parse, verb)
    if cue is not None:
        return _by_subject(parse, cue, reach - 1)
    own = nearest_subject(parse, head) if verb.dep == "conj" else None
    if own is not None and own.lower not in RELATIVE and head.dep in {"ccomp", "xcomp"}:
        above = parse.tokens[head.head]
        shares = own.lower == "it" or verb.tag == above.tag != head.tag
        if not may_speak(own) or (above.lemma in cues().verbs and shares):
            # What can't speak said nothing; "it" is who speaks above; another tense goes on from the cue there.
            return _by_subject(parse, above, reach - 1)
    if verb.dep == "pcomp" and verb.tag == "VBG" and head.lower in _GOVERNED_BY_SUBJECT:
        # "replied by saying", "after suggesting …, the mayor left"
        above = parse.tokens[head.head]
        return _by_subject(parse, above, reach - 1) if above.is_verb else None
    if verb.dep in _TAKES_SUBJECT_OF_HEAD and (head.is_verb or head.tag.startswith("JJ")):
        return _by_subject(parse, head, reach - 1)
    return None


def _cue_above(parse: Parse, verb: Token) -> Token | None:
    """In "the firm said all had survived, adding that …" the firm adds it, whatever verb the parser hangs it on."""
    if verb.tag != "VBG" or parse.tokens[max(verb.i - 1, 0)].tag != "," or verb.lemma not in cues().verbs:
        return None
    head = parse.tokens[verb.head]
    if head.lemma in cues().verbs or head.dep not in {"ccomp", "xcomp", "conj", "acl", "relcl", "advcl"}:
        return None
    above = next((t for t in parse.above(head.i) if t.lemma in cues().verbs and t.is_verb), None)
    return above if above is not None and above.i < head.i else None


def nearest_subject(parse: Parse, verb: Token) -> Token | None:
    """The subject of a verb; in headlines the parser may give two, of which the nearer one speaks."""
    before = [t for t in parse.children(verb.i, *_SUBJECTS) if t.i < verb.i]
    # "X, citing Y, reported": the parser may take the participle for a second subject.
    before = [t for t in before if t.dep == "nsubj"] or before
    return before[-1] if before else parse.child(verb.i, *_SUBJECTS)


@by_rule(SUBJECT)
def _subject_phrase(parse: Parse, subject: Token, verb: Token) -> Phrase:
    """The subject's phrase on its own side of the verb."""
    if subject.i < verb.i:
        phrase = _without_opening(parse, noun_phrase(parse, subject, ceiling=verb.i - 1))
        return _without_content(parse, phrase, verb)
    return _without_circumstance(parse, noun_phrase(parse, subject, floor=verb.i + 1))


def _without_opening(parse: Parse, phrase: Phrase) -> Phrase:
    """In "Speaking to the paper, the mayor said" the parser may take the participle for a part of the subject."""
    commas = [i for i in range(phrase.first, phrase.head) if parse.tokens[i].tag == ","]
    if not commas or parse.tokens[phrase.first].tag not in {"VBG", "VBN", "IN"}:
        return phrase
    return Phrase(commas[-1] + 1, phrase.last, phrase.head)


def _without_circumstance(parse: Parse, phrase: Phrase) -> Phrase:
    """In "declared the minister, X, on the channel Y" the place is of the verb."""
    for i in range(phrase.head + 1, phrase.last):
        if parse.tokens[i].tag == "," and parse.tokens[i + 1].tag == "IN":
            return Phrase(phrase.first, i - 1, phrase.head)
    return phrase


def _without_content(parse: Parse, phrase: Phrase, verb: Token) -> Phrase:
    """In "troops …, a spy chief says" the parser may take "troops" for the subject: the nearer phrase is."""
    between = parse.tokens[phrase.head + 1 : verb.i]
    nearer = (
        phrase_beside(parse, verb) if len(between) > _FAR and any(t.dep in {"nsubj", "dep"} for t in between) else None
    )
    if parse.tokens[phrase.head].is_proper:
        return phrase
    first, last = parse.edges(phrase.head)
    outside = nearer is not None and nearer.last < verb.i and not first <= nearer.head <= last
    return nearer if nearer is not None and outside else phrase


@by_rule("the noun whose clause it is")
def _antecedent(parse: Parse, verb: Token) -> Phrase | None:
    """Smith, who said …"""
    clause = verb
    while clause.dep in {"conj", "ccomp", "xcomp"} and clause.head != clause.i:
        clause = parse.tokens[clause.head]
    noun, relative = _person_of(parse, verb, parse.tokens[clause.head]), nearest_subject(parse, verb)
    before = relative.i if relative is not None and noun.i < relative.i < verb.i else verb.i
    return noun_phrase(parse, noun, ceiling=before - 1) if noun.is_noun or noun.tag == "PRP" else None


def _person_of(parse: Parse, verb: Token, noun: Token) -> Token:
    """In "Howard Rubel, an analyst at Jefferies, who says" it is the analyst who says it, not the bank."""
    subject = nearest_subject(parse, verb)
    if subject is None or subject.lower != "who" or parse.tokens[subject.i - 1].tag != "," or noun.dep != "pobj":
        return noun
    above = parse.tokens[parse.tokens[noun.head].head]
    above = parse.tokens[above.head] if above.dep == "appos" else above
    return above if above.is_noun and may_speak(above) else noun


def is_within(phrase: Phrase, content: Content) -> bool:
    """Whether a phrase stands in the words of a content."""
    return any(first <= phrase.head <= last for first, last in content.ranges)
