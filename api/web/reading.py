"""What each page of a thing shows, read from the store in a few questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from fastapi.responses import HTMLResponse

from api.reviewing import shown
from api.web.rendering import Frame, rendered
from api.web.views.addresses import Iris
from api.web.views.articles import article_page
from api.web.views.claims import ClaimFound, claim_page
from api.web.views.decisions import DecisionsShown, decisions_shown, foremost, group_of
from api.web.views.evidence import CONTEXT, statement_page
from api.web.views.sources import MOST_SPOKEN_OF, SourceFound, source_page
from api.web.views.statements import Around
from api.web.views.words import Link, one_line, source_of, stance_of
from graph.store import Reader
from queries.articles import ArticleInFull, article_in_full, revision_in_full, unread_in
from queries.chains import chain_of_claim, chain_of_statement
from queries.claims import claim_in_full, claims_about
from queries.decisions.deciding import decisions_on
from queries.entities import entity_in_full, statements_of_source
from queries.standing import standing_in
from queries.statements import answers_of, statement_with_evidence


@dataclass(frozen=True, slots=True)
class Reading:
    """Where pages are read from, under which base their IRIs stand, and the same thing as data."""

    store: Reader
    iris: Iris
    data: tuple[Link, ...]

    def frame(self, title: str, an_id: str) -> Frame:
        """What stands around the page of a thing."""
        return Frame(title, self.iris.of(an_id), self.data)


def claim(reading: Reading, claim_id: str) -> HTMLResponse:
    """The page of a claim; raises `NotFound`."""
    store = reading.store
    in_full = claim_in_full(store, claim_id)
    chain = chain_of_claim(store, claim_id)
    found = ClaimFound(
        claim=in_full,
        chain=chain,
        standing=standing_in(store, chain),
        unread=unread_in(store, (row.article_id for row in chain.nodes)),
        decisions=_decisions(store, claim_id),
    )
    answers = answers_of(store, (row.id for row in chain.nodes))
    page = claim_page(found, Around.of(reading.iris, answers, chain.roots))
    return rendered("claim.html", page, reading.frame(page.text, claim_id))


def statement(reading: Reading, statement_id: str) -> HTMLResponse:
    """The page of a statement; raises `NotFound`."""
    evidence = statement_with_evidence(reading.store, statement_id, context=CONTEXT)
    chain = chain_of_statement(reading.store, statement_id)
    decisions = _decisions(reading.store, statement_id)
    page = statement_page(evidence, chain, Around.of(reading.iris, roots=chain.roots), decisions)
    row = evidence.statement
    title = f"{source_of(row).in_words} {stance_of(row).verb}: {one_line(row.claim)}"
    return rendered("statement.html", page, reading.frame(title, statement_id))


def source(reading: Reading, entity_id: str) -> HTMLResponse:
    """The page of an entity; raises `NotFound`."""
    found = entity_in_full(reading.store, entity_id)
    said = statements_of_source(reading.store, entity_id)
    answers = answers_of(reading.store, (row.id for row in said.rows))
    asked = SourceFound(
        found,
        said,
        spoken_of=claims_about(reading.store, found.entity.cluster, limit=MOST_SPOKEN_OF),
        unread=unread_in(reading.store, (row.article_id for row in said.rows)),
        decisions=_decisions(reading.store, entity_id),
    )
    page = source_page(asked, Around.of(reading.iris, answers))
    return rendered("source.html", page, reading.frame(page.name, entity_id))


def article(reading: Reading, article_id: str) -> HTMLResponse:
    """The page of an article with its current text; raises `NotFound`."""
    return _text(reading, article_in_full(reading.store, article_id), article_id)


def revision(reading: Reading, revision_id: str) -> HTMLResponse:
    """The page of an article with one of its texts; raises `NotFound`."""
    return _text(reading, revision_in_full(reading.store, revision_id), revision_id)


def _decisions(store: Reader, thing_id: str) -> DecisionsShown | None:
    """What was decided on a thing. Both sides' words are read of those alone that are shown: an outlet has many."""
    kept = decisions_on(store, [thing_id])
    totals = Counter(group_of(each.state) for each in kept)
    return decisions_shown(thing_id, shown(store, foremost(kept)), totals)


def _text(reading: Reading, found: ArticleInFull, an_id: str) -> HTMLResponse:
    answers = answers_of(reading.store, (row.id for row in found.statements))
    page = article_page(found, Around.of(reading.iris, answers))
    return rendered("article.html", page, reading.frame(page.title, an_id))
