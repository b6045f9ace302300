"""Polarity and mood: whether a cue verb says something at all, and with which stance."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Stance
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import VerbCue, cues
from loaders.extract.reasons import Ruled, by_rule

_NOBODY = frozenset({"none", "nobody", "neither"})
_INVERTED = frozenset({"had", "were", "should"})
"""Before their subject these make a condition without "if": "Had the minister confirmed it, …"."""

_TOWARDS_OPEN = (Stance.CONFIRMS, Stance.DENIES)


@dataclass(frozen=True, slots=True)
class Said(Ruled):
    """The verb says something: with this stance, in these tokens, whose subject is that of `root`."""

    stance: Stance
    first: int
    last: int
    root: int
    manner: str | None


@dataclass(frozen=True, slots=True)
class NotSaid:
    """The verb says nothing, for this reason: it is future, conditional, pending, an order."""

    reason: str


@by_rule("what the cue does")
def read_mood(parse: Parse, verb: Token, cue: VerbCue) -> Said | NotSaid:
    """The stance that a cue verb takes where it stands."""
    if parse.tokens[parse.sentence(verb.i).stop - 1].text == "?":
        return NotSaid("a question")
    short, governor = _stopped_short(parse, verb), _governor(parse, verb)
    if short is not None:
        return _refused(parse, verb, short)
    governed = _governed(parse, verb, governor) if governor is not None else None
    if governed is not None:
        return governed
    root = governor or verb
    if _is_negated(parse, root) or _is_negated(parse, verb):
        return _negated(parse, verb, root, cue)
    reason = _unreal(parse, root) or _unreal(parse, verb)
    if reason is not None:
        return NotSaid(reason)
    return Said(cue.stance, verb.i, _last(parse, verb, cue), root.i, cue.manner)


def _governed(parse: Parse, verb: Token, governor: Token) -> Said | NotSaid | None:
    """What an infinitive says; None where it says what its verb says ("went on to say")."""
    words = cues().mood
    if governor.lemma in words["refusing"] | words["unable"]:
        negated = _is_negated(parse, governor)
        return NotSaid("a refusal that is denied") if negated else _refused(parse, verb, governor)
    if governor.lemma == "have" and _has_yet(parse, governor, verb):
        return _refused(parse, verb, governor)
    if governor.lemma in words["checking"] and governor.tag == "VBG" and verb.lemma in words["checked"]:
        return _refused(parse, verb, governor)
    if governor.lemma in words["pending"]:
        return NotSaid("pending: it was not said yet")
    if governor.lemma == "go" and governor.tag == "VBG":
        return NotSaid("not said yet")
    return None if governor.lemma in words["continuing"] else NotSaid("an infinitive: it was not said")


def _stopped_short(parse: Parse, verb: Token) -> Token | None:
    """ "stopped short of confirming", "without confirming": the verb that it hangs on."""
    preposition = parse.tokens[verb.head]
    if verb.dep != "pcomp" or preposition.lower not in {"of", "without"}:
        return None
    above = parse.tokens[preposition.head]
    if preposition.lower == "of" and above.lower == "short":
        above = parse.tokens[above.head]
        return above if above.is_verb else None
    return above if preposition.lower == "without" and above.is_verb else None


def _has_yet(parse: Parse, governor: Token, verb: Token) -> bool:
    return any(token.lower == "yet" for token in parse.tokens[governor.i : verb.i])


def _governor(parse: Parse, verb: Token) -> Token | None:
    """What an infinitive hangs on: "declined" in "declined to comment"; None for a verb that stands for itself."""
    if verb.dep in {"xcomp", "advcl", "acl", "ccomp", "pcomp", "relcl", "conj"} and _has_to(parse, verb):
        return parse.tokens[verb.head]
    if verb.dep == "conj":
        head = parse.tokens[verb.head]
        if head.is_verb and verb.tag == "VB" and _has_to(parse, head) and not parse.child(verb.i, "nsubj"):
            return parse.tokens[head.head]
    return None


def _has_to(parse: Parse, verb: Token) -> bool:
    return any(token.tag == "TO" for token in parse.children(verb.i, "aux"))


def _is_negated(parse: Parse, verb: Token) -> bool:
    if any(token.dep == "neg" or token.lower in {"never", "neither", "nor"} for token in parse.children(verb.i)):
        return True
    before = parse.tokens[verb.head]
    if verb.dep == "conj" and any(token.lower == "neither" for token in parse.children(before.i)):
        return True
    subject = parse.child(verb.i, "nsubj")
    if subject is None:
        return False
    return subject.lower in _NOBODY or any(t.lower in {"no", "neither"} for t in parse.children(subject.i))


@by_rule("refused, or not done yet: takes no side")
def _refused(parse: Parse, verb: Token, governor: Token) -> Said | NotSaid:
    if verb.lemma not in cues().mood["open_when_refused"]:
        return NotSaid("a refusal: it was not said")
    first, last = min(governor.i, verb.i), max(governor.i, verb.i)
    return _open(parse, first, last, parse.tokens[governor.i].i)


@by_rule("negated: takes no side")
def _negated(parse: Parse, verb: Token, root: Token, cue: VerbCue) -> Said | NotSaid:
    """A negated denial, confirmation or check takes no side; a negated "said" says nothing."""
    would_not = verb.lemma == "say" and any(t.lower in {"would", "could"} for t in parse.children(verb.i, "aux"))
    if cue.stance not in _TOWARDS_OPEN and verb.lemma not in cues().mood["open_when_negated"] and not would_not:
        return NotSaid("negated: it was not said")
    reason = _condition(parse, root)
    if reason is not None:
        return NotSaid(reason)
    parts = [t.i for each in {root, verb} for t in parse.children(each.i, "aux", "auxpass", "neg") if t.i < verb.i]
    return _open(parse, min([*parts, root.i, verb.i]), verb.i, root.i)


def _open(parse: Parse, first: int, last: int, root: int) -> Said:
    words = parse.text[parse.tokens[first].start - parse.offset : parse.tokens[last].end - parse.offset]
    return Said(Stance.LEAVES_OPEN, first, last, root, words)


def _unreal(parse: Parse, verb: Token) -> str | None:
    """Why a verb that is not negated still says nothing; None when it does say something."""
    auxiliaries = parse.children(verb.i, "aux")
    modal = next((t for t in auxiliaries if t.tag == "MD"), None)
    # "could have said" is as unreal as "could say"; "can confirm" is how a source says that it does.
    if modal is not None and not (modal.lower == "can" and verb.lemma in {"confirm", "say"}):
        return f"not said: {modal.lower} {verb.text.lower()}"
    if any(t.lemma == "go" and t.tag == "VBG" for t in auxiliaries):
        return "not said yet"
    if verb.tag == "VB" and not auxiliaries and verb.dep == "ROOT" and not parse.child(verb.i, "nsubj"):
        return "an order, not a statement"
    return _condition(parse, verb)


def _condition(parse: Parse, verb: Token) -> str | None:
    subject = parse.child(verb.i, "nsubj", "nsubjpass")
    inverted = [t for t in parse.children(verb.i, "aux") if t.lower in _INVERTED and subject and t.i < subject.i]
    if inverted:
        return f"conditional: {inverted[0].lower}"
    mark = next((t for t in parse.children(verb.i, "mark", "advmod") if t.lower in cues().mood["conditions"]), None)
    if mark is None and verb.tag in {"VBZ", "VBP"}:
        mark = next((t for t in parse.children(verb.i, "mark", "advmod") if t.lower == "when" and t.i < verb.i), None)
    return f"conditional: {mark.lower}" if mark is not None else None


def _last(parse: Parse, verb: Token, cue: VerbCue) -> int:
    hung = parse.children(verb.i, "prt", "prep", "ccomp", "acomp", "oprd", "advmod") if cue.particle else []
    return next((t.i for t in hung if t.lower == cue.particle), verb.i)
