"""The page of a claim: its status, who stands where, roots beside carriers, the chain, the other wordings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from api.web.views.addresses import path_of
from api.web.views.carriers import CarriersShown, carriers_shown
from api.web.views.chains import ChainShown, chain_shown
from api.web.views.circles import CircleShown, circle_shown
from api.web.views.decisions import DecisionsShown
from api.web.views.roots import RootsShown, roots_shown
from api.web.views.statements import Around, Card, card, in_order_of_time, with_relays
from api.web.views.words import Hit, article_shown, count, one_line, unread_in_words
from graph.model import Stance
from queries.chains import Chain
from queries.claims import ClaimInFull, WordingRow
from queries.contradicting import Contradiction
from queries.reasons import Status
from queries.related import Related
from queries.standing import Standing
from queries.statements import StatementRow

MOST_CARDS: Final = 50
"""How many statements a column shows; all of them stand on a page of their own."""

STATUSES: Final = {
    Status.DISPUTED: "Disputed",
    Status.CORROBORATED: "Corroborated",
    Status.SINGLE_SOURCE: "Single source",
    Status.UNNAMED_ONLY: "Unnamed sources only",
    Status.DENIED_ONLY: "Only denied",
    Status.LEFT_OPEN: "Left open",
    Status.WITHDRAWN: "Withdrawn",
}


@dataclass(frozen=True, slots=True)
class StatusShown:
    """The status in words with the reason."""

    name: str
    word: str
    reason: str


@dataclass(frozen=True, slots=True)
class Column:
    """The statements of one side; `empty` says in words that there is none."""

    name: str
    title: str
    empty: str
    cards: tuple[Card, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Everything that the page of a claim shows; `unread` is a sentence, None where nothing was left unread."""

    id: str
    text: str
    current: bool
    status: StatusShown
    statements: int
    columns: tuple[Column, ...]
    roots: RootsShown
    carried: CarriersShown
    chain: ChainShown
    circles: tuple[CircleShown, ...]
    wordings: tuple[Hit, ...]
    about: tuple[Hit, ...]
    unread: str | None
    all_href: str
    timeline_href: str
    excluded: tuple[Hit, ...]
    related: tuple[str, ...]
    decisions: DecisionsShown | None


@dataclass(frozen=True, slots=True)
class ClaimFound:
    """What was read of a claim: itself, the chain of all statements on it, where it stands, what was decided on it."""

    claim: ClaimInFull
    chain: Chain
    standing: Standing
    unread: Mapping[str, int]
    decisions: DecisionsShown | None = None


def claim_page(found: ClaimFound, around: Around) -> ClaimPage:
    """The page of a claim."""
    claim, chain, standing = found.claim, found.chain, found.standing
    return ClaimPage(
        id=claim.id,
        text=one_line(claim.text),
        current=claim.current,
        status=status_shown(standing),
        statements=len(chain.nodes),
        columns=columns(chain, around),
        roots=roots_shown(standing),
        carried=carriers_shown(standing, chain),
        chain=chain_shown(chain),
        circles=tuple(map(circle_shown, standing.circles)),
        wordings=tuple(_wording(row) for row in claim.wordings if row.id != claim.id),
        about=tuple(Hit(path_of(row.id), one_line(row.name), (row.kind,)) for row in claim.about),
        unread=unread_in_words(found.unread),
        all_href=f"{path_of(claim.id)}/statements",
        timeline_href=f"{path_of(claim.id)}/timeline",
        excluded=tuple(map(_excluded, standing.contradictions)),
        related=tuple(_related(each, standing) for each in standing.related),
        decisions=found.decisions,
    )


def status_shown(standing: Standing) -> StatusShown:
    """The status in words; as of a day before anybody spoke there is none."""
    if standing.status is None:
        return StatusShown("none", "No status", standing.reason)
    return StatusShown(standing.status.replace("_", "-"), STATUSES[standing.status], standing.reason)


def _related(group: Related, standing: Standing) -> str:
    roots = (*standing.supports.named, *standing.opposes.named, *(each.root for each in standing.both))
    names = sorted({one_line(root.name) for root in roots if root.cluster in group.clusters})
    return f"{' and '.join(names)} hang together ({one_line(group.by)}): they are related, and each is counted."


def _excluded(other: Contradiction) -> Hit:
    note = "somebody stands behind it" if other.stands else "nobody stands behind it"
    return Hit(path_of(other.cluster), one_line(other.claim), (note,))


def columns(chain: Chain, around: Around) -> tuple[Column, ...]:
    """For, against, open; who only passes something on stands with what that is."""
    relayed = _relayed(chain)
    attached = {row.id for rows in relayed.values() for row in rows}
    sides: dict[str, list[StatementRow]] = {"for": [], "against": [], "open": []}
    for row in in_order_of_time(row for row in chain.nodes if row.id not in attached):
        sides[_side(Stance(row.stance))].append(row)
    titles = {"for": "For", "against": "Against", "open": "Open"}
    empty = {"for": "Nobody says so.", "against": "Nobody denies it.", "open": "Nobody leaves it open."}
    return tuple(
        Column(
            name=side,
            title=titles[side],
            empty=empty[side],
            cards=tuple(_with_its_relays(row, relayed, around) for row in rows[:MOST_CARDS]),
            total=len(rows),
        )
        for side, rows in sides.items()
    )


def _side(stance: Stance) -> str:
    match stance:
        case Stance.ASSERTS | Stance.CONFIRMS:
            return "for"
        case Stance.DENIES:
            return "against"
        case Stance.LEAVES_OPEN | Stance.RELAYS | Stance.WITHDRAWS:
            return "open"
        case _:
            assert_never(stance)


def _relayed(chain: Chain) -> Mapping[str, list[StatementRow]]:
    """Who passes on which statement; of a relay of a relay, both stand with what the last one passes on."""
    rows = {row.id: row for row in chain.nodes}
    cites: dict[str, list[str]] = {}
    for edge in chain.edges:
        cites.setdefault(edge.citing, []).append(edge.cited)
    relayed: dict[str, list[StatementRow]] = {}
    for row in in_order_of_time(row for row in chain.nodes if row.stance == Stance.RELAYS):
        for end in _ends(row.id, cites, rows):
            relayed.setdefault(end, []).append(row)
    return relayed


def _ends(start: str, cites: Mapping[str, Sequence[str]], rows: Mapping[str, StatementRow]) -> list[str]:
    """What a relay passes on in the end: the first statements down its citations that are no relays."""
    ends: dict[str, None] = {}
    seen, frontier = {start}, list(cites.get(start, ()))
    for each in frontier:  # grows while it is walked
        if each in seen:
            continue
        seen.add(each)
        if rows[each].stance == Stance.RELAYS:
            frontier += cites.get(each, ())
        else:
            ends[each] = None
    return list(ends)


def _with_its_relays(row: StatementRow, relayed: Mapping[str, list[StatementRow]], around: Around) -> Card:
    return with_relays(card(row, around), (card(each, around) for each in relayed.get(row.id, ())))


def _wording(row: WordingRow) -> Hit:
    article = article_shown(row.article_id, row.title, row.carrier, None)
    return Hit(path_of(row.id), one_line(row.text), (article.carrier, count(row.statements, "statement")))
