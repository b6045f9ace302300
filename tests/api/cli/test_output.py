"""What reaches the terminal: nothing that steers it, one line for whatever goes wrong, nothing of a closed pipe."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bridge import Onrecord, bridge, load_into
from building import About, Said, article, person

from api.answers.statements import Statement
from api.cli import main, output
from api.cli.output import Form, form_of, visible
from graph.errors import InvalidRequest

ONRECORD = Path(sys.executable).parent / "onrecord"


def test_characters_that_would_steer_the_terminal_are_shown_by_number() -> None:
    assert visible("a\x1b[31mb\x9bc\u202ed\x00é\n") == "a\\u001b[31mb\\u009bc\\u202ed\\u0000é\n"


def test_an_articles_words_neither_steer_the_terminal_nor_are_read_as_markup(
    onrecord: Onrecord, embedded_url: str
) -> None:
    hostile = article(
        Said("a", person("Ann \x1b]0;title\x07Lee"), claim="the [bold red]bridge[/] is :smile: \x1b[2Jclosed"),
        about=About(title="A \x1b[31mtitle", outlet="The \x9bDaily"),
    )
    load_into(embedded_url, hostile)
    for command in (["who", "bridge"], ["chain", "bridge"], ["roots", "bridge"], ["claims", "--all"], ["article"]):
        ended = onrecord(*command, "--store", embedded_url)
        assert "\x1b" not in ended.out
        assert "\x9b" not in ended.out
    assert "[bold red]" in onrecord("claims", "--all", "--csv", "--store", embedded_url).out
    assert ":smile:" in onrecord("who", "bridge", "--store", embedded_url).out.replace("\n", " ")


def test_one_form_at_a_time() -> None:
    assert form_of(as_json=False) is Form.PAGE
    assert form_of(as_json=False, as_csv=True) is Form.CSV
    with pytest.raises(InvalidRequest):
        form_of(as_json=True, as_csv=True)


def test_a_csv_without_rows_has_its_header_and_parts_of_parts_are_columns(capsys: pytest.CaptureFixture[str]) -> None:
    output.write_csv(Statement, [])
    (header,) = csv.reader(io.StringIO(capsys.readouterr().out))
    assert header[:3] == ["id", "source.id", "source.name"]
    assert "quote.spans" in header
    assert "article.carrier.name" in header


def test_a_fault_of_onrecord_is_one_line_to_report(
    onrecord: Onrecord, embedded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("what nobody thought of")

    load_into(embedded_url)
    monkeypatch.setattr("api.cli.stats.counts", fail)
    ended = onrecord("stats", "--store", embedded_url)
    assert ended.code == 1
    assert len(ended.err.splitlines()) == 1
    assert "please report this line: ZeroDivisionError: what nobody thought of (fail, line" in ended.err


def test_ctrl_c_ends_a_command_with_130(onrecord: Onrecord, embedded_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    load_into(embedded_url)
    monkeypatch.setattr("api.cli.stats.counts", interrupted)
    ended = onrecord("stats", "--store", embedded_url)
    assert (ended.code, ended.err) == (130, "onrecord: stopped; what was said to be stored is stored\n")


def test_without_a_command_help_is_the_answer(onrecord: Onrecord) -> None:
    ended = onrecord()
    assert ended.code == 2
    assert "Usage: onrecord" in ended.out
    assert ended.err == ""


def test_the_version_is_told(onrecord: Onrecord) -> None:
    assert onrecord("--version").out.startswith("onrecord ")


@pytest.mark.parametrize("name", ["frobnicate", "claim"])
def test_an_unknown_command_is_one_line(onrecord: Onrecord, name: str) -> None:
    ended = onrecord(name)
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert name in ended.err


def test_arguments_that_are_no_text_are_searched_for_by_their_words(onrecord: Onrecord, embedded_url: str) -> None:
    load_into(embedded_url, bridge())
    for command in ("claims", "who", "article"):
        ended = onrecord(command, "bridge\udcff", "--store", embedded_url)
        assert "bridge" in ended.out.lower()
    assert onrecord("source", "bridge\udcff", "--store", embedded_url).code == 3
    for option in ("--cursor", "--store"):
        ended = onrecord("claims", "bridge", option, "\udcff")
        assert ended.code in {2, 5}
        assert len(ended.err.splitlines()) == 1


def _shell(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    path = {"PATH": f"{ONRECORD.parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", script],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **path, **environment},
    )


@pytest.mark.parametrize("command", ["queries --json", "queries", "queries --csv", "export"])
def test_a_closed_pipe_ends_a_command_quietly(embedded_url: str, command: str) -> None:
    load_into(embedded_url, bridge())
    ended = _shell(f"onrecord {command} | true", ONRECORD_STORE=embedded_url)
    assert ended.stderr == ""
    # A short output can be in the pipe before the other side goes away.
    assert ended.returncode in {0, 141}


def test_a_closed_pipe_is_an_exit_code_of_its_own(embedded_url: str) -> None:
    load_into(embedded_url, bridge())
    ended = _shell("onrecord queries --json | (exec 0<&-; sleep 5)", ONRECORD_STORE=embedded_url)
    assert (ended.returncode, ended.stderr) == (141, "")


def test_words_of_every_script_are_printed_under_any_locale(embedded_url: str) -> None:
    load_into(embedded_url, article(Said("a", person("김민영"), claim="мост закрыт")))
    ended = _shell("onrecord claims --all", ONRECORD_STORE=embedded_url, LC_ALL="C", PYTHONCOERCECLOCALE="0")
    assert "Мост закрыт" in ended.stdout


def test_colours_are_for_terminals_and_can_be_refused(
    onrecord: Onrecord, embedded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_into(embedded_url, bridge())
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in onrecord("who", "bridge", "--store", embedded_url).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31mdenies" in onrecord("who", "bridge", "--store", embedded_url).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31mdenies" not in onrecord("who", "bridge", "--store", embedded_url).out


HEAVY = "spacy fastapi uvicorn edtf rdflib neo4j numpy"


@pytest.mark.parametrize("arguments", [["who", "--help"], ["load", "--help"], ["stats"], ["who", "bridge"]])
def test_what_a_command_does_not_need_is_not_imported(embedded_url: str, arguments: list[str]) -> None:
    load_into(embedded_url, bridge())
    script = (
        "import sys\nfrom api.cli import main\n"
        f"assert main({arguments!r}) == 0\n"
        f"sys.exit(' '.join(set({HEAVY!r}.split()) & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "ONRECORD_STORE": embedded_url},
    )
    assert ended.stderr.strip() == ""


def test_main_takes_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["onrecord", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("onrecord ")
