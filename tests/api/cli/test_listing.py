"""The commands that list, on both stores: what they find, how they go on, how they end without a hit."""

from __future__ import annotations

import json

import pytest
from bridge import Onrecord, bridge, load_into, rows_of
from building import About, Said, article, person

CLAIM = bridge().claim_id("times")
ARTICLE = bridge().record.article.id


@pytest.mark.parametrize("command", ["claims", "entity", "article", "who", "chain", "roots", "source"])
def test_words_that_nothing_answers_to_end_every_command_with_the_same_code(
    onrecord: Onrecord, embedded_loaded_url: str, command: str
) -> None:
    ended = onrecord(command, "zebra", "--store", embedded_loaded_url)
    assert (ended.code, ended.out) == (3, "")
    assert "any of the words 'zebra'" in ended.err
    assert "onrecord " in ended.err.partition(";")[2]


@pytest.mark.parametrize(("command", "header"), [("claims", "id,text"), ("entity", "id,name"), ("article", "id,url")])
def test_a_list_without_a_hit_is_a_whole_list_for_programs(
    onrecord: Onrecord, embedded_loaded_url: str, command: str, header: str
) -> None:
    table = onrecord(command, "zebra", "--csv", "--store", embedded_loaded_url)
    assert (table.code, table.out.count("\n"), table.out.startswith(header)) == (3, 1, True)
    told = onrecord(command, "zebra", "--json", "--store", embedded_loaded_url)
    assert told.code == 3
    assert [] in json.loads(told.out).values()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("claims", CLAIM), f"`onrecord who {CLAIM}` shows it"),
        (("claims", ARTICLE), "is the id of an article; give that of a claim, or words"),
        (("entity", CLAIM), "is the id of a claim; give that of an entity, or words"),
        (("article", CLAIM), "is the id of a claim; give that of an article, or words"),
        (("forget", CLAIM), "is the id of a claim; give that of an article"),
        (("who", ARTICLE), "is the id of an article; give that of a claim, or words"),
        (("source", CLAIM), "is the id of a claim; give that of an entity, or words"),
    ],
)
def test_an_id_of_another_kind_is_refused_and_not_searched_for(
    onrecord: Onrecord, embedded_loaded_url: str, arguments: tuple[str, ...], told: str
) -> None:
    ended = onrecord(*arguments, "--store", embedded_loaded_url)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


def test_claims_are_found_listed_and_counted(onrecord: Onrecord, loaded_url: str) -> None:
    (row,) = rows_of(onrecord("claims", "closed", "--csv", "--store", loaded_url))
    assert (row["text"], row["statements"], row["denies"]) == ("The bridge is closed", "5", "1")
    assert "The bridge is closed" in onrecord("claims", "--all", "--store", loaded_url).out


def test_without_any_claim_the_list_says_what_to_do(onrecord: Onrecord, embedded_url: str) -> None:
    load_into(embedded_url)
    assert "onrecord load" in onrecord("claims", "--all", "--store", embedded_url).out
    assert "onrecord load" in onrecord("article", "--store", embedded_url).out
    listed = onrecord("entity", "--store", embedded_url)
    assert (listed.code, listed.out.startswith("No entity here")) == (0, True)


def test_entities_are_found_by_kind_and_shown_in_full(onrecord: Onrecord, loaded_url: str) -> None:
    people = rows_of(onrecord("entity", "--kind", "person", "--csv", "--store", loaded_url))
    assert {row["name"] for row in people} == {"Ann Mayor", "Bo Police"}
    assert "outlet" in onrecord("entity", "times", "--store", loaded_url).out
    shown = onrecord("entity", people[0]["id"], "--store", loaded_url)
    assert shown.out.startswith(people[0]["name"])
    assert onrecord("entity", "times", "zebra", "--store", loaded_url).err.startswith(
        "No entity has all of these words; these"
    )


def test_an_entity_in_full_tells_its_roles_from_both_sides(onrecord: Onrecord, embedded_url: str) -> None:
    load_into(embedded_url, article(Said("spoke", person("Ann Voice", speaks_for="City Hall"))))
    ids = {row["name"]: row["id"] for row in rows_of(onrecord("entity", "--csv", "--store", embedded_url))}
    assert "speaks for City Hall, as spokesperson" in onrecord("entity", ids["Ann Voice"], "--store", embedded_url).out
    assert "Ann Voice speaks for it" in onrecord("entity", ids["City Hall"], "--store", embedded_url).out


def test_articles_are_listed_and_shown_in_full(onrecord: Onrecord, loaded_url: str) -> None:
    (row,) = rows_of(onrecord("article", "--csv", "--store", loaded_url))
    assert (row["title"], row["outlet"], row["statements"], row["unread"]) == ("A bridge", "The Daily", "5", "1")
    assert "The Daily," in onrecord("article", "bridge", "--store", loaded_url).out
    shown = onrecord("article", row["id"], "--store", loaded_url)
    assert "https://news.example/bridge" in shown.out
    assert "1 passage with a cue could not be read:" in shown.out
    assert onrecord("article", "bridge", "zebra", "--store", loaded_url).err.startswith("No article has all")


def test_an_article_without_statements_says_so(onrecord: Onrecord, embedded_url: str) -> None:
    quiet = article(about=About(ending="Nothing was said.", title=None, published=None, outlet=None))
    load_into(embedded_url, quiet)
    shown = onrecord("article", quiet.record.article.id, "--store", embedded_url)
    assert "No statement was read in it." in shown.out
    assert "publisher unknown, date unknown" in shown.out


def test_a_list_that_goes_on_says_so_and_how_to_go_on(onrecord: Onrecord, loaded_url: str) -> None:
    first = onrecord("who", CLAIM, "--limit", "3", "--csv", "--store", loaded_url)
    cursor = first.err.split("--cursor ")[1].strip()
    second = onrecord("who", CLAIM, "--limit", "3", "--cursor", cursor, "--csv", "--store", loaded_url)
    ids = [row["id"] for row in rows_of(first) + rows_of(second)]
    assert len(set(ids)) == len(ids) == 5
    assert second.err == ""
