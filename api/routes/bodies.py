"""The bodies of requests, up to a bound."""

from __future__ import annotations

from collections.abc import AsyncIterator

from fastapi import HTTPException, Request

from api.intake import IN_REQUEST
from api.problems import TOO_LARGE


async def body_of(request: Request, most: int, *, advice: str) -> bytes:
    """The body; raises a 413 with the advice before more than that is held in memory."""
    held = bytearray()
    parts: AsyncIterator[bytes] = request.stream()
    async for part in parts:
        held += part
        if len(held) > most:
            why = f"it has more than {most:,} bytes; {advice}, or raise ONRECORD_MAX_UPLOAD"
            raise HTTPException(TOO_LARGE.status, f"{IN_REQUEST}: {why}")
    return bytes(held)


def media_type_of(request: Request) -> str:
    """The media type that the body is said to have, without its parameters; empty when nothing is said."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()
