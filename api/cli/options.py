"""The options that several commands take, said once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from queries.paging import MAX_LIMIT

StoreUrl = Annotated[
    str | None,
    typer.Option("--store", metavar="URL", help="The store: embedded:PATH or a Neo4j address.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, with the field names of the service.")]
AsRecords = Annotated[bool, typer.Option("--json", help="Print one record a line, as JSON.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV, one row for each item.")]
AsOfDay = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        help="As it was at the end of this day: 2025-01-31; needs --basis.",
        show_default=False,
    ),
]
BasisOption = Annotated[
    str | None,
    typer.Option("--basis", metavar="CLOCK", help="On which clock: said, published, recorded.", show_default=False),
]
Unread = Annotated[bool, typer.Option("--unread", help="Show the passages that could not be read.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", help=f"Show at most N, up to {MAX_LIMIT}.")]
Cursor = Annotated[
    str | None,
    typer.Option("--cursor", metavar="TEXT", help="Start behind the last page, as it said.", show_default=False),
]
SomeWords = Annotated[
    list[str] | None,
    typer.Argument(metavar="ID|WORDS", help="An id, or words to search for; none for all.", show_default=False),
]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="When the article was published: 2025-02-06.", show_default=False),
]
Outlet = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", help="Who published the article.", show_default=False)
]
Address = Annotated[
    str | None, typer.Option("--url", metavar="URL", help="The article's own address.", show_default=False)
]


class ExtractorKind(StrEnum):
    """Who reads articles."""

    RULES = "rules"
    LLM = "llm"


Extractor = Annotated[
    ExtractorKind,
    typer.Option("--extractor", help="Who reads: the rules, or the language model that the settings name."),
]
Cores = Annotated[
    int | None,
    typer.Option("--cores", metavar="N", min=1, help="Read on so many cores, else on all.", show_default=False),
]
