"""The file of an embedded store, before the engine opens it: whether it is one at all."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from graph.errors import StoreUnavailable, UnknownStoreUrl
from graph.stores.embedded_log import log_of

_MARK: Final = b"RGF"
"""What every file of kglite 0.21 begins with."""


def refuse_what_is_no_store(path: Path) -> None:
    """Raise `StoreUnavailable` for a folder, and `UnknownStoreUrl` for a file that holds something else.

    The engine would tell of its formats, and put its lock beside a file that is not its own.
    """
    if path.is_dir():
        raise StoreUnavailable(f"{path} is a folder; name a file in it, such as embedded:{path / 'graph.kgl'}")
    try:
        with path.open("rb") as file:
            mark = file.read(len(_MARK))
    except (OSError, ValueError):
        # One that is not there is made, or told of by who opens it, as is a path that can't be one.
        return
    # What is cut off, or has a log beside it, is a damaged store and no other file.
    if not _MARK.startswith(mark) and not log_of(path).exists():
        raise UnknownStoreUrl(f"{path} is no store, it holds something else; name another file with --store")
