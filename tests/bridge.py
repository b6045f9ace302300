"""A small graph for tests of the command line and the service: one article about a bridge."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass

from building import NOW, About, Built, Said, article, outlet, person, unnamed

from graph.model import Stance
from graph.opening import open_store
from queries.schema import migrate
from queries.writing import write_record

UNREAD = "It is believed that the river rises."


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit code, and what it printed."""

    code: int
    out: str
    err: str


def rows_of(ended: Ended) -> list[dict[str, str]]:
    """The rows of the CSV that a command printed, each by the names of its header."""
    return list(csv.DictReader(io.StringIO(ended.out)))


Onrecord = Callable[..., Ended]
"""Runs a command: `onrecord("who", "bridge")`."""


def bridge() -> Built:
    """An outlet cites officials, a mayor denies it and is broadcast, a police officer leaves it open."""
    return article(
        Said("times", outlet("The Times"), cites=("officials",), said="2025-02-03"),
        Said("officials", unnamed("city officials")),
        Said("mayor", person("Ann Mayor"), Stance.DENIES, answers=("times",), said="../2025-02-05"),
        Said("police", person("Bo Police"), Stance.LEAVES_OPEN),
        Said("radio", outlet("Radio River"), Stance.RELAYS, cites=("mayor",)),
        about=About(unread=(UNREAD,)),
    )


def load_into(url: str, *built: Built) -> None:
    """Load articles into the store at a URL, and close it again."""
    store = open_store(url)
    try:
        migrate(store, now=NOW)
        for each in built:
            write_record(store, each.record, recorded=NOW)
        store.refresh_search()
    finally:
        store.close()
