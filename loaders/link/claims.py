"""Whether two claims of two articles are one, exclude each other, or wait for a person to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.decisions import Verdict
from loaders.link.claims_aligning import align
from loaders.link.claims_compared import Compared, Difference, Gate
from loaders.link.claims_gates import differences
from loaders.link.claims_reading import Read, read_claim
from loaders.link.claims_words_gate import is_else_alike
from loaders.link.judging import NOTHING, Judgement
from queries.words import words_of

_LIKELY = 0.6
"""The share of what two claims tell that must be common before a person is asked about them."""

_SHARED_WORDS = 2
"""Words that two claims share at least, before either is parsed."""


@dataclass(frozen=True, slots=True, order=True)
class About:
    """Something that a claim is about, as its article names it; `kind` is the entity's, in words."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class ClaimSide:
    """A claim as its article has it: its sentence, the article's day (ISO 8601), what it is about."""

    text: str
    published: str | None
    about: tuple[About, ...] = ()


def judge_claims(a: ClaimSide, b: ClaimSide) -> Judgement:
    """Whether two claims are one: certain only where every gate passes and each word has its counterpart.

    They contradict where one gate alone differs, in a way that excludes. A pure function of the two sides, the same
    whichever comes first.
    """
    first, second = sorted((a, b), key=lambda side: (side.text, side.published or "", side.about))
    if not _may_be_one(first, second):
        return NOTHING
    compared = _compared(first, second)
    return _judged(compared, differences(compared))


def gates_failed(a: ClaimSide, b: ClaimSide) -> tuple[frozenset[Gate], float]:
    """The gates in which two claims differ, and the share of what they tell that is common; symmetric and pure.

    A gate that stays open because one of them does not tell is not among them.
    """
    first, second = sorted((a, b), key=lambda side: (side.text, side.published or "", side.about))
    compared = _compared(first, second)
    return frozenset(each.gate for each in differences(compared) if not each.is_open), compared.aligned.share


def _may_be_one(a: ClaimSide, b: ClaimSide) -> bool:
    """Cheap, and before any parse: whether they share a word of what they are about, or a few of any."""
    shared = {word for word in {*words_of(a.text)} & {*words_of(b.text)} if len(word) > _SHARED_WORDS}
    if len(shared) >= _SHARED_WORDS:
        return True
    return any(word in words_of(each.name) for word in shared for each in a.about)


def _compared(a: ClaimSide, b: ClaimSide) -> Compared:
    first, second = _read(a), _read(b)
    return Compared(first, second, align(first, second))


def _read(side: ClaimSide) -> Read:
    return read_claim(side.text, side.published, tuple(sorted({(each.name, each.kind) for each in side.about})))


def _judged(compared: Compared, found: Sequence[Difference]) -> Judgement:
    share = compared.aligned.share
    if not found:
        return Judgement(Verdict.SAME, certain=True, score=round(share, 4), basis=_agreeing(compared))
    excluding = [each for each in found if each.excludes]
    one_gate = len({each.gate for each in found}) == 1
    if excluding and one_gate and is_else_alike(compared) and _is_one_occasion(compared):
        return Judgement(Verdict.CONTRADICTS, certain=True, score=round(share, 4), basis=excluding[0].why)
    if share < _LIKELY:
        return NOTHING
    gates = {each.gate for each in found}
    why = "; ".join(each.why for each in found)
    score = round(share / (1 + len(gates)), 4)
    verdict = Verdict.CONTRADICTS if any(each.excludes for each in found) else Verdict.SAME
    return Judgement(verdict, certain=False, score=score, basis=why)


def _is_one_occasion(compared: Compared) -> bool:
    """Whether both name their day, or were published on one: a toll rises, and who refused may agree the day after."""
    a, b = compared.a.times, compared.b.times
    return bool(a.stretches and b.stretches) or (a.published is not None and a.published == b.published)


def _agreeing(compared: Compared) -> str:
    """The gates that were passed, those that there was something to compare in."""
    passed = [
        "numbers" if compared.a.numbers else "",
        "dates" if compared.a.times.stretches or compared.b.times.stretches else "days of publication",
        "names" if any(pair.a.is_name for pair in compared.aligned.pairs) else "",
    ]
    agree = ", ".join(word for word in passed if word)
    return f"the same {agree}, and no word of weight without its counterpart; neither polarity nor mood differs"
