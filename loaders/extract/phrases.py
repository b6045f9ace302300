"""Noun phrases and clause borders in a parse: where words that belong together begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Stance
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues, nouns
from loaders.extract.reasons import Ruled

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
"""Words that begin a relative clause."""

_EDGES = frozenset({",", ".", ":", "_SP", "''", "``", "-LRB-"})
_FINITE_BREAKS = frozenset({"though", "although", "but", "while", "whereas", "yet"})
_AT_FIRST = frozenset({"first", "initially", "originally", "earlier", "previously"})
_AT_LAST = frozenset({"later", "then", "subsequently", "since", "now", "afterwards"})
_LONGEST_TAG = 12
_LONGEST_HEARER = 4
_FEW = 5
_SPANS_OF_TIME = frozenset({"minute", "hour", "day", "week", "month", "year"})


@dataclass(frozen=True, slots=True)
class Phrase(Ruled):
    """A noun phrase: first and last token, both included, and its head noun."""

    first: int
    last: int
    head: int


def noun_phrase(parse: Parse, head: Token, *, floor: int = 0, ceiling: int | None = None) -> Phrase:
    """The phrase around a head noun without relative clauses, kept between two token indices."""
    first, last = parse.edges(head.i)
    for child in parse.children(head.i):
        left, _ = parse.edges(child.i)
        cuts = child.dep in {"relcl", "advcl", "parataxis", "cc", "ccomp"} or (
            child.dep == "acl" and _after_comma(parse, left)
        )
        if child.dep == "cc" and child.i + 1 < len(parse.tokens) and not parse.tokens[child.i + 1].is_verb:
            continue
        if cuts and left > head.i:
            last = min(last, left - 1)
    first, last = max(first, floor), last if ceiling is None else min(last, ceiling)
    first, last = _inside_one_sentence(parse, head, first, last)
    while last > head.i and parse.tokens[last].tag in {",", ":", "CC", "``", "''", ".", "HYPH", "_SP", "-LRB-"}:
        last -= 1
    while first < head.i and parse.tokens[first].tag in {",", ":", "CC", "``", "''", ".", "_SP", "-RRB-"}:
        first += 1
    return Phrase(min(first, head.i), _with_name_behind(parse, head, max(last, head.i), ceiling), head.i)


def _with_name_behind(parse: Parse, head: Token, last: int, ceiling: int | None) -> int:
    """ "The trade magazine" + "Hops-Weekly": the name of an outlet that the parser hung elsewhere."""
    if last > head.i or head.is_proper or head.lemma not in nouns().outlets:
        return last
    end = parse.sentence(head.i).stop - 1 if ceiling is None else ceiling
    while last < end and (
        is_capital(parse.tokens[last + 1]) or (last > head.i and parse.tokens[last + 1].tag == "HYPH")
    ):
        last += 1
    return last


def is_capital(token: Token) -> bool:
    """Whether a token may be a name behind the word for what it names: a proper noun, or "K95.5"."""
    return token.is_proper or (token.text[:1].isupper() and token.text[-1:].isdigit())


def _inside_one_sentence(parse: Parse, head: Token, first: int, last: int) -> tuple[int, int]:
    sentence = parse.sentence(head.i)
    return max(first, sentence.start), min(last, sentence.stop - 1)


def _after_comma(parse: Parse, i: int) -> bool:
    return i > 0 and parse.tokens[i - 1].tag == ","


def right_border(parse: Parse, start: int, cue: int, *, barred: frozenset[int] = frozenset()) -> int:
    """The last token of the content that begins at `start` and answers to the cue verb at `cue`.

    It ends before a participle that goes on ("…, adding that"), before "according to" and venues, before a
    contrast in the article's own voice, and before a further verb of the same subject. `barred` tokens stand in
    quotation marks, where nothing ends.
    """
    sentence = parse.sentence(cue)
    last = sentence.stop - 1
    # "A, who denied that the ship sank, said …": the clause ends with its comma.
    relative = parse.tokens[cue].dep in {"relcl", "acl"}
    siblings = {t.i for t in parse.children(cue, "conj", "advcl") if t.i > start}
    main = _main_clause(parse, start, cue)
    infinitive = parse.tokens[start].tag == "TO"
    for i in range(start + 1, sentence.stop):
        if i in barred:
            continue
        token = parse.tokens[i]
        closes = token.text == ";" or (token.tag == "," and (relative or _closes(parse, i + 1, sentence.stop)))
        if (
            i == main
            or _is_dash_aside(parse, i, sentence.stop)
            or (infinitive and _is_finite_again(parse, i, sentence.stop))
        ):
            last = i - 1
            break
        if closes or _goes_on(parse, i, cue, siblings):
            last = i - 1
            break
    while last > start and parse.tokens[last].tag in {",", ".", ":", "_SP", "CC", "-LRB-"}:
        last -= 1
    return last


def _main_clause(parse: Parse, start: int, cue: int) -> int | None:
    """Where the main clause begins that follows the one of the cue: "While he said that it fell, the ministry …"."""
    for above in (parse.tokens[cue], *parse.above(cue)):
        if above.dep not in {"advcl", "acl", "pcomp", "pobj", "prep", "conj", "xcomp"} or above.i > start:
            break
        head = parse.tokens[above.head]
        subject = parse.child(head.i, "nsubj", "nsubjpass", "expl")
        if above.dep in {"advcl", "prep"} and head.i > start and subject is not None and subject.i > start:
            first = parse.edges(subject.i)[0]
            return first if first > start and parse.tokens[first - 1].tag == "," else None
    return None


def _is_dash_aside(parse: Parse, i: int, stop: int) -> bool:
    """Whether a single dash begins a remark that runs to the end, with a clause of its own."""
    token = parse.tokens[i]
    if token.text not in {"-", "–", "—", "--"} or token.start == parse.tokens[i - 1].end:
        return False
    behind = parse.tokens[i + 1 : stop]
    return not any(t.text == token.text for t in behind) and any(t.is_finite for t in behind)


def _is_finite_again(parse: Parse, i: int, stop: int) -> bool:
    """Whether "and celebrated" goes on behind "vowed to keep it": what is finite is no part of an infinitive."""
    following = parse.tokens[i + 1 : min(i + 3, stop)]
    return parse.tokens[i].tag == "CC" and any(t.is_finite for t in following if t.tag not in {"RB", "PRP"})


def _closes(parse: Parse, i: int, stop: int) -> bool:
    """Whether the words behind a comma leave the content."""
    if i >= stop:
        return False
    token, following = parse.tokens[i], parse.tokens[i + 1 : min(i + 6, stop)]
    if token.lower in _FINITE_BREAKS:
        return any(parse.tokens[j].is_finite for j in range(i, stop))
    if _goes_on_in_participle(token, following):
        return not _is_parenthesis(parse, i, stop)
    if token.tag in {"WDT", "WP", "WP$"}:
        return _is_last_clause(parse, i, stop)
    return _is_aside(token, following) or _is_speaker_tag(parse, i, stop) or _is_another_says(parse, i, stop)


def _is_last_clause(parse: Parse, relative: int, stop: int) -> bool:
    """Whether a relative clause behind a comma runs to the end: it may be the article's own, and is left out then."""
    clause = next((t for t in parse.above(relative) if t.dep in {"relcl", "advcl"}), None)
    if clause is None or clause.i < relative:
        return False
    end = parse.edges(clause.i)[1]
    return all(t.tag in {".", "''", "_SP", ","} for t in parse.tokens[end + 1 : stop])


