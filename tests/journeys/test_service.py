"""The service as a process: it announces itself, goes on reading while it loads, and ends cleanly."""

from __future__ import annotations

import json
import signal
import threading
import time
from http.client import HTTPConnection
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bridge import bridge, load_into
from console_blocks import CHECKOUT
from processes import Run, Serve

from graph.opening import open_store
from loaders.records import to_line
from queries.counts import counts

pytestmark = pytest.mark.slow

FERRY = CHECKOUT / "tests/data/ferry/article.txt"
CEASEFIRE = CHECKOUT / "tests/data/ceasefire/article.txt"


def ask(
    address: str, method: str, path: str, body: bytes = b"", kind: str = "text/plain", **headers: str
) -> tuple[int, bytes]:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=120)
    try:
        connection.request(method, path, body or None, headers | ({"Content-Type": kind} if body else {}))
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def articles_in(url: str) -> int:
    store = open_store(url)
    try:
        return counts(store).articles
    finally:
        store.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_by_either_signal_with_0_and_its_store_is_saved(
    serve: Serve, embedded_url: str, number: signal.Signals
) -> None:
    serving = serve("--store", embedded_url)
    sent = to_line(bridge().record).encode()
    assert ask(serving.address, "POST", "/articles", sent, "application/json")[0] == 201
    assert serving.end(number) == 0
    assert serving.process.communicate() == ("", "")
    assert articles_in(embedded_url) == 1


@pytest.mark.parametrize("pause", [0.05, 0.3])
@pytest.mark.parametrize("numbers", list(product((signal.SIGTERM, signal.SIGINT), repeat=2)))
def test_a_second_signal_changes_nothing_however_late_it_comes(
    serve: Serve, embedded_url: str, numbers: tuple[signal.Signals, signal.Signals], pause: float
) -> None:
    serving = serve("--store", embedded_url)
    serving.process.send_signal(numbers[0])
    time.sleep(pause)
    assert serving.end(numbers[1]) == 0
    assert serving.process.communicate() == ("", "")


@pytest.mark.model
def test_reads_go_on_while_an_article_is_loaded_and_a_request_in_flight_is_answered_at_the_end(
    serve: Serve, embedded_url: str
) -> None:
    load_into(embedded_url, bridge())
    serving = serve("--store", embedded_url)
    long = b"\n\n".join([FERRY.read_bytes(), CEASEFIRE.read_bytes()] * 6)
    answers: list[int] = []
    loading = threading.Thread(target=lambda: answers.append(ask(serving.address, "POST", "/articles", long)[0]))
    loading.start()
    read = 0
    for _ in range(3):
        time.sleep(0.2)
        status, body = ask(serving.address, "GET", "/claims?words=bridge")
        assert (status, json.loads(body)["claims"][0]["text"]) == (200, "The bridge is closed")
        read += loading.is_alive()
    assert read > 0, "the article was loaded before anything could be read"
    assert serving.end() == 0
    loading.join(120)
    assert answers == [201]
    assert articles_in(embedded_url) == 2


def test_only_the_service_writes_and_loads_go_through_it(
    serve: Serve, run: Run, embedded_url: str, tmp_path: Path
) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text(f"{to_line(bridge().record)}\n{{}}\n", encoding="utf-8")
    serving = serve("--store", embedded_url)
    refused = run("load", str(records), "--store", embedded_url)
    assert refused.returncode == 6
    assert f"process {serving.process.pid} " in refused.stderr
    loaded = run("load", str(records), "--json", "--server", serving.address)
    assert loaded.returncode == 4, loaded.stderr
    assert "records.jsonl, line 2: " in loaded.stderr
    assert run("export", "--store", embedded_url).stdout == loaded.stdout
    again = run("load", str(records), "--server", serving.address)
    assert again.stdout.startswith("unchanged  ")
    assert run("who", "bridge", "--store", embedded_url).returncode == 0


def test_decisions_go_through_the_service_with_their_articles(
    serve: Serve, run: Run, embedded_url: str, tmp_path: Path
) -> None:
    ones, others = f"embedded:{tmp_path / 'ones'}", tmp_path / "ones.jsonl"
    others.write_text(to_line(bridge().record), encoding="utf-8")
    assert run("load", str(others), "--store", ones).returncode == 0
    statement = bridge().record.statements[0].id
    assert run("decide", "rejected", statement, "--by", "Anna", "--why", "a dream", "--store", ones).returncode == 0
    others.write_text(run("export", "--store", ones).stdout, encoding="utf-8")
    serving = serve("--store", embedded_url)
    loaded = run("load", str(others), "--server", serving.address)
    assert loaded.returncode == 0, loaded.stderr
    assert "taken in: 1 decision; " in loaded.stderr
    assert run("export", "--store", embedded_url).stdout == others.read_text(encoding="utf-8")


