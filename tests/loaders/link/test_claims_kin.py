"""How WordNet relates two words, and what it takes for an act."""

from __future__ import annotations

import pytest

from loaders.link.claims_kin import Kin, are_kinds_of_one, is_act, kin_of

PAIRS = [
    ("execute", "execution", Kin.SAME),
    ("lawsuit", "suit", Kin.NEAR),
    ("murder", "kill", Kin.NEAR),
    ("buy", "sell", Kin.CONTRARY),
    ("drone", "missile", Kin.NONE),
    ("museum", "no such word", Kin.NONE),
]


@pytest.mark.parametrize(("one", "other", "kin"), PAIRS)
def test_two_words_are_one_near_contrary_or_neither(one: str, other: str, kin: Kin) -> None:
    assert kin_of(one, other) is kin_of(other, one) is kin


def test_kinds_of_one_thing_are_told_from_others() -> None:
    assert are_kinds_of_one("arm", "leg")
    assert not are_kinds_of_one("murder", "museum")


def test_a_noun_of_a_verb_tells_an_act() -> None:
    assert is_act("death")
    assert is_act("tax evasion")
    assert not is_act("museum")
