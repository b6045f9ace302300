"""Strong entity tags: an answer that a caller has already is not sent again."""

from __future__ import annotations

from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_OK = 200
_NOT_MODIFIED = 304


def tag_of(digest: str) -> str:
    """The entity tag of the bytes with this SHA-256."""
    return f'"{digest[:32]}"'


def is_known(tag: str, asked: Headers) -> bool:
    """Whether the caller has what this tag stands for, and so needs no bytes."""
    # The weak form of the tag is the same for this purpose (RFC 9110, 13.1.2).
    known = [each.strip().removeprefix("W/") for each in ",".join(asked.getlist("If-None-Match")).split(",")]
    return tag in known or "*" in known


class EntityTags:
    """Tags each answer to GET that comes in one piece by the hash of its bytes; a stream goes through as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        head_only = scope["method"] == "HEAD"
        tagging = _Tagging(Headers(scope=scope), send, head_only=head_only)
        # A route that answers GET answers HEAD: the same without its body.
        await self._app({**scope, "method": "GET"}, receive, tagging.send)


class _Tagging:
    """One answer: its start is held back until its body is there to be hashed."""

    def __init__(self, asked: Headers, send: Send, *, head_only: bool) -> None:
        self._asked = asked
        self._send = send
        self._head_only = head_only
        self._start: Message | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        start, self._start = self._start, None
        if start is not None:
            message = self._tagged(start, message)
            await self._send(start)
        await self._send({**message, "body": b""} if self._head_only else message)

    def _tagged(self, start: Message, message: Message) -> Message:
        """The body to send; the start gets the tag, and becomes a 304 for a caller who has this body."""
        headers = MutableHeaders(raw=start["headers"])
        headers["X-Content-Type-Options"] = "nosniff"
        if start["status"] != _OK or message.get("more_body"):
            return message
        tag = tag_of(sha256(message.get("body", b"")).hexdigest())
        headers["ETag"] = tag
        headers["Vary"] = "Accept"
        if not is_known(tag, self._asked):
            return message
        start["status"] = _NOT_MODIFIED
        del headers["Content-Length"]
        del headers["Content-Type"]
        return {**message, "body": b""}
