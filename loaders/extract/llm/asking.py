"""What the model is asked, and what its answer holds, as far as it has the form that was asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import Final, TypedDict, cast

from graph.model import Stance

PROMPT: Final = 1
"""The number of the prompt; it stands in the extractor's name, and rises when the prompt changes."""

_FENCE = re.compile(r"^\s*```(?:json)?\s*\n(.*?)\n?\s*```\s*$", re.DOTALL)
_STANCES: Final = {stance.value: stance for stance in Stance if stance is not Stance.RELAYS}


class Message(TypedDict):
    """One message of a conversation, as the protocol has it."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Told:
    """One statement as the model tells it, all in words that are yet to be found.

    `paragraph` is the number that the question gave it. `cites` and `answers` are places in the model's own list.
    """

    paragraph: int
    source: str | None
    cue: str
    stance: Stance
    quote: tuple[str, ...]
    cites: tuple[int, ...] = ()
    answers: tuple[int, ...] = ()
    outlet: str | None = None
    outlet_cue: str | None = None


@dataclass(frozen=True, slots=True)
class Malformed:
    """One statement that lacks something, or has it in a wrong form; `paragraph` where it gives one."""

    paragraph: int | None


def question(paragraphs: Iterable[tuple[int, str]]) -> list[Message]:
    """The messages that ask who says what in these numbered paragraphs."""
    prompt = files("loaders.extract").joinpath(f"data/prompt{PROMPT}.txt").read_text(encoding="utf-8")
    numbered = [{"paragraph": number, "text": text} for number, text in paragraphs]
    return [
        {"role": "system", "content": prompt},
        {"role": "user", "content": json.dumps(numbered, ensure_ascii=False)},
    ]


def told_in(answer: str) -> list[Told | Malformed] | None:
    """The statements of an answer, in its order; None when it is no JSON of the form that was asked for."""
    fenced = _FENCE.match(answer)
    try:
        read: object = json.loads(fenced[1] if fenced else answer)
    except (ValueError, RecursionError):
        return None
    listed = cast("dict[str, object]", read).get("statements") if isinstance(read, dict) else read
    return [_told(each) for each in cast("list[object]", listed)] if isinstance(listed, list) else None


def _told(entry: object) -> Told | Malformed:
    if not isinstance(entry, dict):
        return Malformed(None)
    fields = cast("dict[str, object]", entry)
    number = fields.get("paragraph")
    paragraph = number if isinstance(number, int) and not isinstance(number, bool) else None
    source, cue, stance = fields.get("source"), _word(fields.get("cue")), fields.get("stance")
    quote = _words(fields.get("quote"))
    known = _STANCES.get(stance) if isinstance(stance, str) else None
    if paragraph is None or cue is None or known is None or not quote or not (source is None or _word(source)):
        return Malformed(paragraph)
    venue = fields.get("venue")
    ran = cast("dict[str, object]", venue) if isinstance(venue, dict) else {}
    return Told(
        paragraph,
        _word(source),
        cue,
        known,
        quote,
        _numbers(fields.get("cites")),
        _numbers(fields.get("answers")),
        _word(ran.get("outlet")),
        _word(ran.get("cue")),
    )


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and any(map(str.isalnum, value)) else None


def _words(value: object) -> tuple[str, ...]:
    """The parts of a quote; empty when one of them is no words."""
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    parts = [_word(each) for each in listed]
    return tuple(part for part in parts if part is not None) if None not in parts else ()


def _numbers(value: object) -> tuple[int, ...]:
    listed = cast("list[object]", value) if isinstance(value, list) else []
    return tuple(each for each in listed if isinstance(each, int) and not isinstance(each, bool))
