"""Takes the two pictures of the pages that README and docs show: `PYTHONPATH=tools python tests/pictures.py`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from browsing import chromium, serving
from building import NOW
from conftest import migrated
from console_blocks import CHECKOUT
from shown import records

from queries.claims import find_claims
from queries.writing import write_record

FOLDER = CHECKOUT / "docs" / "images"
ASKED = "North Korean troops retreated from the front lines"


@dataclass(frozen=True, slots=True)
class Picture:
    """The page to take a picture of, and the words that it is to begin above; None for its top."""

    name: str
    path: str
    begins_at: str | None = None


def main() -> None:
    """Write both."""
    with TemporaryDirectory() as folder, migrated(f"embedded:{Path(folder) / 'graph.kgl'}") as store:
        seed = records()[0]
        write_record(store, seed, recorded=NOW)
        store.refresh_search()
        claim = find_claims(store, ASKED, limit=1).rows[0].id
        with serving(store) as address:
            take(
                address,
                Picture("claim", f"/id/claim/{claim}"),
                Picture("article", f"/id/article/{seed.article.id}", "Ukraine’s military intelligence chief denied"),
            )


def take(address: str, *pictures: Picture) -> None:
    """Take pictures of these pages in an ordinary window."""
    with chromium() as browser, browser.new_context(viewport={"width": 1180, "height": 780}) as context:
        page = context.new_page()
        for picture in pictures:
            page.goto(f"{address}{picture.path}")
            if picture.begins_at is not None:
                page.get_by_text(picture.begins_at).first.evaluate("each => scrollTo(0, each.offsetTop - 20)")
            page.screenshot(path=FOLDER / f"{picture.name}.png")


if __name__ == "__main__":
    main()
