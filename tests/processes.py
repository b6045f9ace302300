"""The command as a process of its own, and a service that runs: what journeys are made with."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ONRECORD = Path(sys.executable).parent / "onrecord"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@dataclass(frozen=True, slots=True)
class Serving:
    """A service that runs: its address and its process."""

    address: str
    process: subprocess.Popen[str]

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """End it by this signal, and give its exit code."""
        self.process.send_signal(number)
        return self.process.wait(60)


Serve = Callable[..., "Serving"]
