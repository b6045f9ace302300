"""Commands that read articles: `read` shows what would be loaded, `load` stores it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from api.answers.articles import Loaded
from api.answers.decisions import TakenIn
from api.cli import options
from api.cli.batch import Batch, Begin, checked
from api.cli.opening import now, writing
from api.cli.output import Form, flush, form_of, note, show, write, write_csv
from api.cli.pages import explaining
from api.cli.pages import records as pages
from api.cli.pages.words import count
from api.cli.remote import Service, service_at
from api.intake import Piece, decision_in, llm_extractor, new_extractor, store_record
from api.settings import read_settings
from graph.decisions import Decision
from graph.errors import InvalidRequest
from graph.model import FoundIn
from graph.record import Record
from graph.store import Store
from loaders.language import ENGLISH
from loaders.records import from_line, is_decision_line, to_line
from loaders.sources.document import UP_TO_A_PAYWALL, Supplied
from queries.decisions.deciding import keep
from queries.export import DECISIONS_AT_A_TIME, records_of

if TYPE_CHECKING:
    from api.readers import Readers
    from loaders.explaining import Explained
    from loaders.extract.base import Extractor

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE|FOLDER|-",
        help="Articles as saved pages or plain text, or records; - for standard input.",
        show_default=False,
    ),
]


def read(  # noqa: PLR0913  # each is an option of the command line
    files: Files,
    *,
    published: options.Published = None,
    outlet: options.Outlet = None,
    url: options.Address = None,
    extractor: options.Extractor = options.ExtractorKind.RULES,
    cores: options.Cores = None,
    explain: Annotated[bool, typer.Option("--explain", help="Tell which rules read each statement, on what.")] = False,
    as_json: options.AsRecords = False,
) -> None:
    """Show what would be loaded; nothing is stored."""
    form = form_of(as_json=as_json)
    supplied = Supplied(published=published, outlet=outlet, url=url)
    batch = Batch(checked(files, supplied))
    with _readers(batch, supplied, _extractor(extractor), cores) as readers:
        if explain:
            for explained in batch.each(_explaining(readers), ahead=readers.ahead):
                _print_explained(form, explained)
        else:
            for record in batch.each(_shown(readers), ahead=readers.ahead):
                _print_record(form, record)
    batch.end()


def _print_record(form: Form, record: Record) -> None:
    if form is Form.JSON:
        write(f"{to_line(record)}\n")
    else:
        show(*pages.page(record), "")
    flush()


def _print_explained(form: Form, explained: Explained) -> None:
    if form is Form.JSON:
        write(f"{explaining.line(explained)}\n")
    else:
        show(*explaining.page(explained), "")
    flush()


def load(  # noqa: PLR0913  # each is an option of the command line
    files: Files,
    *,
    published: options.Published = None,
    outlet: options.Outlet = None,
    url: options.Address = None,
    extractor: options.Extractor = options.ExtractorKind.RULES,
    cores: options.Cores = None,
    again: Annotated[bool, typer.Option("--again", help="Read texts anew that were read before.")] = False,
    server: Annotated[
        str | None,
        typer.Option("--server", metavar="URL", help="Load through this running service.", show_default=False),
    ] = None,
    store: options.StoreUrl = None,
    as_json: options.AsRecords = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Read articles, or take records, into the store.

    Each is stored whole or not at all. What can't be read is told at the end, and the rest is loaded all the same.
    """
    form = form_of(as_json=as_json, as_csv=as_csv)
    supplied = Supplied(published=published, outlet=outlet, url=url)
    batch = Batch(checked(files, supplied))
    decisions: list[Decision] = []
    if server is not None:
        if store is not None:
            raise InvalidRequest("--server and --store can't go together: the service has its own store")
        if extractor is not options.ExtractorKind.RULES:
            raise InvalidRequest("--server and --extractor can't go together: the service has its own extractor")
        service = service_at(server)
        _print_done(form, batch.each(_beside(decisions, _through(service, supplied))))
        _note_taken_in(service.keep(each) for each in _parts(decisions))
    else:
        reader = _extractor(extractor)
        with writing(store) as opened, _readers(batch, supplied, reader, cores) as readers:
            try:
                begin = _beside(decisions, _into(opened, readers, again=again))
                _print_done(form, batch.each(begin, ahead=readers.ahead))
                _note_taken_in(TakenIn.of(keep(opened, each)) for each in _parts(decisions))
            finally:
                # Also when it was stopped half way: what is stored is to be found.
                opened.refresh_search()
    batch.end()


@dataclass(frozen=True, slots=True)
class _Done:
    """What loading one article did, and the line of its record."""

    loaded: Loaded
    line: Callable[[], str]


def _extractor(kind: options.ExtractorKind) -> Extractor:
    return llm_extractor(read_settings()) if kind is options.ExtractorKind.LLM else new_extractor()


