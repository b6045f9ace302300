"""Sources that are no verb's subject, and what an attribution rests on."""

from __future__ import annotations

import pytest
from readings import Said, attributions, extraction_of, unread_reasons

from graph.model import SegmentKind

pytestmark = pytest.mark.model


def _cites(text: str) -> list[tuple[str, str]]:
    """For each citation the source that cites and the one that is cited."""
    found = extraction_of(text).attributions
    by_cue = {each.cue: each for each in found}
    sources = [(each.source, by_cue[cue].source) for each in found for cue in each.cites if each.content is not None]
    return [(text[slice(*one)], text[slice(*other)]) for one, other in sources if one is not None and other is not None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("According to the ministry, the fund is empty.", Said("the ministry", "asserts", "the fund is empty")),
        ("The fund is empty, according to the ministry.", Said("the ministry", "asserts", "The fund is empty")),
        ('"The fund is empty," according to Carla Rossi.', Said("Carla Rossi", "asserts", "The fund is empty")),
        (
            "According to two officials familiar with the audit, the fund is empty.",
            Said("two officials familiar with the audit", "asserts", "the fund is empty"),
        ),
    ],
)
def test_according_to_gives_the_rest_of_its_sentence_to_its_source(sentence: str, expected: Said) -> None:
    assert attributions(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    ["According to the ministry.", "The fund was emptied according to plan by 2020.", "It went according to."],
)
def test_according_to_without_a_clause_attributes_nothing(sentence: str) -> None:
    assert [each for each in attributions(sentence) if each.words is None or len(each.words.split()) < 3] == []


def test_an_according_to_that_only_repeats_the_source_of_a_cue_is_not_read_twice() -> None:
    text = "According to a statement, the ministry says the fund is empty."

    assert attributions(text) == [Said("the ministry", "asserts", "the fund is empty")]


def test_citing_gives_the_same_words_to_another_source_on_which_the_first_rests() -> None:
    text = "Le Monde reported that the fund is empty, citing two officials."

    assert attributions(text) == [
        Said("Le Monde", "asserts", "the fund is empty"),
        Said("two officials", "asserts", "the fund is empty"),
    ]
    assert _cites(text) == [("Le Monde", "two officials")]


def test_citing_may_stand_between_a_cue_and_its_clause() -> None:
    text = "Le Monde reported, citing two diplomats, that the fund is empty."

    assert attributions(text)[0] == Said("Le Monde", "asserts", "the fund is empty")
    assert _cites(text) == [("Le Monde", "two diplomats")]


def test_a_chain_of_citations_is_kept_link_by_link() -> None:
    text = "Le Monde reported that the fund is empty, citing Reuters, which quoted an official."

    assert _cites(text) == [("Le Monde", "Reuters"), ("Reuters", "an official")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Citing two officials.",
        "Reuters, which quoted an official, has an office here.",
        "Le Monde reported that the fund is empty, citing a lack of rain.",
    ],
)
def test_citing_nobody_or_without_a_claim_makes_no_link(sentence: str) -> None:
    assert _cites(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The fund was reportedly emptied in May.", "The fund was reportedly emptied in May"),
        ("Allegedly the fund was emptied in May.", "Allegedly the fund was emptied in May"),
        ("The clerk resigned and reportedly left the country.", "The clerk resigned and reportedly left the country"),
        (
            "The fund was reportedly emptied in May and the clerk left.",
            "The fund was reportedly emptied in May",
        ),
    ],
)
def test_an_adverb_attributes_its_clause_to_nobody_in_particular(sentence: str, words: str) -> None:
    assert attributions(sentence) == [Said(None, "asserts", words)]


def test_the_adverb_is_the_manner() -> None:
    (found,) = extraction_of("The fund was allegedly emptied in May.").attributions

    assert found.manner == "allegedly"


def test_an_adverb_on_a_part_of_a_sentence_is_listed_as_not_read() -> None:
    text = "The fund, which was reportedly emptied, is old."

    assert attributions(text) == []
    assert "reportedly" in unread_reasons(text)[0]


