"""Runs the command in its arguments until its own standard input closes, so that no server outlives its tests.

The tests hold the other end and never write: it closes when they end, however they end.
"""

from __future__ import annotations

import subprocess
import sys
import threading


def keep(command: list[str]) -> int:
    """Run a command; kill it when standard input closes. Returns its exit code."""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL) as server:
        threading.Thread(target=_kill_at_end_of_input, args=(server,), daemon=True).start()
        return server.wait()


def _kill_at_end_of_input(server: subprocess.Popen[bytes]) -> None:
    sys.stdin.read()
    server.kill()  # its data is thrown away, so nothing needs to be finished


if __name__ == "__main__":
    sys.exit(keep(sys.argv[1:]))
