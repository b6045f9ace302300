"""Which report of another article a statement rests on: of the outlet, day, claim and side that it names, or links to.

"The New York Times reported on Jan. 30 that …" is a statement of that outlet's; it rests on what stands in its article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from graph.decisions import Verdict
from graph.model import Stance
from loaders.extract.lexicon import outlets
from loaders.link.claims import gates_failed, judge_claims
from loaders.link.claims_gates import Gate
from loaders.link.judging import Judgement, same
from loaders.link.names import plain_words
from loaders.link.views import ArticleView, StatementView

LINK: Final = "link"
REPORT: Final = "report"
"""What an article's citation of another is told by."""

_BACK: Final = 31
"""Days back in which a report is looked for whose day nobody tells."""

_AROUND: Final = 1
"""A day earlier or later: it was printed in the evening, or elsewhere."""

_DAYS: Final = 9
"""Stretches of more days are looked up month by month."""

_NEVER: Final = frozenset({Gate.NUMBER, Gate.POLARITY, Gate.DATE})
"""Gates that no reference opens: another number, polarity or date is another claim, whoever reported it."""

_ALIKE: Final = 0.5
"""The share of what two claims tell that must be common where a reference says that they are one."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """That a statement rests on another article's; `claims`: by which judgement their claims are one."""

    citing_id: str
    cited_id: str
    claim_id: str
    cited_claim_id: str
    claims: Judgement
    basis: str


@dataclass(frozen=True, slots=True)
class Citation:
    """What one article rests on in another: how (`link`, `report`, none), and by which statements."""

    bases: frozenset[str]
    statements: tuple[Resolved, ...]


# ---------------------------------------------------------------- blocks


def blocks_of_report(view: ArticleView, statement: StatementView) -> tuple[str, ...]:
    """The blocks in which a statement waits for the report that it names; none where it names no outlet's."""
    window = _window(view, statement)
    if window is None:
        return ()
    return tuple(f"report:{outlet_key(statement.source)}:{stretch}" for stretch in _stretches(*window))


def blocks_of_reporting(view: ArticleView) -> tuple[str, ...]:
    """The blocks in which an article is found by who names its outlet and day, and the outlet's earlier ones."""
    if view.outlet is None or view.day is None:
        return ()
    return tuple(f"own:{outlet_key(view.outlet)}:{stretch}" for stretch in (view.day, view.day[:7]))


def blocks_of_links(view: ArticleView) -> tuple[str, ...]:
    """The blocks in which a text waits for the articles that it links to."""
    return tuple(sorted({f"link:{link.article_id}" for link in view.links if link.article_id != view.article_id}))


def lookups_of(view: ArticleView) -> tuple[str, ...]:
    """The blocks to look into for what an article may rest on, and for what may rest on it."""
    named = {block.replace("report:", "own:", 1) for each in view.statements for block in blocks_of_report(view, each)}
    waiting = {block.replace("own:", "report:", 1) for block in blocks_of_reporting(view)}
    return tuple(sorted({*named, *waiting, f"link:{view.article_id}"}))


@cache
def outlet_key(name: str) -> str:
    """One key for all names of an outlet, as far as they are known, in ASCII."""
    known = outlets().get(name.lower(), name)
    return "-".join(plain_words(known)) or "-"


def _stretches(first: date, last: date) -> Iterator[str]:
    """The days from the first to the last; of a long time its months."""
    days = (last - first).days + 1
    if days <= _DAYS:
        yield from ((first + timedelta(days=number)).isoformat() for number in range(days))
    else:
        yield from sorted({(first + timedelta(days=number)).isoformat()[:7] for number in range(days)})


# ---------------------------------------------------------------- what a statement refers to


def _window(view: ArticleView, statement: StatementView) -> tuple[date, date] | None:
    """From when to when the report was published that a statement names; None where it names none."""
    published = _day(view.published)
    if not statement.is_outlet:
        return None
    first, last = _day(statement.said_from), _day(statement.said_to)
    latest = published or (last + timedelta(days=_AROUND) if last else None)
    if _is_own(view, statement) and not _is_earlier(statement, published):
        return None
    if statement.stance is Stance.WITHDRAWS and last is not None:
        # "On Sunday withdrew its report": the day is that of taking back, and the report was earlier.
        first = last - timedelta(days=_BACK)
    if statement.dated and last is not None:
        first = first or last - timedelta(days=_BACK)
        end = last + timedelta(days=_AROUND)
        return (first - timedelta(days=_AROUND), min(end, latest) if latest else end)
    return None if latest is None else (latest - timedelta(days=_BACK), latest)


def _is_own(view: ArticleView, statement: StatementView) -> bool:
    """Whether the outlet is the one that prints it."""
    return view.outlet is not None and outlet_key(view.outlet) == outlet_key(statement.source)


