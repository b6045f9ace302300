"""Loading through a service that is busy, broken, or something else altogether."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from bridge import Onrecord, bridge
from building import NOW

from api.answers.articles import LoadedRecord
from api.answers.decisions import TakenIn
from api.answers.service import ProblemDetails
from api.problems import BUSY, PROBLEMS, Problem
from graph.decisions import Decision, Selector, Verdict
from graph.errors import InvalidRecord, StoreRefused
from graph.ids import IdKind, content_id
from graph.model import Stance
from graph.spans import Spans
from loaders.records import decision_to_line, to_line
from queries.writing import Outcome

Answer = tuple[int, dict[str, str], str]
StandIn = Callable[[list[Answer]], str]


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    """Starts a server that gives these answers in turn, the last one again and again."""
    servers: list[HTTPServer] = []

    def start(answers: list[Answer]) -> str:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.rfile.read(int(handler.headers["Content-Length"]))
            status, headers, body = answers.pop(0) if len(answers) > 1 else answers[0]
            handler.send_response(status)
            for name, value in headers.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(body.encode())

        def say_nothing(*_: object) -> None:
            """Leave out what the library would log."""

        methods = {"do_POST": answer, "log_message": say_nothing}
        server = HTTPServer(("127.0.0.1", 0), type("Handler", (BaseHTTPRequestHandler,), methods))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = tmp_path / "record.jsonl"
    path.write_text(to_line(bridge().record), encoding="utf-8")
    return str(path)


def problem(kind: Problem, detail: str = "so it is") -> str:
    return ProblemDetails(
        type=kind.type, title=kind.title, status=kind.status, detail=detail, instance="/articles"
    ).model_dump_json()


def stored() -> str:
    built = bridge().record
    return LoadedRecord(
        where="the article sent",
        outcome=Outcome.STORED,
        article_id=built.article.id,
        revision_id=built.revision.id,
        statements=5,
        entities=6,
        claims=1,
        unread=1,
        recorded="2025-02-07T08:00:00.000000Z",
        record=json.loads(to_line(built)),
    ).model_dump_json()


def test_a_busy_service_is_asked_again_when_it_says(
    onrecord: Onrecord, stand_in: StandIn, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("api.cli.remote.time.sleep", waited.append)
    busy = (503, {"Retry-After": "7"}, problem(BUSY))
    address = stand_in([busy, (503, {"Retry-After": "soon"}, problem(BUSY)), (201, {}, stored())])
    ended = onrecord("load", record, "--server", address)
    assert (ended.code, waited, ended.err) == (0, [7, 1], "")
    assert ended.out.startswith("stored ")
    assert onrecord("load", record, "--server", stand_in([busy])).code == 5


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        ((503, dict[str, str](), problem(PROBLEMS[StoreRefused], "the disk is full")), 5, "the disk is full"),
        ((200, dict[str, str](), "<html>"), 5, "does not answer as onrecord does"),
        ((404, dict[str, str](), "Not Found"), 5, "does not answer as onrecord does"),
        ((302, {"Location": "/"}, ""), 5, "does not answer as onrecord does"),
    ],
)
def test_a_service_that_cant_take_it_is_told_of(
    onrecord: Onrecord, stand_in: StandIn, record: str, answer: Answer, code: int, told: str
) -> None:
    ended = onrecord("load", record, "--server", stand_in([answer]))
    assert ended.code == code
    assert told in ended.err


_ON = content_id(IdKind.STATEMENT, "one"), content_id(IdKind.ARTICLE, "one")
STATEMENT = Selector(*_ON, "0" * 64, Spans.of((0, 4)), "four", "Ann", Stance.DENIES)
DECISION = Decision(Verdict.REJECTED, STATEMENT, None, "person:anna", "of a dog", 1.0, certain=True, recorded=NOW)


@pytest.fixture
def decided(tmp_path: Path) -> str:
    """A file with one decision alone."""
    path = tmp_path / "decisions.jsonl"
    path.write_text(decision_to_line(DECISION), encoding="utf-8")
    return str(path)


def test_decisions_are_handed_in_too(onrecord: Onrecord, stand_in: StandIn, decided: str) -> None:
    answer = (200, dict[str, str](), TakenIn(decisions=1, unattached=0).model_dump_json())
    ended = onrecord("load", decided, "--server", stand_in([answer]))
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "taken in: 1 decision; `onrecord review` shows what waits\n"


def test_decisions_that_the_service_turns_down_are_told_of(onrecord: Onrecord, stand_in: StandIn, decided: str) -> None:
    answer = (422, dict[str, str](), problem(PROBLEMS[InvalidRecord], "line 1: no verdict"))
    ended = onrecord("load", decided, "--server", stand_in([answer]))
    assert ended.code != 0
    assert "turned them down: line 1: no verdict" in ended.err
