"""Sentences that end on who says so, where the parser took the source for a part of the clause before it.

"Engineers have mined the dam, The Harbour Post reported on Monday": the model hangs the outlet on the dam, as another
name of it, and the verb on either, as a relative or another clause. Who reads it so finds nothing that was reported.
"""

from __future__ import annotations

from graph.model import Stance
from loaders.extract.language import Moved, Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.phrases import may_speak

_HUNG = frozenset({"acl", "relcl", "advcl"})
_SAYING = frozenset({"VBD", "VBZ", "VBN"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_OBJECTS = ("dobj", "ccomp", "xcomp", "dative", "auxpass", "agent", "oprd", "attr", "acomp")
_MARKS = frozenset({"``", "''", '"', "“", "”"})


def rehung(parse: Parse) -> Parse:
    """The parse with each such sentence hung on its verb of saying: its clause as what is said, its source as who."""
    moved: Moved = {}
    for verb in parse.tokens:
        if verb.dep in _HUNG and verb.tag in _SAYING and _reports(verb):
            moved |= _moved(parse, verb)
    return parse.with_heads(moved)


def _reports(verb: Token) -> bool:
    """Whether a verb stands so behind what it reports: one that asserts, by its lemma alone."""
    cue = cues().verbs.get(verb.lemma)
    return cue is not None and cue.stance is Stance.ASSERTS and not (cue.plain or cue.audience or cue.particle)


def _moved(parse: Parse, verb: Token) -> Moved:
    """The new head and relation of each token that hangs wrongly; none where the sentence is of another form."""
    source, main = _source(parse, verb), _main_verb(parse, verb)
    if source is None or main is None or parse.child(verb.i, *_OBJECTS) is not None:
        return {}
    first = min(source.i, *(token.i for token in parse.children(source.i) if token.i < source.i), verb.i)
    comma = parse.tokens[first - 1] if first > parse.sentence(verb.i).start else None
    clause = range(parse.sentence(verb.i).start, first - 1)
    if comma is None or comma.tag != "," or main.i not in clause or not _is_whole(parse, main, clause):
        return {}
    behind = [token for token in parse.children(main.i) if token.i > verb.i]
    return {
        verb.i: (verb.i, "ROOT"),
        main.i: (verb.i, "ccomp"),
        source.i: (verb.i, "nsubj"),
        comma.i: (verb.i, "punct"),
        **{token.i: (verb.i, token.dep) for token in behind},
    }


def _source(parse: Parse, verb: Token) -> Token | None:
    """Who says it: the noun right before the verb, which can speak."""
    before = parse.tokens[verb.i - 1] if verb.i > parse.sentence(verb.i).start else None
    if before is None or not before.is_noun or not may_speak(before):
        return None
    own = parse.child(verb.i, "nsubj", "nsubjpass")
    if verb.dep == "advcl":
        # A clause that says when or why has a word for it, or is no finite one.
        return before if own is None and verb.tag != "VBN" and parse.child(verb.i, "mark", "advmod") is None else None
    return before if (own is None and verb.head == before.i) or own == before else None


def _main_verb(parse: Parse, verb: Token) -> Token | None:
    """The verb of the sentence, on which all of it hangs."""
    main = next((token for token in parse.above(verb.i) if token.dep == "ROOT"), None)
    return main if main is not None and main.is_verb and main.i < verb.i else None


def _is_whole(parse: Parse, main: Token, clause: range) -> bool:
    """Whether what stands before is a sentence of its own, and nobody's quoted words."""
    subject = parse.child(main.i, *_SUBJECTS)
    finite = main.is_finite or any(token.is_finite for token in parse.children(main.i, "aux", "auxpass"))
    marked = any(parse.tokens[i].tag in _MARKS or parse.tokens[i].text in _MARKS for i in clause)
    return subject is not None and subject.i in clause and finite and not marked
