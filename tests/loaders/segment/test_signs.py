"""What one line is taken for by its own words and shape."""

from __future__ import annotations

import pytest
from labelling import BODY, MORE, between, kinds, labelled

from loaders.segment.bylines import author_of
from loaders.segment.lexicon import lexicon


@pytest.mark.parametrize(
    "line",
    [
        "Home > National > Politics", "World » Europe", "News|Conflict", "World | Asia | Japan", "___", "* * *",
        "1,204", "x",
        "Share", "Save this Print", "Listen to this article", "5 Comments", "Read more", "Related Articles",
        "Read more: Mayor resigns over flood", "ALSO READ | Mayor resigns over flood",
        "WATCH: Mayor resigns over flood.",
        "Subscribe to our newsletter", "Log in to comment on this story.", "To write comments, please log in.",
        "We use cookies to improve your experience on this site.", "Follow us on social media", "Advertisement",
        "Story continues below advertisement", "ADVERTISEMENT – Continue reading below", "3 min read",
        "© 2025 Daily Tide. All rights reserved.", "Copyright 2025 The Daily Tide", "Tags: floods, dams, Ohio",
        "#floods #dams", "Correction: An earlier version of this story gave the wrong day.",
        "(This story has been refiled to fix a typo.)", "Editor’s note: This story will be updated.", "Politics",
        "[1] https://tide.example/p/20417", "www.tide.example", "This live blog has now closed", "Show key events only",
        "This entry was amended at 18.40. An earlier version gave the wrong day.",
        "Live | Chile", "Business | Dairy", "Accept cookies?  Yes / No",
        "This site uses cookies. By continuing you agree.",
        "Read next: Mayor resigns over flood", "VIDEO: Mayor resigns over flood", "Posted in Business",
        "Jump to comments",
        "This article was corrected on 5 March to say that the dam held.", "Translated from the German", "Key points",
        "Update, March 5: The name of the dam has been corrected.", "Clarification March 5, 2025: The dam is in Ohio.",
        "UPDATED at 5pm with the response of the council", "Do YOU know more? Email desk@tide.example",
        "Before it floods, it is in our bulletin. Sign up here.", "Support us from $2 a month", "About the author",
        "(END)",
        "- 30 -", "This article was originally published on Monday, with the consent of the author.", "lock icon",
    ],
)  # fmt: skip
def test_what_stands_around_a_report_is_boilerplate(line: str) -> None:
    assert between(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Tuesday, the exchange said.", "By Tuesday, all troops had left the town.",
        "Reporting by the newspaper showed that the ministry knew.", "“Subscribe to nothing they tell you,” he said.",
        "Police said users could not log in to the service.", "The claim originally appeared on a messaging service.",
        "Print runs were cut, two editors told the union.", "Seoul | Tokyo talks go on, an envoy said.",
        "What happens next?", "Rescue teams at work", "Why he denies it", "The minister and the editor: who said what",
        '"Read more," the teacher told them.', "He said: A > B > C holds for all values.", "No.",
        "By ...", f"By {' '.join(['Jane'] * 50)}", "Associated Press v. Doe, a case of 1918",
        "NATO — the alliance — said nothing.", "Johnson, Smith – they all denied it.", "否認",
        "Budanov – who leads it – said so.", "Update the law, she said.", "The update: nobody was hurt, police said.",
        "He left the site. Sign up sheets for the next day were full at noon.", "Bread / butter and milk are dear.",
        "The drought also contributed to the fire, the report said.", "In a photo, he is seen to smile, she said.",
        'Signs in the square said "no" (AP).', "Editor and writer of the paper said no.",
    ],
)  # fmt: skip
def test_what_a_report_says_is_body(line: str) -> None:
    assert between(line) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "In this photo provided by the navy, a ship leaves port.", "FILE PHOTO: A ship leaves port on May 5, 2024.",
        "A ship leaves port. [SCREEN CAPTURE]", "A ship leaves port. [YONHAP]",
        "A ship leaves port. (Photo by Jo Roe / AFP)",
        "A ship leaves port. (AP Photo/Jo Roe)", "A ship leaves port. REUTERS/Jo Roe",
        "A ship leaves port. Photo: Jo Roe",
        "A ship leaves port. Photograph: Jo Roe/Getty Images", "Photo by Jo Roe", "Jo Roe/AFP via Getty Images",
        "Getty Images", "A ship leaves port. (Jo Roe/Daily Tide)", "Jo Roe / Daily Tide",
        "Caption: A ship leaves port.",
        "[1/3] A ship leaves port", "1 of 4 | A ship leaves port.", "Image caption, A ship leaves port",
    ],
)  # fmt: skip
def test_captions_are_told_by_their_first_words_or_their_credit(line: str) -> None:
    assert between(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe", "BY KIM MIN-YOUNG", "By Jane Doe and John Roe in Kyiv", "By: Jane Doe, Staff Writer",
        "By JANE DOE, Associated Press", "Reporting by Jane Doe; Editing by John Roe",
        "(Reporting by Jane Doe in Kyiv)",
        "Written by Jane Doe", "Jane Doe, Kyiv correspondent", "desk@tide.example",
        "Reuters", "AFP | Kyiv", "Staff and agencies", "Source: Agencies", "With files from The Canadian Press",
        "Associated Press writer Tom Field in Columbus contributed to this report.", "By Jane Doe @janedoe",
        "- Reporting by Jane Doe", "STAFF WRITER", "--With assistance from Jane Doe.", "Words: Jane Doe",
    ],
)  # fmt: skip
def test_bylines_name_those_who_made_the_report(line: str) -> None:
    assert between(line) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Updated 3:15 PM EST, Thu February 6, 2025", "Published 5 February 2025", "5 February 2025",
        "2025-02-05 21:15:30",
        "2025-02-05T21:15:30+09:00", "Posted: 9:14 PM on Feb. 4, 2025", "2 hours ago", "CNN —",
        "KYIV, Feb 5 (Reuters) -",
    ],
)  # fmt: skip
def test_lines_that_only_say_where_or_when_are_datelines(line: str) -> None:
    assert between(line) == "dateline"


