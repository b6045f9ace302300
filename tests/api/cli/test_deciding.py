"""Decisions by command: taken, shown, taken back, and refused in words."""

from __future__ import annotations

import json
from typing import cast

import pytest
from bridge import Onrecord, load_into
from deciding import told

ONE, OTHER = told(1, "the bridge is closed"), told(2, "the bridge has been closed")
A, B = (each.record.claims[0].id for each in (ONE, OTHER))
STATEMENT = ONE.record.statements[0].id


@pytest.fixture
def url(store_url: str) -> str:
    """A store in which two articles say the same in other words."""
    load_into(store_url, ONE, OTHER)
    return store_url


def taken(onrecord: Onrecord, url: str, *arguments: str) -> dict[str, object]:
    ended = onrecord(*arguments, "--by", "Anna", "--store", url, "--json")
    assert ended.code == 0, ended.err
    return cast("dict[str, object]", json.loads(ended.out))


def wordings(onrecord: Onrecord, url: str) -> int:
    ended = onrecord("who", A, "--store", url, "--json")
    return len(json.loads(ended.out)["claim"]["wordings"])


def test_two_claims_are_one_once_somebody_says_so_and_two_again_when_it_is_undone(onrecord: Onrecord, url: str) -> None:
    before = wordings(onrecord, url)
    decision = taken(onrecord, url, "decide", "same", A, B, "--why", "both of the same day")
    assert (decision["state"], decision["by"], decision["basis"]) == ("standing", "person:Anna", "both of the same day")
    assert wordings(onrecord, url) == 2
    undone = taken(onrecord, url, "undo", str(decision["id"]))
    assert (undone["state"], undone["undone_by"]) == ("undone", "person:Anna")
    assert wordings(onrecord, url) == before


def test_a_decision_is_shown_by_its_id_and_by_what_it_is_about(onrecord: Onrecord, url: str) -> None:
    decision = taken(onrecord, url, "decide", "different", A, B)
    for asked in (str(decision["id"]), A, B):
        ended = onrecord("decisions", asked, "--store", url)
        assert "standing: different" in ended.out
        assert "by Anna" in ended.out
        assert "The bridge has been closed" in ended.out


def test_a_statement_that_was_misread_is_corrected_in_words_of_the_article(onrecord: Onrecord, url: str) -> None:
    decision = taken(onrecord, url, "decide", "corrected", STATEMENT, "--stance", "denies")
    assert decision["correction"] == {
        "stance": "denies",
        "source_id": None,
        "source_spans": [],
        "quote_spans": [],
        "claim": None,
    }
    ended = onrecord("who", A, "--store", url, "--json")
    assert [each["stance"] for each in json.loads(ended.out)["statements"]] == ["denies"]


@pytest.mark.parametrize(
    ("arguments", "told_why"),
    [
        (("decide", "same", A, A), "two different things"),
        (("decide", "same", A, "e_" + "0" * 20), "no claim, entity or statement"),
        (("decide", "accepted", A), "said of one statement"),
        (("decide", "corrected", STATEMENT), "a correction changes something"),
        (("decide", "corrected", STATEMENT, "--quote", "words that stand nowhere"), "do not stand in the article"),
        (("undo", "d_" + "0" * 20), "no decision"),
        (("accept", "d_" + "0" * 20), "no decision"),
        (("decisions", "d_" + "0" * 20), "no decision"),
    ],
)
def test_what_can_not_be_decided_is_refused_in_words(
    onrecord: Onrecord, url: str, arguments: tuple[str, ...], told_why: str
) -> None:
    by = () if arguments[0] == "decisions" else ("--by", "Anna")
    ended = onrecord(*arguments, *by, "--store", url)
    assert ended.code in {2, 3}
    assert told_why in ended.err
    assert ended.out == ""


def test_nobody_decides_without_a_name(onrecord: Onrecord, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = onrecord("decide", "same", A, B, "--store", url)
    assert ended.code == 2
    assert "ONRECORD_REVIEWER" in ended.err
    monkeypatch.setenv("ONRECORD_REVIEWER", "Bo")
    assert onrecord("decide", "same", A, B, "--store", url).code == 0


def test_deciding_twice_or_otherwise_is_refused_and_undoing_twice_too(onrecord: Onrecord, url: str) -> None:
    decision = taken(onrecord, url, "decide", "same", A, B)
    again = onrecord("decide", "same", A, B, "--by", "Anna", "--store", url)
    otherwise = onrecord("reject", str(decision["id"]), "--by", "Anna", "--store", url)
    assert (again.code, otherwise.code) == (2, 2)
    assert "already" in again.err
    assert "undo that first" in otherwise.err
    taken(onrecord, url, "undo", str(decision["id"]))
    assert onrecord("undo", str(decision["id"]), "--by", "Anna", "--store", url).code == 2
