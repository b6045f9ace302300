"""A real Chromium that looks at the service, and what it complains of."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol, cast

import pytest
import uvicorn
from playwright.sync_api import Browser, Dialog, Page, Request, sync_playwright

from api.app import create_app
from api.settings import Settings
from graph.store import Store

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def chromium() -> Generator[Browser]:
    """Debian's Chromium with nothing in its profile; skips where there is none, and fails where there has to be one."""
    found = shutil.which("chromium")
    if found is None:
        _skip("no Chromium is installed (`apt-get install chromium`)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def serving(store: Store) -> Generator[str]:
    """The address of a service over this store, in a thread of its own."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(store, Settings()), log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            while not server.started:
                time.sleep(0.01)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


class Watched:
    """A page, and all that the browser complained of while it was open: errors, refusals of the policy, dialogs."""

    def __init__(self, page: Page) -> None:
        complaints: list[str] = []
        page.set_default_timeout(10_000)
        self.page = page
        self.complaints = complaints

        # Playwright keeps notes on the object of a bound method, and an ordinary one may change: so, functions.
        def on_dialog(dialog: Dialog) -> None:
            complaints.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        def on_failure(request: Request) -> None:
            # The browser gives up the icon of a page that is left at once.
            if request.failure != "net::ERR_ABORTED":
                complaints.append(f"{request.failure}: {request.url}")

        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error.message}"))
        page.on("requestfailed", on_failure)
        page.on("dialog", on_dialog)


class _Axe(Protocol):
    """What is used of axe's runner, which has no types."""

    @property
    def response(self) -> dict[str, list[dict[str, object]]]: ...


def violations(page: Page) -> list[str]:
    """What axe finds on a page that keeps anyone from reading it: each rule with the first element that breaks it."""
    # Imported here: it reads half a megabyte of script.
    from axe_playwright_python.sync_playwright import Axe  # pyright: ignore[reportMissingTypeStubs]

    found = cast("_Axe", Axe().run(page)).response["violations"]  # pyright: ignore[reportUnknownMemberType]  # untyped
    return [f"{each['id']}: {cast('list[dict[str, str]]', each['nodes'])[0]['html'][:200]}" for each in found]


def _skip(reason: str) -> None:
    """Skip, saying why; where a browser has to be there, fail instead."""
    if os.environ.get("CI") or os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(f"CI or REQUIRE_BROWSER is set, but {reason}")
    pytest.skip(reason)
