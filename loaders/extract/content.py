"""The words of a claim: what a cue verb's source says, before it, behind it, around it, in quotation marks or not."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Stance
from loaders.extract.accusing import accused
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import VerbCue, cues
from loaders.extract.phrases import Phrase, noun_phrase, right_border
from loaders.extract.quoted import GAP, quoted_before, quoted_behind
from loaders.extract.reasons import by_rule
from loaders.extract.speech import Content, Quoted, around, content_of
from loaders.extract.targets import only_judged, that_behind

_SHORTEST = 2
"""What stands on one side of a cue is a clause, or a part of one, only with at least so many words."""


def find_content(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Content | None:
    """The content of a cue verb: quoted words beside it, a clause behind or before it, or its object."""
    return (
        quoted_before(parse, quoted, verb)
        or accused(parse, quoted, verb, cue)
        or _relative(parse, quoted, verb)
        or _clause_behind(parse, quoted, verb, cue)
        or (None if only_judged(parse, verb, cue) else quoted_behind(parse, quoted, verb))
        or _object(parse, quoted, verb, cue)
        or _through_preposition(parse, quoted, verb, cue)
        or _clause_before(parse, quoted, verb)
    )


def _relative(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    """A strike that executives said could hurt earnings: what "that" stands for, and what is said of it."""
    noun = parse.tokens[verb.head]
    clause = parse.child(verb.i, "ccomp")
    if verb.dep != "relcl" or clause is None or clause.i < verb.i or not noun.is_noun:
        return None
    relative = parse.child(clause.i, "nsubj", "nsubjpass")
    if relative is None or relative.tag not in {"WDT", "WP"} or not noun.i < relative.i < verb.i:
        return None
    phrase = noun_phrase(parse, noun, ceiling=relative.i - 1)
    last = min(right_border(parse, verb.i + 1, verb.i), parse.edges(clause.i)[1])
    return around(
        content_of(parse, quoted, phrase.first, phrase.last), content_of(parse, quoted, verb.i + 1, max(last, clause.i))
    )


@by_rule("the clause behind the cue")
def _clause_behind(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Content | None:
    """The minister said (on Monday) that …"""
    start = _clause_start(parse, verb, cue)
    if start is None:
        return None
    barred = frozenset(i for each in quoted for i in range(each.first, each.last + 1))
    last = right_border(parse, start, verb.i, barred=barred)
    return content_of(parse, quoted, start, last) if last >= start else None


def _clause_start(parse: Parse, verb: Token, cue: VerbCue) -> int | None:
    joined = parse.children(verb.i, "ccomp", "xcomp", "advcl", "dep", "conj")
    behind = [t for t in joined if t.i > verb.i and t.lower != cue.particle]
    for child in behind:
        mark = next((t for t in parse.children(child.i, "mark") if t.i > verb.i), None)
        if mark is not None and mark.lower == "that":
            return None if _is_reports(parse, verb, cue, mark) else _behind_aside(parse, mark.i + 1)
        if child.dep == "ccomp" and mark is not None and mark.lower in {"if", "whether"}:
            return None
        thing = _taken_for_object(parse, verb, child)
        if thing is not None:
            return parse.edges(thing.i)[0]
        if child.dep == "ccomp" or (child.dep == "xcomp" and _has_content_form(parse, verb, child, cue)):
            return _behind_date(parse, verb, max(verb.i + 1, parse.edges(child.i)[0]))
    return _after_that(parse, verb, cue)


def _is_reports(parse: Parse, verb: Token, cue: VerbCue, that: Token) -> bool:
    """Whether in "rejected its report of Thursday that …" the clause is the report's, wherever the parser hangs it."""
    report = parse.child(verb.i, "dobj")
    answers = cue.stance in {Stance.CONFIRMS, Stance.DENIES, Stance.WITHDRAWS}
    return answers and report is not None and report.lemma in cues().nouns and that_behind(parse, report) == that.i


def _behind_aside(parse: Parse, start: int) -> int:
    """In "reported that, according to police, the driver slept" the content begins behind the second comma."""
    if parse.tokens[start].tag != ",":
        return start
    stop = parse.sentence(start).stop
    closing = next((i for i in range(start + 1, stop) if parse.tokens[i].tag == ","), start)
    return closing + 1 if closing + 1 < stop else start


def _taken_for_object(parse: Parse, verb: Token, clause: Token) -> Token | None:
    """In "officials deny dam has failed" the parser may take the subject of the clause for the verb's object."""
    thing = parse.child(verb.i, "dobj")
    if thing is None or clause.dep != "ccomp" or parse.child(clause.i, "nsubj", "nsubjpass") is not None:
        return None
    first = min([clause.i, *(t.i for t in parse.children(clause.i, "aux", "auxpass"))])
    return (
        thing if verb.i < thing.i and parse.edges(thing.i)[1] == first - 1 and parse.tokens[first].is_finite else None
    )


