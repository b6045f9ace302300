"""What every store's full-text search must find, however its texts came to be."""

from __future__ import annotations

from contract.claims import REMOVE, SEARCH, WRITE_LINKS, WRITE_WORDS, ClaimId, ClaimWords, Link, Words

from graph.store import Store, Transaction


def test_a_search_finds_what_was_committed_before_and_after_the_index_was_refreshed(store: Store) -> None:
    def write(*rows: ClaimWords) -> None:
        store.transaction(lambda transaction: transaction.write(WRITE_WORDS, rows))

    assert store.read(SEARCH, Words("troops")) == []
    write(ClaimWords("c_1", "troops retreat"))
    assert store.read(SEARCH, Words("troops")) == [ClaimId("c_1")]
    store.refresh_search()
    write(ClaimWords("c_2", "8000 troops"), ClaimWords("c_3", ""))
    assert store.read(SEARCH, Words("8000 troops")) == [ClaimId("c_1"), ClaimId("c_2")]
    assert store.read(SEARCH, Words("nothing")) == []


def test_a_search_finds_all_of_thousands_of_new_texts_at_once(store: Store) -> None:
    rows = [ClaimWords(f"c_{number:04}", f"troops w{number}") for number in range(3000)]
    store.transaction(lambda transaction: transaction.write(WRITE_WORDS, rows))
    assert len(store.read(SEARCH, Words("troops"))) == 3000
    assert store.read(SEARCH, Words("w2999")) == [ClaimId("c_2999")]


def test_a_search_finds_all_of_many_small_commits(store: Store) -> None:
    for start in range(0, 1400, 100):
        rows = [ClaimWords(f"c_{number:04}", "troops") for number in range(start, start + 100)]
        store.transaction(lambda transaction, rows=rows: transaction.write(WRITE_WORDS, rows))
    assert len(store.read(SEARCH, Words("troops"))) == 1400


def test_a_search_no_longer_finds_words_that_were_changed_or_removed(store: Store) -> None:
    write_words = [ClaimWords("c_1", "old"), ClaimWords("c_2", "old")]
    store.transaction(lambda transaction: transaction.write(WRITE_WORDS, write_words))

    def change(transaction: Transaction) -> None:
        transaction.write(WRITE_WORDS, [ClaimWords("c_1", "new")])
        transaction.write(REMOVE, [ClaimId("c_2")])

    store.transaction(change)
    assert store.read(SEARCH, Words("old")) == []
    assert store.read(SEARCH, Words("new")) == [ClaimId("c_1")]


def test_a_search_goes_on_when_most_of_the_graph_was_removed(store: Store) -> None:
    rows = [ClaimWords(f"c_{number:04}", "troops") for number in range(600)]
    links = [Link(row.id, "c_0000") for row in rows]
    for _ in range(2):
        store.transaction(lambda transaction: transaction.write(WRITE_WORDS, rows))
        store.transaction(lambda transaction: transaction.write(WRITE_LINKS, links))
        gone = [ClaimId(row.id) for row in rows[:-2]]
        store.transaction(lambda transaction, gone=gone: transaction.write(REMOVE, gone))
        assert store.read(SEARCH, Words("troops")) == [ClaimId("c_0598"), ClaimId("c_0599")]
        store.refresh_search()
        assert store.read(SEARCH, Words("troops")) == [ClaimId("c_0598"), ClaimId("c_0599")]