@pytest.mark.parametrize(
    "dateline",
    [
        "KYIV, Feb 5 (Reuters) -", "SEOUL (AP) —", "Seoul (AFP) –", "SEOUL, Feb. 5 (Yonhap) --", "(CNN) —",
        "Feb 5 (Reuters) -",
        "WASHINGTON —", "RIVERTON, Ohio (AP) —", "MANCHESTER, N.H. -", "ATLANTA/NEW YORK, Feb 5 (Reuters) -",
        "NEW DELHI:",
        "Kyiv, Ukraine –", "Brussels, 5 February 2025 –", "GENEVA (5 February 2025) –", "MOSCOW, February 5. /TASS/.",
    ],
)  # fmt: skip
def test_a_dateline_is_split_from_the_paragraph_it_leads(dateline: str) -> None:
    assert labelled(f"Dam operator denies warning\n\n{dateline} {BODY}")[1:] == [
        ("dateline", dateline),
        ("body", BODY),
    ]


def test_a_place_with_a_dash_deep_in_the_report_is_no_dateline() -> None:
    line = "WASHINGTON — The capital was not told, he said."
    assert kinds("Dam warning", BODY, MORE, "He said so on Monday at noon, too.", line)[line] == "body"


@pytest.mark.parametrize(
    "address", ["[[email protected]]", "[email\xa0protected]", "<jane@tide.example>", "jane@tide.example"]
)
def test_a_mail_address_at_the_end_of_a_byline_is_split_off(address: str) -> None:
    text = f"Dam operator denies warning\n\nBY JANE DOE {address}\n\n{BODY}"
    assert labelled(text)[1:3] == [("byline", "BY JANE DOE"), ("boilerplate", address)]


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY KIM MIN-YOUNG", "Kim Min-young"),
        ("BY MARY SMITH-JONES AND PAT O’HARA", "Mary Smith-Jones and Pat O’Hara"),
        ("By Ana de la Cruz, Kyiv", "Ana de la Cruz"),
        ("BY ANA DE LA CRUZ | DAILY TIDE", "Ana de la Cruz"),
        ("Reporting by Jane Doe in Kyiv; Editing by John Roe", "Jane Doe"),
        ("(Reporting by Jane Doe)", "Jane Doe"),
        ("Jane Doe jane@tide.example", "Jane Doe"),
        ("By Jane Doe @janedoe", "Jane Doe"),
        ("Laura Bennett", "Laura Bennett"),
        ("Reuters", None),
        ("By Reuters", None),
    ],
)
def test_the_author_is_who_the_byline_names(byline: str, author: str | None) -> None:
    assert author_of(byline) == author


def test_the_lexicon_is_written_as_it_is_compared() -> None:
    words = lexicon()
    lists = [words.prompts.alone, words.links.alone, words.notices.alone, words.corrections.alone, words.sections.alone]
    for phrase in frozenset[str]().union(
        *lists, words.controls, words.particles, words.roles, words.caption_openings.alone
    ):
        assert phrase == " ".join(phrase.casefold().split()).replace("’", "'")
