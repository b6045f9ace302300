"""What a source took back stands no longer, and stays visible."""

from __future__ import annotations

import pytest
from stating import chained, stated

from queries.bodies import BodyRow
from queries.reasons import Status
from queries.standing import Around, Standing, standing_of


def _withdrawal(said: tuple[str | None, str | None], taken_back: tuple[str | None, str | None]) -> Standing:
    return standing_of(chained(stated("s_1", days=said), stated("s_2", stance="withdraws", days=taken_back)))


@pytest.mark.parametrize(
    ("said", "taken_back", "status"),
    [
        ((None, None), (None, None), Status.WITHDRAWN),
        (("2025-01-01", "2025-01-01"), ("2025-01-02", "2025-01-02"), Status.WITHDRAWN),
        (("2025-01-02", "2025-01-02"), ("2025-01-02", "2025-01-02"), Status.WITHDRAWN),
        (("2025-01-03", None), (None, None), Status.WITHDRAWN),
        ((None, "2025-01-09"), (None, "2025-01-02"), Status.WITHDRAWN),
        (("2025-01-03", "2025-01-03"), (None, "2025-01-02"), Status.SINGLE_SOURCE),
    ],
)
def test_what_a_source_took_back_stands_no_longer_unless_said_again(
    said: tuple[str | None, str | None], taken_back: tuple[str | None, str | None], status: Status
) -> None:
    standing = _withdrawal(said, taken_back)
    assert standing.status is status
    assert [root.name for root in standing.withdrawn] == ["Ann"]


def test_a_withdrawn_statement_stays_visible() -> None:
    (root,) = _withdrawal((None, "2025-01-01"), (None, "2025-01-02")).withdrawn
    assert [voice.stance for voice in root.voices] == ["asserts", "withdraws"]


def test_what_rests_on_a_withdrawn_statement_falls_with_it() -> None:
    rows = [stated("s_1", "NYT"), stated("s_2", "Ann"), stated("s_3", "Ann", "withdraws")]
    standing = standing_of(chained(*rows, cites="s_1>s_2"))
    assert standing.status is Status.WITHDRAWN
    assert standing.reason == "Taken back by Ann; said by none."


def test_a_source_takes_back_its_own_words_only() -> None:
    standing = standing_of(chained(stated("s_1", "Ann"), stated("s_2", "Bob", "withdraws")))
    assert (standing.status, standing.reason) == (Status.SINGLE_SOURCE, "Said by Ann; denied by none.")


def test_a_body_takes_back_what_its_spokesperson_said() -> None:
    body = BodyRow("e_Kim", "e_NIS", "NIS", "agency", "e_NIS", "e_Kim", current=True)
    chain = chained(stated("s_1", "Kim", "denies"), stated("s_2", "NIS", "withdraws", kind="agency"))
    assert standing_of(chain, Around((body,))).status is Status.WITHDRAWN


def test_a_withdrawn_denial_no_longer_disputes() -> None:
    rows = [stated("s_1", "Ann"), stated("s_2", "Bob", "denies"), stated("s_3", "Bob", "withdraws")]
    assert standing_of(chained(*rows)).status is Status.SINGLE_SOURCE
