"""Coordination: one clause for each thing that a content holds to be so, over the words they share."""

from __future__ import annotations

from dataclasses import replace

from graph.spans import Span, Spans
from loaders.extract.base import Clause
from loaders.extract.language import Parse, Token
from loaders.extract.phrases import noun_phrase
from loaders.extract.speech import Content

_AUXILIARIES = ("aux", "auxpass")
_EDGE_TAGS = frozenset({",", ".", ":", "CC", "_SP", "``", "''", "-LRB-", "-RRB-"})


def clauses_of(parse: Parse, content: Content) -> tuple[Clause, ...]:
    """The clauses of a content, in order: one a sentence, and one more for each coordinated verb."""
    if content.joint is not None:
        return (_equation(parse, content, content.joint),)
    found: list[Clause] = []
    for first, last in content.ranges:
        for start, stop in _sentences(parse, first, last):
            found += _of_stretch(parse, start, stop)
    if len(content.ranges) > 1 and len(found) > 1 and all(clause.noun_phrase for clause in found[1:]):
        return (_joined(found),)
    if len(content.ranges) > 1 and _is_torn(found):
        return tuple(_with_subject(found[0], clause) for clause in found[1:])
    return tuple(found)


def _equation(parse: Parse, content: Content, joint: str) -> Clause:
    parts = Spans(tuple(parse.span(first, last) for first, last in content.ranges))
    return Clause(parts, "be", subject=next(iter(parts)), joint=joint)


def _is_torn(found: list[Clause]) -> bool:
    """Whether the cue parts a subject from all that is said of it: "The channel, pilots said, had silted up"."""
    return len(found) > 1 and found[0].noun_phrase and all(c.subject is None and not c.noun_phrase for c in found[1:])


def _with_subject(subject: Clause, clause: Clause) -> Clause:
    return replace(clause, parts=Spans((*subject.parts, *clause.parts)), subject=next(iter(subject.parts)))


def _joined(found: list[Clause]) -> Clause:
    parts = Spans(tuple(span for clause in found for span in clause.parts))
    head = found[0]
    return Clause(parts, head.predicate, head.subject, head.negated, head.modal, head.noun_phrase)


def _sentences(parse: Parse, first: int, last: int) -> list[tuple[int, int]]:
    """The range, cut where sentences end within it, without questions, which hold nothing to be so."""
    found: list[tuple[int, int]] = []
    for sentence in parse.sentences:
        start, stop = max(first, sentence.start), min(last, sentence.stop - 1)
        while start <= stop and parse.tokens[stop].tag in _EDGE_TAGS:
            stop -= 1
        while start <= stop and parse.tokens[start].tag in _EDGE_TAGS:
            start += 1
        asked = any(t.text == "?" for t in parse.tokens[stop : min(stop + 2, sentence.stop)])
        if start <= stop and not asked:
            found.append((start, stop))
    return found


def _of_stretch(parse: Parse, first: int, last: int) -> list[Clause]:
    head = _head(parse, first, last)
    if head is None:
        return [Clause(Spans((parse.span(first, last),)), "", noun_phrase=True)]
    joined = _coordinated(parse, head, first, last)
    starts = [_start_of(parse, verb, head, first) for verb in joined]
    ends = [_trim(parse, first, start - 1) for start in starts] + [last]
    clauses = [_clause(parse, head, [(first, _trim(parse, first, ends[0]))], head)]
    for verb, start, end in zip(joined, starts, ends[1:], strict=True):
        clauses.append(_clause(parse, verb, _shared(parse, head, verb, start, _trim(parse, start, end), first), head))
    return clauses


def _head(parse: Parse, first: int, last: int) -> Token | None:
    """The verb that governs a stretch: the one nearest to the root of the parse, a finite one if there is any."""
    verbs = [t for t in parse.tokens[first : last + 1] if t.is_verb and t.dep not in _AUXILIARIES]
    inside = [v for v in verbs if not first <= v.head <= last or v.head == v.i or not parse.tokens[v.head].is_verb]
    finite = [v for v in inside if v.is_finite or parse.child(v.i, "aux") is not None]
    main = [v for v in finite if v.dep not in {"acl", "relcl", "advcl"}]
    return next(iter(main or finite or inside or verbs), None)


def _coordinated(parse: Parse, head: Token, first: int, last: int) -> list[Token]:
    """The verbs joined to the head by "and", directly or in a row."""
    found: list[Token] = []
    queue = [head]
    while queue:
        current = queue.pop(0)
        for verb in parse.children(current.i, "conj"):
            if (
                verb.is_verb
                and first < verb.i <= last
                and _by_and(parse, current, verb)
                and _can_stand_alone(parse, verb)
            ):
                found.append(verb)
                queue.append(verb)
    return sorted(found, key=lambda verb: verb.i)


