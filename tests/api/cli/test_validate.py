"""The command that checks RDF: what does not conform, where, what to do, and how it ends."""

from __future__ import annotations

import io
import json
import os
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from bridge import Onrecord, bridge

from api.exporting import ExportFormat
from loaders.records import to_line

PREFIXES = """
@prefix onrec: <https://w3id.org/onrecord/ns#> .
@prefix schema: <https://schema.org/> .
@prefix ex: <http://example.org/> .
"""
UNNAMED = 'ex:officials a onrec:UnnamedSource ; schema:description "officials" ; schema:name "Jo" .\n'


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A file of somebody else's."""
    return tmp_path / "theirs.ttl"


@pytest.mark.parametrize("form", [form for form in ExportFormat if form.rdf])
def test_an_export_conforms_whatever_it_is_called(
    onrecord: Onrecord, embedded_loaded_url: str, tmp_path: Path, form: ExportFormat
) -> None:
    file = tmp_path / (f"graph.{form}" if form is ExportFormat.NTRIPLES else "graph")
    onrecord("export", "--format", form, "-o", str(file), "--store", embedded_loaded_url)
    ended = onrecord("validate", str(file))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.replace("\n", " ").strip().endswith("conforms")


def test_what_does_not_conform_is_told_with_its_place_and_what_to_do(onrecord: Onrecord, theirs: Path) -> None:
    theirs.write_text(PREFIXES + UNNAMED, encoding="utf-8")
    ended = onrecord("validate", str(theirs))
    assert (ended.code, ended.err) == (11, "")
    told = " ".join(ended.out.split())
    assert "theirs.ttl, read as text/turtle, does not conform: 1 violation " in told
    assert told.endswith(
        "violation: an unnamed source has no name schema:name: take it out http://example.org/officials"
    )


def test_json_has_each_finding_with_its_parts(onrecord: Onrecord, theirs: Path) -> None:
    theirs.write_text(PREFIXES + UNNAMED, encoding="utf-8")
    ended = onrecord("validate", "--json", str(theirs))
    assert ended.code == 11
    assert json.loads(ended.out) == {
        "conforms": False,
        "read_as": "text/turtle",
        "violations": 1,
        "warnings": 0,
        "findings": [
            {
                "severity": "violation",
                "message": "an unnamed source has no name",
                "advice": "take it out",
                "thing": "http://example.org/officials",
                "property": "schema:name",
                "value": None,
            }
        ],
    }


def test_a_value_is_shown_short_and_steers_no_terminal(onrecord: Onrecord, theirs: Path) -> None:
    value = "\\u001B[2J\\n" + "Portugal " * 100
    theirs.write_text(
        f'{PREFIXES}ex:ana a schema:Person ; schema:name "Ana" ; onrec:country "{value}" .', encoding="utf-8"
    )
    told = " ".join(onrecord("validate", str(theirs)).out.split())
    assert "\x1b" not in told
    assert "http://example.org/ana “\\u001b[2J Portugal" in told
    assert "characters)" in told


def test_a_rule_that_many_break_is_told_once_and_what_is_left_out_is_counted(onrecord: Onrecord, theirs: Path) -> None:
    people = "".join(f"ex:p{number} a schema:Person .\n" for number in range(12))
    theirs.write_text(PREFIXES + people, encoding="utf-8")
    told = onrecord("validate", str(theirs)).out
    assert told.count("violation: ") == 1
    assert told.count("http://example.org/p") == 10
    assert "and 2 more; --json lists all" in told
    assert json.loads(onrecord("validate", "--json", str(theirs)).out)["violations"] == 12


def test_a_property_that_leads_to_a_thing_is_said_to(onrecord: Onrecord, theirs: Path) -> None:
    theirs.write_text(f'{PREFIXES}ex:c a schema:Claim ; schema:text "It rains" .', encoding="utf-8")
    assert "schema:about (leading here): add it" in onrecord("validate", str(theirs)).out


def test_warnings_alone_conform(onrecord: Onrecord, embedded_loaded_url: str, theirs: Path) -> None:
    exported = onrecord("export", "--format", "nt", "--store", embedded_loaded_url).out
    cited = next(line for line in exported.splitlines() if "prov#wasDerivedFrom> <" in line and "/statement/" in line)
    statement, derived, other, _ = cited.split(" ")
    theirs.write_text(f"{exported}{other} {derived} {statement} .\n", encoding="utf-8")
    ended = onrecord("validate", str(theirs))
    assert ended.code == 0, ended.out
    assert "conforms: 2 warnings" in ended.out.replace("\n", " ")
    assert "warning: this citation chain loops" in ended.out


def test_standard_input_is_recognised_by_what_it_holds(onrecord: Onrecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO((PREFIXES + UNNAMED).encode())))
    ended = onrecord("validate", "-")
    assert (ended.code, ended.err) == (11, "")
    assert ended.out.startswith("standard input, read as application/trig, does not conform")


def test_a_pipe_is_read_to_its_end(onrecord: Onrecord, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.ttl"
    os.mkfifo(pipe)
    filler = f"# {'x' * 100}\n" * 2000
    writer = threading.Thread(target=lambda: pipe.write_text(PREFIXES + filler + UNNAMED, encoding="utf-8"))
    writer.start()
    ended = onrecord("validate", str(pipe))
    writer.join(60)
    assert (ended.code, ended.err) == (11, "")


def test_a_named_format_goes_before_the_suffix(onrecord: Onrecord, tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    file.write_text(PREFIXES + UNNAMED, encoding="utf-8")
    wrong = onrecord("validate", str(file))
    assert (wrong.code, wrong.out) == (4, "")
    assert "can't be read as application/n-quads" in wrong.err
    assert onrecord("validate", "--format", "trig", str(file)).code == 11


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty; give RDF"),
        (b" \n", "is empty; give RDF"),
        (
            b"A mayor said so.",
            "is not recognised as RDF; name its format with --format: nq, trig, nt, ttl, jsonld, rdf",
        ),
        (b"PK\x03\x04\x00", "is not recognised as RDF"),
        (to_line(bridge().record).encode(), "holds records, not RDF; onrecord load checks and takes them"),
        (b"<http://a> <http://b> <c .", "can't be read as application/n-quads (Parser error at line 1"),
        (b'{"@context": "https://elsewhere.example/"}', "nothing is fetched"),
        (
            b"<http://a> <http://b> " + b"<<( <http://a> <http://b> " * 50_000 + b"1" + b" )>>" * 50_000 + b" .",
            "nested too deep",
        ),
    ],
)
def test_what_can_not_be_read_is_one_line(onrecord: Onrecord, tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "given"
    file.write_bytes(content)
    ended = onrecord("validate", str(file))
    assert (ended.code, ended.out) == (4, "")
    (line,) = ended.err.splitlines()
    assert line.startswith(f"onrecord: {file}: ")
    assert told in line


@pytest.mark.parametrize(("place", "why"), [("missing.ttl", "No such file or directory"), (".", "Is a directory")])
def test_a_file_that_can_not_be_opened_is_named(onrecord: Onrecord, tmp_path: Path, place: str, why: str) -> None:
    ended = onrecord("validate", str(tmp_path / place))
    assert ended.code == 4
    assert f"it can't be read ({why}); check the name and the permissions" in ended.err


def test_an_unknown_format_is_told_which_there_are(onrecord: Onrecord, theirs: Path) -> None:
    ended = onrecord("validate", "--format", "n3", str(theirs))
    assert ended.code == 2
    assert "'nq', 'trig', 'nt', 'ttl', 'jsonld', 'rdf'" in ended.err
