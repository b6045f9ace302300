"""What people's reviews of statements come to: which are set aside, and how those read that stand beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.decisions import Correction, Decision, State, Verdict
from graph.errors import DecisionRefused, SpanMismatch
from graph.ids import IdKind, content_id
from graph.spans import Spans
from graph.store import Reader, Transaction
from queries.binding import bind, bind_write
from queries.decisions.selecting import ByIds, things_of
from queries.decisions.stored import StoredDecision, decision_of
from queries.words import searchable


@dataclass(frozen=True, slots=True)
class OriginalRow:
    """A statement as it was read, and the text that it stands in."""

    id: str
    revision_id: str
    text: str
    source_id: str
    claim_id: str
    claim: str
    stance: str
    quote: str | None
    quote_spans: list[int]
    source_spans: list[int]


@dataclass(frozen=True, slots=True)
class WordedRow:
    """A claim that was read in a revision."""

    id: str
    revision_id: str
    text: str


@dataclass(frozen=True, slots=True)
class CorrectedClaim:
    """A claim that only a correction words, in the place of the one that was read."""

    id: str
    revision_id: str
    text: str
    words: str
    corrects: str
    instead_of: str


@dataclass(frozen=True, slots=True)
class CorrectedStatement:
    """How a statement reads rightly; `alike`: on the same claim, so that it rests on the same."""

    id: str
    corrects: str
    alike: bool
    source_id: str
    claim_id: str
    stance: str
    quote: str | None
    quote_spans: tuple[int, ...]
    source_spans: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BesideRow:
    """A corrected statement and the one that it corrects."""

    id: str
    corrects: str
    alike: bool


@dataclass(frozen=True, slots=True)
class SetAside:
    """By which decision a statement is set aside; None for one that is no longer."""

    id: str
    decision_id: str | None


@dataclass(frozen=True, slots=True)
class Gone:
    """Something to take out."""

    id: str


ORIGINALS = bind("correcting/originals", params=ByIds, row=OriginalRow)
CLAIMS = bind("correcting/claims", params=ByIds, row=WordedRow)
OF_STATEMENTS = bind("correcting/of_statements", params=ByIds, row=BesideRow)
SET_ASIDE = bind_write("correcting/set_aside", row=SetAside)
PUT_CLAIMS = bind_write("correcting/put_claims", row=CorrectedClaim)
PUT_STATEMENTS = bind_write("correcting/put_statements", row=CorrectedStatement)
CITES = bind_write("correcting/cites", row=BesideRow)
CITED_BY = bind_write("correcting/cited_by", row=BesideRow)
RESPONSES = bind_write("correcting/responses", row=Gone)
NO_CITATIONS = bind_write("correcting/no_citations", row=Gone)
NO_STATEMENTS = bind_write("correcting/no_statements", row=Gone)
NO_CLAIMS = bind_write("correcting/no_claims", row=Gone)
NONE_IN = bind_write("removing/corrected_statements", row=Gone)
NO_CLAIMS_IN = bind_write("removing/corrected_claims", row=Gone)

_Reviews = Mapping[str, StoredDecision]
"""The review of each statement that sets it aside."""


def check_correction(reader: Reader, decision: Decision) -> None:
    """Raise `DecisionRefused` when the text has no words where a correction says that they stand."""
    correction = decision.correction
    if correction is None:
        return
    for original in _originals(reader, [decision.a.id]).values():
        try:
            correction.quote_spans.words(original.text)
            correction.source_spans.words(original.text)
        except SpanMismatch as error:
            raise DecisionRefused(
                f"{decision.a.id} can't be corrected so: {error}; give words of its article"
            ) from error


def withdraw_corrections(transaction: Transaction, revision_ids: Iterable[str]) -> None:
    """Take out what stands beside the statements of these texts, before they are read anew or go."""
    rows = [Gone(each) for each in revision_ids]
    transaction.write(NONE_IN, rows)
    transaction.write(NO_CLAIMS_IN, rows)


def take_reviews(
    transaction: Transaction, before: Iterable[StoredDecision], after: Iterable[StoredDecision], *, withdrawn: bool
) -> frozenset[str]:
    """Set aside what people rejected or corrected, and write how it reads rightly.

    `withdrawn`: what stood beside is taken out already. Gives the articles in which claims came or went by it.
    """
    was, now = _reviews(before), _reviews(after)
    aside = {each: now[each].id if each in now else None for each in was.keys() | now.keys()}
    changed = {each: by for each, by in aside.items() if each not in was or was[each].id != by or withdrawn}
    transaction.write(SET_ASIDE, [SetAside(each, by) for each, by in sorted(changed.items())])
    old, new = _corrected({} if withdrawn else was), _corrected(now)
    return _take_out(transaction, old, new) | _put(transaction, old, new)


def copy_citations(transaction: Transaction, statement_ids: Iterable[str]) -> None:
    """Let what stands beside these statements cite, and be cited, as they are now."""
    asked = ByIds(tuple(sorted(set(statement_ids))))
    beside = transaction.read(OF_STATEMENTS, asked) if asked.ids else []
    transaction.write(NO_CITATIONS, [Gone(row.id) for row in beside])
    transaction.write(CITES, beside)
    transaction.write(CITED_BY, beside)


def _reviews(decisions: Iterable[StoredDecision]) -> _Reviews:
    found: dict[str, StoredDecision] = {}
    for row in sorted(decisions, key=lambda row: row.id, reverse=True):
        aside = row.verdict in (Verdict.REJECTED, Verdict.CORRECTED) and row.state == State.STANDING
        if aside and row.a_id is not None:
            found[row.a_id] = row
    return found


def _corrected(reviews: _Reviews) -> Mapping[tuple[str, Correction], StoredDecision]:
    found: dict[tuple[str, Correction], StoredDecision] = {}
    for statement_id, row in reviews.items():
        correction = decision_of(row).correction
        if correction is not None:
            found[(statement_id, correction)] = row
    return found


def _take_out(
    transaction: Transaction,
    old: Mapping[tuple[str, Correction], StoredDecision],
    new: Mapping[tuple[str, Correction], StoredDecision],
) -> frozenset[str]:
    gone = sorted(old.keys() - new.keys(), key=lambda each: each[0])
    transaction.write(NO_STATEMENTS, [Gone(_statement_id(*each)) for each in gone])
    worded = {_claim_id(each[0], text): each for each in gone if (text := each[1].claim) is not None}
    # The text may have held a claim in these words already, or still be corrected to it.
    own = things_of(transaction, worded.keys() - {_claim_id(each, new_.claim) for each, new_ in new if new_.claim})
    transaction.write(NO_CLAIMS, [Gone(each) for each in sorted(own)])
    return frozenset(old[worded[each]].a_on_article for each in own)


def _put(
    transaction: Transaction,
    old: Mapping[tuple[str, Correction], StoredDecision],
    new: Mapping[tuple[str, Correction], StoredDecision],
) -> frozenset[str]:
    added = sorted(new.keys() - old.keys(), key=lambda each: each[0])
    originals = _originals(transaction, [statement_id for statement_id, _ in added])
    worded = _worded(transaction, originals.values())
    claims, statements = list[CorrectedClaim](), list[CorrectedStatement]()
    for statement_id, correction in added:
        original = originals[statement_id]
        claim = _claim(original, correction, worded)
        claims += [claim] if isinstance(claim, CorrectedClaim) else []
        statements.append(_statement(original, correction, claim if isinstance(claim, str) else claim.id))
    transaction.write(PUT_CLAIMS, claims)
    transaction.write(PUT_STATEMENTS, statements)
    transaction.write(RESPONSES, [Gone(each.id) for each in statements])
    copy_citations(transaction, originals)
    return frozenset(new[each].a_on_article for each in added if each[1].claim is not None)


def _statement_id(statement_id: str, correction: Correction) -> str:
    return content_id(IdKind.STATEMENT, "corrected", statement_id, *correction.parts)


def _claim_id(statement_id: str, text: str) -> str:
    return content_id(IdKind.CLAIM, "corrected", statement_id, text)


def _statement(original: OriginalRow, correction: Correction, claim_id: str) -> CorrectedStatement:
    quote, source = correction.quote_spans, correction.source_spans
    return CorrectedStatement(
        id=_statement_id(original.id, correction),
        corrects=original.id,
        alike=claim_id == original.claim_id,
        source_id=correction.source_id or original.source_id,
        claim_id=claim_id,
        stance=(correction.stance or original.stance),
        quote=quote.words(original.text) if quote else original.quote,
        quote_spans=_flat(quote) or tuple(original.quote_spans),
        source_spans=_flat(source) or tuple(original.source_spans),
    )


def _claim(
    original: OriginalRow, correction: Correction, worded: Mapping[tuple[str, str], str]
) -> CorrectedClaim | str:
    """The claim that is meant: one that the text is read to hold, by its id, else a new one."""
    text = correction.claim
    if text is None or text == original.claim:
        return original.claim_id
    read = worded.get((original.revision_id, text))
    if read is not None:
        return read
    return CorrectedClaim(
        id=_claim_id(original.id, text),
        revision_id=original.revision_id,
        text=text,
        words=searchable(text),
        corrects=_statement_id(original.id, correction),
        instead_of=original.claim_id,
    )


def _originals(reader: Reader, ids: Iterable[str]) -> Mapping[str, OriginalRow]:
    asked = ByIds(tuple(sorted(set(ids))))
    return {row.id: row for row in reader.read(ORIGINALS, asked)} if asked.ids else {}


def _worded(reader: Reader, originals: Iterable[OriginalRow]) -> Mapping[tuple[str, str], str]:
    asked = ByIds(tuple(sorted({each.revision_id for each in originals})))
    return {(row.revision_id, row.text): row.id for row in reader.read(CLAIMS, asked)} if asked.ids else {}


def _flat(spans: Spans) -> tuple[int, ...]:
    return tuple(spans.flat())
