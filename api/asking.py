"""From a question to its answer: what the command line and the service both ask of the queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import queries.chains
from api.answers import times
from api.answers.articles import UnreadIn
from api.answers.chains import Chain, Standing, Status
from api.answers.changes import Changes
from api.answers.claims import Choice, Claim, ClaimCounted, Claims
from api.answers.entities import Entity, EntityChoice, SourceSaid
from api.answers.statements import ClaimNamed, Statement
from api.answers.timelines import Timeline
from api.answers.who import Answered, Who
from graph.errors import InvalidRequest, NotFound
from graph.ids import IdKind, kind_of
from graph.model import Stance
from graph.store import Reader
from queries.chains import chain_of_claim, chain_of_statement
from queries.claims import claim_in_full, find_claims
from queries.entities import entity_in_full, find_entities, statements_of_source
from queries.paging import DEFAULT_LIMIT, Page
from queries.standing import standing_of_claim
from queries.statements import StatementRow, answers_of, statements_on_claim
from queries.times.as_of import AsOf
from queries.times.changes import Window, changes_between
from queries.times.claims import find_claims_as_of
from queries.times.pages import PageAsOf, statements_of_source_as_of, statements_on_claim_as_of
from queries.times.timeline import timeline_of_claim
from queries.unread import unread_passages

MOST_OTHERS: Final = 5
"""How many other claims or sources, that the words could mean too, are named beside the one that was chosen."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The claim that is asked about; `choice` tells how words were taken to mean it."""

    claim_id: str
    choice: Choice | None = None


def claim_asked_for(store: Reader, words: str) -> Asked:
    """The claim with this id, or the one that answers these words best, with the next best beside it.

    Raises `NotFound`, or `InvalidSearch` when there is no word.
    """
    if kind_of(words) is IdKind.CLAIM:
        return Asked(words)
    refuse_other_ids(words, IdKind.CLAIM)
    found = find_claims(store, words, limit=MOST_OTHERS + 1)
    if not found.rows:
        raise NotFound(f"no claim has any of the words {words!r}; `onrecord claims --all` lists every claim")
    best, *others = map(ClaimCounted.model_validate, found.rows)
    return Asked(best.id, Choice(matched=found.matched, others=tuple(others), more=found.next is not None))


def claims(store: Reader, words: str | None, *, as_of: AsOf | None, limit: int, cursor: str | None) -> Claims:
    """A page of the claims that answer the words, with the numbers of now or as of a day."""
    if as_of is None:
        return Claims.of(find_claims(store, words, limit=limit, cursor=cursor))
    return Claims.of(find_claims_as_of(store, words, as_of, limit=limit, cursor=cursor), as_of)


