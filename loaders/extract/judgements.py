"""What a report is called before it is named: "dismissed as “pure speculation” reports that the dam leaked"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues

_FARTHEST = 9
"""How many words what it is called takes at most."""

_BEHIND = frozenset({"that", "by", "of", "from"})
_LEADING = frozenset({"DT", "PRP$", "PDT"})


def reports_as_objects(parse: Parse) -> Parse:
    """The parse with such reports hung on the verb as its object, not as what they are called."""
    moved = {token.i: token for verb, report in _judged(parse) for token in _moved(parse, verb, report)}
    return replace(parse, tokens=tuple(moved.get(t.i, t) for t in parse.tokens)) if moved else parse


def _judged(parse: Parse) -> Iterator[tuple[Token, Token]]:
    """Each verb that answers reports and has "as" right behind it, with the report that follows what it is called."""
    for token in parse.tokens[1:-1] if "as" in parse.words else ():
        verb = parse.tokens[token.i - 1]
        if token.lower != "as" or not verb.is_verb or verb.lemma not in cues().verbs:
            continue
        stop = min(token.i + _FARTHEST, parse.sentence(verb.i).stop - 1)
        named = (t for t in parse.tokens[token.i + 2 : stop] if t.lemma in cues().nouns)
        report = next((t for t in named if parse.tokens[t.i + 1].lower in _BEHIND), None)
        if report is not None and cues().verbs[verb.lemma].report and report.tag in {"NN", "NNS", "VBZ"}:
            yield verb, report


def _moved(parse: Parse, verb: Token, report: Token) -> Iterator[Token]:
    by = parse.tokens[verb.i + 1]
    first = report.i
    while parse.tokens[first - 1].tag in _LEADING and first - 1 > by.i + 1:
        first -= 1
    yield by._replace(head=verb.i, dep="prep")
    # "Reports" and "claims" behind a closing mark are verbs to the model.
    yield report._replace(head=verb.i, dep="dobj", tag="NNS" if report.tag == "VBZ" else report.tag)
    for token in parse.tokens[by.i + 1 : first]:
        if token.head == report.i or not by.i < token.head < first:
            yield token._replace(head=by.i, dep="pobj" if token.is_noun else "amod")
    for token in parse.tokens[first : report.i]:
        yield token._replace(head=report.i)
