"""A copy of a text speaks of the same people as the text itself: who is quoted in both is one source."""

from __future__ import annotations

import pytest
from building import About, Built, Said, article, person, unnamed

from graph.model import EntityKind
from graph.store import Store
from loaders.link.linking import link_revision
from queries.reasons import Status
from queries.standing import standing_of_claim
from queries.writing import write_record

pytestmark = pytest.mark.model

NOW = "2025-02-09T08:00:00.000000Z"
CLAIM = "the ferry company cancelled all sailings to the islands because of a strike by its engineers"


def _printed(outlet: str, day: str) -> Built:
    """The same sentences, whoever prints them."""
    return article(
        Said("ann", person("Ann Berg"), claim=CLAIM),
        Said(
            "bo", person("Bo Lund"), claim="about two hundred engineers walked out on Thursday night after long talks"
        ),
        Said("some", unnamed("some guests"), claim="hotels offered them a third night without any charge at all"),
        about=About(url=f"https://{outlet.lower()}.example/ferry", outlet=outlet, published=day),
    )


def test_who_is_named_in_a_text_and_its_copy_is_one_and_who_is_not_named_is_not(store: Store) -> None:
    printed = [_printed("Wire", "2025-02-06"), _printed("Gazette", "2025-02-07")]
    for each in printed:
        link_revision(store, write_record(store, each.record, recorded=NOW).revision_id, recorded=NOW)

    standing = standing_of_claim(store, printed[0].claim_id("ann"))
    assert (standing.status, len(standing.supports.named)) == (Status.SINGLE_SOURCE, 1)
    assert standing.carriers_as_families == 1
    guests = standing_of_claim(store, printed[0].claim_id("some"))
    assert [root.kind for root in guests.supports.unnamed] == [EntityKind.UNNAMED] * 2
