"""Counts the steps that our own code takes: what does not depend on how busy the machine is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import TraceFunction

_OURS = ("/loaders/", "/graph/")


def steps_of(work: Callable[[], object]) -> int:
    """How many lines of `loaders` and `graph` run, each turn of a loop counted."""
    steps = 0

    def count(frame: FrameType, event: str, arg: object, /) -> TraceFunction:
        del frame, arg
        nonlocal steps
        steps += event == "line"
        return count

    def enter(frame: FrameType, event: str, arg: object, /) -> TraceFunction | None:
        del event, arg
        return count if any(part in frame.f_code.co_filename for part in _OURS) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        work()
    finally:
        # The measure of coverage, where there is one, goes on as if nothing had been.
        sys.settrace(before)
    return steps
