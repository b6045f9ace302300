"""A model behind an OpenAI-compatible address: asked with patience, and never for longer than told."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import IO, Final, cast
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from graph.errors import ExtractorUnavailable
from loaders.extract.llm.asking import Message

_TRIES: Final = 5
_FIRST_WAIT: Final = 1.0
"""Seconds before the second try; twice as long before each further one, unless the server says how long."""

_LONGEST_WAIT: Final = 300.0
_MOST_BYTES: Final = 4_000_000
"""More is no answer to one question; what an endless stream would fill the memory with."""

_AT_ONCE: Final = 65_536
_TOLD: Final = 200
_BUSY: Final = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
"""Statuses that may be gone at the next try."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model wrote, and whether it was cut off at its longest."""

    text: str
    is_cut: bool


class _Failed(Exception):
    """One try that failed, and how long to wait before the next; a wait of None means that none will do."""

    def __init__(self, why: str, *, wait: float | None) -> None:
        super().__init__(why)
        self.why = why
        self.wait = wait


class _NoRedirect(HTTPRedirectHandler):
    """A question, with its key, goes to the address that was named and to no other."""

    def redirect_request(  # as the standard library calls it
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: object, newurl: str
    ) -> None:
        del req, fp, code, msg, headers, newurl


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address as `http://127.0.0.1:8080/v1`, a model that it knows, and the key it asks for.

    `seconds` is how long one answer may take. `wait` passes the time between two tries.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    seconds: float = 120
    wait: Callable[[float], None] = field(default=time.sleep, repr=False, compare=False)

    def ask(self, messages: list[Message]) -> Answer | None:
        """What the model answers; None when what came back is no answer in the protocol's form.

        Asks again when the server is busy, fails or does not answer in time, as long apart as it says, else longer
        each time. Raises `ExtractorUnavailable` when that does not help, or can't.
        """
        body = json.dumps({"model": self.model, "messages": messages, "temperature": 0}).encode()
        waited = _FIRST_WAIT
        for left in reversed(range(_TRIES)):
            try:
                return _answer(self._post(body))
            except _Failed as failed:
                if failed.wait is None or failed.wait > _LONGEST_WAIT or not left:
                    raise ExtractorUnavailable(f"the model at {self.url} {failed.why}") from failed
                self.wait(max(failed.wait, waited))
                waited *= 2
        return None

    def _post(self, body: bytes) -> bytes:
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "onrecord"}
        if self.key is not None:
            headers["Authorization"] = f"Bearer {self.key}"
        request = Request(f"{self.url.rstrip('/')}/chat/completions", body, headers)  # noqa: S310  # the address is the user's own
        until = time.monotonic() + self.seconds
        try:
            with _opener().open(request, timeout=self.seconds) as response:
                return _read(cast("HTTPResponse", response), until)
        except HTTPError as error:
            with error:
                raise _refusal(error) from error
        except (URLError, HTTPException, OSError) as error:
            why = error.reason if isinstance(error, URLError) else error
            told = f"in {self.seconds:g} seconds" if isinstance(why, TimeoutError) else f"({why})"
            raise _Failed(f"does not answer {told}; see that it runs, or check ONRECORD_LLM_URL", wait=0) from error


def _opener() -> OpenerDirector:
    return build_opener(_NoRedirect)


def _read(response: HTTPResponse, until: float) -> bytes:
    """The body, unless it takes too long, has no end, or breaks off."""
    held = bytearray()
    # What has come so far: `read` would wait for all of it, however slowly it drips.
    while chunk := response.read1(_AT_ONCE):
        held += chunk
        if len(held) > _MOST_BYTES:
            raise _Failed(f"answers with more than {_MOST_BYTES:,} bytes; check ONRECORD_LLM_URL", wait=None)
        if time.monotonic() > until:
            raise TimeoutError
    if response.length:
        raise IncompleteRead(bytes(held), response.length)
    return bytes(held)


def _refusal(error: HTTPError) -> _Failed:
    status = error.code
    if status in {401, 403}:
        return _Failed(f"refuses the key (status {status}); check ONRECORD_LLM_KEY_FILE", wait=None)
    if status in {404, 405}:
        why = f"knows no such address or model (status {status}); check ONRECORD_LLM_URL and ONRECORD_LLM_MODEL"
        return _Failed(why, wait=None)
    if 300 <= status < 400:  # noqa: PLR2004  # the statuses of redirection
        where = error.headers.get("Location", "nowhere")
        return _Failed(f"sends on to {where}; name the right address in ONRECORD_LLM_URL", wait=None)
    said = error.read(_TOLD).decode("utf-8", "replace").strip()
    if status in _BUSY:
        wait = _seconds(error.headers.get("Retry-After", ""))
        return _Failed(f"is busy or failing (status {status}: {said}); try again later, or with less", wait=wait)
    return _Failed(f"refuses the question (status {status}: {said})", wait=None)


def _seconds(told: str) -> float:
    """The seconds that a server asks to wait, by a number or a date; 0 when it does not say."""
    if told.strip().isdecimal():
        return float(told)
    try:
        moment = parsedate_to_datetime(told)
    except ValueError:
        return 0.0
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _answer(body: bytes) -> Answer | None:
    """The first choice of an answer in the protocol's form."""
    try:
        choice = _member(_member(_loaded(body), "choices"), 0)
    except (KeyError, ValueError, RecursionError):
        return None
    text = _words(choice)
    return None if text is None else Answer(text, is_cut=_has(choice, "finish_reason", "length"))


def _loaded(body: bytes) -> object:
    return cast("object", json.loads(body))


def _words(choice: object) -> str | None:
    try:
        content = _member(_member(choice, "message"), "content")
    except KeyError:
        return None
    return content if isinstance(content, str) else None


def _has(choice: object, name: str, value: str) -> bool:
    return isinstance(choice, dict) and cast("dict[str, object]", choice).get(name) == value


def _member(value: object, name: str | int) -> object:
    """A member of an object or a list of JSON; raises `KeyError` when it has none such."""
    if isinstance(value, dict) and isinstance(name, str):
        return cast("dict[str, object]", value)[name]
    if isinstance(value, list) and isinstance(name, int) and value:
        return cast("list[object]", value)[name]
    raise KeyError(name)
