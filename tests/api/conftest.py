"""A small graph about one bridge, and the command line as a function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from building import NOW, About, Built, Said, article, outlet, person, unnamed

from api.cli import main
from graph.model import Stance
from graph.opening import open_store
from queries.schema import migrate
from queries.writing import write_record

UNREAD = "It is believed that the river rises."


def bridge() -> Built:
    """One article: an outlet cites officials, a mayor denies it, a police officer leaves it open."""
    return article(
        Said("times", outlet("The Times"), cites=("officials",), said="2025-02-03"),
        Said("officials", unnamed("city officials")),
        Said("mayor", person("Ann Mayor"), Stance.DENIES, answers=("times",), said="../2025-02-05"),
        Said("police", person("Bo Police"), Stance.LEAVES_OPEN),
        Said("radio", outlet("Radio River"), Stance.RELAYS, cites=("mayor",)),
        about=About(unread=(UNREAD,)),
    )


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit code, and what it printed."""

    code: int
    out: str
    err: str


Onrecord = Callable[..., Ended]


@pytest.fixture
def onrecord(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Onrecord:
    """Runs a command in this process, on a terminal of 80 columns, without the user's own settings."""
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("ONRECORD_STORE", "ONRECORD_NEO4J_PASSWORD", "ONRECORD_NEO4J_PASSWORD_FILE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Ended:
        capsys.readouterr()
        code = main(arguments)
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return run


@pytest.fixture
def loaded_url(store_url: str) -> str:
    """The URL of a store that holds the article about the bridge, once for each kind."""
    load_into(store_url, bridge())
    return store_url


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