def who(
    store: Reader,
    asked: Asked,
    *,
    stance: Stance | None = None,
    as_of: AsOf | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Who:
    """A page of the statements on a claim, with its status and what could not be read in their articles."""
    if as_of is None:
        found = _of_now(statements_on_claim(store, asked.claim_id, stance=stance, limit=limit, cursor=cursor))
    else:
        found = statements_on_claim_as_of(store, asked.claim_id, as_of, stance=stance, limit=limit, cursor=cursor)
    page = found.page
    statements = tuple(map(Statement.of, page.rows))
    return Who(
        claim=Claim.model_validate(claim_in_full(store, asked.claim_id)),
        standing=Status.of(standing_of_claim(store, asked.claim_id, as_of=as_of), as_of),
        statements=statements,
        answers=tuple(map(Answered.model_validate, answers_of(store, (row.id for row in page.rows)))),
        as_of=times.AsOf.of(as_of),
        apart=tuple(map(Statement.of, found.apart)),
        unread=_unread_in(store, (row.article_id for row in page.rows)),
        choice=asked.choice,
        next=page.next,
        truncated=found.truncated,
    )


def _of_now(page: Page[StatementRow]) -> PageAsOf:
    """A page on which nothing stands apart."""
    return PageAsOf(page, (), truncated=page.next is not None)


@dataclass(frozen=True, slots=True)
class Walked:
    """The chain that was walked, the claim it is about, and what could not be read in the articles it led through."""

    claim: ClaimNamed
    chain: queries.chains.Chain
    unread: tuple[UnreadIn, ...]
    choice: Choice | None = None

    def answer(self) -> Chain:
        """The chain as it is answered."""
        return Chain.of(self.chain, self.claim, self.unread, self.choice)


def chain(store: Reader, asked: Asked, as_of: AsOf | None = None) -> Walked:
    """The chains of citations of all statements on a claim."""
    walked = chain_of_claim(store, asked.claim_id, as_of=as_of)
    return Walked(_named(store, asked.claim_id), walked, _unread_along(store, walked), asked.choice)


def statement_chain(store: Reader, statement_id: str, as_of: AsOf | None = None) -> Walked:
    """The chain of citations of one statement."""
    walked = chain_of_statement(store, statement_id, as_of=as_of)
    start = next(node for node in walked.nodes if node.id == statement_id)
    return Walked(ClaimNamed.of(start), walked, _unread_along(store, walked))


def standing(store: Reader, asked: Asked, as_of: AsOf | None = None) -> Standing:
    """Roots, carriers and status of a claim."""
    found = standing_of_claim(store, asked.claim_id, as_of=as_of)
    unread = _unread_in(store, (article for carrier in found.carriers for article in carrier.article_ids))
    return Standing.of(found, _named(store, asked.claim_id), unread, asked.choice, as_of)


def timeline(store: Reader, asked: Asked, as_of: AsOf | None = None) -> Timeline:
    """What happened to a claim, and when."""
    found = timeline_of_claim(store, asked.claim_id, as_of=as_of)
    status = Status.of(standing_of_claim(store, asked.claim_id, as_of=as_of), as_of)
    return Timeline.of(found, _named(store, asked.claim_id), status, asked.choice)


def changes(store: Reader, window: Window, claim_id: str | None, *, limit: int, cursor: str | None) -> Changes:
    """What changed between two days, on one claim or on all."""
    return Changes.of(changes_between(store, window, claim_id=claim_id, limit=limit, cursor=cursor), window)


def source_said(
    store: Reader, words: str, *, as_of: AsOf | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> SourceSaid:
    """What the source with this id or name said, in order of time; raises `NotFound`, or `InvalidSearch`."""
    entity_id, choice = source_asked_for(store, words)
    return source_by_id(store, entity_id, choice=choice, as_of=as_of, limit=limit, cursor=cursor)


def source_by_id(
    store: Reader,
    entity_id: str,
    *,
    choice: EntityChoice | None = None,
    as_of: AsOf | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> SourceSaid:
    """The same for a source whose id is known; raises `NotFound`."""
    if as_of is None:
        found = _of_now(statements_of_source(store, entity_id, limit=limit, cursor=cursor))
    else:
        found = statements_of_source_as_of(store, entity_id, as_of, limit=limit, cursor=cursor)
    page = found.page
    return SourceSaid(
        source=Entity.of(entity_in_full(store, entity_id).entity),
        statements=tuple(map(Statement.of, page.rows)),
        as_of=times.AsOf.of(as_of),
        apart=tuple(map(Statement.of, found.apart)),
        unread=_unread_in(store, (row.article_id for row in page.rows)),
        choice=choice,
        next=page.next,
        truncated=found.truncated,
    )


def source_asked_for(store: Reader, words: str) -> tuple[str, EntityChoice | None]:
    """The source with this id, or the one whose name answers these words best, with the next best beside it.

    Raises `NotFound`, or `InvalidSearch` when there is no word.
    """
    if kind_of(words) is IdKind.ENTITY:
        return words, None
    refuse_other_ids(words, IdKind.ENTITY)
    found = find_entities(store, words, limit=MOST_OTHERS + 1)
    if not found.rows:
        raise NotFound(f"no source has any of the words {words!r} in its name; `onrecord entity` lists every entity")
    best, *others = map(Entity.of, found.rows)
    apart = tuple(other for other in others if other.cluster != best.cluster)
    return best.id, EntityChoice(matched=found.matched, others=apart, more=found.next is not None)


def refuse_other_ids(words: str, wanted: IdKind, *, or_words: bool = True) -> None:
    """Raise `InvalidRequest` for the id of a thing of another kind: searched for as a word, it would find nothing."""
    kind = kind_of(words)
    if kind not in (None, wanted):
        given, other = (f"{'an' if each.value in 'ae' else 'a'} {each.name.lower()}" for each in (kind, wanted))
        raise InvalidRequest(f"{words} is the id of {given}; give that of {other}{', or words' if or_words else ''}")


def _named(store: Reader, claim_id: str) -> ClaimNamed:
    claim = Claim.model_validate(claim_in_full(store, claim_id))
    return ClaimNamed(id=claim.id, text=claim.text, cluster=claim.cluster, quantities=claim.quantities)


def _unread_along(store: Reader, walked: queries.chains.Chain) -> tuple[UnreadIn, ...]:
    return _unread_in(store, (row.article_id for row in walked.nodes))


def _unread_in(store: Reader, article_ids: Iterable[str]) -> tuple[UnreadIn, ...]:
    """What could not be read in these articles: a statement on the claim may be among it."""
    return tuple(map(UnreadIn.model_validate, unread_passages(store, article_ids)))
