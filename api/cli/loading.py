"""Commands that read articles: `read` shows what would be loaded, `load` stores it."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import typer

from api.answers.articles import Loaded
from api.cli import options
from api.cli.inputs import STANDARD_INPUT, files_of, pieces_of
from api.cli.opening import now, writing
from api.cli.output import Form, flush, form_of, note, progress, show, write, write_csv
from api.cli.pages import explaining
from api.cli.pages import records as pages
from api.cli.pages.words import count
from api.cli.remote import service_at
from api.intake import Piece, llm_extractor, new_extractor, store_record
from api.problems import ExitCode
from api.settings import read_settings
from graph.errors import InvalidRecord, InvalidRequest, ModelError, UnreadableArticle
from graph.model import FoundIn
from graph.record import Record
from graph.store import Store
from loaders.language import ENGLISH
from loaders.records import from_line, to_line
from loaders.sources.document import UP_TO_A_PAYWALL, Supplied
from queries.export import records_of

if TYPE_CHECKING:
    from api.readers import Readers
    from loaders.explaining import Explained
    from loaders.extract.base import Extractor

Result = TypeVar("Result")
_Begin = Callable[[Piece], Callable[[], Result]]
"""Begins to work on an article; what comes of it is told when the result is called."""

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
    batch = _Batch(_checked(files, supplied))
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
    batch = _Batch(_checked(files, supplied))
    if server is not None:
        if store is not None:
            raise InvalidRequest("--server and --store can't go together: the service has its own store")
        if extractor is not options.ExtractorKind.RULES:
            raise InvalidRequest("--server and --extractor can't go together: the service has its own extractor")
        _print(form, batch.each(_through(server, supplied)))
    else:
        reader = _extractor(extractor)
        with writing(store) as opened, _readers(batch, supplied, reader, cores) as readers:
            try:
                _print(form, batch.each(_into(opened, readers, again=again), ahead=readers.ahead))
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
    return new_extractor() if kind is options.ExtractorKind.RULES else llm_extractor(read_settings())


def _readers(batch: _Batch, supplied: Supplied, extractor: Extractor, cores: int | None) -> Readers:
    # What starts processes takes a moment to import, which no other command should wait for.
    from api.readers import Readers

    return Readers(supplied, extractor, articles=len(batch.files), cores=cores)


def _shown(readers: Readers) -> _Begin[Record]:
    def begin(piece: Piece) -> Callable[[], Record]:
        reading = readers.begin(piece)
        return lambda: _noted(reading(), piece.where)

    return begin


def _explaining(readers: Readers) -> _Begin[Explained]:
    def begin(piece: Piece) -> Callable[[], Explained]:
        reading = readers.explain(piece)

        def told() -> Explained:
            explained = reading()
            _noted(explained.record, piece.where)
            return explained

        return told

    return begin


def _into(store: Store, readers: Readers, *, again: bool) -> _Begin[_Done]:
    def begin(piece: Piece) -> Callable[[], _Done]:
        reading = readers.begin(piece, None if again else store)
        return lambda: _stored(store, reading(), piece.where)

    return begin


def _stored(store: Store, record: Record, where: str) -> _Done:
    loaded = _noted_twice(store_record(store, _noted(record, where), where=where, recorded=now()))
    return _Done(loaded, lambda: to_line(records_of(store, [loaded.revision_id])[0]))


def _through(address: str, supplied: Supplied) -> _Begin[_Done]:
    service = service_at(address)

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


def _print(form: Form, done: Iterator[_Done]) -> None:
    """Say of each article what was done, as soon as it is safe."""
    if form is Form.CSV:
        write_csv(Loaded, (each.loaded for each in done))
        return
    for each in done:
        write(f"{each.line() if form is Form.JSON else pages.loaded(each.loaded)}\n")
        flush()


def _checked(paths: list[str], supplied: Supplied) -> tuple[str, ...]:
    """The files that are named; raises `InvalidRequest` when one address is given to several articles."""
    named = files_of(paths)
    if supplied.url is not None and len(named.files) > 1:
        raise InvalidRequest(
            f"--url is one article's own address, not that of {len(named.files)}; load them one by one"
        )
    if named.files.count(STANDARD_INPUT) > 1:
        raise InvalidRequest("- stands for standard input, which can be read only once")
    if named.passed_over:
        note(f"passed over {named.passed_over} files in folders that are neither pages nor .txt nor .jsonl")
    return named.files


@dataclass(slots=True)
class _Batch:
    """Files that are worked through to the last, whatever one of them holds; keeps why some could not be read."""

    files: tuple[str, ...]
    failures: list[str] = field(default_factory=list[str])
    done: int = 0

    def each(self, begin: _Begin[Result], *, ahead: int = 0) -> Iterator[Result]:
        """What each article that can be read comes to, in order; `ahead` of them are begun before the first is done."""
        begun: deque[tuple[str, Callable[[], Result]]] = deque()
        for piece in self._pieces():
            begun.append((piece.where, begin(piece)) if isinstance(piece, Piece) else ("", partial(_raise, piece)))
            if len(begun) > ahead:
                yield from self._try(*begun.popleft())
        while begun:
            yield from self._try(*begun.popleft())

    def _pieces(self) -> Iterator[Piece | UnreadableArticle]:
        """The articles of the files, and in its place why one can't be opened."""
        for number, file in enumerate(self.files, start=1):
            progress(f"{number} of {len(self.files)}: {file}")
            try:
                yield from pieces_of(file)
            except UnreadableArticle as error:
                yield error

    def _try(self, where: str, end: Callable[[], Result]) -> Iterator[Result]:
        """What was begun, once; nothing when it could not be read."""
        try:
            result = end()
        except (UnreadableArticle, InvalidRecord) as error:
            self.failures.append(str(error))
            return
        except ModelError as error:
            self.failures.append(f"{where}: {error}")
            return
        self.done += 1
        yield result

    def end(self) -> None:
        """Say what could not be read, and end the command with the code for it."""
        for failure in self.failures:
            note(f"onrecord: {failure}")
        if self.failures:
            if self.done:
                note(f"onrecord: {len(self.failures)} could not be read, {self.done} could")
            raise typer.Exit(ExitCode.UNREADABLE)


def _raise(error: UnreadableArticle) -> NoReturn:
    raise error
