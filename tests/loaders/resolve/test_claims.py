"""The sentence of a claim: self-contained where the article tells enough, untouched where it does not."""

from __future__ import annotations

import pytest
from readings import PUBLISHED, entity, record_of, statement_of, statements

pytestmark = pytest.mark.model


def _claims(text: str, *, published: str | None = PUBLISHED) -> list[str]:
    return [s.claim.text for s in record_of(text, published=published).statements]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        # A pronoun that is the subject gives way to the name; any other stays.
        ("Kofi Mensah said he had closed the mine.", "Kofi Mensah had closed the mine"),
        ("Acme Corp. denied that it had closed the mine.", "Acme Corp. had closed the mine"),
        ("Kofi Mensah said the mine had ruined him.", "The mine had ruined him"),
        ("Kofi Mensah said they had closed the mine.", "They had closed the mine"),
        # In direct speech all of them stay: who "we" are, only the speaker knows.
        ('"He closed the mine," Kofi Mensah said.', "He closed the mine"),
        # The cue is left out where it stands within the words.
        ("The mine reportedly closed early.", "The mine closed early"),
        ("Allegedly, the mine closed early.", "The mine closed early"),
        # Quotation marks and points at the ends go, the words stay.
        ("Kofi Mensah said the mine “was a ruin.”", "The mine was a ruin"),
        ("Kofi Mensah said the mine had  closed.", "The mine had closed"),
    ],
)
def test_a_claim_is_one_sentence_that_stands_by_itself(sentence: str, claim: str) -> None:
    assert _claims(sentence) == [claim]


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("on Monday", "The mine closed on 10 March 2025"),
        ("on Jan. 30", "The mine closed on 30 January 2025"),
        ("on Jan. 30, 2024", "The mine closed on Jan. 30, 2024"),
        ("in 2019", "The mine closed in 2019"),
        # What means no one day, month or year keeps its words.
        ("last week", "The mine closed last week"),
        pytest.param(
            "in the 1990s",
            "The mine closed in the 1990s",
        ),
    ],
)
def test_a_relative_date_is_written_out(words: str, claim: str) -> None:
    assert _claims(f"Kofi Mensah said the mine closed {words}.") == [claim]


def test_a_month_and_a_year_are_written_out_too() -> None:
    assert "February 2025" in _claims("Kofi Mensah said the mine closed last month.")[0]
    assert "2024" in _claims("Kofi Mensah said the mine closed last year.")[0]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # Counted from the day that the paragraph names, else from the story's.
        (
            "On Tuesday Kofi Mensah said the mine had closed two days earlier.",
            "The mine had closed on 9 March 2025",
        ),
        ("Kofi Mensah said on Monday the mine had closed on the previous day.", "The mine had closed on 9 March 2025"),
        # To the side that the sentence looks to; where it may look either way, the words stay.
        ("Kofi Mensah said the mine will close on Monday.", "The mine will close on 17 March 2025"),
        ("Kofi Mensah said the mine would close on Monday.", "The mine would close on Monday"),
        # What stands in quotation marks keeps its words.
        ("“The mine closed on Monday,” Kofi Mensah said.", "The mine closed on Monday"),
        (
            "Kofi Mensah said the mine had been “closed for good on Monday.”",
            "The mine had been closed for good on Monday",
        ),
        ("Kofi Mensah said the “old” mine closed on Monday.", "The old mine closed on 10 March 2025"),
    ],
)
def test_a_date_is_written_out_from_the_day_and_to_the_side_that_the_text_tells(text: str, claim: str) -> None:
    assert _claims(text)[0] == claim


def test_without_a_day_of_publication_dates_keep_their_words() -> None:
    assert _claims("Kofi Mensah said the mine closed on Monday.", published=None) == ["The mine closed on Monday"]


def test_the_date_of_the_saying_is_not_in_the_claim() -> None:
    assert _claims("Kofi Mensah said on Monday that the mine had closed.") == ["The mine had closed"]


def test_two_things_that_share_a_subject_are_two_whole_claims() -> None:
    assert set(_claims("Kofi Mensah said two shafts were closed and sealed with rock.")) == {
        "Two shafts were closed",
        "Two shafts were sealed with rock",
    }


def test_a_claim_is_about_whom_it_names_and_whom_its_subject_means() -> None:
    record = record_of("Kofi Mensah said he had met Ama Boateng in Ghana. Two officials said rain fell.")
    meeting, rain = statement_of(record, "said", "had met").claim, statement_of(record, "said", "Rain").claim

    assert set(meeting.about) == {entity(record, name).id for name in ("Kofi Mensah", "Ama Boateng", "Ghana")}
    assert rain.about == ()


def test_words_of_nothing_but_points_make_no_claim() -> None:
    assert statements('Kofi Mensah said "…".') == []
