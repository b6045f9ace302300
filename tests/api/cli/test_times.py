"""As of a day, timelines and changes on the command line."""

from __future__ import annotations

import json

import pytest
from bridge import Onrecord


@pytest.fixture
def url(embedded_loaded_url: str) -> str:
    return embedded_loaded_url


@pytest.mark.parametrize("command", ["who", "chain", "roots"])
def test_a_page_says_as_of_which_day_it_is_and_what_straddles_it(onrecord: Onrecord, url: str, command: str) -> None:
    ended = onrecord(command, "bridge", "--as-of", "2025-02-03", "--basis", "said", "--store", url)
    assert ended.code == 0
    assert "as of the end of 2025-02-03, by what was said by then" in ended.out
    there, apart = ended.out.split("it is not known whether these fall before the day or after it:")
    assert "Ann Mayor" in apart
    assert "city officials" in there
    assert "Ann Mayor" not in there


def test_before_anybody_spoke_there_is_no_status(onrecord: Onrecord, url: str) -> None:
    ended = onrecord("roots", "bridge", "--as-of", "2025-01-01", "--basis", "said", "--store", url)
    assert "no status: Nobody had surely spoken of it by then." in ended.out


def test_a_source_and_claims_are_asked_as_of_a_day(onrecord: Onrecord, url: str) -> None:
    day = ("--as-of", "2025-02-05", "--basis", "published", "--store", url)
    assert "Nothing by then." in onrecord("source", "Ann Mayor", *day).out
    assert json.loads(onrecord("claims", "bridge", *day, "--json").out)["claims"] == []


def test_a_timeline_shows_events_and_statuses(onrecord: Onrecord, url: str) -> None:
    out = onrecord("timeline", "bridge", "--store", url).out
    assert "denial" in out
    assert "by 2025-02-05" in out
    assert "by what was recorded: 2025-02-07 disputed" in out
    shown = json.loads(onrecord("timeline", "bridge", "--store", url, "--json").out)
    assert shown["silences"] == []


def test_changes_are_shown_claim_by_claim(onrecord: Onrecord, url: str) -> None:
    days = ("--after", "2025-02-03", "--until", "2025-02-05", "--basis", "said", "--store", url)
    out = onrecord("changes", *days).out
    assert "unnamed only → disputed" in out
    assert "new roots against: Ann Mayor" in out
    assert "new roots" in onrecord("changes", "bridge", *days).out
    none = ("--after", "2025-03-03", "--until", "2025-03-05", "--basis", "said", "--store", url)
    assert "Nothing changed." in onrecord("changes", *none).out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("who", "bridge", "--as-of", "2025-02-30", "--basis", "said"), "is not a day that exists"),
        (("who", "bridge", "--as-of", "2025-02-03"), "Give a basis"),
        (("timeline", "bridge", "--basis", "said"), "needs a day"),
        (("changes", "--after", "2025-02-03", "--until", "2025-02-01", "--basis", "said"), "must be later"),
    ],
)
def test_what_cant_be_asked_is_refused(onrecord: Onrecord, url: str, arguments: tuple[str, ...], words: str) -> None:
    ended = onrecord(*arguments, "--store", url)
    assert ended.code == 2
    assert words in ended.err
