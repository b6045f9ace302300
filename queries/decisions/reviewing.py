"""What waits for a person: suggestions, the most useful first; what lost its place; and what was decided otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.decisions import Selector, State, Verdict
from graph.ids import IdKind
from graph.spans import Spans
from graph.store import Reader
from queries.binding import bind
from queries.decisions.deciding import Kept, decision_kept, kept_as
from queries.decisions.kept import decisions_by_id
from queries.decisions.selecting import ByIds
from queries.paging import DEFAULT_LIMIT, Page, after, checked_limit, page
from queries.statements import Excerpt, excerpts

_LEAST = 1e-9
"""Below the usefulness of a suggestion that still asks something."""

_MOST = 1e308
"""Above every number that a decision can have for its usefulness."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the decisions that stand so; an empty `verdict` or `kind` is any."""

    state: str
    verdict: str
    kind: str
    least: float
    after_useful: float
    after_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A decision and how useful it is to look at it."""

    useful: float
    id: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text of an article, and what was known of it."""

    id: str
    article_id: str
    text_sha256: str
    text: str
    title: str | None
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a decision as it can be shown: its words, and where they stand.

    `id` is what it is attached to now, None when nothing fits. `excerpts` are the first words that prove it, with those
    around them; none where their text is not in the store any more.
    """

    id: str | None
    made_on: Selector
    title: str | None
    outlet: str | None
    published: str | None
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A decision with the words and the evidence of its one or two sides."""

    kept: Kept
    sides: tuple[Side, ...]


LISTED = bind("decisions/listed", params=Listing, row=ListedRow)
TEXTS = bind("decisions/texts", params=ByIds, row=TextRow)

_SHOWN = 2
"""How many stretches of words an end shows: an outlet can be mentioned a hundred times."""


def review_queue(
    reader: Reader,
    *,
    verdict: Verdict | None = None,
    kind: IdKind | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[ReviewItem]:
    """The machine's suggestions, those first that it matters most to look at, then by id.

    That is how many statements hang on both clusters, and one more for each, times how near the score is to the line
    from which the machine decides by itself (`queries.decisions.weighing`). What other decisions answer already is
    left out.
    Raises `InvalidRequest` for a limit or a cursor that can't be used.
    """
    return _listed(reader, State.SUGGESTED, (verdict, kind), least=_LEAST, limit=limit, cursor=cursor)


def decisions_listed(
    reader: Reader,
    state: State,
    *,
    verdict: Verdict | None = None,
    kind: IdKind | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[ReviewItem]:
    """The decisions that stand so, such as the unattached ones, by id; raises `InvalidRequest` as the queue does."""
    return _listed(reader, state, (verdict, kind), least=0.0, limit=limit, cursor=cursor)


def review_item(reader: Reader, decision_id: str) -> ReviewItem:
    """One decision with its sides; raises `NotFound`."""
    (item,) = review_items(reader, [decision_kept(reader, decision_id)])
    return item


def review_items(reader: Reader, decisions: Sequence[Kept]) -> tuple[ReviewItem, ...]:
    """These decisions with their sides, in this order."""
    texts = _texts(reader, (end.article_id for each in decisions for end in each.decision.ends))
    return tuple(
        ReviewItem(
            each, tuple(_side(end, now, texts) for end, now in zip(each.decision.ends, _now(each), strict=False))
        )
        for each in decisions
    )


def _listed(
    reader: Reader,
    state: State,
    which: tuple[Verdict | None, IdKind | None],
    *,
    least: float,
    limit: int,
    cursor: str | None,
) -> Page[ReviewItem]:
    verdict, kind = which
    after_useful, after_id = after(cursor, (str(_MOST), ""))
    asked = Listing(
        state=state.value,
        verdict=verdict.value if verdict else "",
        kind=f"{kind.value}_" if kind else "",
        least=least,
        after_useful=float(after_useful),
        after_id=str(after_id),
        limit=checked_limit(limit) + 1,
    )
    found = page(reader.read(LISTED, asked), limit, lambda row: (repr(row.useful), row.id))
    rows = decisions_by_id(reader, [row.id for row in found.rows])
    kept = [kept_as(rows[row.id]) for row in found.rows if row.id in rows]
    return Page(review_items(reader, kept), found.next)


def _now(kept: Kept) -> tuple[str | None, str | None]:
    return kept.a_id, kept.b_id


def _texts(reader: Reader, article_ids: Iterable[str]) -> Mapping[tuple[str, str], TextRow]:
    asked = ByIds(tuple(sorted(set(article_ids))))
    rows = reader.read(TEXTS, asked) if asked.ids else []
    return {(row.article_id, row.text_sha256): row for row in rows}


def _side(end: Selector, now: str | None, texts: Mapping[tuple[str, str], TextRow]) -> Side:
    text = texts.get((end.article_id, end.text_sha256))
    if text is None:
        return Side(now, end, None, None, None, ())
    first = Spans(end.spans.ranges[:_SHOWN])
    return Side(now, end, text.title, text.outlet, text.published, excerpts(text.text, first.flat()))
