"""The log beside an embedded store's file: whether it holds commits, and whether it was damaged."""

from __future__ import annotations

from pathlib import Path

from graph.errors import StoreDamaged

_HEADER_BYTES = 5  # the engine's mark and version, which an empty log has


def log_of(path: Path) -> Path:
    """The log beside a store's file."""
    return path.with_name(f"{path.name}-wal")


def log_holds_commits(path: Path) -> bool:
    """Whether a store's log has commits that its file may lack."""
    log = log_of(path)
    return log.exists() and log.stat().st_size > _HEADER_BYTES


def refuse_damaged_log(path: Path) -> None:
    """Raise `StoreDamaged` when the engine ever set a damaged log aside, and went on without its commits.

    The engine itself only warns, and only once: the next opening would be silent, and lack half of the commits.
    """
    aside = sorted(path.parent.glob(f"{path.name}-wal.quarantine-*"))
    if aside:
        raise StoreDamaged(
            f"{path} lost commits: its log is damaged and was set aside as {aside[0].name}; restore the store from a"
            " backup or load its records anew, or move that file away to go on with what is left"
        )
