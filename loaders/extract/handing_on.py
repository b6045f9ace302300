"""Reports that only hand on what somebody said: "The minister had denied that he left, the Courier reported"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model import Stance
from loaders.extract.attribution import Found, read_cue
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.outlets import means_outlet
from loaders.extract.phrases import Phrase, noun_phrase, stripped
from loaders.extract.speakers import nearest_subject
from loaders.extract.speech import Content, Quoted, around, content_of
from loaders.extract.venues import Venue

_REPORTING = frozenset({"report", "say", "write"})
_LONGEST = 9
"""How many words at the end of a sentence tell at most which outlet reports it, and when."""

_STOP = frozenset({".", "''", "_SP"})


@dataclass(frozen=True, slots=True)
class _Tail:
    """The end of a sentence that says who reports the rest: the comma before it, its verb, and the outlet."""

    sentence: range
    comma: int
    verb: Token
    outlet: Phrase


def handed_on(
    parse: Parse, quoted: Sequence[Quoted], found: Sequence[Found], known: frozenset[str] = frozenset()
) -> tuple[list[Found], list[Venue]]:
    """The attributions with what outlets only hand on as its speakers', and the outlets as venues of that.

    `known` is what the article calls its outlets.
    """
    kept, ran = list(found), list[Venue]()
    for tail in _tails(parse, known):
        handed = [_cut(parse, quoted, each, tail) for each in _spoken(parse, quoted, kept, tail)]
        if not handed:
            continue
        outside = [each for each in kept if each.verb.i not in tail.sentence or not _is_of(each, tail, handed)]
        kept = sorted([*outside, *handed], key=lambda each: each.cue)
        ran += [_venue(parse, tail, each) for each in handed]
    return kept, ran


def _venue(parse: Parse, tail: _Tail, handed: Found) -> Venue:
    cue = parse.span(tail.verb.i, tail.verb.i)
    teller = Found("venue", tail.verb, cue, Stance.RELAYS, tail.outlet, None)
    return Venue(cue, tail.outlet, handed, teller)


def _is_of(found: Found, tail: _Tail, handed: Sequence[Found]) -> bool:
    """Whether what was found is the outlet's own word, or is there again in what it hands on."""
    return found.verb.i == tail.verb.i or any(found.verb.i == each.verb.i for each in handed)


def _tails(parse: Parse, known: frozenset[str]) -> Iterator[_Tail]:
    for sentence in parse.sentences:
        last = next((i for i in reversed(sentence) if parse.tokens[i].tag not in _STOP), sentence.start)
        near = parse.tokens[max(sentence.start, last - _LONGEST) : last + 1]
        verb = next((t for t in reversed(near) if t.is_verb), None)
        comma = next((t.i for t in reversed(near) if t.tag == "," and verb is not None and t.i < verb.i), None)
        if verb is None or comma is None or verb.lemma not in _REPORTING or not verb.is_finite:
            continue
        subject = nearest_subject(parse, verb)
        told = subject is not None and comma < subject.i < verb.i and means_outlet(parse, subject, known)
        if subject is not None and told and not any(t.tag in {",", ":"} for t in parse.tokens[verb.i + 1 : last + 1]):
            outlet = noun_phrase(parse, subject, floor=comma + 1, ceiling=verb.i - 1)
            yield _Tail(sentence, comma, verb, outlet)


def _spoken(parse: Parse, quoted: Sequence[Quoted], found: Sequence[Found], tail: _Tail) -> list[Found]:
    """What others say in the rest of the sentence: as it was found, else read again out of what the outlet reports."""
    rest = [each for each in found if tail.sentence.start <= each.verb.i < tail.comma]
    if not rest:
        rest = _read_again(parse, quoted, tail)
    # Of "denied the claims, the Courier reported" the outlet's own words tell more than the name of a report.
    named = any(each.target is not None for each in rest)
    return [] if named else [each for each in rest if each.rule.startswith("verb:") and each.source is not None]


def _read_again(parse: Parse, quoted: Sequence[Quoted], tail: _Tail) -> list[Found]:
    """What the main verb of the rest says, and those that go on from it ("denied that … and said that …").

    Only where it answers something: what an outlet reports that somebody said stays the outlet's report of that.
    """
    verbs = [t for t in parse.tokens[tail.sentence.start : tail.comma] if t.is_verb and t.lemma in cues().verbs]
    main = next((t for t in verbs if _leads(parse, t, tail)), None)
    found: list[Found] = []
    for verb in verbs if main is not None else ():
        read = read_cue(parse, quoted, verb) if verb == main or (found and verb.dep == "conj") else None
        if read is not None and read.content is not None and not any(_holds(each, verb) for each in found):
            found.append(read)
    return found if any(each.stance is not Stance.ASSERTS for each in found) else []


def _holds(found: Found, verb: Token) -> bool:
    return found.content is not None and any(first <= verb.i <= last for first, last in found.content.ranges)


def _leads(parse: Parse, verb: Token, tail: _Tail) -> bool:
    """Whether a verb has the words for its subject with which the sentence begins, or stands at the rest's own end."""
    subject = nearest_subject(parse, verb)
    return subject is not None and (
        parse.edges(subject.i)[0] == tail.sentence.start or (subject.i < verb.i == tail.comma - 1)
    )


def _cut(parse: Parse, quoted: Sequence[Quoted], found: Found, tail: _Tail) -> Found:
    """An attribution without the words of the tail, which the parser may take for a part of its content."""
    content = found.content
    if content is None or content.ranges[-1][1] < tail.comma:
        return found
    inside = [stripped(parse, first, min(last, tail.comma - 1)) for first, last in content.ranges if first < tail.comma]
    parts = [content_of(parse, quoted, first, last) for first, last in inside if first <= last]
    return replace(found, content=_whole(parts, content))


def _whole(parts: Sequence[Content], content: Content) -> Content:
    whole = parts[0] if len(parts) == 1 else around(parts[0], parts[1])
    return replace(whole, noun=content.noun, joint=content.joint, rule=content.rule)
