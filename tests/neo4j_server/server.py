"""A real Neo4j for the tests, started from its jars: Bolt on the loopback interface, no HTTP, no authentication."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from neo4j_server.jars import neo4j_jars
from neo4j_server.java import find_java

_ENTRY = "org.neo4j.server.CommunityEntryPoint"
_START_SECONDS = 120
_SETTINGS = """\
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size={page_cache}
dbms.security.auth_enabled={authenticated}
dbms.usage_report.enabled=false
# Planning takes longer than answering, and every test has another graph.
dbms.cypher.min_replan_interval=24h
"""
_JVM = (
    "-Xms256m",
    "-XX:+UseSerialGC",
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:TieredStopAtLevel=1",  # tests are short: the second compiler would only cost their processors
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
)


class NotStarted(Exception):
    """The server ended, or did not answer in time; holds the end of what it printed."""


@contextmanager
def running_server(
    home: Path, *, authenticated: bool = False, heap: str = "768m", page_cache: str = "64m"
) -> Generator[str]:
    """The Bolt URL of a server that keeps its files in `home`; an `authenticated` one asks who one is.

    Raises `NoJava` or `NoJars` when this machine can't run one, `NotStarted` when it does not come up.
    """
    java, jars = find_java(), neo4j_jars()
    port = _free_port()
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text(
        _SETTINGS.format(port=port, authenticated=str(authenticated).lower(), page_cache=page_cache), encoding="utf-8"
    )
    folders = [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    command = [java, *_JVM, f"-Xmx{heap}", "-cp", str(jars / "*"), _ENTRY, *folders]
    keeper = [sys.executable, "-I", str(Path(__file__).with_name("keeper.py")), *command]
    with (
        (home / "printed.log").open("wb") as printed,
        subprocess.Popen(keeper, stdin=subprocess.PIPE, stdout=printed, stderr=subprocess.STDOUT) as process,
    ):
        try:
            _await_start(process, home)
            yield f"bolt://127.0.0.1:{port}"
        finally:
            process.communicate()  # closes its input, which ends it


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _await_start(process: subprocess.Popen[bytes], home: Path) -> None:
    """Wait until the server says that it has started: it opens the port before its databases are there."""
    deadline = time.monotonic() + _START_SECONDS
    while "Started." not in _told(home / "logs" / "neo4j.log"):
        if process.poll() is not None or time.monotonic() > deadline:
            told = _told(home / "printed.log") + _told(home / "logs" / "neo4j.log")
            raise NotStarted(f"Neo4j did not start; it said: {told[-2000:]}")
        time.sleep(0.1)


def _told(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
