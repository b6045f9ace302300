"""The commands that ask, on both stores: what a person reads, and what a program gets."""

from __future__ import annotations

import json

import pytest
from bridge import UNREAD, Onrecord, bridge, load_into, rows_of
from building import About, Said, article, outlet, person

from graph.model import Stance

CLAIM = bridge().claim_id("times")
ARTICLE = bridge().record.article.id


def test_who_shows_the_claim_its_status_and_each_stance_with_its_words(onrecord: Onrecord, loaded_url: str) -> None:
    ended = onrecord("who", "bridge", "closed", "--store", loaded_url)
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0] == "The bridge is closed"
    assert lines[1].startswith("disputed: ")
    for words in (
        "Ann Mayor",
        "denies",
        "by 2025-02-05",
        "“the bridge is",
        "The Daily,",
        "leaves open",
        "(unnamed)",
        "answers The",
    ):
        assert words in ended.out
    assert "1 passage of these articles with a cue could not be read; --unread shows it." in ended.out
    assert UNREAD not in ended.out


@pytest.mark.parametrize("asked", [("who", CLAIM), ("chain", CLAIM), ("roots", CLAIM), ("source", "Ann Mayor")])
def test_every_answer_counts_what_could_not_be_read_and_shows_it_on_request(
    onrecord: Onrecord, loaded_url: str, asked: tuple[str, ...]
) -> None:
    counted = onrecord(*asked, "--store", loaded_url)
    assert "1 passage of these articles with a cue could not be read; --unread shows it." in counted.out
    assert UNREAD not in counted.out
    shown = onrecord(*asked, "--unread", "--store", loaded_url)
    assert f"“{UNREAD}”" in shown.out
    assert "no source found" in shown.out
    (passage,) = json.loads(onrecord(*asked, "--json", "--store", loaded_url).out)["unread"]
    assert (passage["article_id"], passage["words"], passage["reason"]) == (ARTICLE, UNREAD, "no source found")


def test_the_chain_of_a_statement_counts_what_could_not_be_read_too(onrecord: Onrecord, loaded_url: str) -> None:
    statement = bridge().id("times")
    assert "1 passage of these articles" in onrecord("chain", statement, "--store", loaded_url).out


def test_a_page_is_no_wider_than_the_terminal(onrecord: Onrecord, loaded_url: str) -> None:
    for command in (
        ["who", "bridge"],
        ["chain", "bridge"],
        ["roots", "bridge"],
        ["claims", "bridge"],
        ["source", "Ann"],
    ):
        ended = onrecord(*command, "--store", loaded_url)
        assert max(len(line.rstrip()) for line in ended.out.splitlines()) <= 80, command


def test_who_gives_json_with_spans_of_the_words(onrecord: Onrecord, loaded_url: str) -> None:
    built = bridge()
    answer = json.loads(onrecord("who", CLAIM, "--json", "--store", loaded_url).out)
    assert answer["standing"]["status"] == "disputed"
    assert answer["choice"] is None
    by_id = {statement["id"]: statement for statement in answer["statements"]}
    mayor = by_id[built.id("mayor")]
    assert (mayor["source"]["name"], mayor["stance"], mayor["said"]) == ("Ann Mayor", "denies", "../2025-02-05")
    text = built.record.revision.text
    assert [text[start:end] for start, end in mayor["quote"]["spans"]] == ["the bridge is closed"]
    assert [text[start:end] for start, end in mayor["cue"]["spans"]] == ["denied"]


def test_who_gives_one_row_of_csv_for_each_statement(onrecord: Onrecord, loaded_url: str) -> None:
    rows = rows_of(onrecord("who", CLAIM, "--csv", "--store", loaded_url))
    assert {row["source.name"] for row in rows} == {
        "The Times",
        "city officials",
        "Ann Mayor",
        "Bo Police",
        "Radio River",
    }
    assert next(row for row in rows if row["stance"] == "denies")["quote.text"] == "the bridge is closed"


def test_a_stance_narrows_who(onrecord: Onrecord, loaded_url: str) -> None:
    answer = json.loads(onrecord("who", CLAIM, "--stance", "denies", "--json", "--store", loaded_url).out)
    assert [statement["source"]["name"] for statement in answer["statements"]] == ["Ann Mayor"]


@pytest.fixture
def two_bridges_url(embedded_url: str) -> str:
    """A store with two claims that have the same word."""
    other = article(
        Said("north", person("Cy North"), claim="the northern bridge stands"),
        about=About(url="https://news.example/north", outlet=None),
    )
    load_into(embedded_url, bridge(), other)
    return embedded_url


def test_words_that_fit_several_claims_show_the_best_and_name_the_others(
    onrecord: Onrecord, two_bridges_url: str
) -> None:
    ended = onrecord("who", "bridge", "--store", two_bridges_url)
    assert ended.out.startswith("The bridge is closed\n")
    assert "Cy North" not in ended.out
    assert "The words fit other claims too" in ended.err
    assert "  The northern bridge stands (publisher unknown)\n" in ended.err


def test_words_that_no_claim_has_all_of_are_said_to_be_so(onrecord: Onrecord, two_bridges_url: str) -> None:
    ended = onrecord("who", "northern", "zebra", "--store", two_bridges_url)
    assert ended.out.startswith("The northern bridge stands\n")
    assert ended.err.startswith("No claim has all of these words")
    listed = onrecord("claims", "northern", "zebra", "--store", two_bridges_url)
    assert listed.err.startswith("No claim has all of these words")


