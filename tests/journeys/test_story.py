"""The story of fourteen articles, after an analyst has decided: every answer is as annotated beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from conftest import migrated, wipe
from story import ARTICLES
from story_analyst import settle
from story_annotation import annotation
from story_answers import found_as_of, found_on_claim
from story_expected import Path
from story_facts import (
    Accepted,
    Facts,
    accepted_as_of,
    accepted_change,
    accepted_on_claim,
    accepted_timeline,
    contraries,
    differences,
    entering,
    from_the_smallest,
)
from story_loading import load
from story_questions import (
    accepted_resting,
    accepted_said,
    all_opposed,
    annotated_opposed,
    circles,
    claims_of_week,
    found_resting,
    found_said,
    opposed,
    path,
    unanswered,
    who_answered,
)
from story_review import review
from story_times import found_change, found_timeline

from graph.store import Store
from queries.questions.standings import RestsOn
from queries.times.as_of import AsOf, Basis

pytestmark = pytest.mark.model

_QUESTIONS = annotation()["questions"]


def _name(way: Path) -> str:
    return f"{way['from']}-{way['to']}"


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=[pytest.mark.neo4j, pytest.mark.slow])])
def decided(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the whole story, loaded once for all tests here, and what the analyst decided."""
    if request.param == "embedded":
        url = f"embedded:{tmp_path_factory.mktemp('story') / 'graph.kgl'}"
    else:
        url = str(request.getfixturevalue("neo4j_server_url"))
    with migrated(url) as store:
        store.transaction(wipe)
        load(store, ARTICLES)
        review(store)
        settle(store)
        yield store


def _wrong(answers: Iterable[tuple[str, Facts, Accepted]]) -> dict[str, dict[str, str]]:
    """What is not as annotated, by what was asked; nothing at all is no answer."""
    compared = {asked: differences(found, accepted) for asked, found, accepted in answers}
    assert compared
    return {asked: wrong for asked, wrong in compared.items() if wrong}


def test_who_stands_where_on_each_claim(decided: Store) -> None:
    answers = annotation()["claims"].items()

    assert _wrong((claim, found_on_claim(decided, claim), accepted_on_claim(each)) for claim, each in answers) == {}


def test_what_stood_at_the_end_of_a_day_on_each_clock(decided: Store) -> None:
    days = [(each, AsOf(each["as_of"], Basis(each["basis"]))) for each in annotation()["as_of"]]

    assert len(days) == 40
    assert _wrong((e["id"], found_as_of(decided, e["claim"], day), accepted_as_of(e)) for e, day in days) == {}


@pytest.mark.parametrize("claim", sorted(annotation()["timelines"]))
def test_what_happened_to_a_claim_in_which_order(decided: Store, claim: str) -> None:
    annotated, found = annotation()["timelines"][claim], found_timeline(decided, claim)

    assert differences(found, accepted_timeline(annotated)) == {}
    # Of the claims that exclude this one the annotator names the events of some only.
    contrary = found["contrary"]
    assert isinstance(contrary, list)
    assert [each for each in contraries(annotated) if each not in contrary] == []


def test_what_changed_between_two_days_on_each_clock(decided: Store) -> None:
    changes = annotation()["changes"]
    asked = ((f"{each['claim']} {each['after']} {each['until']} {each['basis']}", each) for each in changes)

    assert _wrong((name, found_change(decided, each), accepted_change(each)) for name, each in asked) == {}


def test_who_confirmed_or_denied_each_report(decided: Store) -> None:
    for claim, answers in _QUESTIONS["who confirmed or denied this report"].items():
        found = who_answered(decided, claim)
        # The annotator tells in words behind each key which day, or which speaker, is meant.
        assert {name: found[name] for name in answers} == {
            name: sorted({re.split(r",| \(", source)[0] for source in sources}) for name, sources in answers.items()
        }


def test_what_rests_on_one_source_and_what_falls_with_it(decided: Store) -> None:
    answers = _QUESTIONS["what rests on this one source, and what falls if it falls"]

    assert _wrong((each["source"], found_resting(decided, each), accepted_resting(each)) for each in answers) == {}


@pytest.mark.parametrize("rests_on", RestsOn)
def test_the_claims_of_a_week_that_rest_on_a_single_root_or_on_unnamed_ones(decided: Store, rests_on: RestsOn) -> None:
    for week in _QUESTIONS["which claims of this week rest on a single root, or on unnamed roots only"]:
        unsure = set(week.get("either", []))
        annotated = week["single_root"] if rests_on is RestsOn.SINGLE_ROOT else week["unnamed_only"]
        assert claims_of_week(decided, week["week"], rests_on) - unsure == set(annotated) - unsure
        day = AsOf(week["week"].split("/")[1], Basis.PUBLISHED)
        assert {each: found_as_of(decided, each, day)["status"] for each in week["neither"]} == week["neither"]


def test_where_two_sources_contradict_each_other(decided: Store) -> None:
    for answer in _QUESTIONS["where do these two sources contradict each other"]:
        assert opposed(decided, *answer["sources"]) == {annotated_opposed(each) for each in answer["on"]}


def test_all_contradictions(decided: Store) -> None:
    divided = {
        frozenset({claim})
        for claim, answer in annotation()["claims"].items()
        if all(side["named"] or side["unnamed"] for side in (answer["roots"]["for"], answer["roots"]["against"]))
    }

    assert all_opposed(decided) == divided | {frozenset(each["claims"]) for each in annotation()["contradicts"]}


def test_what_a_source_said_about_an_entity_and_whether_it_changed(decided: Store) -> None:
    answers = _QUESTIONS["what did this source say about that entity, and did it change"]
    asked = ((f"{each['source']} about {each['about']}", each) for each in answers)

    assert _wrong((name, found_said(decided, each), accepted_said(each)) for name, each in asked) == {}


def test_circular_reports(decided: Store) -> None:
    annotated = {
        claim: sorted((from_the_smallest(each["loop"][:-1]), entering([each])) for each in loops)
        for claim, loops in _QUESTIONS["circular reports"].items()
    }

    assert circles(decided) == annotated


def test_claims_that_nobody_has_answered(decided: Store) -> None:
    annotated = _QUESTIONS["claims nobody has answered"]

    assert unanswered(decided) - set(annotated["either"]) == set(annotated["claims"])


@pytest.mark.parametrize("way", _QUESTIONS["the shortest citation path between two articles"], ids=_name)
def test_the_shortest_citation_path_between_two_articles(decided: Store, way: Path) -> None:
    assert path(decided, way["from"], way["to"]) == way["path"]
