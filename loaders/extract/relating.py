"""Verbs that hold one thing to be another: "called it a fake", "puts the toll at 12", "blamed the crew for it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Speech, Stance
from graph.spans import Spans
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import Relation, cues
from loaders.extract.phrases import Phrase, noun_phrase
from loaders.extract.speech import Content, Quoted, content_of

_RELATIVE = frozenset({"which", "who", "that", "what", "whom"})


@dataclass(frozen=True, slots=True)
class Related:
    """The words of such a verb, its object and what it is held to be, and the stance that this takes to a report."""

    content: Content
    stance: Stance


def related(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Related | None:
    """The object and the complement of a verb that relates two; None when it has no complement ("called for calm")."""
    for relation in cues().relations.get(verb.lemma, ()):
        ends = _ends(parse, verb, relation)
        if ends is None or (relation.number and not _has_number(parse, ends[1])):
            continue
        thing, complement, token = ends
        stance = _stance(parse, token, complement)
        if stance is not Stance.ASSERTS:
            return Related(replace(content_of(parse, quoted, thing.first, thing.last), noun=token), stance)
        return Related(_content(parse, quoted, verb, ends, relation), stance)
    return None


def _ends(parse: Parse, verb: Token, relation: Relation) -> tuple[Phrase, Phrase, Token] | None:
    """The object's phrase, the complement's, and the object's head, wherever the parser hangs the two."""
    thing = _object(parse, verb, relation)
    if thing is None or thing.lower.endswith(("self", "selves")):
        # "a group calling itself X" is its name.
        return None
    complement = _complement(parse, verb, thing, relation)
    if complement is None or (complement.first <= thing.i and thing.lower not in _RELATIVE):
        return None
    if thing.lower in _RELATIVE:
        noun = parse.tokens[verb.head]
        return (noun_phrase(parse, noun, ceiling=thing.i - 1), complement, noun) if noun.is_noun else None
    if thing.i < verb.i:
        return noun_phrase(parse, thing, ceiling=verb.i - 1), complement, thing
    ceiling = complement.first - (1 if relation.by is None else 2)
    return noun_phrase(parse, thing, floor=verb.i + 1, ceiling=max(ceiling, thing.i)), complement, thing


def _object(parse: Parse, verb: Token, relation: Relation) -> Token | None:
    if parse.child(verb.i, "auxpass") is not None:
        told = relation.nobody or parse.child(verb.i, "agent") is not None
        return parse.child(verb.i, "nsubjpass") if told else None
    if relation.of:
        to = next((t for t in parse.children(verb.i, "prep") if t.lower == relation.of), None)
        return parse.child(to.i, "pobj") if to is not None else None
    small = parse.child(verb.i, "ccomp")
    if small is not None and not small.is_verb and small.i > verb.i:
        return parse.child(small.i, "nsubj")
    direct = parse.children(verb.i, "dobj", "dative", "nsubj")
    return next((t for t in direct if t.dep != "nsubj" and (t.i > verb.i or t.lower in _RELATIVE)), None)


def _complement(parse: Parse, verb: Token, thing: Token, relation: Relation) -> Phrase | None:
    if relation.by is None:
        small = parse.child(verb.i, "ccomp")
        behind = next((t for t in parse.children(thing.i, "amod", "appos") if _is_next(parse, verb, thing, t)), None)
        head = parse.child(verb.i, "oprd") or (small if small is not None and not small.is_verb else behind)
        if head is None or head.i <= verb.i:
            return None
        first = max(parse.edges(head.i)[0], max(verb.i, thing.i) + 1)
        return Phrase(first, max(_last(parse, head), head.i), head.i)
    by = next((t for t in _hanging(parse, verb, thing) if t.lower == relation.by and t.i > verb.i), None)
    if by is None:
        return None
    head = parse.child(by.i, "pobj", "pcomp", "amod") or (parse.tokens[by.head] if by.head > by.i else None)
    if head is None:
        return None
    return Phrase(by.i + 1, max(_last(parse, head), head.i), head.i)


def _is_next(parse: Parse, verb: Token, thing: Token, word: Token) -> bool:
    """Whether words that the parser hangs on the object stand right behind it: "called the offer an insult"."""
    between = parse.tokens[thing.i + 1 : parse.edges(word.i)[0]]
    return verb.i < thing.i < word.i and all(t.tag == "``" for t in between)


def _hanging(parse: Parse, verb: Token, thing: Token) -> list[Token]:
    """The prepositions of the verb, of its object, and of the adjective that the parser made a clause."""
    own = [*parse.children(verb.i), *parse.children(thing.i)]
    return [
        *own,
        *(t for each in own if each.i > verb.i for t in parse.children(each.i, "advmod", "mark", "prep", "amod")),
    ]


def _last(parse: Parse, head: Token) -> int:
    """Where a complement ends: before a comma, a relative clause or what the verb goes on with."""
    _, last = parse.edges(head.i)
    for i in range(head.i + 1, last + 1):
        if parse.tokens[i].tag in {",", ":", ".", "WDT", "WP"} or parse.tokens[i].lower in {
            "because",
            "after",
            "before",
        }:
            last = i - 1
            break
    while last > head.i and parse.tokens[last].tag in {"CC", "``", "_SP"}:
        last -= 1
    return last


def _has_number(parse: Parse, phrase: Phrase) -> bool:
    return any(t.tag in {"CD", "$"} for t in parse.tokens[phrase.first : phrase.last + 1])


def _content(
    parse: Parse, quoted: Sequence[Quoted], verb: Token, ends: tuple[Phrase, Phrase, Token], relation: Relation
) -> Content:
    thing, said, _ = ends
    whole = content_of(parse, quoted, thing.first, said.last)
    if thing.last < verb.i < said.first:
        # "The plan, which the mayor called a disgrace": the cue stands between the two.
        spans = Spans((parse.span(thing.first, thing.last), *content_of(parse, quoted, said.first, said.last).spans))
        whole = replace(whole, spans=spans, speech=Speech.INDIRECT)
    ranges = ((thing.first, thing.last), (said.first, said.last))
    joint = relation.joint
    if parse.tokens[thing.head].tag in {"NNS", "NNPS"} or parse.tokens[thing.head].lower in {"they", "them", "these"}:
        joint = f"are{joint.removeprefix('is')}"
    return replace(whole, ranges=ranges, joint=joint)


def _stance(parse: Parse, thing: Token, complement: Phrase) -> Stance:
    """Who calls a report false denies it; who calls it true confirms it."""
    if thing.lemma not in cues().nouns:
        return Stance.ASSERTS
    words = {t.lemma for t in parse.tokens[complement.first : complement.last + 1]}
    words |= {t.lower for t in parse.tokens[complement.first : complement.last + 1]}
    if words & {"not", "never"}:
        return Stance.ASSERTS
    if words & cues().mood["untrue"]:
        return Stance.DENIES
    return Stance.CONFIRMS if words & cues().mood["true"] else Stance.ASSERTS
