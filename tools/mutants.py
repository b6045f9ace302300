"""Counts how many small changes of the code the tests notice, and fails below the floor.

The files and tests are chosen in `[tool.mutmut]` of pyproject.toml. Words behind the command go to `mutmut run`:
`make mutants ARGS="graph.spans*"`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

FLOOR = 80
"""How many of a hundred mutants have to be killed; it only rises."""

_MUTMUT = Path(sys.executable).with_name("mutmut")
# A mutant that runs into a time-out, or that breaks the interpreter, was noticed too.
_NOTICED = ("killed", "timeout", "segfault")


def main() -> int:
    """Give 1 when fewer than the floor were noticed, or none was tried."""
    shutil.rmtree("mutants", ignore_errors=True)
    if (code := _run(sys.argv[1:])) != 0:
        return code
    states = _states()
    told = ", ".join(f"{number} {state}" for state, number in sorted(states.items()))
    tried = sum(number for state, number in states.items() if state not in {"not checked", "skipped"})
    noticed = sum(states[state] for state in _NOTICED)
    rate = 100 * noticed / tried if tried else 0.0
    print(f"mutants: {told}; {rate:.1f}% noticed, {FLOOR}% wanted")
    return 0 if rate >= FLOOR else 1


def _run(words: list[str]) -> int:
    """Try the mutants; the progress goes to a terminal only, and elsewhere what went wrong."""
    seen = None if sys.stdout.isatty() else subprocess.PIPE
    finished = subprocess.run(
        [_MUTMUT, "run", *words],
        check=False,
        stdout=seen,
        stderr=subprocess.STDOUT,
        text=True,
        # The path is for the plugin `uncached`; under CI Hypothesis tries the same examples each time.
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent), "CI": "true"},
    )
    if finished.returncode and finished.stdout:
        print(finished.stdout[-5000:])
    return finished.returncode


def _states() -> Counter[str]:
    """How many mutants came to which end."""
    listed = subprocess.run([_MUTMUT, "results", "--all", "true"], check=True, capture_output=True, text=True).stdout
    return Counter(line.rpartition(": ")[2] for line in listed.splitlines() if ": " in line)


if __name__ == "__main__":
    sys.exit(main())
