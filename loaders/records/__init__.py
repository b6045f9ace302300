"""Records as JSON lines: what `read --json` prints, what `load` takes back and what `export` writes."""

from loaders.records.reading import from_line
from loaders.records.writing import to_json, to_line

__all__ = ["from_line", "to_json", "to_line"]
