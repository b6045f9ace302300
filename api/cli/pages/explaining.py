"""Why each statement of an article was read so: the rules that decided its parts, and the words they decided on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from api.cli.pages import records
from api.cli.pages.tables import table
from api.cli.pages.words import plain, source_name, stance
from graph.model import Statement
from loaders.records import to_line

if TYPE_CHECKING:
    from loaders.explaining import Explained
    from loaders.extract.reasons import Reason


def page(explained: Explained) -> Iterator[RenderableType]:
    """The article as it was read, and below it each statement with its reasons."""
    yield from records.page(explained.record)
    for statement in explained.record.statements:
        yield Text("")
        yield from _statement(statement, explained.reasons.get(statement.id, ()))


def _statement(statement: Statement, reasons: tuple[Reason, ...]) -> Iterator[RenderableType]:
    head = source_name(statement.source.name, statement.source.kind)
    yield Text.assemble(head, " ", stance(statement.stance), " ", plain(statement.claim.text))
    if not reasons:
        yield Text("  (a record tells no reasons)")
        return
    told = table(("of", 0), ("rule", 3), ("words", 4), ("at", 1), apart=False)
    for reason in reasons:
        places = ", ".join(f"{start}–{end}" for start, end in reason.spans)
        words = reason.spans.words(statement.revision.text)
        told.add_row(reason.part.value, plain(reason.rule), plain(f"“{words}”" if words else ""), places)
    yield told


def line(explained: Explained) -> str:
    """The record, and for each statement's id its reasons, as one line of JSON."""
    text = explained.record.revision.text
    reasons = {each: [_reason(reason, text) for reason in why] for each, why in explained.reasons.items()}
    told = {"record": json.loads(to_line(explained.record)), "reasons": reasons}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _reason(reason: Reason, text: str) -> dict[str, object]:
    return {
        "part": reason.part.value,
        "rule": reason.rule,
        "spans": [list(span) for span in reason.spans],
        "words": [text[start:end] for start, end in reason.spans],
    }
