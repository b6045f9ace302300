"""Commands for questions over many claims: contradictions, circles, weeks, what rests on a source, paths."""

from __future__ import annotations

from typing import Annotated

import typer

from api import asking
from api.answers.contradictions import Contradictions
from api.answers.entities import EntityChoice
from api.answers.questions import CircularReports, Path, RestingOn, UnansweredClaims, WeeklyClaims
from api.cli import options
from api.cli.opening import reading
from api.cli.output import Form, form_of, note, note_next, publish
from api.cli.pages import entities as entity_pages
from api.cli.pages import questions as pages
from graph.errors import InvalidRequest
from graph.ids import IdKind
from queries.paging import DEFAULT_LIMIT
from queries.questions.circles import circular_reports
from queries.questions.contradictions import contradictions as all_contradictions
from queries.questions.contradictions import contradictions_between
from queries.questions.paths import shortest_path
from queries.questions.resting import resting_on
from queries.questions.standings import RestsOn, unanswered_claims, week_asked, weekly_claims
from queries.times.as_of import AsOf, Basis, as_of_asked


def rests(  # noqa: PLR0913  # each is an option of the command line
    words: Annotated[list[str], typer.Argument(metavar="SOURCE|NAME", help="A source's id, or words of its name.")],
    *,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show what rests on one source, and what falls if it falls."""
    form, timed = form_of(as_json=as_json), as_of_asked(as_of, basis)
    with reading(store) as opened:
        source_id, choice = asking.source_asked_for(opened, " ".join(words))
        answer = RestingOn.of(resting_on(opened, source_id, as_of=timed, limit=limit, cursor=cursor), timed)
    publish(form, answer, pages.resting(answer))
    _note(form, choice)
    note_next(form, answer.next)


def contradictions(  # noqa: PLR0913  # each is an option of the command line
    source: Annotated[
        str | None, typer.Argument(metavar="SOURCE", help="A source's id, or words of its name.", show_default=False)
    ] = None,
    other: Annotated[
        str | None, typer.Argument(metavar="SOURCE", help="Another's, likewise.", show_default=False)
    ] = None,
    *,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show contradictions: all, or those of two sources.

    Opposite sides of one claim, or two claims that exclude each other. A name of several words needs quotation marks.
    """
    form, timed = form_of(as_json=as_json), as_of_asked(as_of, basis)
    with reading(store) as opened:
        if source is None:
            page = all_contradictions(opened, as_of=timed, limit=limit, cursor=cursor)
            answer, choices = Contradictions.of(page, timed), ()
        elif other is None:
            raise InvalidRequest("contradictions are between two sources: name another one too, or none for all")
        else:
            (source_id, choice), (other_id, chosen) = (
                asking.source_asked_for(opened, words) for words in (source, other)
            )
            found = contradictions_between(opened, source_id, other_id, as_of=timed, limit=limit, cursor=cursor)
            answer, choices = Contradictions.between(found, timed), (choice, chosen)
    publish(form, answer, pages.contradictions(answer))
    _note(form, *choices)
    note_next(form, answer.next)


def circular(  # each is an option of the command line
    *,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show reports that rest on each other in a circle."""
    form, timed = form_of(as_json=as_json), as_of_asked(as_of, basis)
    with reading(store) as opened:
        answer = CircularReports.of(circular_reports(opened, as_of=timed, limit=limit, cursor=cursor), timed)
    publish(form, answer, pages.circular(answer))
    note_next(form, answer.next)


def unanswered(
    *,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show claims that nobody has answered.

    Somebody asserts them, and nobody confirmed, denied, left open or contradicted them.
    """
    form, timed = form_of(as_json=as_json), as_of_asked(as_of, basis)
    with reading(store) as opened:
        answer = UnansweredClaims.of(unanswered_claims(opened, as_of=timed, limit=limit, cursor=cursor), timed)
    publish(form, answer, pages.standing(answer.claims))
    note_next(form, answer.next)


def week(  # noqa: PLR0913  # each is an option of the command line
    number: Annotated[
        str | None, typer.Argument(metavar="WEEK", help="The week of publication: 2026-W10.", show_default=False)
    ] = None,
    *,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DAY", help="Or the first day: 2026-03-02.", show_default=False)
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help="And the last day, included.", show_default=False)
    ] = None,
    rests_on: Annotated[
        RestsOn | None, typer.Option("--rests-on", help="Only those that rest on this.", show_default=False)
    ] = None,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show the claims of a week that rest on little.

    On a single root, or on unnamed roots only, as they stood at the end of the week.
    """
    form, timed, asked = form_of(as_json=as_json), as_of_asked(as_of, basis), week_asked(number, start, until)
    with reading(store) as opened:
        page = weekly_claims(opened, asked, rests_on=rests_on, as_of=timed, limit=limit, cursor=cursor)
    answer = WeeklyClaims.of(asked, page, timed or AsOf(asked.until, Basis.PUBLISHED))
    publish(form, answer, pages.standing(answer.claims))
    note_next(form, answer.next)


def path(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article's id, as `article` lists it.")],
    other: Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of the article to find a way to.")],
    *,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show the shortest way between two articles.

    It leads along citations.
    """
    form = form_of(as_json=as_json)
    for each in (article, other):
        asking.refuse_other_ids(each, IdKind.ARTICLE, or_words=False)
    with reading(store) as opened:
        answer = Path.of(shortest_path(opened, article, other))
    publish(form, answer, pages.path(answer))


def _note(form: Form, *choices: EntityChoice | None) -> None:
    """Say on stderr who else a name could mean."""
    for choice in choices:
        told = entity_pages.others(choice)
        if told is not None and form is not Form.JSON:
            note(told)
