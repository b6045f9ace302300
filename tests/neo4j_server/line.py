"""A line to a server that a test can cut."""

from __future__ import annotations

import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Line:
    """Passes connections on to a server until it is cut; then it hangs up, and takes no more."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._server = (parts.hostname or "", parts.port or 0)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._ends: list[socket.socket] = []
        self.url = f"bolt://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._take, daemon=True).start()

    def cut(self) -> None:
        for end in (self._listening, *self._ends):
            with suppress(OSError):  # it may have hung up by itself
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _take(self) -> None:
        with suppress(OSError):  # the line was cut
            while True:
                near, _ = self._listening.accept()
                far = socket.create_connection(self._server)
                self._ends += [near, far]
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=_pass_on, args=(one, other), daemon=True).start()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):  # the line was cut
        while passed := one.recv(65536):
            other.sendall(passed)


@contextmanager
def line_to(url: str) -> Generator[Line]:
    """A line to the server at this URL, cut in the end."""
    line = Line(url)
    try:
        yield line
    finally:
        line.cut()
