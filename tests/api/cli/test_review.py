"""What waits for review: listed anywhere, and asked about one by one on a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing

import pytest
import typer
from bridge import Onrecord, load_into
from building import NOW
from deciding import MACHINE, decision, told

from api.cli import output
from graph.decisions import Verdict
from graph.opening import open_store
from queries.decisions.deciding import decide

ONE, OTHER, THIRD = (
    told(1, "the bridge is closed"),
    told(2, "the bridge has been closed"),
    told(3, "the bridge stays closed"),
)
A, B, C = (each.record.claims[0].id for each in (ONE, OTHER, THIRD))


@pytest.fixture
def url(embedded_url: str) -> str:
    """A store in which the machine suggests that three claims are one."""
    load_into(embedded_url, ONE, OTHER, THIRD)
    with closing(open_store(embedded_url)) as store:
        suggestions = [
            decision(store, Verdict.SAME, A, other, by=MACHINE, score=score, certain=False)
            for other, score in ((B, 0.9), (C, 0.4))
        ]
        decide(store, suggestions, recorded=NOW)
    return embedded_url


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the reviewer types, in order; all of it must be asked for."""
    typed: list[str] = []

    def prompt(*_: object, **__: object) -> str:
        return typed.pop(0)

    monkeypatch.setattr(output, "is_conversation", lambda: True)
    monkeypatch.setattr(typer, "prompt", prompt)
    yield typed
    assert typed == []


def waiting(onrecord: Onrecord, url: str, *more: str) -> list[str]:
    ended = onrecord("review", "--store", url, "--json", *more)
    return [each["b"]["id"] if each["a"]["id"] == A else each["a"]["id"] for each in json.loads(ended.out)["decisions"]]


def test_suggestions_are_listed_with_both_sides_words_the_most_useful_first(onrecord: Onrecord, url: str) -> None:
    assert waiting(onrecord, url) == [B, C]
    listed = onrecord("review", "--list", "--store", url).out
    assert "The bridge has been closed" in listed
    assert "The Daily" in listed
    assert waiting(onrecord, url, "--kind", "entity") == []
    assert waiting(onrecord, url, "--verdict", "contradicts") == []


def test_a_page_of_suggestions_leads_to_the_next(onrecord: Onrecord, url: str) -> None:
    first = json.loads(onrecord("review", "--limit", "1", "--store", url, "--json").out)
    assert first["truncated"]
    assert waiting(onrecord, url, "--limit", "1", "--cursor", first["next"]) == [C]


def test_yes_makes_one_of_two_and_no_keeps_two_apart(onrecord: Onrecord, url: str, answers: list[str]) -> None:
    answers += ["y", "n"]
    ended = onrecord("review", "--by", "Anna", "--store", url)
    assert (ended.code, "2 decisions taken" in ended.err) == (0, True)
    assert waiting(onrecord, url) == []
    standing = json.loads(onrecord("review", "--state", "standing", "--store", url, "--json").out)["decisions"]
    assert {each["verdict"] for each in standing} == {"same", "different"}
    assert all(each["by"] == "person:Anna" for each in standing if each["by"] != MACHINE)


def test_skipping_decides_nothing_and_quitting_stops(onrecord: Onrecord, url: str, answers: list[str]) -> None:
    answers += ["s", "x", "q"]
    assert "0 decisions taken" in onrecord("review", "--by", "Anna", "--store", url).err
    assert waiting(onrecord, url) == [B, C]


def test_the_last_decision_of_a_sitting_can_be_undone_in_it(onrecord: Onrecord, url: str, answers: list[str]) -> None:
    answers += ["u", "y", "u", "q"]
    ended = onrecord("review", "--by", "Anna", "--store", url)
    assert "nothing was decided yet" in ended.err
    assert "undone: d_" in ended.err
    assert waiting(onrecord, url) == [B, C]


def test_where_nothing_waits_that_is_said(onrecord: Onrecord, embedded_url: str, answers: list[str]) -> None:
    load_into(embedded_url, ONE)
    assert "Nothing waits for review" in onrecord("review", "--by", "Anna", "--store", embedded_url).out
    assert "No decision is unattached" in onrecord("review", "--state", "unattached", "--store", embedded_url).out
    assert answers == []


def test_a_member_is_taken_out_of_its_cluster(onrecord: Onrecord, url: str) -> None:
    for other in (B, C):
        onrecord("decide", "same", A, other, "--by", "Anna", "--store", url)
    ended = onrecord("split", C, "--by", "Bo", "--why", "it speaks of later", "--store", url, "--json")
    assert ended.code == 0, ended.err
    assert [each["verdict"] for each in json.loads(ended.out)["decisions"]] == ["different"]
    whole = onrecord("split", A, B, C, "--by", "Bo", "--store", url)
    assert whole.code == 2
