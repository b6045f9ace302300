"""The five questions of docs/rdf.md, asked of records whose answers one can see."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest
from building import About, Said, agency, article, outlet, person, unnamed

from graph.model import Stance
from graph.rdf.lines import write_nquads

DOCS = Path(__file__).parents[3] / "docs" / "rdf.md"
RETREAT = "the army has retreated"
LEFT = "the army has retreated for now"

STORY = article(
    Said("post", outlet("The Post"), claim=RETREAT, cites=("officials",), said="2025-01-30"),
    Said("officials", unnamed("Two officials"), claim=RETREAT),
    Said("ministry", agency("The Ministry"), Stance.CONFIRMS, claim=RETREAT, answers=("post",), said="2025-02-04"),
    Said("general", person("General Bo"), Stance.DENIES, claim=LEFT, said="../2025-02-05"),
    Said("losses", agency("The Ministry"), claim="losses passed 3,000", said="2025-01-13"),
    Said("radio", outlet("Radio Sur"), Stance.RELAYS, claim="a road is shut", cites=("driver",)),
    Said("driver", person("Eva"), claim="a road is shut"),
    about=About(same=(("post", "general"),)),
)


@cache
def store() -> pyoxigraph.Store:
    lines = io.BytesIO()
    write_nquads([STORY.record], lines)
    loaded = pyoxigraph.Store()
    loaded.load(lines.getvalue(), format=pyoxigraph.RdfFormat.N_QUADS)
    return loaded


def queries() -> dict[str, str]:
    """The queries of the page by their headings; the prefixes stand under the first."""
    text = DOCS.read_text(encoding="utf-8")
    return dict(re.findall(r"^##+ ([^\n]+)\n[^#]*?```sparql\n(.*?)```", text, re.MULTILINE | re.DOTALL))


def answers(question: str) -> list[tuple[str | None, ...]]:
    found = queries()
    query = found["Five questions"] + found[question]
    solutions = store().query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    return [tuple(None if value is None else _value(value) for value in solution) for solution in solutions]


def _value(term: object) -> str:
    assert isinstance(term, pyoxigraph.NamedNode | pyoxigraph.Literal)
    return re.sub(r".*[/#]", "", term.value) if isinstance(term, pyoxigraph.NamedNode) else term.value


def test_the_page_asks_five_questions() -> None:
    assert len(queries()) == 6


def test_who_took_which_side_in_either_wording() -> None:
    assert answers("Who took which side on a claim, in which words?") == [
        ("The Post", "asserts", "2025-01-30", RETREAT),
        ("Two officials", "asserts", None, RETREAT),
        ("The Ministry", "confirms", "2025-02-04", RETREAT),
        ("General Bo", "denies", "../2025-02-05", LEFT),
    ]


def test_from_whom_each_one_has_it() -> None:
    assert answers("From whom did each one have it?") == [
        ("Radio Sur", "Eva", "true"),
        ("The Post", "Two officials", "true"),
    ]


def test_which_claims_rest_on_a_single_root() -> None:
    assert answers("Which claims rest on a single root, however many repeat them?") == [
        (STORY.record.clusters()[STORY.claim_id("radio")], "2", "Eva")
    ]


def test_what_was_said_between_two_days() -> None:
    assert answers("What was said between two days?") == [
        ("The Ministry", "asserts", "Losses passed 3,000", "2025-01-13", "2025-01-13"),
        ("The Post", "asserts", "The army has retreated", "2025-01-30", "2025-01-30"),
        ("The Ministry", "confirms", "The army has retreated", "2025-02-04", "2025-02-04"),
    ]


def test_what_one_source_said_and_where_it_stands() -> None:
    text = STORY.record.revision.text
    confirmed, counted = text.index(RETREAT, text.index("confirmed")), text.index("losses")

    assert answers("What has one source said, and where does it stand?") == [
        (
            "confirms",
            "The army has retreated",
            RETREAT,
            str(confirmed),
            str(confirmed + len(RETREAT)),
            STORY.record.article.id,
        ),
        (
            "asserts",
            "Losses passed 3,000",
            "losses passed 3,000",
            str(counted),
            str(counted + len("losses passed 3,000")),
            STORY.record.article.id,
        ),
    ]


@pytest.mark.parametrize("question", sorted(queries()))
def test_a_query_of_the_page_is_ordered(question: str) -> None:
    assert question == "Five questions" or "ORDER BY" in queries()[question]
