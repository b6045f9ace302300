"""Small pieces of every page."""

from __future__ import annotations

import pytest

from api.web.views.vocabulary import vocabulary_page
from api.web.views.words import STANCES, count, listed
from graph.model import Stance
from graph.rdf.definitions import definitions


def test_every_stance_has_a_sign_of_its_own_and_a_word() -> None:
    assert set(STANCES) == set(Stance)
    assert len({shown.sign for shown in STANCES.values()}) == len(Stance)
    assert [STANCES[stance].verb for stance in Stance] == [stance.value.replace("_", " ") for stance in Stance]


@pytest.mark.parametrize(
    ("parts", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abc"), "a, b and c")]
)
def test_parts_are_listed_as_in_a_sentence(parts: list[str], words: str) -> None:
    assert listed(parts) == words


def test_a_count_is_told_with_its_noun() -> None:
    assert (count(1, "claim"), count(12_000, "claim"), count(2, "body", "bodies")) == (
        "1 claim",
        "12,000 claims",
        "2 bodies",
    )


def test_every_own_term_is_on_the_page_once_with_links_that_lead_somewhere() -> None:
    page = vocabulary_page(definitions())
    terms = [term for group in page.groups for term in group.terms]
    assert sorted(term.name for term in terms) == sorted(each.name for each in definitions())
    names = {term.name for term in terms}
    related = [each for term in terms for each in term.related]
    assert {each.href.removeprefix("#") for each in related if each.href.startswith("#")} <= names
    assert all(each.href.startswith(("#", "http://", "https://")) for each in related)
    assert [group.title for group in page.groups] == ["Classes", "Properties", "Concepts"]
