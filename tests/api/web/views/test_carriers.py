"""Who carried a claim: how many carriers lead to each root, and which of them print one text."""

from __future__ import annotations

from dataclasses import replace

from stating import chained, stated

from api.web.views.carriers import carriers_shown, reaches_shown
from api.web.views.roots import roots_shown
from queries.carriers import CopyRow
from queries.standing import Around, standing_of

ROWS = [
    stated("s1", "Ledger", article_id="a_1", carrier="Ledger"),
    replace(stated("s2", "Digest", article_id="a_2", carrier="Digest"), published="2025-02-07"),
    replace(stated("s3", "Herald", article_id="a_3", carrier="Herald"), published="2025-02-08"),
]
CHAIN = chained(*ROWS, cites="s2>s1")


def test_each_root_tells_how_many_carriers_lead_to_it_and_which() -> None:
    reaches = reaches_shown(standing_of(CHAIN))
    ledger, herald = (reaches[f"e_{name}"] for name in ("Ledger", "Herald"))
    assert (ledger.told, ledger.names) == ("2 of 3 carriers lead here", "Digest and Ledger")
    assert (herald.told, herald.reached, herald.of) == ("1 of 3 carriers leads here", 1, 3)


def test_of_many_carriers_the_first_are_named_and_the_others_counted() -> None:
    rows = [stated("s0", "Ledger")]
    rows += [stated(f"s{n}", f"P{n}", article_id=f"a_{n}", carrier=f"Paper {n}") for n in range(1, 10)]
    reach = reaches_shown(standing_of(chained(*rows, cites=" ".join(f"s{n}>s0" for n in range(1, 10)))))["e_Ledger"]
    assert reach.told == "10 of 10 carriers lead here"
    assert reach.names.endswith("Paper 6, Paper 7 and 3 more")


def test_who_leaves_it_open_is_no_root_that_carriers_lead_to() -> None:
    (group,) = (
        each for each in roots_shown(standing_of(chained(stated("s1", "Police", "leaves_open")))).groups if each.roots
    )
    assert (group.name, group.roots[0].reach) == ("open", None)


def test_copies_of_one_text_are_told_as_one_family() -> None:
    shown = carriers_shown(standing_of(CHAIN, Around(copies=(CopyRow("a_3", "a_1"),))), CHAIN)
    (family,) = shown.families
    assert family.first.text == "Ledger, 6 February 2025"
    assert [each.text for each in family.copies] == ["Herald, 8 February 2025"]
    assert shown.as_families == "Where copies count with what they copy: 2 carriers."
    assert shown.number == "3 publishers, 3 articles"


def test_without_copies_there_is_no_family() -> None:
    shown = carriers_shown(standing_of(CHAIN), CHAIN)
    assert (shown.families, shown.as_families) == ((), None)


def test_a_root_that_only_a_copy_names_counts_with_the_text_that_was_copied() -> None:
    reaches = reaches_shown(standing_of(CHAIN, Around(copies=(CopyRow("a_3", "a_1"),))))
    assert reaches["e_Herald"].told == "1 of 2 carriers leads here"
    assert reaches["e_Ledger"].told == "2 of 2 carriers lead here"
