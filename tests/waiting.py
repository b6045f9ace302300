"""An extractor without a model, for tests of what stands around extractors: it can wait, fail, and end its process."""

from __future__ import annotations

import os
import re
import signal
import time
from dataclasses import dataclass

from graph.errors import ExtractorUnavailable
from graph.model import Segment
from loaders.extract.base import Extraction


@dataclass(frozen=True, slots=True)
class Waiting:
    """Finds nothing; a text that says "wait 0.5", "refuse" or "kill" makes it do so first."""

    name: str = "waiting/1"

    def extract(self, text: str, segments: tuple[Segment, ...], *, carrier: str | None = None) -> Extraction:
        del segments, carrier
        for seconds in re.findall(r"\bwait (\d+(?:\.\d+)?)", text):
            time.sleep(float(seconds))
        if "refuse" in text:
            raise ExtractorUnavailable("the extractor refuses")
        if "kill" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return Extraction((), (), (), ())