@pytest.mark.parametrize(
    ("sentence", "source", "stance"),
    [
        ("The ministry answered a report that the fund was empty.", "a report", "asserts"),
        ("There were many recent media reports that the fund was empty.", "many recent media reports", "asserts"),
        ("The ministry read Carla Rossi's claim that the fund was empty.", "Carla Rossi", "asserts"),
        ("The ministry read a claim by Carla Rossi that the fund was empty.", "Carla Rossi", "asserts"),
        ("The ministry issued a confirmation that the fund was empty.", "a confirmation", "confirms"),
    ],
)
def test_the_clause_of_a_noun_is_said_by_whose_it_is(sentence: str, source: str, stance: str) -> None:
    assert Said(source, stance, "the fund was empty") in attributions(sentence)


def test_no_report_is_no_statement_and_no_confirmation_leaves_open() -> None:
    assert attributions("The ministry read no report that the fund was empty.") == []
    assert attributions("There was no confirmation that the fund was empty.") == [
        Said("confirmation", "leaves_open", "the fund was empty")
    ]


def test_a_noun_without_a_clause_is_no_cue() -> None:
    assert attributions("The ministry read the report, and the claim of the clerk.") == []


def test_a_noun_within_a_content_is_content() -> None:
    text = "Carla Rossi said reports that the fund was empty had hurt her."

    assert [each.source for each in attributions(text)] == ["Carla Rossi"]


def test_a_denied_report_is_a_statement_of_its_own_that_the_denial_answers() -> None:
    text = "The ministry denied reports that the fund was empty."
    denial, report = extraction_of(text).attributions

    assert (denial.stance, report.stance) == ("denies", "asserts")
    assert denial.answers == (report.cue,)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Minister: The fund was emptied in May", [Said("Minister", "asserts", "The fund was emptied in May")]),
        ("Minister: The plan threatens all jobs", [Said("Minister", "asserts", "The plan threatens all jobs")]),
        ("Fund empty since May", []),
        ("What we know: the fund was emptied", []),
        ("The minister is gone: the fund was emptied in May", []),
        ("Minister: no money", []),
        ("In short: fund, money, May, ministry", []),
    ],
)
def test_a_colon_attributes_in_titles_and_headings_only(title: str, expected: list[Said]) -> None:
    assert attributions(title, SegmentKind.TITLE) == expected
    assert attributions(title) == expected
    assert attributions(f"{title}.") == []


def test_nothing_in_quoted_words_is_a_cue_of_the_article() -> None:
    text = (
        'Carla Rossi said: "According to plan, the fund, reportedly full, was emptied on a claim that rain fell, '
        'citing nobody."'
    )

    assert [each.source for each in attributions(text)] == ["Carla Rossi"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The department’s estimate in 2023 was that fewer than 10 wells were affected.",
            Said("The department", "asserts", "fewer than 10 wells were affected"),
        ),
        (
            "Doctors questioned the ministry's estimate that nine wells leaked.",
            Said("the ministry", "asserts", "nine wells leaked"),
        ),
        ("Confirmation of the meeting came from Carla Rossi.", Said("Carla Rossi", "confirms", "the meeting")),
        (
            "A report in the newspaper Il Golfo that the vase was forged was dismissed by the museum.",
            Said("the newspaper Il Golfo", "asserts", "the vase was forged"),
        ),
    ],
)
def test_a_noun_says_so_with_whose_it_is(sentence: str, expected: Said) -> None:
    assert expected in attributions(sentence)


def test_a_withdrawn_denial_was_made_before() -> None:
    assert attributions("The board withdrew its denial of the error.") == [
        Said("The board", "withdraws", "its denial of the error"),
        Said("The board", "denies", "the error"),
    ]


def test_an_estimate_that_is_nobodys_is_the_articles_own() -> None:
    assert attributions("An estimate that nine wells leaked was questioned.") == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bank to cut 500 jobs - report", [Said("report", "asserts", "Bank to cut 500 jobs")]),
        ("Dam is safe: minister", [Said("minister", "asserts", "Dam is safe")]),
        ("Two killed as train hits bus – police", [Said("police", "asserts", "Two killed as train hits bus")]),
        ("Dam close to bursting, engineers warn", [Said("engineers", "asserts", "Dam close to bursting")]),
        ("Mayor resigns - Faro News", []),
        ("Northern Ireland - a history of trade", []),
        ("Mid-term vote is close", []),
    ],
)
def test_a_headline_may_end_with_who_says_it(title: str, expected: list[Said]) -> None:
    assert attributions(title, SegmentKind.TITLE) == expected
