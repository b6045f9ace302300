"""Every command says what it does, within 80 columns."""

from __future__ import annotations

import pytest
from bridge import Onrecord

from api.cli.commands import app

NAMES = [command.callback.__name__ for command in app.registered_commands if command.callback is not None]


@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_a_command_fits_a_narrow_terminal(onrecord: Onrecord, name: str) -> None:
    ended = onrecord(name, "--help")
    assert ended.code == 0
    assert ended.out.startswith(f"Usage: onrecord {name} ")
    assert max(map(len, ended.out.splitlines())) <= 80


def test_the_list_of_commands_cuts_none_of_their_summaries(onrecord: Onrecord) -> None:
    listed = onrecord("--help").out.partition("Commands:")[2]
    assert [name for name in NAMES if f"\n  {name} " not in listed] == []
    assert "..." not in listed
