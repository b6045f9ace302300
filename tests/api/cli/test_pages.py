"""How pages say things: dates, cuts, and what the words could not mean."""

from __future__ import annotations

import pytest
from bridge import Onrecord, bridge, load_into
from rich.console import Console

from api.answers.statements import ClaimNamed
from api.asking import Walked
from api.cli.pages import chains
from api.cli.pages.words import count, edtf
from graph.store import Store
from queries.chains import chain_of_statement
from queries.writing import write_record

NOW = "2025-02-07T08:00:00.000000Z"


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2025-01", "2025-01"),
        ("../2025-02-05", "by 2025-02-05"),
        ("/2025-02-05", "by 2025-02-05"),
        ("2025-02-05/..", "from 2025-02-05"),
        ("2025-01/2025-02", "2025-01 to 2025-02"),
    ],
)
def test_a_date_is_said_as_a_person_says_it(date: str, said: str) -> None:
    assert edtf(date) == said


def test_a_number_has_its_noun_in_the_right_form() -> None:
    assert (count(1, "claim"), count(2, "claim"), count(0, "body", "bodies")) == ("1 claim", "2 claims", "0 bodies")


def test_a_chain_that_was_cut_says_where_and_how_to_go_on(embedded_store: Store) -> None:
    built = bridge()
    write_record(embedded_store, built.record, recorded=NOW)
    cut = chain_of_statement(embedded_store, built.id("times"), max_statements=1)
    claim = ClaimNamed(id=built.claim_id("times"), text="The bridge is closed", cluster="c", quantities=())
    console = Console(width=80, markup=False)
    with console.capture() as captured:
        console.print(*chains.page(Walked(claim, cut, ()), with_unread=False))
    assert "[goes on]" in captured.get()
    assert "The chain goes on beyond what was followed" in captured.get()


def test_an_id_of_another_kind_is_refused_by_its_kind(onrecord: Onrecord, embedded_url: str) -> None:
    built = bridge()
    load_into(embedded_url, built)
    for command, given, told in (
        ("who", built.id("times"), "is the id of a statement; give that of a claim, or words"),
        ("source", built.claim_id("times"), "is the id of a claim; give that of an entity, or words"),
    ):
        ended = onrecord(command, given, "--store", embedded_url)
        assert ended.code == 2
        assert told in ended.err