@pytest.mark.model
def test_text_goes_through_the_service_with_what_is_told_of_it(serve: Serve, run: Run, embedded_url: str) -> None:
    serving = serve("--store", embedded_url)
    told = ("--published", "2024-11-20", "--outlet", "Baltic Dispatch", "--url", "https://baltic.example/ferry")
    loaded = run("load", str(FERRY), "--csv", *told, "--server", f"{serving.address}/")
    assert loaded.returncode == 0, loaded.stderr
    assert str(FERRY) in loaded.stdout
    (listed,) = json.loads(ask(serving.address, "GET", "/articles")[1])["articles"]
    assert (listed["outlet"], listed["published"], listed["url"]) == (
        "Baltic Dispatch",
        "2024-11-20",
        "https://baltic.example/ferry",
    )
    wrong = run("load", str(FERRY), "--published", "2024-02-30", "--server", serving.address)
    assert wrong.returncode == 2
    assert "2024-02-30" in wrong.stderr


@pytest.mark.neo4j
def test_it_serves_a_graph_on_neo4j(serve: Serve, neo4j_url: str) -> None:
    serving = serve("--store", neo4j_url)
    sent = to_line(bridge().record).encode()
    assert ask(serving.address, "POST", "/articles", sent, "application/json")[0] == 201
    assert ask(serving.address, "GET", "/readyz")[0] == 200
    assert serving.end() == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--host", "localhost"], 2, "--host takes an IP address"),
        (["--host", "192.0.2.1"], 2, "can't be used"),
        (["--port", "70000"], 2, "65535"),
        (["--name", "onrecord.example:8765"], 2, "--name takes a machine's name"),
        (["--name", "http://onrecord.example"], 2, "--name takes a machine's name"),
        (["--store", "mysql://x"], 2, "names no store"),
        (["--store", "bolt://127.0.0.1:9"], 5, "can't be reached"),
    ],
)
def test_a_service_that_cant_start_says_why(run: Run, arguments: list[str], code: int, told: str) -> None:
    ended = run("serve", *arguments)
    assert (ended.returncode, len(ended.stderr.splitlines())) == (code, 1), ended.stderr
    assert told in ended.stderr


def test_a_port_in_use_is_told(serve: Serve, run: Run, embedded_url: str, tmp_path: Path) -> None:
    port = str(urlsplit(serve("--store", embedded_url).address).port)
    ended = run("serve", "--port", port, "--store", f"embedded:{tmp_path / 'other.kgl'}")
    assert ended.returncode == 2
    assert f"127.0.0.1 port {port} can't be used (Address already in use)" in ended.stderr


def test_whoever_can_reach_it_from_elsewhere_is_warned_of(serve: Serve, embedded_url: str) -> None:
    serving = serve("--store", embedded_url, "--host", "0.0.0.0")  # noqa: S104  # that is what is tested
    assert ask(serving.address, "GET", "/healthz")[0] == 200
    assert ask(serving.address, "GET", "/healthz", Host="evil.example")[0] == 200
    assert serving.end() == 0
    warned = serving.process.communicate()[1].splitlines()
    assert "the service knows no passwords" in warned[0]
    assert "name it with --name" in warned[1]


@pytest.mark.parametrize("host", ["0.0.0.0", "127.0.0.1"])  # noqa: S104  # that is what is tested
def test_it_answers_by_the_names_that_it_is_given_and_by_its_machines_own(
    serve: Serve, embedded_url: str, host: str
) -> None:
    serving = serve("--store", embedded_url, "--host", host, "--name", "OnRecord.example", "--name", "other")
    for name in ("onrecord.example", "other:80", "localhost:1", "127.0.0.1", "[::1]"):
        assert ask(serving.address, "GET", "/healthz", Host=name)[0] == 200
    for name in ("evil.example", "example", "onrecord.example.evil"):
        assert ask(serving.address, "GET", "/healthz", Host=name)[0] == 403
    assert serving.end() == 0
    assert "--name" not in serving.process.communicate()[1]


def test_ipv6_is_an_address_too(serve: Serve, embedded_url: str) -> None:
    serving = serve("--store", embedded_url, "--host", "::1")
    assert serving.address.startswith("http://[::1]:")
    assert ask(serving.address, "GET", "/healthz")[0] == 200
    assert serving.end() == 0


def test_a_client_that_goes_away_during_an_export_hurts_nobody(serve: Serve, embedded_url: str) -> None:
    load_into(embedded_url, bridge())
    serving = serve("--store", embedded_url)
    connection = HTTPConnection(urlsplit(serving.address).netloc, timeout=60)
    connection.request("GET", "/export")
    connection.close()
    assert ask(serving.address, "GET", "/healthz")[0] == 200
    assert serving.end() == 0
