"""Claims of two articles: when they are one, when they exclude each other, and when a person is asked."""

from __future__ import annotations

import pytest

from graph.decisions import Verdict
from loaders.link.claims import About, ClaimSide, gates_failed, judge_claims
from loaders.link.claims_gates import Gate
from loaders.link.judging import Judgement

pytestmark = pytest.mark.model

SUNDAY, MONDAY, TUESDAY = "2024-03-03", "2024-03-04", "2024-03-05"


def side(text: str, *about: str, published: str | None = MONDAY) -> ClaimSide:
    """A claim about these bodies, or people or places where the name says so: `Riga:place`."""
    named = (each.partition(":") for each in about)
    return ClaimSide(text, published, tuple(About(name, kind or "agency") for name, _, kind in named))


def judged(first: str, second: str, *about: str) -> Judgement:
    """What is held of two sentences of one day, which must be the same from both sides."""
    a, b = (side(text, *(each for each in about if each.partition(":")[0] in text)) for text in (first, second))
    judgement = judge_claims(a, b)
    assert judge_claims(b, a) == judgement
    return judgement


SAME = [
    ("Volkar bought Arden Foods on Sunday.", "Arden Foods was acquired by Volkar on 3 March 2024."),
    ("Volkar recalled 30,000 cars.", "Volkar called thirty thousand cars back."),
    ("Rebels killed fourteen soldiers in Kutum.", "In Kutum 14 soldiers were killed by rebels."),
    ("A judge jailed Joao Mendes for six years.", "Joao Mendes was jailed for six years."),
    ("The troops have not left Kutum.", "The troops remain in Kutum."),
    ("Rebels captured Kutum.", "Kutum fell to the rebels."),
    ("More than 2,000 people fled Kutum.", "Over two thousand people fled Kutum."),
    ("Three quarters of the reef in Tonga has bleached.", "75 percent of Tonga's reef has bleached."),
    ("Ajax beat PSV on Sunday.", "PSV lost to Ajax on Sunday."),
    ("Volkar plans to close its plant in Riga.", "Volkar intends to shut its factory in Riga."),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_what_is_said_in_other_words_is_one_claim(first: str, second: str) -> None:
    names = ("Volkar", "Arden Foods", "Kutum:place", "Joao Mendes:person", "Tonga:place", "Ajax", "PSV", "Riga:place")

    judgement = judged(first, second, *names)

    assert (judgement.verdict, judgement.certain) == (Verdict.SAME, True), judgement.basis


DIFFERENT = [
    ("Volkar recalled 30,000 cars.", "Volkar recalled at least 30,000 cars."),
    ("Volkar recalled 30,000 cars.", "Volkar may recall 30,000 cars."),
    ("Volkar agreed to buy Arden Foods.", "Volkar bought Arden Foods."),
    ("Rebels captured Kutum.", "Rebels captured the airport of Kutum."),
    ("Rebels captured Kutum.", "Rebels entered Kutum."),
    ("Rebels captured Kutum.", "Rebels captured Riga."),
    ("Volkar sold 51 percent of Arden Foods.", "Volkar sold Arden Foods."),
    ("The mine will close by 2 April.", "The mine will close on 2 April."),
    ("Half of the plants in Riga closed.", "The plants in Riga closed."),
    ("Two soldiers were killed and five hurt in Kutum.", "Five soldiers were killed and two hurt in Kutum."),
    ("A ship left Riga for Kutum.", "A ship left Riga from Kutum."),
    ("A train left from Riga to Kutum.", "A train left from Kutum to Riga."),
    ("Joao Mendes was found guilty of fraud.", "Joao Mendes was found guilty of perjury."),
    ("Volkar has yet to pay Arden Foods.", "Volkar has paid Arden Foods."),
    ("PSV lost 3-1 to Ajax.", "PSV lost 4-1 to Ajax."),
    ("The victory of Ajax over PSV was unexpected.", "The victory of PSV over Ajax was unexpected."),
    ("Neither Volkar nor Arden Foods paid.", "Volkar and Arden Foods paid."),
    ("The plant in Riga opened before the vote.", "The plant in Riga opened after the vote."),
]


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_what_differs_in_one_gate_is_never_merged_by_itself(first: str, second: str) -> None:
    names = ("Volkar", "Arden Foods", "Kutum:place", "Joao Mendes:person", "Ajax", "PSV", "Riga:place")

    judgement = judged(first, second, *names)

    assert (judgement.verdict, judgement.certain) != (Verdict.SAME, True), judgement.basis


EXCLUDING = [
    ("Rebels have left Kutum.", "Rebels have not left Kutum.", "one says that it is not so"),
    ("On Sunday 14 people died in Kutum.", "On Sunday 19 people died in Kutum.", "14 is not 19"),
    ("Voters in Riga approved the plan.", "Voters in Riga rejected the plan.", "contrary"),
    ("The dam in Riga first broke on Sunday.", "The dam in Riga first broke on Monday.", "different days"),
    ("Volkar will take over Arden Foods.", "Arden Foods will take over Volkar.", "on one side"),
    ("Joao Mendes was arrested in Riga.", "Joao Mendes was arrested in Kutum.", "Kutum"),
]


@pytest.mark.parametrize(("first", "second", "why"), EXCLUDING)
def test_what_cannot_both_be_true_is_a_contradiction_with_its_reason(first: str, second: str, why: str) -> None:
    names = ("Volkar", "Arden Foods", "Kutum:place", "Joao Mendes:person", "Riga:place")

    judgement = judged(first, second, *names)

    assert (judgement.verdict, judgement.certain) == (Verdict.CONTRADICTS, True), judgement.basis
    assert why in judgement.basis


def test_counts_without_a_day_wait_for_a_person() -> None:
    judgement = judged("In Kutum 14 people died.", "In Kutum 19 people died.", "Kutum:place")

    assert (judgement.verdict, judgement.certain) == (Verdict.SAME, False)
    assert "14 is not 19" in judgement.basis


def test_the_same_words_weeks_apart_tell_of_two_days() -> None:
    words = "The dockers' strike in Riga is to end tomorrow."

    judgement = judge_claims(
        side(words, "Riga:place", published="2025-03-04"), side(words, "Riga:place", published="2025-03-18")
    )

    assert not judgement.certain
    assert "different days" in judgement.basis


def test_an_article_that_names_no_day_tells_of_its_own() -> None:
    dated = side("The dam in Riga burst on 3 March 2024.", "Riga:place", published=TUESDAY)

    near = judge_claims(dated, side("The dam in Riga has burst.", "Riga:place", published=MONDAY))
    far = judge_claims(dated, side("The dam in Riga has burst.", "Riga:place", published="2024-04-20"))

    assert (near.verdict, near.certain) == (Verdict.SAME, True)
    assert not far.certain


def test_claims_without_a_word_in_common_are_not_worth_a_look() -> None:
    judgement = judged("Rebels captured Kutum.", "Inflation rose again.", "Kutum:place")

    assert judgement.verdict is None


def test_the_gates_that_two_claims_fail_are_named() -> None:
    a = side("On Sunday 14 people died in Kutum.", "Kutum:place")
    b = side("On Sunday 19 people died in Kutum.", "Kutum:place")

    gates, share = gates_failed(a, b)

    assert gates == {Gate.NUMBER}
    assert share == 1.0
