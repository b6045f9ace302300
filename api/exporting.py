"""The whole graph in one of its forms, as a stream of bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from graph.record import Record
from graph.store import Store
from loaders.records import to_line
from queries.export import export_records


class ExportFormat(StrEnum):
    """What an export can be: records as JSON lines, or RDF."""

    RECORDS = "records"
    NQ = "nq"
    TRIG = "trig"

    @property
    def media_type(self) -> str:
        """Its media type."""
        return {"records": "application/x-ndjson", "nq": "application/n-quads", "trig": "application/trig"}[self]

    @property
    def suffix(self) -> str:
        """What the name of a file of it ends in."""
        return "jsonl" if self is ExportFormat.RECORDS else self.value


def export(store: Store, form: ExportFormat, *, base: str) -> Iterator[bytes]:
    """Everything in the store, in order, in pieces of some size; two stores of the same records give the same bytes."""
    return _in_blocks(_lines(export_records(store), form, base))


def _lines(records: Iterable[Record], form: ExportFormat, base: str) -> Iterator[bytes]:
    if form is ExportFormat.RECORDS:
        return (f"{to_line(record)}\n".encode() for record in records)
    # The RDF library takes half a second to import, which records have no use for.
    from graph.rdf.blocks import trig
    from graph.rdf.lines import nquads
    from graph.rdf.naming import Naming
    from graph.rdf.quads import quads_of

    naming = Naming(base)
    quads = quads_of(records, naming)
    return nquads(quads) if form is ExportFormat.NQ else trig(quads, naming)


_BLOCK = 65_536


def _in_blocks(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in larger pieces: a piece for each line costs more to send than to make."""
    held = bytearray()
    for line in lines:
        held += line
        if len(held) >= _BLOCK:
            yield bytes(held)
            held.clear()
    if held:
        yield bytes(held)
