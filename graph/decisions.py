"""Decisions about what articles say: which two are one, exclude or rest on each other, and what was misread."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from graph.errors import ModelError
from graph.ids import IdKind, content_id, kind_of
from graph.model import NOWHERE, Stance
from graph.spans import Spans

PERSON = "person:"
"""What `by` starts with when a person decided."""


class Verdict(StrEnum):
    """What a decision says. Two claims are `same`, `different` or `contradicts`, and never two of these at a time."""

    SAME = "same"
    DIFFERENT = "different"
    CONTRADICTS = "contradicts"
    CITES = "cites"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class State(StrEnum):
    """How a decision stands; derived from all that are kept, so it never travels with them."""

    STANDING = "standing"
    SUGGESTED = "suggested"
    FALLEN = "fallen"
    OVERRULED = "overruled"
    UNDONE = "undone"
    UNATTACHED = "unattached"


SYMMETRIC = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.CONTRADICTS})
"""Verdicts that say of a pair the same either way round."""

REVIEWS = frozenset({Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.REJECTED})
"""Verdicts of a person on one statement as the machine read it."""

_KINDS = {
    Verdict.SAME: (IdKind.CLAIM, IdKind.ENTITY),
    Verdict.DIFFERENT: (IdKind.CLAIM, IdKind.ENTITY),
    Verdict.CONTRADICTS: (IdKind.CLAIM,),
    Verdict.CITES: (IdKind.STATEMENT,),
}


@dataclass(frozen=True, slots=True)
class Selector:
    """What a decision was made on, so that it can be found again after another reading.

    `id` is that of the claim, entity or statement then. `spans` are the quotes' of a claim or statement, the mentions
    of an entity; `words` its sentence, its quote or its name; `source` (its name) and `stance` only statements have.
    """

    id: str
    article_id: str
    text_sha256: str
    spans: Spans
    words: str
    source: str | None = None
    stance: Stance | None = None

    def __post_init__(self) -> None:
        if kind_of(self.id) not in {IdKind.CLAIM, IdKind.ENTITY, IdKind.STATEMENT}:
            raise ModelError(f"{self.id!r} is not the id of a claim, an entity or a statement, so nobody decides on it")
        if (self.stance is None) != (kind_of(self.id) is not IdKind.STATEMENT):
            raise ModelError(f"a statement, and nothing else, has a stance: {self.id}")

    @property
    def is_of_a_correction(self) -> bool:
        """Whether that is a claim which no text is read to hold: only a person worded it, on the words of another."""
        if kind_of(self.id) is not IdKind.CLAIM:
            return False
        revision_id = content_id(IdKind.REVISION, self.article_id, self.text_sha256)
        return self.id != content_id(IdKind.CLAIM, revision_id, self.words)


@dataclass(frozen=True, slots=True)
class Correction:
    """How a statement reads rightly; what is None, or no span, stays as it was read.

    `source_id` is an entity of the same text; `claim` is the sentence that it bears on.
    """

    stance: Stance | None = None
    source_id: str | None = None
    source_spans: Spans = NOWHERE
    quote_spans: Spans = NOWHERE
    claim: str | None = None

    def __post_init__(self) -> None:
        if not any(self.parts) or (self.claim is not None and not self.claim.strip()):
            raise ModelError("a correction changes something: the stance, the source, the words or the claim")
        if self.source_id is not None and kind_of(self.source_id) is not IdKind.ENTITY:
            raise ModelError(f"{self.source_id!r} is not the id of an entity, so it can't be a source")

    @property
    def parts(self) -> tuple[str, ...]:
        """Everything that tells it from another."""
        spans = (",".join(map(str, each.flat())) for each in (self.source_spans, self.quote_spans))
        return (self.stance.value if self.stance else "", self.source_id or "", *spans, self.claim or "")


@dataclass(frozen=True, slots=True)
class Undone:
    """Who took a decision back, and when."""

    by: str
    recorded: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What someone, or the machine, holds of two things or of one statement; kept, and reversible.

    The ends of a symmetric verdict are put in order, the smaller id first. `by` is `person:NAME`, else the machine's
    name and version; `basis` says why; what is not `certain` is the machine's suggestion. `recorded` is None until it
    is kept. Raises `ModelError` for a verdict that can't be on such ends.
    """

    verdict: Verdict
    a: Selector
    b: Selector | None
    by: str
    basis: str
    score: float
    certain: bool
    correction: Correction | None = None
    recorded: str | None = None
    undone: Undone | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        _check_who(self)
        _check_ends(self)
        if (self.correction is not None) != (self.verdict is Verdict.CORRECTED):
            raise ModelError("a corrected statement, and nothing else, comes with its correction")
        if self.b is not None and self.verdict in SYMMETRIC and self.b.id < self.a.id:
            first, second = self.b, self.a
            object.__setattr__(self, "a", first)
            object.__setattr__(self, "b", second)
        other = self.b.id if self.b else ""
        object.__setattr__(self, "id", content_id(IdKind.DECISION, self.verdict.value, self.a.id, other, self.by))

    @property
    def by_person(self) -> bool:
        """Whether a person decided."""
        return is_person(self.by)

    @property
    def ends(self) -> tuple[Selector, ...]:
        """What it was made on: two things, or one statement."""
        return (self.a,) if self.b is None else (self.a, self.b)

    @property
    def moment(self) -> str:
        """When something last happened to it: it was made, or undone."""
        return max(self.recorded or "", self.undone.recorded if self.undone else "")


