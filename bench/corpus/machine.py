"""On what a figure was measured: processor, cores, memory, system, Python, versions."""

from __future__ import annotations

import os
import platform
import shlex
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path


def command() -> str:
    """How this script was called."""
    return shlex.join(["python", *sys.argv])


def machine(packages: Sequence[str]) -> str:
    """The machine that this runs on, with the load it has from others, and the versions of these distributions."""
    told = [line.partition(": ")[2] for line in _lines_of("/proc/cpuinfo") if line.startswith("model name")]
    processor = told[0] if told else platform.processor()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    return (
        f"{processor}, {os.cpu_count()} cores, {memory:.0f} GiB, load {os.getloadavg()[0]:.1f} at the start; "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}; {versions}"
    )


def _lines_of(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines() if Path(path).exists() else []
