"""Every command says what it does, within 80 columns, and the page of commands says the same."""

from __future__ import annotations

import command_page
import pytest
from console_blocks import CHECKOUT


def test_the_page_of_commands_is_what_they_say_of_themselves() -> None:
    assert command_page.PAGE.read_text(encoding="utf-8") == command_page.page(), "`make docs` writes docs/commands.md"


@pytest.mark.parametrize("name", command_page.names())
def test_a_command_is_documented_with_an_example_and_its_help_fits(name: str) -> None:
    told = (CHECKOUT / "docs/cli.md").read_text(encoding="utf-8")
    assert f"onrecord {name}" in told
    shown = command_page.help_of(name)
    assert shown.startswith(f"Usage: onrecord {name} ")
    assert max(map(len, shown.splitlines())) <= 80


def test_no_commands_summary_is_cut_in_the_list_of_all() -> None:
    assert "..." not in command_page.help_of().partition("Commands:")[2]