def _is_parenthesis(parse: Parse, i: int, stop: int) -> bool:
    """In "the firm, citing costs, would cut 500 jobs" the content goes on behind the second comma."""
    comma = next((j for j in range(i, stop) if parse.tokens[j].tag == ","), None)
    return comma is not None and comma + 1 < stop and parse.tokens[comma + 1].is_finite


def _goes_on_in_participle(token: Token, following: Sequence[Token]) -> bool:
    """ "…, adding that", "…, citing", "…, according to", "…, as reported by"."""
    words = cues()
    if token.tag == "VBG" and any(token.lemma in known for known in (words.verbs, words.citing, words.beside)):
        return True
    return token.lower == "according" or (token.lower == "as" and any(t.lemma in words.verbs for t in following[:1]))


def _is_aside(token: Token, following: Sequence[Token]) -> bool:
    """ "…, hours after", "…, in what would be", "…, in an interview"."""
    words, behind = cues(), following[0].lower if following else ""
    if token.lemma in _SPANS_OF_TIME and behind in {"after", "before"}:
        return True
    if token.tag == "IN" and behind == "what":
        return True
    said_in = any(t.lemma in words.talks or t.lemma in words.papers for t in following)
    return token.lower in {"in", "during", "at", "on"} and said_in


def _is_speaker_tag(parse: Parse, i: int, stop: int) -> bool:
    """Whether "…, officials said" begins here: a short noun phrase, a cue verb and the end of the sentence."""
    for j in range(i, min(i + _LONGEST_TAG, stop)):
        token = parse.tokens[j]
        if token.lemma in cues().verbs and token.is_finite:
            behind = [t for t in parse.tokens[j + 1 : stop] if t.tag not in {".", "''", "_SP"}]
            told = len(behind) <= _LONGEST_HEARER and not any(t.is_verb or t.tag in {",", "IN"} for t in behind)
            return j > i and told
        if token.is_verb:
            return False
    return False


