"""Which stance a cue verb takes where it stands, or why it says nothing."""

from __future__ import annotations

import pytest
from readings import Said, attributions, extraction_of, unread_reasons

pytestmark = pytest.mark.model

# In each sentence "the dam had leaked" is what is said, or is not.
_STANCES = [
    ("The minister said that the dam had leaked.", "asserts"),
    ("The minister has confirmed that the dam had leaked.", "confirms"),
    ("The minister denied that the dam had leaked.", "denies"),
    ("The minister dismissed a report that the dam had leaked.", "denies"),
    ("The minister retracted a statement that the dam had leaked.", "withdraws"),
    # Said all the same.
    ("The minister went on to say that the dam had leaked.", "asserts"),
    ("The minister continued to deny that the dam had leaked.", "denies"),
    ("The minister can confirm that the dam had leaked.", "confirms"),
    # No side is taken.
    ("The minister did not deny that the dam had leaked.", "leaves_open"),
    ("The minister never denied that the dam had leaked.", "leaves_open"),
    ("The minister has not disputed that the dam had leaked.", "leaves_open"),
    ("The minister did not confirm that the dam had leaked.", "leaves_open"),
    ("The minister would not confirm that the dam had leaked.", "leaves_open"),
    ("The minister cannot confirm that the dam had leaked.", "leaves_open"),
    ("The minister could not independently verify that the dam had leaked.", "leaves_open"),
    ("The minister refused to confirm that the dam had leaked.", "leaves_open"),
    ("The minister declined to say that the dam had leaked.", "leaves_open"),
    ("The minister refused to deny that the dam had leaked.", "leaves_open"),
    ("The minister is working to confirm that the dam had leaked.", "leaves_open"),
    ("The minister has yet to confirm that the dam had leaked.", "leaves_open"),
    ("The minister stopped short of confirming that the dam had leaked.", "leaves_open"),
    ("The minister left without confirming that the dam had leaked.", "leaves_open"),
    ("No minister confirmed that the dam had leaked.", "leaves_open"),
    pytest.param(
        "The minister neither confirmed nor denied that the dam had leaked.",
        "leaves_open",
    ),
]

_SAYS_NOTHING = [
    "The minister did not say that the dam had leaked.",
    "The minister will say that the dam had leaked.",
    "The minister would have said that the dam had leaked.",
    "The minister may announce that the dam had leaked.",
    "The minister should confirm that the dam had leaked.",
    "The minister could have denied that the dam had leaked.",
    "The minister tried to confirm that the dam had leaked.",
    "The minister plans to announce that the dam had leaked.",
    "The minister refused to claim that the dam had leaked.",
    "The minister did not refuse to confirm that the dam had leaked.",
    "The minister was quick to deny that the dam had leaked.",
    "If the minister confirmed that the dam had leaked, the town would empty.",
    "Unless the minister denies that the dam had leaked, the town will empty.",
    "If the minister did not deny that the dam had leaked, the town would empty.",
    "Once the minister announced that the dam had leaked, the town would empty.",
    "Announce that the dam had leaked.",
    "Did the minister confirm that the dam had leaked?",
    pytest.param(
        "Had the minister confirmed that the dam had leaked, the town would have emptied.",
    ),
    pytest.param(
        "The minister is going to announce that the dam had leaked.",
    ),
]


@pytest.mark.parametrize(("sentence", "stance"), _STANCES)
def test_a_cue_takes_the_stance_of_its_verb_its_negation_and_its_mood(sentence: str, stance: str) -> None:
    by_minister = [each for each in attributions(sentence) if each.source in {"The minister", None}]

    assert next((each.stance, each.words) for each in by_minister) == (stance, "the dam had leaked")
    assert len(by_minister) == 1 + (stance == "withdraws" and "a statement" in sentence)


@pytest.mark.parametrize("sentence", _SAYS_NOTHING)
def test_what_was_not_said_is_no_statement_and_is_listed(sentence: str) -> None:
    assert attributions(sentence) == []
    assert len(unread_reasons(sentence)) == 1


def test_the_reason_names_what_makes_the_saying_unreal() -> None:
    assert "will" in unread_reasons("The minister will say that the dam had leaked.")[0]
    assert "if" in unread_reasons("If the minister confirmed that the dam had leaked, the town would empty.")[0]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The club did not deny that the striker was hurt.", "did not deny"),
        ("The club could not independently verify that the striker was hurt.", "could not independently verify"),
        ("The club refused to confirm that the striker was hurt.", "refused to confirm"),
    ],
)
def test_the_cue_of_an_open_stance_holds_what_opens_it_and_is_its_manner(sentence: str, cue: str) -> None:
    (found,) = extraction_of(sentence).attributions

    assert found.cue.words(sentence) == cue
    assert found.manner == cue


def test_the_verbs_shade_is_the_manner() -> None:
    sentences = ["The club insisted that the striker was fit.", "The club said that the striker was fit."]
    found = [extraction_of(each).attributions[0] for each in sentences]

    assert [each.manner for each in found] == ["insisted", None]


def test_a_particle_belongs_to_its_cue_and_the_bare_verb_is_none() -> None:
    sentence = "The coach pointed out that the striker was fit."
    (found,) = extraction_of(sentence).attributions

    assert found.cue.words(sentence) == "pointed out"
    assert attributions("The coach pointed at the board.") == []


def test_a_refusal_to_comment_on_a_report_leaves_it_open() -> None:
    sentence = "The coach declined to comment on reports that the striker was hurt."

    assert Said("The coach", "leaves_open", "the striker was hurt") in attributions(sentence)


def test_what_an_infinitive_in_a_row_of_two_hangs_on_counts_for_both() -> None:
    assert attributions("The coach hoped to meet the press and announce that the striker was fit.") == []
