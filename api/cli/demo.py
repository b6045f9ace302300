"""The command that shows what onrecord does, on the article that comes with it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from api import asking
from api.answers.articles import Loaded
from api.cli import options
from api.cli.opening import now, writing
from api.cli.output import Form, form_of, progress, publish, show
from api.cli.pages import chains as chain_pages
from api.cli.pages import claims as pages
from api.intake import Piece, new_extractor, record_of, store_record
from graph.store import Store
from loaders.sources.document import Supplied

QUESTION: Final = "North Korean troops retreated from the front lines"
"""What the demonstration asks about."""
SUPPLIED: Final = Supplied(published="2025-02-06", outlet="Korea JoongAng Daily")
"""What the article's text does not say of itself."""


def demo(*, store: options.StoreUrl = None, as_json: options.AsJson = False) -> None:
    """Show what onrecord answers on the article it brings.

    Who confirmed or denied the report in it, and on whose word it rests. The store is gone afterwards, unless one is
    named to keep.
    """
    form = form_of(as_json=as_json)
    progress("reading the sample article; the first time, the language model takes some seconds")
    with _place(store) as opened:
        load_sample(opened, recorded=now())
        asked = asking.claim_asked_for(opened, QUESTION)
        answer = asking.who(opened, asked)
        walked = asking.chain(opened, asked)
    publish(form, answer, pages.who(answer, with_unread=False))
    if form is not Form.JSON:
        show("", chain_pages.heading(), *chain_pages.page(walked, with_unread=False))


def load_sample(store: Store, *, recorded: str) -> Loaded:
    """Load the article that comes with onrecord."""
    article = files("api").joinpath("demo", "article.txt")
    piece = Piece("the sample article", article.read_bytes(), is_record=False)
    loaded = store_record(
        store, record_of(piece, SUPPLIED, new_extractor(), known=store), where=piece.where, recorded=recorded
    )
    store.refresh_search()
    return loaded


@contextmanager
def _place(given: str | None) -> Generator[Store]:
    """The store that was named; else one that is gone afterwards, so that nobody's graph holds a demonstration."""
    if given is not None:
        with writing(given, when_in_use="name another store with --store, or none") as opened:
            yield opened
        return
    with TemporaryDirectory(prefix="onrecord-") as folder, writing(f"embedded:{Path(folder) / 'demo.kgl'}") as opened:
        yield opened