def _goes_on(parse: Parse, i: int, cue: int, siblings: set[int]) -> bool:
    """Whether "and said …" begins here: a conjunction whose verb hangs on the cue."""
    token = parse.tokens[i]
    if token.tag == "CC" and (_says_more(parse, i, cue) or _is_at_last(parse, i, cue)):
        return True
    if token.tag == "CC" and _says_in_participle(parse, i + 1):
        return True
    if token.lower == "as" and token.dep == "mark" and parse.tokens[token.head].lemma in cues().verbs:
        # "denies shelling a village as its neighbour reports two dead"
        return parse.child(token.head, "nsubj") is not None
    goes_on_saying = any(following.lower == "that" for following in parse.tokens[i + 1 : i + 2])
    if token.tag != "CC" or token.head != cue or goes_on_saying:
        return False
    return any(sibling > i and parse.tokens[sibling].is_verb for sibling in siblings)


def _is_at_last(parse: Parse, i: int, cue: int) -> bool:
    """ "The agency first said 15 had died but later lowered the figure": who spoke first does so, not the dead."""
    first = any(t.lower in _AT_FIRST for t in parse.children(cue, "advmod"))
    behind = parse.tokens[i + 1 : i + 2]
    return first and parse.tokens[i].lower == "but" and any(t.lower in _AT_LAST for t in behind)


def _says_more(parse: Parse, i: int, cue: int) -> bool:
    """ "denied that the mill had burned and told reporters that …": a mill tells nobody anything."""
    conjoined = (t for t in parse.children(parse.tokens[i].head, "conj") if t.i > i)
    verb = next((t for t in conjoined if t.lemma in cues().verbs), None)
    if verb is None or verb.head == cue or parse.child(verb.i, "nsubj") is not None:
        return False
    if _answers_report(parse, verb):
        return True
    if verb.is_finite and verb.tag == parse.tokens[cue].tag != parse.tokens[verb.head].tag:
        # "estimates that it ran three trains and insists …": the tense is that of the cue.
        return True
    subject = parse.child(verb.head, "nsubj", "nsubjpass")
    says = parse.child(verb.i, "ccomp") is not None
    return says and subject is not None and not may_speak(subject)


def _answers_report(parse: Parse, verb: Token) -> bool:
    """ "Said that it took the town but withdrew the statement": who says so does, not who took the town."""
    report = parse.child(verb.i, "dobj")
    answering = cues().verbs[verb.lemma].stance in {Stance.WITHDRAWS, Stance.CONFIRMS, Stance.DENIES}
    return answering and verb.is_finite and report is not None and report.lemma in cues().nouns


def _says_in_participle(parse: Parse, i: int) -> bool:
    """The "suggesting" of "by noting that it fell, and suggesting that …"."""
    verb = parse.tokens[i] if i < len(parse.tokens) else None
    says = verb is not None and verb.tag == "VBG" and verb.lemma in cues().verbs
    return says and any(t.i > i for t in parse.children(i, "ccomp"))


def _is_another_says(parse: Parse, i: int, stop: int) -> bool:
    """Whether behind a comma somebody else says something: "…, another says there are 12"."""
    for token in parse.tokens[i : min(i + _FEW, stop)]:
        if token.lemma in cues().verbs and token.is_finite:
            subject = parse.child(token.i, "nsubj")
            says = any(t.i > token.i for t in parse.children(token.i, "ccomp"))
            return says and subject is not None and i <= subject.i < token.i and _may_say(subject)
        if token.is_verb or token.tag in {",", "IN", "WDT", "WP"}:
            return False
    return False


def _may_say(subject: Token) -> bool:
    return may_speak(subject) or subject.lower in {"another", "others", "one", "some", "many", "both"}


def may_speak(noun: Token) -> bool:
    """Whether a noun means a person, a body, forces or a document, as far as the word itself tells."""
    known = nouns()
    if noun.is_proper or noun.tag == "PRP":
        return True
    return noun.lemma in known.roles | known.groups | known.agencies | known.outlets | known.documents | known.units


def stripped(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """The first and last token of a stretch without the points and blanks around it."""
    while first <= last and parse.tokens[last].tag in _EDGES:
        last -= 1
    while first <= last and parse.tokens[first].tag in _EDGES:
        first += 1
    return first, last
