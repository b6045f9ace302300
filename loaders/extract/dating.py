"""Which words of a sentence date a statement: those that hang on its cue, not on what it says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from graph.spans import Span
from loaders.extract.attribution import Found
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.targets import PUBLISHING

_NEXT = 2
"""A date this close behind its cue, before the content, is the cue's: "said (on) Monday the lab was closed"."""


def dated(parse: Parse, found: Found, dates: Sequence[Span]) -> tuple[Span | None, bool]:
    """The date words of a statement, and whether they date its publication.

    "In an interview published on Wednesday": what was said, was said on Wednesday or before. Only verbs and
    "according to" are dated by their sentence: "media reports" in one about Wednesday were not thereby made on
    Wednesday. A report has the day that belongs to its own words: "its report of Thursday".
    """
    content = found.content.spans.ranges if found.content is not None else ()
    outside = [
        (date, token)
        for date in _of_sentence(parse, found.verb, dates)
        if not any(span.start <= date.start and date.end <= span.end for span in content)
        and (token := parse.at(date.start)) is not None
    ]
    if found.verb.is_noun:
        return next((date for date, token in outside if _is_of_report(parse, found.verb, token)), None), False
    if not found.verb.is_verb and found.verb.lower != "according":
        return None, False
    report = parse.at(found.answers[0].start) if found.answers else None
    bearers = _bearers(parse, found.verb)
    for date, token in outside:
        if report is not None and _is_of_report(parse, parse.tokens[report], token):
            continue
        path = _path(parse, token)
        published = any(_is_publishing(each) for each in path)
        behind = bool(content) and found.cue.end <= date.start and date.end <= content[0].start
        between = behind and token - found.verb.i <= _NEXT
        if published or between or path[-1].i in bearers or path[-1].lower == "according":
            return date, published
    return None, False


def _of_sentence(parse: Parse, verb: Token, dates: Sequence[Span]) -> Sequence[Span]:
    sentence = parse.sentence(verb.i)
    start, end = parse.span(sentence.start, sentence.stop - 1)
    return dates[bisect_left(dates, (start,)) : bisect_left(dates, (end,))]


def _is_of_report(parse: Parse, report: Token, date: int) -> bool:
    """Whether a date is a report's own: "its Thursday report", "of Thursday", "published on Thursday".

    "Confirmed the report on Thursday" tells when it was confirmed.
    """
    path = [parse.tokens[date], *parse.above(date)]
    at = next((number for number, token in enumerate(path) if token.i == report.i), 0)
    if not at:
        return False
    below = path[at - 1]
    return below.lower in {"of", "from"} or below.dep in {"compound", "nmod", "poss"} or _is_publishing(below)


def _path(parse: Parse, token: int) -> list[Token]:
    """From a date up to the first verb, or to the root of a sentence without one."""
    path = [parse.tokens[token]]
    for above in parse.above(token):
        path.append(above)
        if above.is_verb or above.lower == "according":
            break
    return path


def _is_publishing(token: Token) -> bool:
    return token.lemma in PUBLISHING and (token.tag == "VBN" or token.lower == "broadcast")


def _bearers(parse: Parse, verb: Token) -> set[int]:
    """The verbs whose date is that of the cue: itself, and the occasion that its sentence shares.

    "Confirmed the report on Tuesday, stating …"; "confirmed on Tuesday … but said …"; "speaking on Monday, X said".
    """
    bearers = {verb.i}
    head = parse.tokens[verb.head]
    shares = (verb.dep == "advcl" and verb.tag == "VBG") or verb.dep == "conj"
    if shares and head.lemma in cues().verbs:
        bearers.add(head.i)
    return bearers | {t.i for t in parse.children(verb.i, "advcl") if t.lemma in cues().speaking and t.tag == "VBG"}