def _readers(batch: Batch, supplied: Supplied, extractor: Extractor, cores: int | None) -> Readers:
    # What starts processes takes a moment to import, which no other command should wait for.
    from api.readers import Readers

    return Readers(supplied, extractor, articles=len(batch.files), cores=cores)


def _shown(readers: Readers) -> Begin[Record]:
    def begin(piece: Piece) -> Callable[[], Record]:
        reading = readers.begin(piece)
        return lambda: _noted(reading(), piece.where)

    return begin


def _explaining(readers: Readers) -> Begin[Explained]:
    def begin(piece: Piece) -> Callable[[], Explained]:
        reading = readers.explain(piece)

        def told() -> Explained:
            explained = reading()
            _noted(explained.record, piece.where)
            return explained

        return told

    return begin


def _into(store: Store, readers: Readers, *, again: bool) -> Begin[_Done]:
    def begin(piece: Piece) -> Callable[[], _Done]:
        reading = readers.begin(piece, None if again else store)
        return lambda: _stored(store, reading(), piece.where)

    return begin


def _beside(decisions: list[Decision], begin: Begin[_Done]) -> Begin[_Done | None]:
    """Put the decisions among records by: they are taken in together, when all that they are about is there."""

    def take(piece: Piece) -> None:
        decisions.append(decision_in(piece))

    return lambda piece: partial(take, piece) if piece.is_record and is_decision_line(piece.raw) else begin(piece)


def _parts(decisions: Sequence[Decision]) -> Iterator[Sequence[Decision]]:
    """Those that are taken in by one transaction."""
    for start in range(0, len(decisions), DECISIONS_AT_A_TIME):
        yield decisions[start : start + DECISIONS_AT_A_TIME]


def _note_taken_in(parts: Iterable[TakenIn]) -> None:
    done = tuple(parts)
    number, unattached = sum(each.decisions for each in done), sum(each.unattached for each in done)
    if number:
        apart = f", {unattached:,} of them on what is not here" if unattached else ""
        note(f"taken in: {count(number, 'decision')}{apart}; `onrecord review` shows what waits")


def _stored(store: Store, record: Record, where: str) -> _Done:
    loaded = _noted_twice(store_record(store, _noted(record, where), where=where, recorded=now()))
    return _Done(loaded, lambda: to_line(records_of(store, [loaded.revision_id])[0]))


def _through(service: Service, supplied: Supplied) -> Begin[_Done]:
    def load_piece(piece: Piece) -> _Done:
        answer = service.load(piece, supplied)
        loaded = _noted_twice(Loaded.model_validate(answer.model_dump(exclude={"record"}) | {"where": piece.where}))
        # Written by the same function as everywhere, so that the line is the same to the byte.
        record = from_line(json.dumps(answer.record), where=piece.where)
        _noted(record, piece.where)
        return _Done(loaded, lambda: to_line(record))

    return lambda piece: partial(load_piece, piece)


def _noted(record: Record, where: str) -> Record:
    """Say what a reader of the record should know of it: that it is only a part, or not in English."""
    if FoundIn("text", UP_TO_A_PAYWALL) in record.revision.found_in:
        note(f"onrecord: {where}: only a part of the article, up to its paywall; log in, save it again, and load that")
    language = record.article.language
    if language not in {None, ENGLISH}:
        note(f"onrecord: {where}: not in English, but in another language ({language}); its statements are not read")
    if record.revision.extractor.startswith("llm:"):
        _note_dropped(record, where)
    return record


def _noted_twice(loaded: Loaded) -> Loaded:
    """Say so when the text is stored as two articles, whose statements would both count."""
    if loaded.same_text:
        others = " and ".join(loaded.same_text)
        note(
            f"onrecord: {loaded.where}: the same text is stored as {others} too, and who published it is told of one"
            " alone; take out the other with `onrecord forget ID`"
        )
    return loaded


def _note_dropped(record: Record, where: str) -> None:
    from loaders.extract.llm import dropped_in

    dropped = dropped_in(record)
    if dropped:
        answers = count(dropped, "answer")
        note(f"onrecord: {where}: {answers} of the model dropped; the unread passages tell why")


def _print_done(form: Form, all_done: Iterator[_Done | None]) -> None:
    """Say of each article what was done, as soon as it is safe."""
    done = (each for each in all_done if each is not None)
    if form is Form.CSV:
        write_csv(Loaded, (each.loaded for each in done))
        return
    same = suggested = 0
    for each in done:
        write(f"{each.line() if form is Form.JSON else pages.loaded(each.loaded)}\n")
        flush()
        same, suggested = same + each.loaded.same, suggested + each.loaded.suggested
    if same or suggested:
        note(f"linked: {same} held to be the same, {suggested} suggested; `onrecord review` shows what waits")