def _by_and(parse: Parse, left: Token, right: Token) -> bool:
    between = [t for t in parse.tokens[left.i + 1 : right.i] if t.tag == "CC" and t.head in {left.i, right.i}]
    return bool(between) and all(t.lower in {"and", "but"} for t in between)


def _can_stand_alone(parse: Parse, verb: Token) -> bool:
    return verb.tag in {"VBD", "VBZ", "VBP", "VBN", "VBG", "VB"} and not any(
        t.tag == "TO" for t in parse.children(verb.i, "aux")
    )


def _start_of(parse: Parse, verb: Token, head: Token, first: int) -> int:
    """Where a coordinated verb's own words begin, its own subject and auxiliaries included, a second "that" not."""
    left, _ = parse.edges(verb.i)
    start = max(left, head.i + 1)
    conjunctions = [t.i for t in parse.tokens[head.i + 1 : verb.i] if t.tag == "CC" and t.head in {head.i, verb.head}]
    start = max([start, *[i + 1 for i in conjunctions if i < verb.i]])
    introduced = first > 0 and parse.tokens[first - 1].lower == "that"
    repeated = parse.tokens[start].lower == "that" and (introduced or parse.tokens[start].dep == "mark")
    return start + 1 if repeated else start


def _trim(parse: Parse, first: int, last: int) -> int:
    while last > first and (parse.tokens[last].tag in _EDGE_TAGS or _is_second_that(parse, last)):
        last -= 1
    return last


def _is_second_that(parse: Parse, i: int) -> bool:
    """The "that" of "and that …", when the clause before it is cut off there."""
    return parse.tokens[i].lower == "that" and parse.tokens[i - 1].tag == "CC"


def _shared(parse: Parse, head: Token, verb: Token, start: int, end: int, floor: int) -> list[tuple[int, int]]:
    """The words of a coordinated verb behind the subject and the auxiliaries that it shares with the head."""
    if parse.child(verb.i, "nsubj", "nsubjpass", "expl") is not None:
        return [(start, end)]
    subject = parse.child(head.i, "nsubj", "nsubjpass", "expl")
    parts: list[tuple[int, int]] = []
    if subject is not None and subject.i >= floor:
        inverted = subject.i > head.i
        floor, ceiling = (head.i + 1, start - 1) if inverted else (floor, head.i - 1)
        phrase = noun_phrase(parse, subject, floor=floor, ceiling=max(ceiling, subject.i))
        parts.append((phrase.first, phrase.last))
    own = parse.children(verb.i, *_AUXILIARIES)
    if not own and verb.tag in {"VBN", "VBD", "VBG", "VB"}:
        shared = [t for t in parse.children(head.i, *_AUXILIARIES) if floor <= t.i < head.i]
        perfect = any(t.lemma == "have" for t in shared)
        if verb.tag != "VBD" or perfect:
            parts += [(t.i, t.i) for t in shared]
    return [*_merged(parts), (start, end)]


def _merged(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(parts):
        if merged and merged[-1][1] + 1 == first:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return merged


def _clause(parse: Parse, verb: Token, ranges: list[tuple[int, int]], head: Token) -> Clause:
    spans = Spans(tuple(parse.span(first, last) for first, last in ranges))
    low, high = ranges[0][0], ranges[-1][1]
    subject = parse.child(verb.i, "nsubj", "nsubjpass") or parse.child(head.i, "nsubj", "nsubjpass")
    subject = subject or _first_subject(parse, low, verb.i)
    inside = subject is not None and low <= subject.i <= high
    modal = next((t for t in parse.children(verb.i, "aux") if t.tag == "MD"), None)
    return Clause(
        parts=spans,
        predicate=verb.lemma,
        subject=_phrase_span(parse, subject, low, verb.i - 1) if subject is not None and inside else None,
        negated=parse.child(verb.i, "neg") is not None,
        modal=modal.lower if modal is not None else None,
        noun_phrase=not any(t.is_finite for first, last in ranges for t in parse.tokens[first : last + 1]),
    )


def _first_subject(parse: Parse, low: int, verb: int) -> Token | None:
    """The first subject before a verb that the parser gave to another one ("troops deployed to X have left")."""
    return next((t for t in parse.tokens[low:verb] if t.dep in {"nsubj", "nsubjpass"}), None)


def _phrase_span(parse: Parse, subject: Token, floor: int, ceiling: int) -> Span:
    phrase = noun_phrase(parse, subject, floor=floor, ceiling=max(ceiling, subject.i))
    return parse.span(phrase.first, phrase.last)
