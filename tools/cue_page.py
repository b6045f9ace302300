"""Writes docs/cues.md: every cue with its stance, its shade and what stands beside it, from the data that is read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Final, cast

from console_blocks import CHECKOUT

TARGET: Final = CHECKOUT / "docs/cues.md"
_DATA: Final = CHECKOUT / "loaders/extract/data/cues.toml"
_HEAD: Final = """\
# Cues

Written by `make docs` from `loaders/extract/data/cues.toml`, which is what the rules read. A cue is a word that shows
that somebody says something; its stance is what saying it does, unless its polarity or mood turns it
([how articles are read](reading.md)). Cues of a form of their own are "according to", a headline's colon, and the label
of a speaker in a transcript. Thinking, wanting, hoping and fearing are not statements, and asking, urging and ordering
hold nothing to be so: none of those words is a cue.
"""
_BESIDE: Final[Mapping[str, str]] = {
    "object": "a clause, quoted words or a noun phrase",
    "hearer": "whom it is told, before the words",
    "inanimate": "only a person, a body or a document as its subject",
    "particle": "only with “{}”",
    "accusation": "whom it accuses, and of what",
    "report": "a report, which it answers",
    "audience": "who was told as its subject; no source",
    "plain": "often no cue: only with the words of a claim",
    "through": "words behind “{}”",
    "infinitive": "an infinitive (“to stay”)",
    "own": "a report of one's own, which it answers",
    "outlet": "only a news outlet as its subject",
}
_FLAGS: Final[Mapping[str, str]] = {"nobody": "passive also without by whom"}
_VALUES: Final[Mapping[str, str]] = {"nouns": "stance", "adverbs": "shade; each asserts"}
"""What stands behind the words of a section."""
_PLAIN_PATTERN: Final = "a clause or quoted words"

Table = Mapping[str, object]


def page() -> str:
    """The whole document."""
    text = _DATA.read_text(encoding="utf-8")
    sections = cast("Mapping[str, Table]", tomllib.loads(text))
    notes = _notes(text)
    return "\n".join([_HEAD, *(line for name in sections for line in _section(name, sections[name], notes))])


def _section(name: str, entries: Table, notes: Mapping[str, str]) -> Iterator[str]:
    yield f"## {name.capitalize()}\n"
    if name == "verbs":
        yield from _verbs(cast("Mapping[str, Table]", entries))
        return
    if notes.get(name):
        yield f"{notes[name]}\n"
    if all(isinstance(value, str) for value in entries.values()):
        yield f"| cue | {_VALUES.get(name, '')} |\n|---|---|"
        yield from (f"| {cue} | {value} |" for cue, value in sorted(entries.items(), key=lambda each: each[0]))
        yield ""
        return
    for entry, words in entries.items():
        note = notes.get(f"{name}.{entry}")
        yield f"- **{entry}**{f' ({note})' if note else ''}: {_listed(words)}"
    yield ""


def _verbs(verbs: Mapping[str, Table]) -> Iterator[str]:
    yield "| verb | stance | shade | what stands beside it |\n|---|---|---|---|"
    for verb, fields in sorted(verbs.items(), key=lambda each: each[0]):
        stance, manner = fields.get("stance", "asserts"), fields.get("manner", "")
        yield f"| {verb} | {str(stance).replace('_', ' ')} | {manner} | {_beside(fields)} |"
    yield ""


def _beside(fields: Table) -> str:
    """Its argument pattern; a field that is not known here yet stands under its own name."""
    flags = {name: value for name, value in fields.items() if name not in {"stance", "manner"} and value}
    told = [_BESIDE.get(name, name).format(str(value).replace(" ", "”, “")) for name, value in flags.items()]
    return "; ".join(told if "object" in flags else [_PLAIN_PATTERN, *told])


def _listed(words: object) -> str:
    listed = cast("list[object]", words) if isinstance(words, list) else [words]
    return ", ".join(_pattern(cast("Table", each)) if isinstance(each, dict) else str(each) for each in listed)


def _pattern(entry: Table) -> str:
    """As "put … at …, a number": a verb with the words before its object and complement."""
    of, by = (f" {entry[name]}" if name in entry else "" for name in ("of", "by"))
    rest = {name: value for name, value in entry.items() if name not in {"verb", "of", "by"}}
    told = ", ".join(_FLAGS.get(name, name) if value is True else f"{name}: {value}" for name, value in rest.items())
    return f"{entry['verb']}{of} …{by} …{f' ({told})' if told else ''}"


def _notes(text: str) -> Mapping[str, str]:
    """The comment right above each section and each entry, by `section` and `section.entry`."""
    notes: dict[str, str] = {}
    held: list[str] = []
    section = ""
    for line in text.splitlines():
        heading, entry = re.fullmatch(r"\[(\w+)\]", line), re.match(r"([\w-]+) = ", line)
        if line.startswith("#"):
            held.append(line.lstrip("# ").strip() if not line.startswith("#   ") else f"- {line[4:].strip()}")
            continue
        if heading is not None:
            section = heading[1]
            notes[section] = _joined(held)
        elif entry is not None:
            notes[f"{section}.{entry[1]}"] = _joined(held)
        held = []
    return notes


def _joined(lines: list[str]) -> str:
    """Comment lines as one paragraph; a list of fields within it is not repeated."""
    return " ".join(line for line in lines if not line.startswith("- "))
