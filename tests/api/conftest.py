"""The command line as a function, and a store that holds something."""

from __future__ import annotations

import os

import pytest
from bridge import Ended, Onrecord, bridge, load_into

from api.cli import main


@pytest.fixture
def onrecord(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Onrecord:
    """Runs a command in this process, on a terminal of 80 columns, without the user's own settings."""
    monkeypatch.setenv("COLUMNS", "80")
    for name in (*filter(lambda name: name.startswith("ONRECORD_"), list(os.environ)), "FORCE_COLOR"):
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


@pytest.fixture
def embedded_loaded_url(embedded_url: str) -> str:
    """The same, for what has nothing to do with the kind of store."""
    load_into(embedded_url, bridge())
    return embedded_url
