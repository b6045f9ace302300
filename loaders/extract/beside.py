"""The phrase next to a verb, by the order of the words alone, for sentences whose parse gives the verb no subject."""

from __future__ import annotations

from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues, nouns
from loaders.extract.phrases import RELATIVE, Phrase, noun_phrase
from loaders.extract.reasons import by_rule


@by_rule("the phrase beside the verb")
def phrase_beside(parse: Parse, verb: Token) -> Phrase | None:
    """A name or phrase that ends right before the verb, behind an aside in commas or brackets, or right behind it."""
    before = _ending_at(parse, verb.i - 1)
    if before is not None:
        return before
    following = verb.i + 1
    hearer = cues().verbs.get(verb.lemma)
    if hearer is not None and hearer.hearer:
        return None
    if following < parse.sentence(verb.i).stop and (
        parse.tokens[following].is_proper or parse.tokens[following].tag == "DT"
    ):
        return _starting_at(parse, following)
    return None


def _ending_at(parse: Parse, last: int) -> Phrase | None:
    if last < 0 or last < parse.sentence(last).start:
        return None
    match parse.tokens[last].tag:
        case ",":
            return _before_commas(parse, last)
        case "-RRB-":
            return _before_bracket(parse, last)
        case _:
            return _words_up_to(parse, last)


def _words_up_to(parse: Parse, last: int) -> Phrase | None:
    """The run of a phrase's words that ends with a noun or pronoun."""
    token, start = parse.tokens[last], parse.sentence(last).start
    if not (token.is_noun or token.tag == "PRP"):
        return None
    first = head = last
    while first > start and (_is_part_of_name(parse.tokens[first - 1]) or _joins_name(parse, first - 1)):
        first -= 1
        head = first - 1 if parse.tokens[first].lower == "of" else head
    return Phrase(first, last, head)


def _joins_name(parse: Parse, i: int) -> bool:
    """The "of" of "Union of Estonia"."""
    return i > 0 and parse.tokens[i].lower == "of" and parse.tokens[i - 1].is_proper and parse.tokens[i + 1].is_proper


def _is_part_of_name(token: Token) -> bool:
    return token.is_noun or token.tag in {"DT", "JJ", "POS", "CD", "PRP$"} or token.text in {".", "-"}


def _before_commas(parse: Parse, closing: int) -> Phrase | None:
    """ "Lt. Gen. A B, chief of the C (D), said": from the name to the end of its apposition, or before its clause."""
    start = parse.sentence(closing).start
    for opening in range(closing - 1, start, -1):
        if parse.tokens[opening].tag != "," or not _is_aside(parse, opening + 1, closing):
            continue
        name = _words_up_to(parse, opening - 1)
        first = parse.tokens[opening + 1]
        if name is not None and (first.lower == "who" or _may_be_named_so(parse.tokens[name.head])):
            is_apposition = first.is_noun or first.tag in {"DT", "JJ"}
            return Phrase(name.first, closing - 1 if is_apposition else opening - 1, name.head)
    return None


def _may_be_named_so(head: Token) -> bool:
    return head.is_proper or _is_speaking_noun(head)


def _is_aside(parse: Parse, first: int, stop: int) -> bool:
    """Whether words between commas tell of the name before them: no clause of their own, unless "who" begins it."""
    begins = parse.tokens[first]
    if begins.lower in RELATIVE or begins.tag in {"VBG", "VBN"}:
        return True
    return not any(token.is_finite for token in parse.tokens[first:stop])


def _before_bracket(parse: Parse, closing: int) -> Phrase | None:
    """ "Ana Sousa (a member since May) said"."""
    start = parse.sentence(closing).start
    opening = next((i for i in range(closing - 1, start, -1) if parse.tokens[i].tag == "-LRB-"), None)
    return _words_up_to(parse, opening - 1) if opening is not None else None


def _is_speaking_noun(token: Token) -> bool:
    known = nouns()
    return token.lemma in known.roles | known.groups | known.agencies | known.outlets


def _starting_at(parse: Parse, first: int) -> Phrase | None:
    last = first
    stop = parse.sentence(first).stop
    while last + 1 < stop and _is_part_of_name(parse.tokens[last + 1]):
        last += 1
    while last > first and parse.tokens[last].text == ".":
        last -= 1
    head = parse.tokens[last]
    if not _may_be_named_so(head):
        return None
    return noun_phrase(parse, head, floor=first)
