"""Decisions: what is held to be the same, by whom and why; what is suggested; and what stands no more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from api.answers.decisions import DecidedOn, Decision
from api.answers.statements import Excerpt
from api.web.views.addresses import path_of
from api.web.views.dates import in_words
from api.web.views.words import STANCES, Link, StanceShown, article_shown, one_line
from graph.decisions import PERSON, State, Verdict, is_person
from queries.decisions.deciding import Kept
from queries.statements import CONTEXT

MOST: Final = 8
"""How many decisions of one group stand on the page of a thing; all of them are there as data."""

STATES: Final = {
    State.STANDING: "Stands",
    State.SUGGESTED: "Waits for review",
    State.FALLEN: "Fell",
    State.OVERRULED: "Overruled",
    State.UNDONE: "Taken back",
    State.UNATTACHED: "Fits nothing any more",
}
_VERDICTS: Final = {
    Verdict.SAME: "is the same as",
    Verdict.DIFFERENT: "is not the same as",
    Verdict.CONTRADICTS: "excludes",
    Verdict.CITES: "rests on",
    Verdict.ACCEPTED: "was read rightly",
    Verdict.CORRECTED: "was read wrongly, and is corrected",
    Verdict.REJECTED: "was read wrongly, and is set aside",
}
_SUGGESTED: Final = {
    Verdict.SAME: "may be the same as",
    Verdict.DIFFERENT: "may not be the same as",
    Verdict.CONTRADICTS: "may exclude",
    Verdict.CITES: "may rest on",
}
_MACHINE: Final = "the machine"
_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PassageShown:
    """Words that prove one end, between those around them."""

    before: str
    words: str
    behind: str


@dataclass(frozen=True, slots=True)
class EndShown:
    """One end of a decision: its words, who said them where it is a statement, and where they stand.

    `href` is None for what is not there any more.
    """

    href: str | None
    words: str
    source: str | None
    stance: StanceShown | None
    article: Link
    passages: tuple[PassageShown, ...]


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """One decision: its ends with the verdict between, who took it and why, and how it stands.

    `score` is None for what a person decided, `fate` for what stands or waits.
    """

    id: str
    state: str
    verdict: str
    a: EndShown
    b: EndShown | None
    by: str
    score: str | None
    basis: str
    day: str | None
    correction: str | None
    fate: str | None


@dataclass(frozen=True, slots=True)
class DecisionGroup:
    """Decisions that stand alike; `total` counts those that are left out, too."""

    name: str
    title: str
    decisions: tuple[DecisionShown, ...]
    total: int


@dataclass(frozen=True, slots=True)
class DecisionsShown:
    """All decisions on one thing in groups, those that hold it first, and the same as data."""

    groups: tuple[DecisionGroup, ...]
    href: str
    waits: bool


_TITLES: Final = {
    "held": "Held to be so",
    "suggested": "Suggested, and waiting for a person",
    "past": "Decided otherwise, or taken back",
}


def group_of(state: State) -> str:
    """In which group of a page a decision stands that stands so."""
    if state is State.STANDING:
        return "held"
    return "suggested" if state is State.SUGGESTED else "past"


def foremost(kept: Iterable[Kept]) -> tuple[Kept, ...]:
    """Those of each group that its page shows: what people decided first, then what it matters most to look at."""
    groups: dict[str, list[Kept]] = {name: [] for name in _TITLES}
    for each in sorted(kept, key=lambda each: (not each.decision.by_person, -each.useful, each.decision.id)):
        groups[group_of(each.state)].append(each)
    return tuple(each for group in groups.values() for each in group[:MOST])


def decisions_shown(thing_id: str, shown: Iterable[Decision], totals: Mapping[str, int]) -> DecisionsShown | None:
    """The section of a thing's page; None where nobody decided anything on it.

    `shown` are the foremost decisions, `totals` the number of all in each group.
    """
    groups: dict[str, list[DecisionShown]] = {name: [] for name in _TITLES}
    for each in shown:
        groups[group_of(each.state)].append(decision_shown(each, thing_id))
    if not any(groups.values()):
        return None
    return DecisionsShown(
        groups=tuple(
            DecisionGroup(name, _TITLES[name], tuple(each), totals[name]) for name, each in groups.items() if each
        ),
        href=f"/decisions/on/{quote(thing_id, safe='')}",
        waits=bool(groups["suggested"]),
    )


def decision_shown(decision: Decision, own: str | None = None) -> DecisionShown:
    """One decision; on the page of one of its ends, `own`, that end comes first."""
    a, b, turned = decision.a, decision.b, False
    if b is not None and own is not None and b.id == own:
        a, b, turned = b, a, True
    person = is_person(decision.by)
    return DecisionShown(
        id=decision.id,
        state=STATES[decision.state],
        verdict=_verdict(decision, turned=turned),
        a=_end(a),
        b=None if b is None else _end(b),
        by=_name(decision.by),
        score=None if person else f"{decision.score:.2f}",
        basis=one_line(decision.basis),
        day=None if decision.recorded is None else in_words(decision.recorded[:10]),
        correction=_correction(decision),
        fate=_fate(decision),
    )


def _verdict(decision: Decision, *, turned: bool) -> str:
    if turned and decision.verdict is Verdict.CITES:
        return "may be cited by" if decision.state is State.SUGGESTED else "is cited by"
    said = _SUGGESTED if decision.state is State.SUGGESTED else _VERDICTS
    return said[decision.verdict]


def _end(end: DecidedOn) -> EndShown:
    article = article_shown(end.article_id, end.title, end.carrier, end.published)
    return EndShown(
        href=None if end.id is None else path_of(end.id),
        words=one_line(end.words),
        source=None if end.source is None else one_line(end.source),
        stance=None if end.stance is None else STANCES[end.stance],
        article=Link(article.href, article.line),
        passages=tuple(PassageShown(_before(each), one_line(each.words), _behind(each)) for each in end.excerpts),
    )


def _before(each: Excerpt) -> str:
    """What stands before the words, from the first whole word on."""
    whole = each.prefix if len(each.prefix) < CONTEXT else each.prefix.partition(" ")[2]
    return f"{'' if whole == each.prefix else '… '}{_BLANKS.sub(' ', whole)}"


def _behind(each: Excerpt) -> str:
    """What stands behind the words, as far as the last whole word."""
    whole = each.suffix if len(each.suffix) < CONTEXT else each.suffix.rpartition(" ")[0]
    return f"{_BLANKS.sub(' ', whole)}{'' if whole == each.suffix else ' …'}"


def _name(by: str) -> str:
    return one_line(by.removeprefix(PERSON)) if is_person(by) else f"{_MACHINE} ({by})"


def _fate(decision: Decision) -> str | None:
    if decision.undone is not None:
        return f"By {_name(decision.undone_by or '')}, {in_words(decision.undone[:10])}."
    return None if decision.why is None else f"{one_line(decision.why).rstrip('.')}."


def _correction(decision: Decision) -> str | None:
    right = decision.correction
    if right is None:
        return None
    parts = (
        f"the stance is “{STANCES[right.stance].verb}”" if right.stance else None,
        f"the claim is “{one_line(right.claim)}”" if right.claim else None,
        "another source said it" if right.source_id else None,
        "other words prove it" if right.quote_spans or right.source_spans else None,
    )
    return f"Rightly: {', '.join(filter(None, parts))}."
