"""The catalogue holds every text in the folder, and its page is up to date."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from graph.store import Query, Write
from queries.catalogue import CATALOGUE, READING, WRITING, CatalogueEntry, as_markdown
from queries.storing.changes import WHOLE_ARTICLE

ROOT = Path(__file__).parents[2]
NOT_ON_BOTH = ("shortestPath", "COLLECT {", "=~", "duration.", "*..", "properties(", "keys(", "LOAD CSV")


def test_every_text_in_the_folder_is_bound() -> None:
    folder = Path(str(files("queries").joinpath("cypher")))
    texts = {str(path.relative_to(folder).with_suffix("")) for path in folder.glob("*/*.cypher")}
    migrations = {name for name in texts if name.removeprefix("schema/")[:4].isdigit()}
    assert {query.name for query in (*READING, *WRITING)} == texts - migrations


def test_the_page_on_the_queries_is_up_to_date() -> None:
    written = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    assert written == as_markdown(), "run python -m queries.catalogue > docs/queries.md"


def test_the_module_prints_the_page() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "queries.catalogue"], capture_output=True, check=True, cwd=ROOT, encoding="utf-8"
    )
    assert done.stdout == as_markdown()


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.name)
def test_an_entry_says_what_it_answers(entry: CatalogueEntry) -> None:
    assert entry.question.endswith(("?", "."))
    assert entry.columns
    assert f"### {entry.name}\n\n{entry.question}" in as_markdown()


@pytest.mark.parametrize("query", [*READING, *WRITING], ids=lambda query: query.name)
def test_a_text_keeps_to_what_both_stores_run(query: Query[object, object] | Write[object]) -> None:
    assert not [words for words in NOT_ON_BOTH if words in query.text]
    # One text writes an article whole, because one statement is one transaction at a price that doesn't grow.
    assert len(query.text.splitlines()) <= (95 if query is WHOLE_ARTICLE else 40)
    assert max(map(len, query.text.splitlines())) <= 120
