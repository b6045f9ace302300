"""Records as JSON lines: what `read --json` prints, what `load` takes back and what `export` writes."""

from loaders.records.decisions import decision_from_line, decision_to_line, is_decision_line
from loaders.records.reading import from_line
from loaders.records.writing import to_json, to_line

__all__ = ["decision_from_line", "decision_to_line", "from_line", "is_decision_line", "to_json", "to_line"]
