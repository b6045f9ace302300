"""The graph, or some of its articles, in one of the forms it goes out in, as a stream of bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from tempfile import gettempdir

from graph.decisions import Held
from graph.errors import InvalidRequest, StoreRefused
from graph.rdf.formats import Format, exported
from graph.record import Record
from graph.store import Store
from loaders.records import decision_to_line, to_line
from queries.export import (
    decisions_among_articles,
    export_decisions,
    export_records,
    records_of_articles,
)


class ExportFormat(StrEnum):
    """What an export can be: records as JSON lines, or RDF in one of its formats, by its suffix."""

    RECORDS = "records"
    NQUADS = Format.NQUADS.value
    TRIG = Format.TRIG.value
    NTRIPLES = Format.NTRIPLES.value
    TURTLE = Format.TURTLE.value
    JSONLD = Format.JSONLD.value
    RDFXML = Format.RDFXML.value

    @property
    def rdf(self) -> Format | None:
        """The RDF format that it is; None for records."""
        return None if self is ExportFormat.RECORDS else Format(self.value)

    @property
    def media_type(self) -> str:
        """Its media type."""
        return "application/x-ndjson" if self.rdf is None else self.rdf.media_type

    @property
    def suffix(self) -> str:
        """What the name of a file of it ends in."""
        return "jsonl" if self.rdf is None else self.value


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to go out: in which form, with which start of IRIs, of which articles (none for all).

    `installation` adds the graph of what belongs to this installation. Raises `InvalidRequest` where it means nothing.
    """

    form: ExportFormat
    base: str
    articles: tuple[str, ...] = ()
    installation: bool = False

    def __post_init__(self) -> None:
        if self.installation and self.form.rdf is None:
            raise InvalidRequest(
                "records hold what belongs to the installation anyway; leave `installation` out, or name an RDF format"
            )


def export(store: Store, wanted: Wanted, *, told: Callable[[int], None] | None = None) -> Iterator[bytes]:
    """What is wanted, in order, in pieces of some size; two stores of the same records give the same bytes.

    `told` hears how many records have been read so far. Raises, with the first piece, `NotFound` for an article that
    isn't there, `InvalidRequest` for a base or a character that the format can't hold, and `StoreRefused` when the
    temporary folder has no room to sort in.
    """
    records = records_of_articles(store, wanted.articles) if wanted.articles else export_records(store)
    decisions = decisions_among_articles(store, wanted.articles) if wanted.articles else export_decisions(store)
    try:
        yield from _in_blocks(_parts(records if told is None else _counted(records, told), decisions, wanted))
    except OSError as error:
        # Stores turn their engines' errors into ours: what is left is the folder in which long exports are sorted.
        raise no_room(error) from error


def no_room(error: OSError) -> StoreRefused:
    """What there is to say when an export does not fit into the temporary folder."""
    try:
        folder = gettempdir()
    except OSError:
        folder = "any temporary folder"
    return StoreRefused(
        f"the export has no room in {folder} ({error.strerror or error}); make some,"
        " or name another folder in the environment variable TMPDIR"
    )


def _parts(records: Iterable[Record], decisions: Iterable[Held], wanted: Wanted) -> Iterator[bytes]:
    if wanted.form.rdf is None:
        lines = chain(map(to_line, records), (decision_to_line(each.decision) for each in decisions))
        return (f"{line}\n".encode() for line in lines)
    return exported(records, wanted.form.rdf, base=wanted.base, installation=wanted.installation, decisions=decisions)


def _counted(records: Iterable[Record], told: Callable[[int], None]) -> Iterator[Record]:
    for number, record in enumerate(records, start=1):
        yield record
        told(number)


BLOCK = 65_536
"""How many bytes make a piece, about: one for each line costs more to send than to make."""


def _in_blocks(parts: Iterable[bytes]) -> Iterator[bytes]:
    held = bytearray()
    for part in parts:
        held += part
        if len(held) >= BLOCK:
            yield bytes(held)
            held.clear()
    if held:
        yield bytes(held)
