"""The command that checks anyone's RDF against the shapes."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from itertools import chain, groupby
from pathlib import Path
from typing import IO, Annotated, Final

import typer
from rich.console import RenderableType
from rich.text import Text

from api.answers.validation import Nonconformity, Validation
from api.cli import options
from api.cli.inputs import STANDARD_INPUT
from api.cli.output import form_of, progress, publish
from api.cli.pages.words import count, plain
from api.problems import ExitCode
from graph.errors import InvalidRecord
from graph.rdf.apart import validate_apart
from graph.rdf.findings import Severity
from graph.rdf.formats import Format
from graph.rdf.recognition import HEAD, format_of

_SHOWN: Final = 10
"""How many things are named for each rule that is broken."""
_WIDEST: Final = 200
"""How much of a value is shown."""


def validate(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE|-", help="RDF in any of its formats; - for standard input.", show_default=False),
    ],
    *,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="Its format, where suffix and content don't tell.", show_default=False),
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """Check RDF against onrecord's shapes.

    Nothing is fetched from the network, and no store is needed.
    """
    printed = form_of(as_json=as_json)
    where = "standard input" if file == STANDARD_INPUT else file
    try:
        with _opened(file) as document:
            answer = _checked(document, form, where)
    except OSError as error:
        why = f"it can't be read ({error.strerror or error}); check the name and the permissions"
        raise InvalidRecord(where, why) from error
    publish(printed, answer, _page(answer, where))
    if not answer.conforms:
        raise typer.Exit(ExitCode.NONCONFORMING)


def _opened(file: str) -> nullcontext[IO[bytes]] | IO[bytes]:
    return nullcontext(sys.stdin.buffer) if file == STANDARD_INPUT else Path(file).open("rb")


def _checked(document: IO[bytes], form: Format | None, where: str) -> Validation:
    head = document.read(HEAD)
    known = form or _recognised(head, where)
    progress(f"checking {where}, read as {known.media_type}")
    rest = iter(partial(document.read, HEAD), b"")
    found = validate_apart(chain([head], rest), known, where=where)
    violations = sum(each.severity is Severity.VIOLATION for each in found)
    return Validation(
        conforms=not violations,
        read_as=known.media_type,
        violations=violations,
        warnings=len(found) - violations,
        findings=tuple(map(Nonconformity.model_validate, found)),
    )


def _recognised(head: bytes, where: str) -> Format:
    known = format_of(where, head)
    if known is not None and not (known is Format.JSONLD and _holds_records(head)):
        return known
    if known is not None:
        raise InvalidRecord(where, "holds records, not RDF; onrecord load checks and takes them")
    if not head.strip():
        raise InvalidRecord(where, "is empty; give RDF")
    raise InvalidRecord(where, f"is not recognised as RDF; name its format with --format: {', '.join(Format)}")


def _holds_records(head: bytes) -> bool:
    return re.match(rb'\s*\{"schema": ?[0-9]', head) is not None


def _page(answer: Validation, where: str) -> Iterator[RenderableType]:
    does = "conforms" if answer.conforms else "does not conform"
    found = [count(answer.violations, "violation"), count(answer.warnings, "warning")]
    told = [each for each in found if not each.startswith("0 ")]
    yield plain(f"{where}, read as {answer.read_as}, {does}{': ' if told else ''}{', '.join(told)}")
    # Findings are sorted by thing; people mend rule by rule.
    in_order = sorted(answer.findings, key=_rule)
    for (severity, message, place, advice), broken in groupby(in_order, key=_rule):
        style = "bold red" if severity is Severity.VIOLATION else "yellow"
        yield Text.assemble("\n", (severity.value, style), plain(f": {message}"))
        # `^schema:about` is what programs call it.
        at = f"{place.removeprefix('^')}{' (leading here)' if place.startswith('^') else ''}: " if place else ""
        yield plain(f"  {at}{advice}")
        yield from _things(list(broken))


def _rule(found: Nonconformity) -> tuple[Severity, str, str, str]:
    return found.severity, found.message, found.property or "", found.advice


def _things(broken: Sequence[Nonconformity]) -> Iterator[Text]:
    for each in broken[:_SHOWN]:
        yield plain(f"    {each.thing}{'' if each.value is None else f' {_shortened(each.value)}'}")
    if len(broken) > _SHOWN:
        yield plain(f"    and {len(broken) - _SHOWN:,} more; --json lists all")


def _shortened(value: str) -> str:
    value = " ".join(value.split())
    return f"“{value}”" if len(value) <= _WIDEST else f"“{value[:_WIDEST]}…” ({len(value):,} characters)"
