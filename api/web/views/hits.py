"""One line for a claim in a list: what it says, who stands where, and where it is printed."""

from __future__ import annotations

from api.web.views.addresses import path_of
from api.web.views.words import NOBODY, Hit, count, one_line
from queries.claims import ClaimRow


def claim_hit(row: ClaimRow) -> Hit:
    """The line of one claim; its numbers add up to that of its statements."""
    sides = {
        "for": row.asserts + row.confirms,
        "against": row.denies,
        "open": row.leaves_open,
        "passed on": row.relays,
        "taken back": row.withdraws,
    }
    told = (f"{number} {side}" for side, number in sides.items() if number)
    wordings = f"in {row.wordings} wordings" if row.wordings > 1 else ""
    # Two articles may use the very same words of two different things.
    where = f"{row.articles} articles" if row.articles > 1 else one_line(row.carrier or "") or NOBODY
    notes = filter(None, (count(row.statements, "statement"), *told, wordings, where))
    return Hit(path_of(row.id), one_line(row.text), tuple(notes))
