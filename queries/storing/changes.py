"""What a transaction does to bring the graph from one stored form of a revision to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from graph.store import Transaction
from queries.binding import bind_write
from queries.storing.form import Edges, StoredForm
from queries.storing.rows import (
    AboutEdge,
    ArticleNode,
    CitesEdge,
    ClaimNode,
    EntityNode,
    PublishedByEdge,
    RespondsToEdge,
    RevisionNode,
    RoleEdge,
    SameAsEdge,
    StatementNode,
    WholeArticle,
)

Edge = TypeVar("Edge")


class Identified(Protocol):
    """A node of a stored form."""

    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Removed:
    """A node to take out."""

    id: str


WHOLE_ARTICLE = bind_write("writing/whole_article", row=WholeArticle)
ARTICLE = bind_write("writing/article", row=ArticleNode)
ARTICLE_AS_CURRENT = bind_write("writing/article_as_current", row=ArticleNode)
REVISION = bind_write("writing/revision", row=RevisionNode)
ENTITIES = bind_write("writing/entities", row=EntityNode)
CLAIMS = bind_write("writing/claims", row=ClaimNode)
STATEMENTS = bind_write("writing/statements", row=StatementNode)
PUBLISHED_BY = bind_write("writing/published_by", row=PublishedByEdge)
ABOUTS = bind_write("writing/abouts", row=AboutEdge)
ROLES = bind_write("writing/roles", row=RoleEdge)
CITES = bind_write("writing/cites", row=CitesEdge)
RESPONDS_TO = bind_write("writing/responds_to", row=RespondsToEdge)
SAME_CLAIMS = bind_write("writing/same_claims", row=SameAsEdge)
SAME_ENTITIES = bind_write("writing/same_entities", row=SameAsEdge)

NO_ARTICLES = bind_write("removing/articles", row=Removed)
NO_REVISIONS = bind_write("removing/revisions", row=Removed)
NO_ENTITIES = bind_write("removing/entities", row=Removed)
NO_CLAIMS = bind_write("removing/claims", row=Removed)
NO_STATEMENTS = bind_write("removing/statements", row=Removed)
NO_PUBLISHED_BY = bind_write("removing/published_by", row=PublishedByEdge)
NO_ABOUTS = bind_write("removing/abouts", row=AboutEdge)
NO_ROLES = bind_write("removing/roles", row=RoleEdge)
NO_CITES = bind_write("removing/cites", row=CitesEdge)
NO_RESPONDS_TO = bind_write("removing/responds_to", row=RespondsToEdge)
NO_SAME_CLAIMS = bind_write("removing/same_claims", row=SameAsEdge)
NO_SAME_ENTITIES = bind_write("removing/same_entities", row=SameAsEdge)


def whole(form: StoredForm) -> WholeArticle:
    """A stored form as the one row that `WHOLE_ARTICLE` takes."""
    edges = form.edges
    return WholeArticle(
        article=form.article,
        revision=form.revision,
        entities=form.entities,
        claims=form.claims,
        statements=form.statements,
        published_by=tuple(_in_order(edges.published_by)),
        abouts=tuple(_in_order(edges.abouts)),
        roles=tuple(_in_order(edges.roles)),
        cites=tuple(_in_order(edges.cites)),
        responds_to=tuple(_in_order(edges.responds_to)),
        same_claims=tuple(_in_order(edges.same_claims)),
        same_entities=tuple(_in_order(edges.same_entities)),
    )


def add(transaction: Transaction, form: StoredForm, *, beside: Edges) -> None:
    """Write a stored form; the edges `beside` are there already."""
    transaction.write(REVISION, [form.revision])
    transaction.write(ENTITIES, form.entities)
    transaction.write(CLAIMS, form.claims)
    transaction.write(STATEMENTS, form.statements)
    edges = form.edges.without(beside)
    transaction.write(PUBLISHED_BY, _in_order(edges.published_by))
    transaction.write(ABOUTS, _in_order(edges.abouts))
    transaction.write(ROLES, _in_order(edges.roles))
    transaction.write(CITES, _in_order(edges.cites))
    transaction.write(RESPONDS_TO, _in_order(edges.responds_to))
    transaction.write(SAME_CLAIMS, _in_order(edges.same_claims))
    transaction.write(SAME_ENTITIES, _in_order(edges.same_entities))


def remove_what_is_gone(transaction: Transaction, old: StoredForm, new: StoredForm) -> None:
    """Take out what `old` has and `new` has not; what both have stays, and with it the edges of other articles."""
    gone = old.edges.without(new.edges)
    transaction.write(NO_PUBLISHED_BY, _in_order(gone.published_by))
    transaction.write(NO_ABOUTS, _in_order(gone.abouts))
    transaction.write(NO_ROLES, _in_order(gone.roles))
    transaction.write(NO_CITES, _in_order(gone.cites))
    transaction.write(NO_RESPONDS_TO, _in_order(gone.responds_to))
    transaction.write(NO_SAME_CLAIMS, _in_order(gone.same_claims))
    transaction.write(NO_SAME_ENTITIES, _in_order(gone.same_entities))
    transaction.write(NO_STATEMENTS, _missing(old.statements, new.statements))
    transaction.write(NO_CLAIMS, _missing(old.claims, new.claims))
    transaction.write(NO_ENTITIES, _missing(old.entities, new.entities))


def _in_order(edges: Iterable[Edge]) -> list[Edge]:
    # Each edge's text starts with its first id. One order for all writers makes deadlocks rare.
    return sorted(edges, key=repr)


def _missing(old: Iterable[Identified], new: Iterable[Identified]) -> list[Removed]:
    return [Removed(each) for each in sorted({node.id for node in old} - {node.id for node in new})]
