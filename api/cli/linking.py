"""The command that links articles: what is one claim, one entity, the very report that another rests on."""

from __future__ import annotations

from typing import Annotated

import typer

from api.answers.articles import LinkedText, LinkedTexts
from api.cli import options
from api.cli.opening import now, writing
from api.cli.output import Form, form_of, note, progress, publish
from api.cli.pages.words import count, plain


def link(
    *,
    again: Annotated[bool, typer.Option("--again", help="Link anew what was linked before, too.")] = False,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Link what is stored, over articles.

    Claims and entities that are one, reports that rest on each other, copies. Loading does this too; this is for what
    was loaded by an earlier version, or was stopped half way. What is not
    certain waits as a suggestion, and binds nobody.
    """
    # It reads names and sentences: no other command should wait for its import.
    from loaders.link.linking import link_revision, texts_to_link

    form = form_of(as_json=as_json)
    linked: list[LinkedText] = []
    with writing(store) as opened:
        due = texts_to_link(opened, again=again)
        for number, revision_id in enumerate(due, start=1):
            progress(f"{number} of {len(due)}: {revision_id}")
            linked.append(LinkedText.model_validate(link_revision(opened, revision_id, recorded=now(), anew=True)))
    answer = _in_all(linked)
    if answer.cut and form is Form.PAGE:
        note(f"in {count(answer.cut, 'block')} there were more than are compared; some links may be missing there")
    publish(form, answer, [plain(line) for line in _lines(answer)])


def _in_all(linked: list[LinkedText]) -> LinkedTexts:
    return LinkedTexts(
        texts=len(linked),
        same=sum(each.same for each in linked),
        contradicts=sum(each.contradicts for each in linked),
        cites=sum(each.cites for each in linked),
        suggested=sum(each.suggested for each in linked),
        articles_cited=sum(each.articles_cited for each in linked),
        copies=sum(each.copies for each in linked),
        cut=sum(each.cut for each in linked),
    )


def _lines(answer: LinkedTexts) -> list[str]:
    if not answer.texts:
        return ["everything is linked; --again links it anew"]
    found = (
        f"{answer.same} held to be the same, {answer.suggested} suggested, {answer.contradicts} that exclude each other"
    )
    reports = f"{count(answer.cites, 'statement')} on another article's, {count(answer.copies, 'copy', 'copies')}"
    return [f"linked {count(answer.texts, 'text')}: {found}", f"citations: {reports}"]
