"""What a line is taken for by its place, its neighbours, and what stands twice."""

from __future__ import annotations

import pytest
from labelling import BODY, MORE, kinds, labelled

from loaders.segment import segment


def test_a_hard_wrapped_paragraph_is_one_segment() -> None:
    text = (
        "Council says bridge was inspected in May\n\n"
        "The city council said on Monday that the bridge which\n"
        "collapsed at the weekend was inspected in May last year. A\n"
        'spokesman said the report would be published "within days".\n\n'
        "The contractor, Holt and Sons, denied that it was told.\n"
        "Mayors said they had asked for the report twice.\n"
        "- a list\n"
    )
    assert [words.count("\n") for _, words in labelled(text)] == [0, 2, 1, 0]


def test_lines_of_prose_without_blank_lines_between_stay_apart() -> None:
    assert [words for _, words in labelled(f"{BODY}\n{MORE}\n")] == [BODY, MORE]


def test_one_stray_line_end_in_a_sentence_is_joined() -> None:
    text = "The operator of the dam said that its warning had\ncome two hours before the water rose.\n\n" + MORE
    assert [words.count("\n") for _, words in labelled(text)] == [1, 0]


@pytest.mark.parametrize("above", ["DAILY TIDE", "The Daily Tide"])
def test_a_sites_name_above_its_crumbs_is_no_title(above: str) -> None:
    found = kinds(above, "Home > News", "Dam operator denies that a warning came late", BODY)

    assert list(found.values()) == ["boilerplate", "boilerplate", "title", "body"]


def test_short_things_in_a_row_behind_the_report_are_a_list_of_subjects() -> None:
    assert list(kinds(BODY, MORE, "Dams, Ohio, Flood insurance").values())[-1] == "boilerplate"
    assert list(kinds(BODY, "Dams, Ohio, Flood insurance", MORE).values())[1] == "body"
    assert list(kinds(BODY, MORE, "Dams, Ohio").values())[-1] == "body"


def test_a_title_stands_once() -> None:
    text = f"Dam operator denies warning\n\nHome > News\n\nDAM OPERATOR  DENIES WARNING\n\n{BODY}"
    assert [kind for kind, _ in labelled(text)] == ["title", "boilerplate", "duplicate", "body"]


def test_a_title_with_the_sites_name_behind_it_is_the_title_again() -> None:
    found = kinds(
        "Dam operator denies warning was late - Daily Tide",
        "Home > News",
        "Dam operator denies warning was late",
        BODY,
    )
    assert list(found.values()) == ["title", "boilerplate", "duplicate", "body"]


def test_a_caption_stands_once() -> None:
    caption = "FILE - Water flows over the Riverton dam on Jan. 30, 2025. (AP Photo/Sam Cole, File)"
    assert [kind for kind, _ in labelled(f"{BODY}\n\n{caption}\n\n{caption}\n\n{MORE}")] == [
        "body", "caption", "duplicate", "body",
    ]  # fmt: skip


def test_what_stands_twice_in_a_row_is_a_caption_with_its_alternative_text() -> None:
    line = "Water flows over the Riverton dam, seen from the northern bank"
    text = f"Dam operator denies warning\n\n{line}\n\n{line}\n\n{BODY}"
    assert [kind for kind, _ in labelled(text)] == ["title", "caption", "duplicate", "body"]


def test_a_paragraph_that_is_shown_again_as_a_pull_quote_is_read_once() -> None:
    assert [kind for kind, _ in labelled(f"{BODY}\n\n{MORE}\n\n{BODY}")] == ["body", "body", "duplicate"]


def test_a_short_line_may_be_said_twice() -> None:
    text = f"{BODY}\n\n“No comment.”\n\n{MORE}\n\n“No comment.”"
    assert [kind for kind, _ in labelled(text)] == ["body"] * 4


def test_everything_behind_the_byline_that_ends_a_report_is_boilerplate() -> None:
    text = f"Dam warning denied\n\n{BODY}\n\nBy Jane Doe\nWhat do readers say?\nTide\nOnly one sentence is here today."
    assert [kind for kind, _ in labelled(text)] == [
        "title",
        "body",
        "byline",
        "boilerplate",
        "boilerplate",
        "boilerplate",
    ]


def test_a_report_that_goes_on_behind_a_byline_is_read() -> None:
    assert kinds("Dam warning denied", BODY, "By Jane Doe", MORE, "He said so on Monday at noon, too.")[MORE] == "body"
    long = f"{MORE[:-1]}, which the council of the town denied in a long letter to all who live there and elsewhere."
    assert kinds("Dam warning denied", BODY, "By Jane Doe", long)[long] == "body"


def test_the_list_below_related_articles_ends_where_the_report_goes_on() -> None:
    listed = "Related Articles\n\nMayor resigns over flood\n\nTown to rebuild"
    text = f"Dam warning denied\n\n{BODY}\n\n{listed}\n\n{MORE}"
    assert [kind for kind, _ in labelled(text)] == [
        "title",
        "body",
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "body",
    ]


def test_a_word_above_the_title_is_the_name_of_a_section() -> None:
    assert list(kinds("Ukraine war", "Troops have left the town, spy agency says", BODY).values())[:2] == [
        "boilerplate", "title",
    ]  # fmt: skip
    assert list(kinds("Floods", BODY).values()) == ["body", "body"]


def test_a_text_of_sentences_has_no_title() -> None:
    assert [kind for kind, _ in labelled(f"{BODY}\n\n{MORE}")] == ["body", "body"]
    assert [kind for kind, _ in labelled("The dam held.")] == ["body"]


def test_a_title_of_two_sentences_is_known_by_its_repetition() -> None:
    assert [kind for kind, _ in labelled(f"The dam held. Who knew?\n\n{BODY}")] == ["body", "body"]
    text = f"The dam held. Who knew?\n\nNews\n\nThe dam held. Who knew?\n\n{BODY}"
    assert [kind for kind, _ in labelled(text)] == ["title", "boilerplate", "duplicate", "body"]


def test_a_headline_alone_is_a_title() -> None:
    assert labelled("  Dam operator denies warning\n") == [("title", "Dam operator denies warning")]


def test_an_article_in_capitals_keeps_its_body() -> None:
    found = kinds(
        "MINISTRY DENIES LOSSES", "BY JANE DOE", "TROOPS HAVE NOT LEFT THE TOWN - MINISTRY SAYS LOSSES WERE LIGHT."
    )
    assert list(found.values()) == ["title", "byline", "body"]


def test_a_text_without_words_is_boilerplate_however_long() -> None:
    assert [kind for kind, _ in labelled("1,2 " * 1000)] == ["boilerplate"]
    assert segment(" \r\n\t\u00a0\n") == ()
