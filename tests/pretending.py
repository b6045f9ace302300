"""A stand-in for a language model's service, on loopback: it answers as a test tells it to, rightly or not."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast


@dataclass(frozen=True, slots=True)
class Reply:
    """What the service sends: a status, headers, a body, and the seconds that it lets pass before each of its parts."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    parts: int = 1
    seconds: float = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came: its path, its headers and what was asked."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, object]

    @property
    def paragraphs(self) -> list[dict[str, object]]:
        """The numbered paragraphs that it asks about."""
        messages = cast("list[dict[str, str]]", self.body["messages"])
        return cast("list[dict[str, object]]", json.loads(messages[-1]["content"]))

    def number_of(self, words: str) -> int:
        """The number of the one paragraph that has these words."""
        (number,) = [each["paragraph"] for each in self.paragraphs if words in str(each["text"])]
        return cast("int", number)


Answering = Callable[[Asked], Reply]


def written(text: str, *, finish: str = "stop") -> Reply:
    """An answer in the protocol's form with this as the model's words."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    return Reply(json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


def statements(*told: Mapping[str, object]) -> Reply:
    """An answer that tells these statements, as it was asked to."""
    return written(json.dumps({"statements": told}))


@dataclass(slots=True)
class Pretender:
    """The service that runs: its address up to `/v1`, and what it was asked so far."""

    url: str
    asked: list[Asked]


@contextmanager
def pretending(answers: Answering | Sequence[Reply]) -> Generator[Pretender]:
    """Run the service: it answers by this function, or with these replies one after another and then the last."""
    asked: list[Asked] = []
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            body = cast("dict[str, object]", json.loads(self.rfile.read(length)))
            with lock:
                asked.append(Asked(self.path, dict(self.headers), body))
                number = len(asked)
            reply = answers(asked[-1]) if callable(answers) else answers[min(number, len(answers)) - 1]
            # A client that has given up waiting reads no more.
            with suppress(ConnectionError):
                self._send(reply)

        def _send(self, reply: Reply) -> None:
            size = -(-len(reply.body) // reply.parts)
            time.sleep(reply.seconds)
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(reply.body)), "Connection": "close", **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            for part in range(reply.parts):
                time.sleep(reply.seconds if part else 0)
                self.wfile.write(reply.body[part * size : (part + 1) * size])

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the standard library
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield Pretender(f"http://127.0.0.1:{server.server_address[1]}/v1", asked)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