def _is_earlier(statement: StatementView, published: date | None) -> bool:
    """Whether an outlet names an earlier report of its own: by its day, or by taking it back."""
    if statement.stance is Stance.WITHDRAWS:
        return True
    last = _day(statement.said_to)
    return statement.dated and last is not None and published is not None and last < published


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


# ---------------------------------------------------------------- resolving


def cite(citing: ArticleView, cited: ArticleView) -> Citation:
    """What one article rests on in another, as its statements name outlet and day, or its words link to it.

    A pure function of both texts, so that it makes no difference which was loaded first.
    """
    if citing.article_id == cited.article_id or _is_later(cited, citing):
        return Citation(frozenset(), ())
    linking = [link for link in citing.links if link.article_id == cited.article_id]
    bases, found = {LINK} if linking else set[str](), list[Resolved]()
    for statement in citing.statements:
        linked = any(link.start < statement.whole[1] and statement.whole[0] < link.end for link in linking)
        if not linked and not _names(citing, statement, cited):
            continue
        resolved = list(_resolve(statement, cited, explicit=linked or statement.dated))
        found += resolved
        if resolved or _takes_back(citing, statement, cited):
            bases.add(REPORT if not linked else LINK)
    return Citation(frozenset(bases), tuple(found))


def _is_later(cited: ArticleView, citing: ArticleView) -> bool:
    """Whether an article was published after the one that should rest on it."""
    if cited.published is None or citing.published is None:
        return False
    timed = "T" in cited.published and "T" in citing.published
    return cited.published > citing.published if timed else cited.published[:10] > citing.published[:10]


def _names(citing: ArticleView, statement: StatementView, cited: ArticleView) -> bool:
    """Whether a statement names the outlet of an article, and a time at which it was published."""
    window, day = _window(citing, statement), _day(cited.published)
    if window is None or day is None or cited.outlet is None:
        return False
    return outlet_key(statement.source) == outlet_key(cited.outlet) and window[0] <= day <= window[1]


def _takes_back(citing: ArticleView, statement: StatementView, cited: ArticleView) -> bool:
    """Whether an outlet takes back what stands in its own earlier article."""
    if statement.stance is not Stance.WITHDRAWS or not _is_own(citing, statement):
        return False
    sides = (each for each in cited.statements if each.stance is not Stance.WITHDRAWS)
    return any(_judged(statement, each).verdict is Verdict.SAME for each in sides)


def _resolve(statement: StatementView, cited: ArticleView, *, explicit: bool) -> Iterator[Resolved]:
    """The statements of an article that one of another rests on: the outlet's own, else those at the chains' ends."""
    candidates = [each for each in cited.statements if _one_side(statement, each)]
    judged = [(each, _judged(statement, each)) for each in candidates]
    certain = [(each, told) for each, told in judged if told.verdict is Verdict.SAME and told.certain]
    if not certain and explicit:
        certain = _by_reference(statement, candidates)
    for each, told in _told_by(certain, cited):
        basis = (
            f"names what {cited.outlet or 'the article that it links to'} published on {cited.day or 'a day unknown'}"
        )
        yield Resolved(statement.id, each.id, statement.claim_id, each.claim_id, told, basis)


def _one_side(first: StatementView, second: StatementView) -> bool:
    """Whether two statements take one side; a relay, when nothing is known of what it rests on, may take any."""
    if not first.sides or not second.sides:
        return Stance.WITHDRAWS not in first.sides | second.sides
    return bool(first.sides & second.sides)


def _judged(first: StatementView, second: StatementView) -> Judgement:
    return judge_claims(first.claim, second.claim)


def _by_reference(
    statement: StatementView, candidates: Sequence[StatementView]
) -> list[tuple[StatementView, Judgement]]:
    """The one claim of an article that a reference can mean, through a lower gate; none where there are several."""
    fitting = [each for each in candidates if _may_mean(statement, each)]
    if len({each.claim_id for each in fitting}) != 1:
        return []
    told = same("an explicit reference to the report, and nothing else there that it can mean", score=0.9, certain=True)
    return [(each, told) for each in fitting]


def _may_mean(first: StatementView, second: StatementView) -> bool:
    gates, share = gates_failed(first.claim, second.claim)
    return share >= _ALIKE and not gates & _NEVER


def _told_by(
    judged: Iterable[tuple[StatementView, Judgement]], cited: ArticleView
) -> list[tuple[StatementView, Judgement]]:
    """The outlet's own statements, else those on which no other of the article's chain rests further."""
    found = list(judged)
    own = [
        (each, told)
        for each, told in found
        if cited.outlet is not None and outlet_key(each.source) == outlet_key(cited.outlet)
    ]
    heads = [(each, told) for each, told in found if not each.cited]
    return own or heads or found
