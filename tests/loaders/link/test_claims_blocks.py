"""Blocks of claims: few, told by the claim alone, and one claim's are its neighbour's too."""

from __future__ import annotations

from loaders.link.claims import About, ClaimSide
from loaders.link.claims_blocks import blocks_of_claim, lookups_of_claim


def side(text: str, published: str | None, *places: str) -> ClaimSide:
    """A claim about places."""
    return ClaimSide(text, published, tuple(About(each, "place") for each in places))


def test_a_claim_is_in_a_few_blocks_with_ids_in_ascii() -> None:
    long = side("Fourteen rebels of Łódź left the mountainous border region after heavy fighting", "2024-03-04", "Łódź")

    blocks = blocks_of_claim(long)

    assert 1 <= len(blocks) <= 8
    assert all(block.isascii() and block.startswith("claim:") for block in blocks)


def test_one_event_in_two_wordings_shares_a_block() -> None:
    first = side("The dam in Orsk burst on 5 April 2024.", "2024-04-06", "Orsk")
    second = side("A dike gave way in Orsk on Friday.", "2024-04-07", "Orsk")

    assert not set(blocks_of_claim(first)).isdisjoint(lookups_of_claim(second))


def test_a_late_article_is_looked_up_by_the_week_that_it_tells_of() -> None:
    then = side("The dam in Orsk burst.", "2024-04-06", "Orsk")
    later = side("The dam in Orsk burst on 5 April 2024.", "2025-01-02", "Orsk")

    assert not set(blocks_of_claim(then)).isdisjoint(lookups_of_claim(later))


def test_the_same_words_of_another_year_share_none() -> None:
    one = side("The dam in Orsk burst.", "2024-04-06", "Orsk")
    other = side("The dam in Orsk burst.", "2021-04-06", "Orsk")

    assert set(blocks_of_claim(one)).isdisjoint(lookups_of_claim(other))


def test_a_country_its_people_and_its_capital_are_one_key() -> None:
    country, capital = (
        side(f"{name} recalled the ambassador", "2024-04-06", name.removesuffix("'s")) for name in ("France", "Paris")
    )

    assert blocks_of_claim(country) == blocks_of_claim(capital)


def test_an_article_without_a_day_has_blocks_too() -> None:
    assert blocks_of_claim(side("The dam in Orsk burst.", None, "Orsk"))
