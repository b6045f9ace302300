"""A status is given with a reason that names who stands where."""

from __future__ import annotations

import pytest

from queries.reasons import Camps, Status, Unfounded, reason_for


@pytest.mark.parametrize(
    ("status", "camps", "reason"),
    [
        (
            Status.DISPUTED,
            Camps(supports=("NIS",), unnamed_supports=2, opposes=("Budanov",)),
            "Said by NIS and 0 to 2 unnamed more; denied by Budanov.",
        ),
        (
            Status.DISPUTED,
            Camps(unnamed_supports=1, opposes=("Ann", "Bob"), unnamed_opposes=1),
            "Said only by an unnamed source; denied by Ann, Bob and 0 to 1 unnamed more.",
        ),
        (Status.DISPUTED, Camps(both=("The board",)), "Both said and denied by The board."),
        (
            Status.DISPUTED,
            Camps(both=("The board",), supports=("Ann",)),
            "Said by Ann; both said and denied by The board.",
        ),
        (Status.CORROBORATED, Camps(supports=("Ann", "Bob")), "Said by Ann and Bob; denied by none."),
        (
            Status.CORROBORATED,
            Camps(supports=("Ann", "Bob", "Cy", "Di", "Ed")),
            "Said by Ann, Bob, Cy and 2 more; denied by none.",
        ),
        (Status.SINGLE_SOURCE, Camps(supports=("Ann",)), "Said by Ann; denied by none."),
        (
            Status.SINGLE_SOURCE,
            Camps(supports=("Ann",), unnamed_supports=5),
            "Said by Ann and 0 to 5 unnamed more; denied by none.",
        ),
        (Status.UNNAMED_ONLY, Camps(unnamed_supports=3), "Said only by 1 to 3 unnamed sources; denied by none."),
        (
            Status.UNNAMED_ONLY,
            Camps(unfounded_support=Unfounded.CIRCULAR),
            "Said only in reports that cite each other in a circle; denied by none.",
        ),
        (
            Status.UNNAMED_ONLY,
            Camps(unfounded_support=Unfounded.UNFOLLOWED),
            "Said only in statements whose citations lie beyond the bounds of this walk; denied by none.",
        ),
        (
            Status.UNNAMED_ONLY,
            Camps(unfounded_support=Unfounded.RELAYED),
            "Said only in reports that rest on somebody who passes it on; denied by none.",
        ),
        (
            Status.UNNAMED_ONLY,
            Camps(relayed=True),
            "Only passed on, without a source that says it; denied by none.",
        ),
        (Status.DENIED_ONLY, Camps(opposes=("Ann",)), "Denied by Ann; said by none."),
        (
            Status.DENIED_ONLY,
            Camps(unfounded_opposition=Unfounded.CIRCULAR),
            "Denied only in reports that cite each other in a circle; said by none.",
        ),
        (
            Status.LEFT_OPEN,
            Camps(left_open=("Ann",), withdrawn=("Bob",)),
            "Left open by Ann; taken back by Bob; said or denied by nobody else.",
        ),
        (None, Camps(), "Nobody had surely spoken of it by then."),
        (
            Status.LEFT_OPEN,
            Camps(left_open=("Ann", "Bob")),
            "Left open by Ann and Bob; neither said nor denied by anyone.",
        ),
        (Status.WITHDRAWN, Camps(withdrawn=("Ann",)), "Taken back by Ann; said by none."),
        (Status.WITHDRAWN, Camps(), "In no current text of an article; said by none."),
    ],
)
def test_a_reason_names_who_stands_where(status: Status | None, camps: Camps, reason: str) -> None:
    assert reason_for(status, camps) == reason
