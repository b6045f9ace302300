"""One statement as a page shows it: who, which side, when, in which words, where; and how to cite it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from api.web.views.addresses import Iris, path_of, words_at, words_on_live_page
from api.web.views.dates import said_in_words
from api.web.views.words import (
    ArticleShown,
    SourceShown,
    StanceShown,
    article_of,
    one_line,
    source_of,
    source_shown,
    stance_of,
)
from graph.spans import GAP
from queries.statements import UNDATED, AnswerRow, StatementRow


@dataclass(frozen=True, slots=True)
class Answered:
    """Whose statement is answered, and that statement's page; `inferred` when the text does not name it outright."""

    source: SourceShown
    href: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One statement. `words` are those of the claim, None where a venue relays; then `cue` says that it does.

    `verbatim`: the claim is put in these very words. `words_href` leads to the words in the article's page here,
    `live_href` to those on its own page.
    """

    id: str
    href: str
    stance: StanceShown
    source: SourceShown
    said: str
    claim: str
    claim_href: str
    words: str | None
    verbatim: bool
    cue: str
    article: ArticleShown
    words_href: str
    live_href: str | None
    citation: str
    answers: tuple[Answered, ...] = ()
    relays: tuple[Card, ...] = ()
    is_root: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of several statements beside their rows: whom they answer, and which of them are roots."""

    iris: Iris
    answers: Mapping[str, tuple[AnswerRow, ...]]
    roots: frozenset[str]

    @classmethod
    def of(cls, iris: Iris, answers: Iterable[AnswerRow] = (), roots: Iterable[str] = ()) -> Around:
        """From the rows of a query, and the ids of the roots."""
        by_statement: dict[str, list[AnswerRow]] = defaultdict(list)
        for row in answers:
            by_statement[row.answering_id].append(row)
        return cls(iris, {key: tuple(rows) for key, rows in by_statement.items()}, frozenset(roots))


def card(row: StatementRow, around: Around) -> Card:
    """The card of one statement."""
    return Card(
        id=row.id,
        href=path_of(row.id),
        stance=stance_of(row),
        source=source_of(row),
        said=said_in_words(row.said, row.said_to),
        claim=one_line(row.claim),
        claim_href=path_of(row.claim_id),
        words=None if row.quote is None else one_line(row.quote),
        verbatim=row.quote is not None and one_line(row.quote).casefold() == one_line(row.claim).casefold(),
        cue=one_line(row.cue),
        article=article_of(row),
        words_href=words_at(row.article_id, row.id),
        live_href=words_on_live_page(row.url, (row.quote or row.cue).split(GAP)),
        citation=citation(row, around.iris),
        answers=tuple(_answered(each) for each in around.answers.get(row.id, ())),
        is_root=row.id in around.roots,
    )


def cards(rows: Iterable[StatementRow], around: Around) -> tuple[Card, ...]:
    """The cards of several, in order of time."""
    return tuple(card(row, around) for row in in_order_of_time(rows))


def with_relays(of: Card, relays: Iterable[Card]) -> Card:
    """The same card with those who pass it on."""
    return replace(of, relays=tuple(relays))


def in_order_of_time(rows: Iterable[StatementRow]) -> list[StatementRow]:
    """By the last day on which they can have been made, undated last."""
    return sorted(rows, key=lambda row: (row.said_to or UNDATED, row.id))


def citation(row: StatementRow, iris: Iris) -> str:
    """One line to copy: source, stance, words, claim, when; carrier, title, date and address; the statement's IRI."""
    article = article_of(row)
    words = f"“{one_line(row.quote)}”" if row.quote else f"({one_line(row.cue)})"
    said = f"{source_of(row).in_words} {stance_of(row).verb} {words}"
    claimed = f"[claim: {one_line(row.claim)}], {said_in_words(row.said, row.said_to)}."
    printed = [article.carrier, f"“{article.title}”", article.day or "date unknown"]
    where = " ".join(filter(None, (f"{', '.join(printed)}.", article.url)))
    return f"{said} {claimed} {where} {iris.of(row.id)}"


def _answered(row: AnswerRow) -> Answered:
    return Answered(source_shown(row.source_id, row.source, row.source_kind), path_of(row.answered_id), row.inferred)
