"""Sources in an aside: "according to X", "per X", "as X said"; what is said stands in the rest of the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Stance
from loaders.extract.attribution import Found
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import VerbCue, cues
from loaders.extract.mood import Said, read_mood
from loaders.extract.phrases import Phrase, may_speak, noun_phrase, stripped
from loaders.extract.speakers import find_source
from loaders.extract.speech import Content, Quoted, around, content_of, is_quoted

_WORDS = frozenset({"according", "per"})
_SHORTEST = 3
"""Fewer words than these before or behind a cue are no clause."""


def according_to(parse: Parse, quoted: Sequence[Quoted]) -> list[Found]:
    """ "According to X, …" and "…, according to X": the rest of the sentence is the content."""
    found: list[Found] = []
    for token in () if _WORDS.isdisjoint(parse.words) else parse.tokens[:-2]:
        if token.lower not in _WORDS:
            continue
        last = _last_of_cue(parse, token)
        if last is None or is_quoted(quoted, token):
            continue
        noun = parse.child(last, "pobj") or parse.child(token.i, "pobj") or _noun_behind(parse, last + 1)
        if noun is None or (last == token.i and not may_speak(noun)):
            continue
        source = noun_phrase(parse, noun, floor=last + 1)
        content = _rest_of_sentence(parse, quoted, token.i, source)
        if content is not None:
            rule = "according to" if last > token.i else "per"
            found.append(Found(rule, token, parse.span(token.i, last), Stance.ASSERTS, source, content))
    return found


def _last_of_cue(parse: Parse, token: Token) -> int | None:
    """The last token of "according to", or of a "per" that is no rate ("per day")."""
    if token.lower == "according":
        return token.i + 1 if parse.tokens[token.i + 1].lower == "to" else None
    begins = token.i == parse.sentence(token.i).start or parse.tokens[token.i - 1].tag in {",", "-LRB-", ":"}
    return token.i if token.lower == "per" and begins else None


def _noun_behind(parse: Parse, i: int) -> Token | None:
    return next((t for t in parse.tokens[i : i + 6] if t.is_noun), None)


def _rest_of_sentence(parse: Parse, quoted: Sequence[Quoted], cue: int, source: Phrase) -> Content | None:
    sentence = parse.sentence(cue)
    first, last = stripped(parse, sentence.start, cue - 1)
    comma = _comma_behind(parse, source, sentence)
    behind = stripped(parse, comma + 1, sentence.stop - 1) if comma is not None else (0, -1)
    if last - first + 1 < _SHORTEST and not _goes_on(parse, (first, last), behind):
        first, last = behind
    elif _goes_on(parse, (first, last), behind):
        return around(content_of(parse, quoted, first, last), content_of(parse, quoted, *behind))
    return content_of(parse, quoted, first, last) if last - first >= 1 else None


def _goes_on(parse: Parse, before: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Whether the cue stands within a clause whose verb follows: "The navy, according to X, has put two boats …"."""
    first, last = before
    return (
        first <= last
        and parse.tokens[first].tag not in {"IN", "RB"}
        and not any(t.is_finite for t in parse.tokens[first : last + 1])
        and any(t.is_finite for t in parse.tokens[behind[0] : behind[0] + 4])
    )


def _comma_behind(parse: Parse, source: Phrase, sentence: range) -> int | None:
    """The comma that ends the source, behind the relative clause if it has one."""
    commas = [i for i in range(max(source.head, source.last), sentence.stop) if parse.tokens[i].tag == ","]
    begins = [parse.tokens[i + 1] for i in commas[:1] if i + 1 < sentence.stop]
    relative = [t for t in begins if t.tag in {"WDT", "WP"} or t.lower == "per" or t.lemma in cues().citing]
    return next(iter(commas[len(relative) :]), None)


def as_said(parse: Parse, quoted: Sequence[Quoted]) -> list[Found]:
    """ "…, as the minister explained" and "As X noted, …": the rest of the sentence is the content."""
    return [
        found
        for verb in (parse.tokens if "as" in parse.words else ())
        if (cue := _joined_by_as(parse, verb)) is not None
        and not is_quoted(quoted, verb)
        and (found := _as_said(parse, quoted, verb, cue)) is not None
    ]


def _joined_by_as(parse: Parse, verb: Token) -> VerbCue | None:
    """The cue of a clause that "as" joins to another, with nothing said within it."""
    if verb.dep != "advcl":
        return None
    carries_tense = verb.is_finite or any(t.is_finite for t in parse.children(verb.i, "aux"))
    cue = cues().verbs.get(verb.lemma) if carries_tense else None
    if cue is None or cue.plain or cue.hearer or parse.child(verb.i, "ccomp", "xcomp", "dobj") is not None:
        return None
    mark = next((t for t in parse.children(verb.i, "mark", "advmod") if t.i < verb.i and t.lower == "as"), None)
    begins = mark is not None and (mark.i == parse.sentence(verb.i).start or parse.tokens[mark.i - 1].tag == ",")
    return cue if begins else None


def _as_said(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Found | None:
    mood, source = read_mood(parse, verb, cue), find_source(parse, verb, quoted)
    if not isinstance(mood, Said) or source is None or not may_speak(parse.tokens[source.head]):
        return None
    first, last = parse.edges(verb.i)
    content = _rest_of_sentence(parse, quoted, first, Phrase(first, last, verb.i))
    if content is None or not any(
        t.is_finite for first, last in content.ranges for t in parse.tokens[first : last + 1]
    ):
        return None
    cue_span = parse.span(mood.first, mood.last)
    return Found(f"as {verb.lemma}", verb, cue_span, mood.stance, source, content, mood.manner)
