"""300 small articles; run as a script, it loads them into a store and says which one is stored, for a test to kill it.

python small_articles.py URL START
"""

from __future__ import annotations

import sys
from itertools import islice

from building import About, Said, agency, article, outlet, person, unnamed

from graph.model import Stance
from graph.opening import open_store
from graph.record import Record
from queries.schema import migrate
from queries.writing import write_record

COUNT = 300
RECORDED = "2025-02-07T08:00:00.000000Z"


def small_article(number: int) -> Record:
    """One whose parts refer to each other, so that a part of it would show."""
    bridge = f"bridge {number} is closed"
    return article(
        Said("officials", unnamed("an official"), claim=bridge),
        Said("daily", outlet("The Daily"), claim=bridge, cites=("officials",)),
        Said("mayor", person(f"Mayor {number}", speaks_for="City Hall"), Stance.DENIES, bridge, answers=("daily",)),
        Said("police", agency("Police"), Stance.CONFIRMS, bridge, answers=("daily",), said="2025-02-05"),
        Said("toll", person(f"Clerk {number}"), claim=f"the toll is {number} crowns", about=(f"Town {number}",)),
        about=About(url=f"https://news.example/{number}", unread=(f"It was said {number} times.",)),
    ).record


def main(url: str, start: int) -> None:
    """Load from the article of this number on, again from the first behind the last, until there are 300."""
    store = open_store(url)
    migrate(store, now=RECORDED)
    numbers = (number % COUNT for number in range(start, start + COUNT))
    for number in islice(numbers, COUNT):
        written = write_record(store, small_article(number), recorded=RECORDED)
        sys.stdout.write(f"{written.article_id}\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