def _behind_date(parse: Parse, verb: Token, start: int) -> int:
    """In "said Monday the lab was closed" the date is of the cue, wherever the parser hangs it."""
    first = start + (parse.tokens[start].lower == "on")
    date = next((n for n in parse.named if n.label == "DATE" and n.first == first and start == verb.i + 1), None)
    follows = (
        date is not None
        and date.last < len(parse.tokens)
        and parse.tokens[date.last].tag in {"DT", "PRP", "NNP", "PRP$"}
    )
    return date.last if date is not None and follows else start


def _has_content_form(parse: Parse, verb: Token, child: Token, cue: VerbCue) -> bool:
    """Whether what hangs on a cue is said by it: "vowed to stay", "is said to have left", not "told them to stay"."""
    to = any(t.tag == "TO" for t in parse.children(child.i, "aux"))
    if to and not cue.infinitive and (cue.hearer or parse.child(verb.i, "auxpass") is None):
        return False
    return child.tag in {"VBG", "VB", "VBN", "VBD", "VBZ", "VBP"}


def _after_that(parse: Parse, verb: Token, cue: VerbCue) -> int | None:
    """A "that" which the parse attached elsewhere, with no other verb between."""
    aside = _citing_aside(parse, verb)
    for i in range(verb.i + 1, min(verb.i + (24 if aside else 9), parse.sentence(verb.i).stop - 1)):
        token = parse.tokens[i]
        if i in aside:
            continue
        if token.lower == "that" and token.dep == "mark":
            is_nouns = parse.tokens[i - 1].lemma in cues().nouns or _is_reports(parse, verb, cue, token)
            return None if is_nouns else i + 1
        if token.is_verb or token.tag in {".", "''"}:
            return None
    return None


def _citing_aside(parse: Parse, verb: Token) -> range:
    """In "reported, citing two diplomats, that …": the words between the commas."""
    sentence = parse.sentence(verb.i)
    for i in range(verb.i + 1, min(verb.i + 6, sentence.stop - 1)):
        if (
            parse.tokens[i].tag == ","
            and parse.tokens[i + 1].tag == "VBG"
            and parse.tokens[i + 1].lemma in cues().citing
        ):
            stop = next((j for j in range(i + 1, sentence.stop) if parse.tokens[j].tag == ","), i)
            return range(i, stop + 1)
    return range(0)


@by_rule("the clause before the cue")
def _clause_before(parse: Parse, quoted: Sequence[Quoted], verb: Token) -> Content | None:
    """Troops have left, the ministry said. Also headlines: "Troops still there, spy chief says"."""
    sentence = parse.sentence(verb.i)
    comma = _comma_before_source(parse, verb)
    rest = [t for t in parse.tokens[verb.i + 1 : sentence.stop] if t.tag not in {".", "''", "_SP"}]
    goes_on = len(rest) > _SHORTEST and rest[0].tag == "," and not _is_aside(rest)
    shortest = 1 if goes_on and rest[1].is_finite else _SHORTEST
    if comma is None or comma - sentence.start < shortest or _is_circumstance(parse, verb, sentence.start):
        return None
    if goes_on:
        return _around(parse, quoted, sentence.start, comma, rest)
    return content_of(parse, quoted, sentence.start, comma - 1)


def _is_circumstance(parse: Parse, verb: Token, start: int) -> bool:
    """Whether what stands before the cue is no content: "Speaking in Oslo, …", or the clause that the cue hangs on."""
    hangs = verb.dep in {"ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp"} and not _is_tag(parse, verb)
    if hangs and any(start <= above.i < verb.i and above.is_verb for above in parse.above(verb.i)):
        return True
    # A noun that the parser takes for a clause begins a headline: "Dam close to bursting, engineers warn".
    hung = parse.children(verb.i, "advcl", "prep", "npadvmod", "advmod")
    opening = {t.i for t in hung if not (t.dep == "advcl" and t.is_noun)}
    return start in opening or (parse.tokens[start].tag == "VBG" and parse.tokens[start].dep == "advcl")


def _is_tag(parse: Parse, verb: Token) -> bool:
    """Whether a cue that the parser took for a circumstance has a subject and nothing to join it: "…, it said"."""
    joined = parse.child(verb.i, "mark", "advmod") is not None
    subject = parse.child(verb.i, "nsubj", "nsubjpass")
    return verb.dep == "advcl" and not joined and subject is not None and subject.tag not in {"WDT", "WP"}


