"""Claims to write and to find: what the tests of the stores' contract are about."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Query, Store, Write


@dataclass(frozen=True, slots=True)
class Everything:
    """The parameters of a query over all claims."""


@dataclass(frozen=True, slots=True)
class Words:
    """What to search for."""

    query: str


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A claim to write, and one that is read."""

    id: str
    text: str | None


@dataclass(frozen=True, slots=True)
class ClaimId:
    """A claim that is found."""

    id: str


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """A claim to write with what it is found by."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """An edge to write between two claims."""

    id: str
    to: str


WRITE_CLAIMS = Write(
    "tests/claims",
    "UNWIND $rows AS row MERGE (claim:Claim {id: row.id}) SET claim.text = row.text RETURN count(*) AS written",
    ClaimText,
)
WRITE_WORDS = Write(
    "tests/words",
    "UNWIND $rows AS row MERGE (claim:Claim {id: row.id}) SET claim.words = row.words RETURN count(*) AS written",
    ClaimWords,
)
WRITE_LINKS = Write(
    "tests/links",
    "UNWIND $rows AS row MATCH (a:Claim {id: row.id}) MATCH (b:Claim {id: row.to}) MERGE (a)-[:CONTRADICTS]->(b) "
    "RETURN count(*) AS written",
    Link,
)
REMOVE = Write(
    "tests/remove",
    "UNWIND $rows AS row MATCH (claim:Claim {id: row.id}) DETACH DELETE claim RETURN count(*) AS written",
    ClaimId,
)
CLAIMS = Query(
    "tests/all", "MATCH (claim:Claim) RETURN claim.id AS id, claim.text AS text ORDER BY id", Everything, ClaimText
)
SEARCH = Query(
    "tests/search",
    "CALL db.index.fulltext.queryNodes('claim_words', $query) YIELD node, score RETURN node.id AS id ORDER BY id",
    Words,
    ClaimId,
)


def write_claims(store: Store, *claims: ClaimText) -> None:
    store.transaction(lambda transaction: transaction.write(WRITE_CLAIMS, claims))


def claims_in(store: Store) -> list[ClaimText]:
    return store.read(CLAIMS, Everything())


def write_ids(store: Store, *ids: str) -> None:
    """Claims of these ids in one transaction, where their words don't matter."""
    write_claims(store, *(ClaimText(each, "x" * 50) for each in ids))


def claim_ids_in(store: Store) -> list[str]:
    return [claim.id for claim in claims_in(store)]
