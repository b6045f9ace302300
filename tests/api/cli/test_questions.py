"""The commands for questions over many claims: the same answers as the service's, as pages and as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from bridge import Onrecord
from building import NOW, Said, agency
from conftest import migrated
from joining import cite_article, copy, put_in, same_claim, same_source
from valley import Valley, load_valley, printed

from api.problems import ExitCode
from queries.writing import write_record


@dataclass(frozen=True, slots=True)
class Stored:
    """The articles of the valley, and where they are stored."""

    valley: Valley
    url: str


@pytest.fixture
def stored(embedded_url: str) -> Stored:
    with migrated(embedded_url) as store:
        valley = load_valley(store)
        cite_article(store, (valley.digest.record.article.id, valley.ledger.record.article.id))
        store.refresh_search()
    return Stored(valley, embedded_url)


def test_rests_shows_what_falls_and_the_status_left(onrecord: Onrecord, stored: Stored) -> None:
    ended = onrecord("rests", "General", "Staff", "--store", stored.url)
    assert ended.code == ExitCode.DONE, ended.err
    assert "What rests on General Staff:" in ended.out
    assert "rests on it alone; disputed, without it nothing left" in ended.out
    assert "has other roots, or none; disputed, without it unnamed only" in ended.out


def test_rests_tells_of_claims_that_hang_on_it_by_another(onrecord: Onrecord, stored: Stored) -> None:
    official = stored.valley.source(stored.valley.ledger, "official")
    out = onrecord("rests", official, "--store", stored.url).out
    assert "with it: There were 3,000 soldiers in the valley; disputed, without it single source" in " ".join(
        out.split()
    )


def test_source_about_an_entity_tells_whether_it_changed(onrecord: Onrecord, stored: Stored) -> None:
    ended = onrecord("source", "General Staff", "--about", "Valley", "--store", stored.url)
    assert "What General Staff said about Valley:" in ended.out
    assert "(changed)" in ended.out
    as_json = onrecord("source", "General Staff", "--about", "Valley", "--json", "--store", stored.url)
    assert [claim["course"] for claim in json.loads(as_json.out)["claims"]] == ["changed"]
    nothing = onrecord("source", "Radio", "--about", "Valley", "--store", stored.url)
    assert "Nothing." in nothing.out


def test_contradictions_show_both_sides(onrecord: Onrecord, stored: Stored) -> None:
    every = onrecord("contradictions", "--store", stored.url).out
    assert every.count("against") >= 2
    assert " excludes " in " ".join(every.split())
    two = onrecord("contradictions", "General Staff", "an official", "--store", stored.url)
    assert "Where General Staff and an official contradict each other:" in " ".join(two.out.split())
    same = onrecord("contradictions", "General Staff", "General Staff", "--store", stored.url).out
    assert "They count as one source." in same
    assert "Nowhere." in same


def test_contradictions_of_one_source_alone_are_refused(onrecord: Onrecord, stored: Stored) -> None:
    ended = onrecord("contradictions", "General Staff", "--store", stored.url)
    assert ended.code == ExitCode.USAGE or "name another one too" in ended.err
    assert "name another one too, or none for all" in ended.err


def test_a_week_lists_what_rests_on_little(onrecord: Onrecord, stored: Stored) -> None:
    out = onrecord("week", "2025-W10", "--store", stored.url).out
    assert stored.valley.eight in out
    assert stored.valley.dam in out
    some = onrecord(
        "week", "--from", "2025-03-03", "--until", "2025-03-09", "--rests-on", "unnamed_only", "--json",
        "--store", stored.url,
    )  # fmt: skip
    answer = json.loads(some.out)
    assert ([claim["cluster"] for claim in answer["claims"]], answer["until"]) == ([stored.valley.eight], "2025-03-09")
    assert "None." in onrecord("week", "2020-W01", "--store", stored.url).out
    assert "is not a week that exists" in onrecord("week", "2020-W60", "--store", stored.url).err


def test_unanswered_and_circular_list_the_dam(onrecord: Onrecord, stored: Stored) -> None:
    assert stored.valley.dam in onrecord("unanswered", "--store", stored.url).out
    circular = " ".join(onrecord("circular", "--store", stored.url).out.split())
    assert "circular: each rests on the next, and the last on the first" in circular
    assert "enters from outside: Ann Mayor, in The Daily" in circular
    then = onrecord("circular", "--as-of", "2025-03-01", "--basis", "published", "--store", stored.url).out
    assert "No circular report." in then


def test_the_path_between_two_articles_is_shown_with_its_steps(onrecord: Onrecord, stored: Stored) -> None:
    digest, ledger = (each.record.article.id for each in (stored.valley.digest, stored.valley.ledger))
    out = onrecord("path", digest, ledger, "--store", stored.url).out
    assert [line.strip() for line in out.splitlines()][1] == "cites, by a report"
    assert "No citations lead from the one to the other between them." in " ".join(
        onrecord("path", ledger, digest, "--store", stored.url).out.split()
    )
    refused = onrecord("path", stored.valley.eight, ledger, "--store", stored.url)
    assert "is the id of a claim; give that of an article" in refused.err


def test_a_list_that_goes_on_says_how(onrecord: Onrecord, stored: Stored) -> None:
    first = onrecord("contradictions", "--limit", "1", "--store", stored.url)
    assert "--cursor " in first.err
    cursor = first.err.split("--cursor ")[1].split()[0]
    second = onrecord("contradictions", "--limit", "1", "--cursor", cursor, "--store", stored.url)
    assert second.code == ExitCode.DONE
    assert second.out != first.out


def test_roots_show_shares_what_excludes_a_claim_and_loops(onrecord: Onrecord, stored: Stored) -> None:
    eight = " ".join(onrecord("roots", stored.valley.eight, "--store", stored.url).out.split())
    assert "excluded by a claim that stands: There were 3,000 soldiers in the valley" in eight
    assert "an official: 67%, 2 carriers (The Digest, The Ledger)" in eight
    dam = " ".join(onrecord("roots", stored.valley.dam, "--store", stored.url).out.split())
    assert "circular: each rests on the next" in dam
    assert "The Blog, in Radio, 2025-03-09" in dam


def test_roots_show_related_bodies_and_copies(onrecord: Onrecord, embedded_url: str) -> None:
    wire = printed(
        "The Wire", "2025-01-01", Said("army", agency("Army"), about=("Freedonia",)), Said("navy", agency("Navy"))
    )
    daily = printed("The Daily", "2025-01-02", Said("army", agency("Army")))
    with migrated(embedded_url) as store:
        for built in (wire, daily):
            write_record(store, built.record, recorded=NOW)
        entity = {each.name: each.id for each in wire.record.entities}
        put_in(store, (entity["Army"], entity["Freedonia"]), (entity["Navy"], entity["Freedonia"]))
        same_source(store, entity["Army"], daily.statements["army"].source.id)
        copy(store, (daily.record.article.id, wire.record.article.id))
        cluster = same_claim(store, wire.claim_id("army"), daily.claim_id("army"))
    out = onrecord("roots", cluster, "--store", embedded_url).out
    assert "related, of Freedonia: Army, Navy" in out
    assert "copies of one text: The Daily, The Wire" in out


def test_a_name_that_fits_others_is_said_to(onrecord: Onrecord, stored: Stored) -> None:
    ended = onrecord("rests", "official", "--store", stored.url)
    assert "Others fit too; give an id to ask about one:" in ended.err
    assert onrecord("rests", "official", "--json", "--store", stored.url).err == ""


def test_nothing_rests_on_who_said_nothing(onrecord: Onrecord, stored: Stored) -> None:
    place = next(each.id for each in stored.valley.ledger.record.entities if each.name == "Valley")
    assert "Nothing." in onrecord("rests", place, "--store", stored.url).out
