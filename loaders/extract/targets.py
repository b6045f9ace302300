"""Reports that are answered: by their clause ("the report that …"), or by whose they are ("the ministry's claims")."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Stance
from loaders.extract.base import Target
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import VerbCue, cues
from loaders.extract.phrases import noun_phrase, right_border
from loaders.extract.speech import Content, Quoted, content_of

PUBLISHING = frozenset({"publish", "air", "broadcast", "release", "post", "print"})
"""How a report came out: "a report published on Thursday that …"."""


def noun_clause(parse: Parse, quoted: Sequence[Quoted], noun: Token, governor: Token | None) -> Content | None:
    """The content of "reports that …"; the parser often loses the clause, so the "that" behind the noun decides."""
    sentence = parse.sentence(noun.i)
    after = that_behind(parse, noun)
    if after is None or after + 1 >= sentence.stop:
        return None
    barred = frozenset(i for each in quoted for i in range(each.first, each.last + 1))
    last = right_border(parse, after + 1, governor.i if governor is not None else noun.i, barred=barred)
    head = parse.tokens[noun.head]
    if noun.dep in {"nsubj", "nsubjpass"} and noun.i < head.i <= last:
        # "A report that … was dismissed": the clause ends before what is said of the report.
        last = min([head.i, *(t.i for t in parse.children(head.i, "aux", "auxpass") if t.i > noun.i)]) - 1
    last = _before_judgement(parse, after + 1, last, governor)
    return content_of(parse, quoted, after + 1, last) if last > after + 1 else None


def _before_judgement(parse: Parse, first: int, last: int, governor: Token | None) -> int:
    """Where the clause ends in "dismissed reports that it leaked as baseless": what they are called stands apart."""
    cue = cues().verbs.get(governor.lemma) if governor is not None else None
    if cue is None or not cue.report:
        return last
    judged = next((t.i for t in reversed(parse.tokens[first : last + 1]) if t.lower == "as" and t.tag == "IN"), None)
    return judged - 1 if judged is not None and _is_judgement(parse.tokens[judged + 1 : last + 1]) else last


def _is_judgement(words: Sequence[Token]) -> bool:
    """Quoted words, an adjective, or a word for what is not so; not the "spy" of "works as a spy"."""
    if not words or any(t.is_verb and t.tag != "VBN" for t in words):
        return False
    return words[0].tag in {"``", "JJ", "RB", "VBN"} or any(t.lemma in cues().mood["untrue"] for t in words)


def only_judged(parse: Parse, verb: Token, cue: VerbCue) -> bool:
    """Whether a report is only called something: "dismissed the account as “a fairy tale”"."""
    report = parse.child(verb.i, "dobj") if cue.report else None
    if report is None or report.lemma not in cues().nouns:
        return False
    return any(t.lower == "as" and t.i > report.i for i in (verb.i, report.i) for t in parse.children(i, "prep"))


def that_behind(parse: Parse, noun: Token) -> int | None:
    """The "that" of "reports that", of "a claim by the ministry that" and of "a report of Thursday that"."""
    sentence = parse.sentence(noun.i)
    first = parse.tokens[noun.i + 1] if noun.i + 1 < sentence.stop else noun
    printed = first.lemma in PUBLISHING and first.tag == "VBN"
    far = printed or first.lower in {"by", "from", "of", "in", "on"}
    for i in range(noun.i + (2 if printed else 1), min(noun.i + (9 if far else 2), sentence.stop)):
        token = parse.tokens[i]
        if token.lower == "that" and (token.tag in {"IN", "DT"} or _is_no_object(parse, token)):
            return None if _is_relative(parse, noun, i) else i
        if token.is_verb or token.tag in {",", ".", "WDT"}:
            return None
    return None


def _is_relative(parse: Parse, noun: Token, that: int) -> bool:
    """Whether "a claim that the army denied" goes on so: what was denied is the claim, and nothing else."""
    verb = next((t for t in parse.tokens[that + 1 : parse.sentence(that).stop] if t.is_verb and t.head == noun.i), None)
    cue = cues().verbs.get(verb.lemma) if verb is not None else None
    if verb is None or cue is None or cue.stance not in {Stance.CONFIRMS, Stance.DENIES}:
        return False
    return all(t.i == that for t in parse.children(verb.i, "dobj", "ccomp", "xcomp", "auxpass"))


def _is_no_object(parse: Parse, that: Token) -> bool:
    """Whether the model took a conjunction for a pronoun: "the denial that it had sold gold" has its own object."""
    return that.dep == "dobj" and len(parse.children(that.head, "dobj")) > 1


def target_of(parse: Parse, noun: Token) -> Target:
    """A report that is named by whose it is: "the New York Times report", "Budanov's claims", "a report by X"."""
    phrase = noun_phrase(parse, noun)
    owners = parse.children(noun.i, "poss", "compound", "nmod")
    holder = next((t for t in owners if t.is_noun or t.tag == "PRP$"), None)
    by = next((t for t in parse.children(noun.i, "prep", "agent") if t.lower in {"by", "from", "of"}), None)
    author = parse.child(by.i, "pobj") if by is not None else None
    span = None
    if holder is not None:
        first, last = parse.edges(holder.i)
        span = parse.span(
            _without_article(parse, first, holder.i), holder.i if parse.tokens[last].tag == "POS" else last
        )
    elif author is not None:
        author_phrase = noun_phrase(parse, author)
        span = parse.span(author_phrase.first, author_phrase.last)
    return Target(parse.span(phrase.first, phrase.last), span, noun.lemma, noun.tag in {"NNS", "NNPS"})


def _without_article(parse: Parse, first: int, last: int) -> int:
    return first + 1 if first < last and parse.tokens[first].tag == "DT" else first