def test_the_choice_stands_in_the_json_too(onrecord: Onrecord, two_bridges_url: str) -> None:
    for command in ("who", "chain", "roots"):
        choice = json.loads(onrecord(command, "bridge", "--json", "--store", two_bridges_url).out)["choice"]
        assert choice["matched"] == "all_words"
        assert [other["text"] for other in choice["others"]] == ["The northern bridge stands"]


def test_chain_shows_who_rests_on_whom_down_to_the_roots(onrecord: Onrecord, loaded_url: str) -> None:
    ended = onrecord("chain", "bridge", "closed", "--store", loaded_url)
    lines = ended.out.splitlines()
    times = next(index for index, line in enumerate(lines) if "The Times asserts (2025-02-03)" in line)
    below = " ".join(lines[times + 1 : times + 5])
    assert "city officials (unnamed) asserts" in below
    assert "[root]" in below
    assert "The Daily, 2025-02-06: A bridge" in ended.out


def test_the_chain_of_one_statement_leaves_the_others_out(onrecord: Onrecord, loaded_url: str) -> None:
    built = bridge()
    answer = json.loads(onrecord("chain", built.id("times"), "--json", "--store", loaded_url).out)
    assert {each["id"] for each in answer["statements"]} == {built.id("times"), built.id("officials")}
    assert answer["citations"] == [{"citing": built.id("times"), "cited": built.id("officials")}]
    assert answer["roots"] == [built.id("officials")]
    assert answer["claim"]["id"] == CLAIM


def test_a_circle_of_citations_is_named_as_one(onrecord: Onrecord, embedded_url: str) -> None:
    circle = article(
        Said("one", outlet("One Post"), cites=("two",)),
        Said("two", outlet("Two Post"), cites=("one",)),
    )
    load_into(embedded_url, circle)
    ended = onrecord("chain", "bridge", "--store", embedded_url)
    assert "[circular]" in ended.out
    assert "[circular] [shown before]" in ended.out
    assert "circular: " in ended.out.splitlines()[-1]
    assert "circular: " in onrecord("roots", "bridge", "--store", embedded_url).out


def test_roots_count_independent_sources_on_each_side(onrecord: Onrecord, loaded_url: str) -> None:
    ended = onrecord("roots", "bridge", "--store", loaded_url)
    assert "for: 0 to 1 independent" in ended.out or "for: 1 independent" in ended.out
    assert "against: 1 independent" in ended.out
    assert "left open by:\n  Bo Police" in ended.out.replace(" " * 20, "")
    assert "carried by 1 publisher:\n  The Daily: 1 article" in ended.out
    answer = json.loads(onrecord("roots", CLAIM, "--json", "--store", loaded_url).out)
    assert [root["name"] for root in answer["opposes"]["named"]] == ["Ann Mayor"]
    assert [root["name"] for root in answer["supports"]["unnamed"]] == ["city officials"]


def test_a_source_on_both_sides_is_shown_once_as_changed(onrecord: Onrecord, embedded_url: str) -> None:
    changed = article(
        Said("before", person("Ann Mayor"), said="2025-02-01"),
        Said("after", person("Ann Mayor"), Stance.DENIES, said="2025-02-04"),
    )
    load_into(embedded_url, changed)
    ended = onrecord("roots", "bridge", "--store", embedded_url)
    assert "Ann Mayor changed sides:" in ended.out
    assert "denies 2025-02-04" in ended.out


def test_a_spokesperson_is_named_beside_the_body(onrecord: Onrecord, embedded_url: str) -> None:
    load_into(embedded_url, article(Said("spoke", person("Ann Voice", speaks_for="City Hall"))))
    ended = onrecord("roots", "bridge", "--store", embedded_url)
    assert "City Hall" in ended.out
    assert ", by Ann Voice" in ended.out


def test_a_source_is_found_by_name_and_shown_with_what_it_said(onrecord: Onrecord, loaded_url: str) -> None:
    ended = onrecord("source", "ann", "mayor", "--store", loaded_url)
    assert ended.out.startswith("Ann Mayor\n")
    assert "by 2025-02-05  denies" in ended.out
    answer = json.loads(onrecord("source", "Ann Mayor", "--json", "--store", loaded_url).out)
    again = onrecord("source", answer["source"]["id"], "--csv", "--store", loaded_url)
    assert [row["stance"] for row in rows_of(again)] == ["denies"]


def test_a_name_that_fits_several_sources_names_the_others(onrecord: Onrecord, embedded_url: str) -> None:
    load_into(embedded_url, article(Said("a", person("Ann North")), Said("b", person("Ann South"))))
    ended = onrecord("source", "Ann", "--store", embedded_url)
    assert "Others fit too" in ended.err
    partly = onrecord("source", "Ann", "Zebra", "--store", embedded_url)
    assert partly.err.startswith("No name has all of these words; this one")


def test_one_who_is_only_spoken_of_said_nothing(onrecord: Onrecord, embedded_url: str) -> None:
    load_into(embedded_url, article(Said("a", person("Ann North"), about=("Riverton",))))
    assert "It made no statement" in onrecord("source", "Riverton", "--store", embedded_url).out


def test_stats_count_what_there_is(onrecord: Onrecord, loaded_url: str) -> None:
    numbers = {row["kind"]: row["number"] for row in rows_of(onrecord("stats", "--csv", "--store", loaded_url))}
    assert (numbers["articles"], numbers["statements"], numbers["denies"]) == ("1", "5", "1")
    assert "statements" in onrecord("stats", "--store", loaded_url).out


def test_the_catalogue_of_queries_says_what_each_answers(onrecord: Onrecord) -> None:
    listed = json.loads(onrecord("queries", "--json").out)["queries"]
    assert len(listed) > 20
    assert all(query["answers"] and query["cypher"] for query in listed)
    assert listed[0]["name"] in onrecord("queries").out
