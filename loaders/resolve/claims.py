"""The sentence of a claim: the words of a clause, with names for pronouns and dates for "last year"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.model import EntityKind, Speech
from graph.spans import Span, Spans
from loaders.dates import DateMention
from loaders.extract.base import Attribution, Clause, Extraction, Mention, MentionForm
from loaders.resolve.entities import Cast

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_MARKS = re.compile(r'["“”«»„]')
_AT_END = " ,;:.-–—"


def claim_text(
    text: str,
    attribution: Attribution,
    clause: Clause,
    extraction: Extraction,
    cast: Cast,
    dates: Iterable[DateMention],
) -> str:
    """One self-contained sentence, without its full stop.

    Direct speech keeps its own pronouns: who "we" are, only its speaker knows. The cue is left out where it stands
    within the words ("reportedly").
    """
    replacements = dict.fromkeys(attribution.cue, "")
    replacements |= _dates(clause, dates)
    if attribution.speech is not Speech.DIRECT:
        replacements |= _names(clause, extraction.mentions, cast)
    pieces = [_replaced(text, part, replacements) for part in clause.parts]
    return _sentence(" ".join(pieces))


def _dates(clause: Clause, dates: Iterable[DateMention]) -> dict[Span, str]:
    """What stands for relative dates: only those that mean one day, month or year."""
    found = {
        date.span: written for date in dates if date.edtf is not None and (written := _written(date.edtf, date.words))
    }
    return {span: words for span, words in found.items() if _inside(span, clause.parts)}


def _written(edtf: str, words: str) -> str | None:
    """A date as a reader writes it; None when the words say as much already, or the date is vaguer than a month."""
    year = edtf[:4]
    if year in words:
        return None
    if day := _DAY.fullmatch(edtf):
        return f"{int(day[3])} {_MONTHS[int(day[2]) - 1]} {day[1]}"
    if (month := _MONTH.fullmatch(edtf)) and 1 <= int(month[2]) <= len(_MONTHS):
        return f"{_MONTHS[int(month[2]) - 1]} {month[1]}"
    return edtf if edtf == year and year.isdigit() else None


def _names(clause: Clause, mentions: Iterable[Mention], cast: Cast) -> dict[Span, str]:
    found: dict[Span, str] = {}
    for mention in mentions:
        # Only the subject: what a pronoun further on means is too often somebody else.
        if mention.form is not MentionForm.PRONOUN or mention.span != clause.subject:
            continue
        entity = cast.of(mention)
        if entity is not None and entity.kind is not EntityKind.UNNAMED:
            found[mention.span] = entity.name
    return found


def _inside(span: Span, parts: Spans) -> bool:
    return any(part.start <= span.start and span.end <= part.end for part in parts)


def _replaced(text: str, part: Span, replacements: dict[Span, str]) -> str:
    pieces: list[str] = []
    position = part.start
    for span in sorted(replacements):
        if part.start <= span.start and span.end <= part.end and span.start >= position:
            pieces += [text[position : span.start], replacements[span]]
            position = span.end
    pieces.append(text[position : part.end])
    return "".join(pieces)


def _sentence(words: str) -> str:
    plain = " ".join(_MARKS.sub("", words).split()).strip(_AT_END)
    return plain[:1].upper() + plain[1:]


def about(clause: Clause, cast: Cast) -> tuple[str, ...]:
    """The ids of the named entities that a clause speaks of, sorted; its pronouns count for those they mean."""
    return tuple(sorted({entity.id for entity in cast.named_within(clause.parts)}))
