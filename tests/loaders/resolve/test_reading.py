"""An extraction to a record: what the article, its claims and its unread passages become."""

from __future__ import annotations

import pytest
from readings import record_of, unread

from graph.model import PublishedBasis
from loaders.extract.rules import RuleExtractor

pytestmark = pytest.mark.model


def test_what_was_supplied_is_the_articles() -> None:
    record = record_of("Karl Vogt said the kiln had cracked.", outlet="Kiln Weekly")

    assert (record.article.outlet, record.article.published) == ("Kiln Weekly", "2025-03-14")
    assert record.article.published_basis is PublishedBasis.SUPPLIED
    assert record.revision.extractor == RuleExtractor().name


def test_two_wordings_of_an_event_are_one_cluster() -> None:
    record = record_of("French troops left, Paul Leroy said. French troops left the valley, Idriss Abdou said.")
    clusters = record.clusters()

    assert len(record.claims) == 2
    assert len({clusters[claim.id] for claim in record.claims}) == 1
    assert [decision.by for decision in record.same_as] == [RuleExtractor().name]


def test_an_event_and_its_negation_are_two_clusters() -> None:
    record = record_of("French troops left, Paul Leroy said. French troops never left the valley, Idriss Abdou said.")

    assert record.same_as == ()


def test_a_passage_is_listed_once_though_two_cues_in_it_could_not_be_read() -> None:
    record = record_of("The mayor may say that the tunnel is safe or may announce that the bridge is safe.")

    assert len(unread(record)) == 1


def test_dates_are_found_in_every_segment_at_their_place_in_the_whole_text() -> None:
    record = record_of("The kiln was old.\n\nKarl Vogt said on Monday that the kiln had cracked.")

    assert [(s.said, s.said_text) for s in record.statements] == [("2025-03-10", "Monday")]


def test_an_article_in_which_nobody_says_anything_has_no_statements() -> None:
    record = record_of("The kiln was old. It stood by the river.")

    assert (record.statements, record.unread) == ((), ())
