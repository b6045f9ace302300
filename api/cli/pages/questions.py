"""Answers to questions over many claims, on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from api.answers.contradictions import Contradictions, Opposition
from api.answers.questions import CircularReports, ClaimStands, Path, Resting, RestingOn, SaidAbout
from api.answers.statements import Statement
from api.cli.pages import tables
from api.cli.pages.claims import STYLES
from api.cli.pages.roots import circle
from api.cli.pages.times import as_of_line
from api.cli.pages.words import NOBODY, count, plain
from queries.reasons import Status

_NOTHING_LEFT = "nothing left"


def resting(answer: RestingOn) -> Iterator[RenderableType]:
    """What rests on a source, claim by claim."""
    yield plain(f"What rests on {answer.source.name}:", "bold")
    yield from as_of_line(answer.as_of)
    if not answer.claims:
        yield Text("Nothing.")
    for claim in answer.claims:
        yield Text("")
        yield from _resting(claim)


def standing(rows: Iterable[ClaimStands]) -> Iterator[RenderableType]:
    """Claims with their status and who is behind them."""
    shown = tables.table(("id", 0), ("claim", 5), ("status", 2), ("said by", 3), ("carriers", 0), apart=False)
    for row in rows:
        unnamed = [f"{row.supports_unnamed} unnamed"] if row.supports_unnamed else []
        who = ", ".join([*row.supports, *unnamed]) or "nobody that could be found"
        shown.add_row(row.cluster, plain(row.claim), _status(row.status), plain(who), str(len(row.carriers)))
    yield shown if shown.row_count else Text("None.")


def contradictions(answer: Contradictions) -> Iterator[RenderableType]:
    """Contradictions, each with both sides."""
    if answer.source is not None and answer.other is not None:
        yield plain(f"Where {answer.source.name} and {answer.other.name} contradict each other:", "bold")
        if answer.one_body:
            yield Text("They count as one source.", style="dim")
    yield from as_of_line(answer.as_of)
    if not answer.contradictions:
        yield Text("Nowhere.")
    for each in answer.contradictions:
        yield Text("")
        yield from _opposition(each)


def circular(answer: CircularReports) -> Iterator[RenderableType]:
    """Circles, spelled out."""
    yield from as_of_line(answer.as_of)
    if not answer.reports:
        yield Text("No circular report.")
    for report in answer.reports:
        yield plain(report.claim, "bold")
        yield from circle(report.circle)


def said_about(answer: SaidAbout) -> Iterator[RenderableType]:
    """What a source said about an entity, claim by claim."""
    yield plain(f"What {answer.source.name} said about {answer.about.name}:", "bold")
    yield from as_of_line(answer.as_of)
    if not answer.claims:
        yield Text("Nothing.")
    for claim in answer.claims:
        yield Text("")
        yield Text.assemble(plain(claim.claim, "bold"), f" ({claim.course})")
        yield tables.statements_of_source(claim.statements)


def path(answer: Path) -> Iterator[RenderableType]:
    """The way from one article to another."""
    if not answer.articles:
        beyond = "within the bounds of the search; there may be one beyond" if answer.truncated else "between them"
        yield Text(f"No citations lead from the one to the other {beyond}.")
    bases = {(step.citing_id, step.cited_id): step.basis for step in answer.citations}
    for number, article in enumerate(answer.articles):
        if number:
            basis = bases.get((answer.articles[number - 1].id, article.id))
            yield Text(f"  cites, by a {basis}" if basis else "  cites", style="dim")
        day = f", {article.published[:10]}" if article.published else ""
        yield plain(f"{article.carrier or NOBODY}{day}: {article.title or '(no title)'} ({article.id})")


def _resting(claim: Resting) -> Iterator[RenderableType]:
    yield plain(claim.claim, "bold")
    told = "rests on it alone" if claim.rests else "has other roots, or none"
    yield Text.assemble(f"{told}; ", *_change(claim.before, claim.after))
    yield Padding(tables.statements(claim.fallen), (0, 0, 0, 2))
    for effect in claim.effects:
        yield Text.assemble("with it: ", plain(effect.claim), "; ", *_change(effect.before, effect.after))
    if claim.truncated:
        yield Text("Something lies beyond the bounds of the walk.", style="yellow")


def _change(before: Status | None, after: Status | None) -> tuple[Text, str, Text]:
    return _status(before), ", without it ", _status(after)


def _status(status: Status | None) -> Text:
    return Text(_NOTHING_LEFT, style="dim") if status is None else Text(status.replace("_", " "), style=STYLES[status])


def _opposition(each: Opposition) -> Iterator[RenderableType]:
    if each.cluster == each.other_cluster:
        yield plain(each.claim, "bold")
    else:
        yield Text.assemble(plain(each.claim, "bold"), " excludes ", plain(each.other_claim, "bold"))
    yield from _side(each.statements, each.number)
    yield Text("against", style="dim")
    yield from _side(each.others, each.other_number)


def _side(rows: Iterable[Statement], number: int) -> Iterator[RenderableType]:
    shown = tuple(rows)
    yield Padding(tables.statements(shown), (0, 0, 0, 2))
    if number > len(shown):
        yield Text(f"  and {count(number - len(shown), 'more statement', 'more statements')}", style="dim")
