"""Commands about the store itself: how much it holds, and the queries that it is asked."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table

from api.answers.service import CatalogueQuery, Count, Counts
from api.catalogue import catalogue
from api.cli import options
from api.cli.opening import reading
from api.cli.output import form_of, publish
from api.cli.pages.words import plain
from queries.counts import counts


def stats(*, store: options.StoreUrl = None, as_json: options.AsJson = False, as_csv: options.AsCsv = False) -> None:
    """Count everything that the store holds."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    with reading(store) as opened:
        answer = Counts.model_validate(counts(opened))
    rows = tuple(_rows(answer))
    publish(form, answer, [_numbers(rows)], (Count, rows))


def queries(*, as_json: options.AsJson = False, as_csv: options.AsCsv = False) -> None:
    """List the queries that all answers are made of."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    answer = catalogue()
    publish(form, answer, _listing(answer.queries), (CatalogueQuery, answer.queries))


def _rows(answer: Counts) -> Iterator[Count]:
    for name, value in answer:
        if isinstance(value, int):
            yield Count(kind=name, number=value)
    yield from (*answer.stances, *answer.kinds)


def _numbers(rows: tuple[Count, ...]) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column("kind")
    table.add_column("number", justify="right")
    for row in rows:
        table.add_row(row.kind.replace("_", " "), f"{row.number:,}")
    return table


def _listing(held: tuple[CatalogueQuery, ...]) -> Iterator[RenderableType]:
    for query in held:
        yield plain(query.name, "bold")
        yield plain(f"  {query.answers}")
