"""Settings, commands, queries, targets, decisions and dependencies are documented, and links lead somewhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import cast, is_typeddict

import command_page
import cue_page
import pytest
from console_blocks import CHECKOUT, blocks_of, documents, steps_of

from api.settings import PREFIX, Settings
from loaders.extract.lexicon import cues
from loaders.records import form
from queries.catalogue import READING, WRITING, as_markdown

DOCUMENTS = documents()
DECISIONS = sorted((CHECKOUT / "docs/decisions").glob("0*.md"))


def told() -> str:
    """All that the documents say."""
    return "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)


def read(path: str) -> str:
    return (CHECKOUT / path).read_text(encoding="utf-8")


def without_blocks(text: str) -> str:
    """The text outside of fenced blocks, where brackets are links."""
    shown = {number for block in blocks_of(text) for number in range(block.line, block.line + len(block.lines))}
    return "\n".join(line for number, line in enumerate(text.splitlines(), start=1) if number not in shown)


def test_the_page_of_queries_is_what_the_catalogue_says() -> None:
    page = read("docs/queries.md")
    assert page == as_markdown(), "`make docs` writes docs/queries.md"
    assert [query.name for query in (*READING, *WRITING) if query.name not in page] == []


def test_the_page_of_commands_is_what_the_command_line_is_made_of() -> None:
    assert read("docs/commands.md") == command_page.page(), "`make docs` writes docs/commands.md"


def test_the_page_of_cues_is_what_the_rules_read() -> None:
    page = read("docs/cues.md")
    assert page == cue_page.page(), "`make docs` writes docs/cues.md"
    known = cues()
    words = {*known.verbs, *known.nouns, *known.adverbs, *known.citing}
    assert [word for word in sorted(words) if f"| {word} |" not in page and f" {word}" not in page] == []


@pytest.mark.parametrize("name", command_page.commands())
def test_every_command_has_help_for_itself_and_each_of_its_options(name: str) -> None:
    command = command_page.commands()[name]
    assert command.help
    assert [parameter.name for parameter in command.params if not getattr(parameter, "help", None)] == []


@pytest.mark.parametrize("name", command_page.commands())
def test_every_command_is_shown_at_work(name: str) -> None:
    shown = "\n".join(step.command for path in DOCUMENTS for step in steps_of(path.read_text(encoding="utf-8")))
    assert re.search(rf"\bonrecord {name}\b", shown)


def test_every_setting_is_documented() -> None:
    words = told()
    assert [name for name in Settings.model_fields if f"`{PREFIX}{name.upper()}`" not in words] == []


def test_every_query_says_in_its_first_line_what_it_answers() -> None:
    silent = [
        path.name
        for path in sorted((CHECKOUT / "queries/cypher").rglob("*.cypher"))
        if not re.match(r"// \w.{10,}[.?:]$", path.read_text(encoding="utf-8").splitlines()[0])
    ]
    assert silent == []


def test_every_make_target_has_a_word_of_help_and_stands_in_contributing() -> None:
    makefile = read("Makefile")
    targets = re.findall(r"^([a-z-]+):.*  ## \S", makefile, re.MULTILINE)
    contributing = read("CONTRIBUTING.md")
    assert {"demo", "test", "check", "mutants", "bench", "docs", "help"} <= set(targets)
    assert [target for target in targets if f"make {target}" not in contributing] == []


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_short_listed_and_says_what_it_costs(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    assert text.startswith(f"# {path.name[:4]} — ")
    assert f"]({path.name})" in read("docs/decisions/README.md")
    headings = " ".join(re.findall(r"^## (.+)$", text, re.MULTILINE)).lower()
    for part in ("context", "choice", "what it costs", "when to look again"):
        assert part in headings


def test_every_dependency_is_told_with_its_reason() -> None:
    project = tomllib.loads(read("pyproject.toml"))
    listed = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[\[<>=!~ ]", requirement)[0] for requirement in listed}
    rows = set(re.findall(r"^\| ([\w-]+) \| \S", read("docs/dependencies.md"), re.MULTILINE))
    assert names - rows == set(), "docs/dependencies.md lacks these"
    assert rows - names - {"needed"} == set(), "docs/dependencies.md has these in excess"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", without_blocks(path.read_text(encoding="utf-8")))
    local = [target for target in targets if not re.match(r"[a-z]+:", target)]
    assert [target for target in local if not _leads(path, target)] == []


def _leads(path: Path, target: str) -> bool:
    file, _, anchor = target.partition("#")
    aim = path.parent / file if file else path
    return aim.exists() and (not anchor or anchor in _anchors(aim.read_text(encoding="utf-8")))


def _anchors(text: str) -> set[str]:
    """The anchors that a Markdown reader makes of the headings."""
    headings = re.findall(r"^#+ (.+)$", without_blocks(text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_documents_stand_in_the_index() -> None:
    index = read("docs/index.md")
    pages = [path.name for path in sorted((CHECKOUT / "docs").glob("*.md")) if path.name != "index.md"]
    assert [page for page in pages if f"]({page})" not in index] == []


def test_every_key_of_a_record_is_documented() -> None:
    page = read("docs/records.md")
    kinds = [kind for kind in vars(form).values() if is_typeddict(kind)]
    keys = {key for kind in kinds for key in cast("type[object]", kind).__annotations__}
    assert "responds_to" in keys
    assert [key for key in sorted(keys) if not re.search(rf"[`.]{key}`", page)] == []