@dataclass(frozen=True, slots=True)
class Held:
    """A decision as one store holds it: how it stands there, and what it is attached to."""

    decision: Decision
    state: State
    a_id: str | None
    b_id: str | None


def is_person(by: str) -> bool:
    """Whether that is a person's name, not the machine's."""
    return by.startswith(PERSON)


def later_of(one: Decision, other: Decision) -> Decision:
    """Which of two tellings of one decision holds: the later, and of two at a time the one that was undone.

    A total order, so that it makes no difference in which order they are told.
    """
    return max(one, other, key=_telling)


def _telling(decision: Decision) -> tuple[object, ...]:
    correction = decision.correction.parts if decision.correction else ()
    undone = decision.undone
    return (decision.moment, undone is not None, decision.score, decision.certain, decision.basis, correction)


def _check_who(decision: Decision) -> None:
    if not decision.by.removeprefix(PERSON).strip():
        raise ModelError("a decision names who decided; give a name")
    if not decision.basis.strip():
        raise ModelError("a decision says why; give the reason")
    if not 0 <= decision.score <= 1:
        raise ModelError(f"a decision's score is from 0 to 1, not {decision.score}")
    if decision.by_person and not decision.certain:
        raise ModelError("a person decides, or does not; only the machine suggests")
    if decision.verdict in REVIEWS and not decision.by_person:
        raise ModelError(f"only a person can say that a statement is {decision.verdict}, not {decision.by}")


def _check_ends(decision: Decision) -> None:
    a, b, verdict = decision.a, decision.b, decision.verdict
    if verdict in REVIEWS:
        if b is not None or kind_of(a.id) is not IdKind.STATEMENT:
            raise ModelError(f"{verdict} is said of one statement, not of {' and '.join(e.id for e in decision.ends)}")
        return
    if b is None or a.id == b.id:
        raise ModelError(f"{verdict} is said of two different things; give both ids")
    if kind_of(a.id) is not kind_of(b.id) or kind_of(a.id) not in _KINDS[verdict]:
        kinds = " or ".join(f"two {_PLURALS[kind]}" for kind in _KINDS[verdict])
        raise ModelError(f"{verdict} is said of {kinds}, not of {a.id} and {b.id}")


_PLURALS = {IdKind.CLAIM: "claims", IdKind.ENTITY: "entities", IdKind.STATEMENT: "statements"}
