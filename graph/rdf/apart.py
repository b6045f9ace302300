"""Checks RDF in a process of its own: a document that is made to break a parser breaks nothing else."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from tempfile import TemporaryFile
from typing import IO, Final, TypedDict, cast

from graph.errors import InvalidRecord
from graph.rdf.findings import Finding, Severity
from graph.rdf.formats import Format

MEMORY: Final = 6 * 2**30
"""How much memory a check may take, in bytes: more than `MOST_TRIPLES` need."""

SECONDS: Final = 600
"""How long a check may work: several times what `MOST_TRIPLES` take."""

MOST_BYTES: Final = 1_000_000_000
"""How large a document may be, so that one without an end does not fill the disk."""


class _Outcome(TypedDict):
    """What the process of a check tells: why it could not read the document, else what it found."""

    why: str | None
    findings: list[dict[str, str | None]]


def validate_apart(parts: Iterable[bytes], form: Format, *, where: str) -> list[Finding]:
    """What `validate` finds in a document that may be made to do harm, given in parts; it raises the same.

    A document that the parser dies of, or that needs too much memory or time, is an `InvalidRecord` too.
    """
    with TemporaryFile() as given, TemporaryFile() as told:
        _copy(parts, given, where)
        # Isolated: a folder named `graph` where the reader stands is not ours.
        command = [sys.executable, "-I", "-c", "from graph.rdf.apart import main; main()", form.value, where]
        ended = subprocess.run(command, stdin=given, stdout=told, stderr=subprocess.DEVNULL, check=False)  # noqa: S603  # this program itself
        told.seek(0)
        return _findings(told.read(), ended.returncode, where)


def _copy(parts: Iterable[bytes], given: IO[bytes], where: str) -> None:
    for part in parts:
        given.write(part)
        if given.tell() > MOST_BYTES:
            raise InvalidRecord(where, f"is larger than {MOST_BYTES // 10**6:,} MB; give it in parts")
    given.seek(0)


def _findings(told: bytes, code: int, where: str) -> list[Finding]:
    if code != 0:
        raise InvalidRecord(where, _death(code))
    outcome = cast("_Outcome", json.loads(told))
    if outcome["why"] is not None:
        raise InvalidRecord(where, outcome["why"])
    return [_finding(each) for each in outcome["findings"]]


def _finding(each: dict[str, str | None]) -> Finding:
    return Finding(
        severity=Severity(each["severity"] or ""),
        message=each["message"] or "",
        advice=each["advice"] or "",
        thing=each["thing"] or "",
        property=each["property"],
        value=each["value"],
    )


def _death(code: int) -> str:
    """Why a check came to no end."""
    # Windows has no such signal.
    if code == -getattr(signal, "SIGXCPU", 0):
        return f"takes more than {SECONDS // 60} minutes to check; give it in parts"
    return "can't be checked: it is nested too deep, or needs too much memory; make it flatter, or give it in parts"


def main() -> None:
    """Check the document on stdin, as the process of its own that `validate_apart` starts."""
    # The RDF libraries take a second to import, and are of use in this process alone.
    from graph.rdf.validation import validate

    _limit()
    form, where = Format(sys.argv[1]), sys.argv[2]
    outcome: _Outcome = {"why": None, "findings": []}
    try:
        found = validate(sys.stdin.buffer, form, where=where)
        outcome["findings"] = [asdict(each) for each in found]
    except InvalidRecord as error:
        outcome["why"] = error.why
    sys.stdout.write(json.dumps(outcome))


def _limit() -> None:
    """Take no more memory and time than a large document needs; leave no picture of the memory behind."""
    try:
        import resource
    except ModuleNotFoundError:
        # Windows has no such limits; the document is all that is lost there too.
        return
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(what)
        # Where a system knows a limit but can't set it, the others hold.
        with suppress(ValueError):
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