def _comma_before_source(parse: Parse, verb: Token) -> int | None:
    """The comma that ends content which stands before "…, X said"."""
    before = [t for t in parse.children(verb.i, "nsubj", "nsubjpass") if t.i < verb.i]
    subject = before[-1] if before else None
    start = verb.i - 1
    if subject is not None:
        phrase = noun_phrase(parse, subject, ceiling=verb.i - 1)
        start = phrase.first - 1
        if parse.tokens[max(start, 0)].tag != ",":
            start = subject.i - 1
    sentence = parse.sentence(verb.i)
    for i in range(start, max(sentence.start, verb.i - GAP) - 1, -1):
        if parse.tokens[i].tag == ",":
            return i
        if parse.tokens[i].is_finite:
            return None
    return None


def _is_aside(rest: Sequence[Token]) -> bool:
    """Whether what follows "…, he said," is a circumstance or a further cue, not more of the content."""
    following = rest[1]
    if following.tag == "DT" and any(t.is_noun and t.lemma in cues().nouns for t in rest[2:4]):
        # "…, the army said, a claim that the rebels denied"
        return True
    return following.tag in {"VBG", "VBN", "WRB", "WDT", "WP"} or following.lower in {
        "citing",
        "according",
        "in",
        "after",
        "as",
    }


def _around(parse: Parse, quoted: Sequence[Quoted], start: int, comma: int, rest: Sequence[Token]) -> Content:
    """The troops, he said, have left."""
    return around(content_of(parse, quoted, start, comma - 1), content_of(parse, quoted, rest[1].i, rest[-1].i))


def _without_date(parse: Parse, noun: Token, last: int) -> int:
    """In "confirmed the report on Tuesday" the date is of the cue, wherever the parser hangs it."""
    for preposition in parse.children(noun.i, "prep"):
        when = parse.child(preposition.i, "pobj")
        is_date = when is not None and any(n.label == "DATE" and n.first <= when.i < n.last for n in parse.named)
        if is_date and preposition.lower == "on" and parse.edges(preposition.i)[1] >= last:
            return preposition.i - 1
    return last


def _is_this(token: Token, cue: VerbCue) -> bool:
    """ "denied this": what was said right before."""
    return cue.stance in {Stance.CONFIRMS, Stance.DENIES} and token.lower in {"this", "that", "it"}


@by_rule("the object of the cue")
def _object(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Content | None:
    """Acknowledged a decrease; the report was confirmed by the ministry."""
    if not cue.object:
        return None
    objects = [*parse.children(verb.i, "dobj", "nsubjpass", "attr"), *_antecedent(parse, verb, cue)]
    if cue.particle is not None:
        objects += [t for by in parse.children(verb.i, "prep") for t in parse.children(by.i, "pobj")]
    noun = next((t for t in objects if t.is_noun or _is_this(t, cue)), None)
    if noun is None or (noun.is_proper and noun.lemma not in cues().nouns):
        # "contradicted Ana Ruiz": somebody, not something that is held to be so.
        return None
    ceiling = verb.i - 1 if noun.i < verb.i else None
    phrase = noun_phrase(parse, noun, floor=verb.i + 1 if noun.i > verb.i else 0, ceiling=ceiling)
    # "rejected the claim as a fabrication": what it is rejected as is no part of it.
    judged = next((t.i for t in parse.children(noun.i, "prep") if t.lower == "as" and t.i > noun.i), phrase.last + 1)
    phrase = Phrase(phrase.first, min(phrase.last, judged - 1), phrase.head)
    content = content_of(parse, quoted, phrase.first, _without_date(parse, noun, phrase.last))
    return Content(content.spans, content.speech, content.ranges, noun)


def _antecedent(parse: Parse, verb: Token, cue: VerbCue) -> list[Token]:
    """The report that a relative clause answers: "a claim the army denied", "reports, which could not be verified"."""
    noun = parse.tokens[verb.head]
    answers = cue.stance in {Stance.CONFIRMS, Stance.DENIES} and verb.dep == "relcl"
    return [noun] if answers and noun.is_noun and noun.lemma in cues().nouns else []


@by_rule("what a preposition joins to the cue")
def _through_preposition(parse: Parse, quoted: Sequence[Quoted], verb: Token, cue: VerbCue) -> Content | None:
    """Warned of a flood; admitted to taking bribes."""
    for by in parse.children(verb.i, "prep"):
        thing = parse.child(by.i, "pobj", "pcomp") if by.lower in cue.through and by.i > verb.i else None
        if thing is None:
            continue
        if thing.is_verb:
            return content_of(parse, quoted, by.i + 1, max(right_border(parse, by.i + 1, verb.i), thing.i))
        phrase = noun_phrase(parse, thing, floor=by.i + 1)
        content = content_of(parse, quoted, phrase.first, phrase.last)
        return Content(content.spans, content.speech, content.ranges, thing)
    return None
