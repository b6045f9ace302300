"""The command that answers over HTTP."""

from __future__ import annotations

import re
import signal
import socket
from collections.abc import Generator
from contextlib import contextmanager
from ipaddress import ip_address
from types import FrameType
from typing import Annotated, Final

import typer

from api.cli import options
from api.cli.opening import writing
from api.cli.output import flush, note, write
from api.settings import Settings, read_settings
from graph.errors import InvalidRequest
from graph.store import Store

LOOPBACK: Final = "127.0.0.1"
PORT: Final = 8765
_OWN_NAMES: Final = (LOOPBACK, "localhost", "::1")
_NAME: Final = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*", re.ASCII)
_IN_USE: Final = "ask the service that runs, end that process, or name another store with --store"
_ENDING: Final = (signal.SIGTERM, signal.SIGINT)
_GRACE: Final = 30
"""Seconds that requests in flight have to end, once the service is told to."""


def serve(
    *,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="The address to listen at; anyone who reaches it may load.")
    ] = LOOPBACK,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 for any that is free.")] = PORT,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name",
            metavar="NAME",
            help="A name that it may be asked by, beside those of this machine; again for another.",
            show_default=False,
        ),
    ] = None,
    store: options.StoreUrl = None,
) -> None:
    """Answer over HTTP until Ctrl-C or SIGTERM.

    Bound to another address than the loopback, it answers by any name, unless --name tells which.
    """
    settings = read_settings()
    names = [_checked(each) for each in name or ()]
    with _listening(host, port) as listening, writing(store, when_in_use=_IN_USE) as opened, _ending_in_peace():
        _answer(opened, settings, hosts=_hosts(host, names), at=listening)
        opened.refresh_search()


def _hosts(host: str, names: list[str]) -> list[str] | None:
    """The names that it answers by, None for any; warns of whoever can reach it then."""
    if ip_address(host).is_loopback:
        return [*_OWN_NAMES, *names]
    note(f"onrecord: whoever reaches {host} may read and load; the service knows no passwords")
    if names:
        return [*_OWN_NAMES, *names]
    note("onrecord: name it with --name, so that no page of another site reaches it through a browser")
    return None


def _answer(store: Store, settings: Settings, *, hosts: list[str] | None, at: socket.socket) -> None:
    """Answer until a signal comes."""
    # The service's libraries take half a second to import, which no other command should wait for.
    import uvicorn

    from api.app import create_app

    class Announcing(uvicorn.Server):
        """Says its address once it answers: with port 0 nobody could know it before. Always lets the app end."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                write(f"onrecord answers at {_address(at)}\n")
                flush()

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            await super().shutdown(sockets)
            if self.force_exit:
                # A second Ctrl-C ends the waiting for requests; uvicorn then leaves the app as it is, with a traceback.
                await self.lifespan.shutdown()

    app = create_app(store, settings, hosts=hosts)
    config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=_GRACE)
    Announcing(config).run(sockets=[at])


def _checked(name: str) -> str:
    """A name as requests bear it; raises `InvalidRequest` for an address in place of it."""
    if _NAME.fullmatch(name.lower()) is None:
        raise InvalidRequest(f"--name takes a machine's name such as onrecord.example, without a port, not {name!r}")
    return name.lower()


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@contextmanager
def _listening(host: str, port: int) -> Generator[socket.socket]:
    """A socket at this address; raises `InvalidRequest` when there can't be one."""
    try:
        family = socket.AF_INET6 if ip_address(host).version == 6 else socket.AF_INET  # noqa: PLR2004  # IPv6
    except ValueError as error:
        raise InvalidRequest(f"--host takes an IP address such as {LOOPBACK}, not {host!r}") from error
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            why = f"{host} port {port} can't be used ({error.strerror}); choose another with --port, or 0 for any"
            raise InvalidRequest(why) from error
        yield listening


@contextmanager
def _ending_in_peace() -> Generator[None]:
    """Take the two signals that end a service as its regular end, however many of them come.

    uvicorn ends gracefully on them, and then raises them again, which would end this process before it closes the
    store, and with another exit code than 0. One that comes later still, while the store is closed and Python ends,
    finds a process that is doing what it asks for: so neither signal gets its old meaning back.
    """
    for number in _ENDING:
        signal.signal(number, _let_pass)
    try:
        yield
    finally:
        for number in _ENDING:
            # Python's own handlers are gone before Python is.
            signal.signal(number, signal.SIG_IGN)


def _let_pass(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: uvicorn has done what the signal asks for."""
