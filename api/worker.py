"""One thread that reads and stores articles, one at a time, while the service goes on answering."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from fastapi import HTTPException

from api.problems import BUSY

Result = TypeVar("Result")

RETRY_AFTER = 5
"""Seconds after which a request that found the queue full may try again: a few articles are read in them."""


class Worker:
    """A queue with an end: jobs beyond `most` are turned away, so that waiting articles can't fill the memory."""

    def __init__(self, most: int, *, when_idle: Callable[[], None]) -> None:
        """`when_idle` is called each time that no job is left, before the last one counts as done."""
        self._places = threading.BoundedSemaphore(most)
        self._when_idle = when_idle
        self._left = 0
        self._counting = threading.Lock()
        # One: the parser holds the interpreter most of the time, and an embedded store has one writer.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")

    async def run(self, job: Callable[[], Result]) -> Result:
        """What the job gives, when its turn has come; raises a 503 when too many wait."""
        if not self._places.acquire(blocking=False):
            raise HTTPException(BUSY.status, f"{BUSY.title}; {BUSY.advice}", headers={"Retry-After": str(RETRY_AFTER)})
        with self._counting:
            self._left += 1
        return await asyncio.wrap_future(self._thread.submit(self._in_turn, job))

    def _in_turn(self, job: Callable[[], Result]) -> Result:
        try:
            return job()
        finally:
            self._places.release()
            with self._counting:
                self._left -= 1
                is_last = self._left == 0
            if is_last:
                self._when_idle()

    def close(self) -> None:
        """End the job that runs, and let go of those that nobody waits for any more."""
        self._thread.shutdown(wait=True, cancel_futures=True)
