"""The quantities of a claim stand in its own sentence, wherever the article has them."""

from __future__ import annotations

import pytest
from readings import record_of

pytestmark = pytest.mark.model


def _quantities(text: str) -> list[list[str]]:
    """Of each claim the lines in which its quantities are kept."""
    return [[each.kept() for each in s.claim.quantities] for s in record_of(text).statements]


def test_a_claim_has_the_quantities_of_its_sentence_at_their_place() -> None:
    assert _quantities("Kofi Mensah said the mine lost around 8,000 lamps and three mules.") == [
        ["14-32 about 8000 lamp", "37-48 exactly 3 mule"]
    ]


def test_words_at_the_start_of_a_claim_may_have_become_a_capital() -> None:
    assert _quantities("Kofi Mensah said more than 3,000 lamps burned.") == [["0-21 more_than 3000 lamp"]]


def test_each_of_two_claims_has_its_own() -> None:
    assert _quantities("Kofi Mensah said the mine lost 12 lamps and closed two shafts.") == [
        ["14-22 exactly 12 lamp"],
        ["16-26 exactly 2 shaft"],
    ]


def test_quotation_marks_and_blanks_within_the_words_do_not_matter() -> None:
    assert _quantities("Kofi Mensah said the mine lost “at least 8,000” old  lamps.") == [
        ["14-38 at_least 8000 lamp"],
    ]


def test_a_date_that_is_written_out_is_not_taken_for_a_quantity() -> None:
    assert _quantities("Kofi Mensah said that on Jan. 5 the mine lost 5 lamps.") == [["32-39 exactly 5 lamp"]]


def test_a_claim_that_stands_twice_has_the_same_quantities() -> None:
    text = "Kofi Mensah said the mine lost 12 lamps.\n\nThe mine lost 12 lamps, Ada Obi said."
    assert _quantities(text) == [["14-22 exactly 12 lamp"], ["14-22 exactly 12 lamp"]]
    assert len(record_of(text).claims) == 1
