"""Decisions over articles, and on single statements, in RDF: those that stand; `docs/rdf.md` shows it as a table."""

from __future__ import annotations

from collections.abc import Iterator

from graph.decisions import REVIEWS, Correction, Decision, Held, State, Verdict
from graph.ids import IdKind, kind_of
from graph.rdf import values, vocab
from graph.rdf.describing import describe
from graph.rdf.naming import Naming
from graph.rdf.terms import IRI, Triple


def goes_out(held: Held) -> bool:
    """Whether a decision stands, and is about what articles are read to say: the rest is of no use to others."""
    own = any(end.is_of_a_correction for end in held.decision.ends)
    return held.state is State.STANDING and held.a_id is not None and not own


def decided(held: Held, names: Naming) -> Iterator[Triple]:
    """What a standing decision says, and the node of the decision itself, without who took it if a person did."""
    decision, ends = held.decision, _ends(held, names)
    yield from _between(decision, ends)
    yield from describe(
        _node(held, names),
        (vocab.RDF_TYPE, vocab.ONREC_DECISION),
        (vocab.ONREC_VERDICT, vocab.VERDICTS[decision.verdict]),
        (vocab.ONREC_JOINS if decision.verdict is Verdict.SAME else vocab.ONREC_CONCERNS, ends),
        (vocab.ONREC_BASIS, values.plain(decision.basis)),
        (vocab.ONREC_SCORE, values.decimal(decision.score)),
        (vocab.ONREC_DECIDED_BY, None if decision.by_person else values.plain(decision.by)),
    )
    if decision.correction is not None:
        yield from _corrected(decision.correction, _node(held, names), names)


def decided_here(held: Held, names: Naming) -> Iterator[Triple]:
    """What only this installation knows of a decision: when it was taken, and which person did."""
    decision = held.decision
    return describe(
        _node(held, names),
        (vocab.ONREC_RECORDED, values.moment(decision.recorded)),
        (vocab.ONREC_DECIDED_BY, values.plain(decision.by) if decision.by_person else None),
    )


def _between(decision: Decision, ends: list[IRI]) -> Iterator[Triple]:
    """The triples that a decision comes to; symmetric ones both ways, so that a path needs no inverse."""
    if decision.verdict is Verdict.CITES:
        yield Triple(ends[0], vocab.PROV_WAS_DERIVED_FROM, ends[1])
    elif decision.verdict not in REVIEWS and decision.verdict is not Verdict.DIFFERENT:
        predicate = _predicate(decision)
        yield Triple(ends[0], predicate, ends[1])
        yield Triple(ends[1], predicate, ends[0])


def _predicate(decision: Decision) -> IRI:
    if decision.verdict is Verdict.CONTRADICTS:
        return vocab.ONREC_CONTRADICTS
    are_claims = kind_of(decision.a.id) is IdKind.CLAIM
    return vocab.ONREC_SAME_CLAIM_AS if are_claims else vocab.ONREC_SAME_ENTITY_AS


def _corrected(correction: Correction, node: IRI, names: Naming) -> Iterator[Triple]:
    return describe(
        node,
        (vocab.ONREC_CORRECTED_STANCE, vocab.STANCES[correction.stance] if correction.stance else None),
        (vocab.ONREC_CORRECTED_SOURCE, names.entity(correction.source_id) if correction.source_id else None),
        (vocab.ONREC_CORRECTED_CLAIM, values.plain(correction.claim)),
    )


def _ends(held: Held, names: Naming) -> list[IRI]:
    naming = {IdKind.CLAIM: names.claim, IdKind.ENTITY: names.entity, IdKind.STATEMENT: names.statement}
    ids = [each for each in (held.a_id, held.b_id) if each is not None]
    return [naming[kind](each) for each in ids if (kind := kind_of(each)) is not None and kind in naming]


def _node(held: Held, names: Naming) -> IRI:
    """The IRI of a decision, the same whoever took it: who did belongs to the installation."""
    decision = held.decision
    corrected = decision.correction.parts if decision.correction else ()
    parts = (held.a_id or "", held.b_id or "", decision.basis, f"{decision.score:.4f}", *corrected)
    return names.decision(decision.verdict.value, *parts)
