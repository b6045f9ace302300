"""Documents that are made to break a parser: each is refused in a sentence, and this process lives on."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InvalidRecord
from graph.rdf import apart
from graph.rdf.apart import validate_apart
from graph.rdf.findings import Finding, Severity
from graph.rdf.formats import Format, exported
from graph.record import Record

TURTLE = "@prefix onrec: <https://w3id.org/onrecord/ns#> . @prefix schema: <https://schema.org/> .\n"
TRIPLE = "<http://a> <http://b> "


def checked(content: str, form: Format) -> list[Finding]:
    return validate_apart([content.encode()], form, where="theirs")


def test_what_conforms_conforms_apart_too(everything: Record) -> None:
    assert validate_apart(exported([everything], Format.TRIG), Format.TRIG, where="ours") == []


def test_findings_come_back_whole() -> None:
    (finding,) = checked(
        f'{TURTLE} <http://a> a onrec:UnnamedSource ; schema:description "x" ; schema:name "ÿ\\u0000" .', Format.TURTLE
    )
    assert finding == Finding(
        Severity.VIOLATION, "an unnamed source has no name", "take it out", "http://a", "schema:name", None
    )


def test_a_reason_comes_back_as_it_was_raised() -> None:
    with pytest.raises(InvalidRecord, match=r"^theirs: can't be read as text/turtle \(Parser error at line 1"):
        checked("<a", Format.TURTLE)


@pytest.mark.parametrize(
    ("content", "form"),
    [
        pytest.param('[{"@id":"http://a","http://b":' + '{"http://b":' * 5000 + "1", Format.JSONLD, id="deep JSON"),
        pytest.param(
            '[{"@id":"http://a","http://b":' + '{"http://b":' * 5000 + "1" + "}" * 5000 + "}]",
            Format.JSONLD,
            id="deep JSON-LD",
        ),
        pytest.param(
            '{"@context":{' + ",".join(f'"b{each}":"b{each + 1}:"' for each in range(20_000)) + "}}",
            Format.JSONLD,
            id="a chain of terms",
        ),
        pytest.param(TRIPLE + f"<<( {TRIPLE}" * 50_000 + "1" + " )>>" * 50_000 + " .", Format.TURTLE, id="triples"),
        pytest.param(TRIPLE + '"' + "x" * 2**24 + '" .', Format.NQUADS, id="a huge literal"),
    ],
)
def test_a_document_that_breaks_a_parser_is_refused_in_a_sentence(content: str, form: Format) -> None:
    with pytest.raises(InvalidRecord, match=r"^theirs: .+; .+"):
        checked(content, form)


@pytest.mark.parametrize("kind", ["integer", "decimal", "date", "dateTime", "duration", "hexBinary", "boolean"])
def test_a_value_that_is_none_of_its_kind_is_a_finding(kind: str, capfd: pytest.CaptureFixture[str]) -> None:
    value = f'"{"9" * 5000}x"^^<http://www.w3.org/2001/XMLSchema#{kind}>'
    findings = checked(f"{TURTLE} <http://a> a schema:Claim ; schema:text {value} .", Format.TURTLE)
    assert "a claim is one sentence" in {each.message for each in findings}
    assert capfd.readouterr() == ("", "")


def test_deep_turtle_is_read() -> None:
    findings = checked(f"{TURTLE} <http://a> a schema:Place ; <http://b> {'( ' * 3000}{')' * 3000} .", Format.TURTLE)
    assert {each.property for each in findings if each.thing == "http://a"} == {"schema:name"}


def test_a_document_without_an_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MOST_BYTES", 2_000_000)
    with pytest.raises(InvalidRecord, match="larger than 2 MB"):
        validate_apart(iter(lambda: b" " * 1_000_000, b""), Format.TURTLE, where="theirs")


def test_too_much_time_is_told_from_too_much_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "busy"
    program.write_text("#!/bin/sh\nkill -XCPU $$\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(program))
    with pytest.raises(InvalidRecord, match="takes more than 10 minutes to check; give it in parts"):
        checked("", Format.TURTLE)


def test_a_folder_of_the_same_name_where_the_reader_stands_is_not_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "__init__.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert checked(f'{TURTLE} <http://a> a schema:Place ; schema:name "x" .', Format.TURTLE) == []
