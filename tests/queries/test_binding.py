"""A text and its classes that don't fit each other are found when they are bound, by the file's name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.errors import ModelError
from queries.binding import Nothing, bind, bind_definition, bind_write, question_of


@dataclass(frozen=True, slots=True)
class ByName:
    """Parameters of the text below."""

    name: str


@dataclass(frozen=True, slots=True)
class NamedRow:
    """Rows of the text below."""

    name: str
    id: str


GOOD = """// Who is called so?
// A second line of the question.
MATCH (n:Entity {name: $name}) // not a $parameter
WHERE n.id <> '$neither' AND n.id <> "a // no comment, RETURN nothing"
RETURN n.name AS name, coalesce(n.id, [1, 2][0]) AS id
ORDER BY name, id
LIMIT 5
"""
WRITE = "// Writes names.\nUNWIND $rows AS row\nMERGE (n:Entity {id: row.id})\nSET n.name = row.name\n"
COUNT_WRITTEN = "RETURN count(*) AS written\n"


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands in for the package, with one text in it to be changed."""

    def folder(_: str) -> Path:
        return tmp_path

    monkeypatch.setattr("queries.binding.files", folder)
    (tmp_path / "cypher" / "names").mkdir(parents=True)
    return tmp_path / "cypher" / "names" / "one.cypher"


def test_a_text_that_fits_its_classes_is_bound_as_it_stands(texts: Path) -> None:
    texts.write_text(GOOD)
    query = bind("names/one", params=ByName, row=NamedRow)
    assert (query.name, query.text, query.params, query.row) == ("names/one", GOOD, ByName, NamedRow)
    assert question_of(query.text) == "Who is called so? A second line of the question."


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("$name", "$nme", "$names"),
        ("$name", "'a'", "$names"),
        ("AS name", "AS title", "columns"),
        ("n.name AS name, ", "", "columns"),
        ("n.name AS name", "n.name", "without an AS"),
        ("name, id\n", "name\n", "ORDER BY"),
        ("name, id\n", "name, paid\n", "ORDER BY"),
        ("ORDER BY name, id\nLIMIT 5\n", "", "ORDER BY"),
        ("RETURN", "WITH", "no RETURN"),
        ("// Who is called so?\n// A second line of the question.\n", "", "comment"),
    ],
)
def test_a_text_that_does_not_fit_is_refused_by_its_files_name(texts: Path, old: str, new: str, why: str) -> None:
    assert old in GOOD
    texts.write_text(GOOD.replace(old, new))
    with pytest.raises(ModelError, match=r"queries/cypher/names/one\.cypher.*") as error:
        bind("names/one", params=ByName, row=NamedRow)
    assert why in str(error.value)


def test_a_missing_text_is_said_to_be_missing(texts: Path) -> None:
    with pytest.raises(ModelError, match=r"queries/cypher/names/one\.cypher is missing"):
        bind("names/one", params=ByName, row=NamedRow)
    assert not texts.exists()


@pytest.mark.parametrize("order", ["id", "name, id DESC", "statement_id", "name ASC, e.id ASC"])
def test_an_order_may_end_on_any_id(texts: Path, order: str) -> None:
    texts.write_text(GOOD.replace("ORDER BY name, id", f"ORDER BY {order}"))
    assert bind("names/one", params=ByName, row=NamedRow).name == "names/one"


def test_one_row_of_counts_needs_no_order(texts: Path) -> None:
    texts.write_text("// How many?\nMATCH (n) RETURN count(n) AS name, sum(CASE n.a WHEN 1 THEN 1 ELSE 0 END) AS id")
    assert bind("names/one", params=Nothing, row=NamedRow).params is Nothing


def test_a_writing_text_takes_rows_and_counts_what_took_effect(texts: Path) -> None:
    texts.write_text(WRITE + COUNT_WRITTEN)
    assert bind_write("names/one", row=NamedRow).row is NamedRow


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (WRITE.replace("row.name", "row.title") + COUNT_WRITTEN, "row.names"),
        (WRITE.replace("UNWIND $rows AS row\n", "WITH $rows AS row\n") + COUNT_WRITTEN, "UNWIND"),
        (WRITE.replace("row.name", "row.name + $more") + COUNT_WRITTEN, "UNWIND"),
        (WRITE + "RETURN n.id AS id\n", "count"),
        (WRITE, "RETURN"),
    ],
)
def test_a_writing_text_of_another_form_is_refused(texts: Path, text: str, why: str) -> None:
    texts.write_text(text)
    with pytest.raises(ModelError, match=r"queries/cypher/names/one\.cypher") as error:
        bind_write("names/one", row=NamedRow)
    assert why in str(error.value)


def test_a_definition_takes_no_parameters(texts: Path) -> None:
    texts.write_text("// One node for one id.\nCREATE CONSTRAINT a IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE")
    assert bind_definition("names/one").name == "names/one"
    texts.write_text("// One node for one id.\nCREATE INDEX $a")
    with pytest.raises(ModelError, match="without parameters"):
        bind_definition("names/one")
    texts.write_text("// Nothing else.\n")
    with pytest.raises(ModelError, match="without parameters"):
        bind_definition("names/one")
