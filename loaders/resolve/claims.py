"""The sentence of a claim: the words of a clause, with names for pronouns and dates for "last year"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from graph.model import EntityKind, Speech
from graph.spans import Span, Spans
from loaders.dates import DateMention
from loaders.extract.base import Attribution, Clause
from loaders.extract.quotes import quotations
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
_IMPERSONAL = frozenset({"be", "rain", "snow", "seem", "appear", "take", "become", "happen", "turn"})
_SUBJECTS = {"him": "he", "her": "she", "them": "they"}
"""An object, once it is the subject of a claim."""

_BARE = re.compile(
    r"^(?:last|this|next|yesterday|today|tomorrow|the (?:previous|preceding|following|next|same))\b"
    r"|\b(?:earlier|later|before|after|previously)$",
    re.IGNORECASE,
)
"""Words of time that stand without a preposition."""

_TWICE = re.compile(r"\bon on(?= \d)")

_AT_END = " ,;:.-–—"


def claim_text(
    text: str,
    attribution: Attribution,
    clause: Clause,
    cast: Cast,
    *,
    dates: Sequence[DateMention],
    pronouns: Collection[Span],
) -> str:
    """One self-contained sentence, without its full stop.

    `dates` are those of the whole text, in order; `pronouns` is where its pronouns stand. What stands in quotation
    marks keeps its words: who "we" are and when "yesterday" was, only the speaker knows. The cue is left out where it
    stands within the words ("reportedly").
    """
    replacements = dict.fromkeys(attribution.cue, "")
    if attribution.speech is not Speech.DIRECT:
        replacements |= _dates(clause, _outside_marks(text, attribution, dates))
        replacements |= _names(clause, pronouns, cast)
        replacements |= _phrases(text, attribution, clause, cast)
    pieces = [_replaced(text, part, replacements) for part in clause.parts]
    if clause.joint is not None:
        thing, *rest = pieces
        pieces = [_SUBJECTS.get(thing.lower(), thing), clause.joint, *rest]
    return _sentence(" ".join(pieces))


def _outside_marks(text: str, attribution: Attribution, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of a content that do not stand in quotation marks."""
    content = attribution.content
    if content is None:
        return []
    first, last = (bisect_left(dates, (offset,), key=_place) for offset in (content.start, content.end))
    marks = _marks(text, content) if last > first else []
    return [date for date in dates[first:last] if not _is_inside(date.span.start, marks)]


def _marks(text: str, content: Spans | None) -> list[Span]:
    """What stands in quotation marks in a content, the marks included."""
    if content is None:
        return []
    # The content of a clause that begins with quoted words leaves their first mark out.
    around = Span(max(0, content.start - 1), min(len(text), content.end + 1))
    return [each.outer for each in quotations(text, around)]


def _is_inside(position: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= position < span.end for span in spans)


def _dates(clause: Clause, dates: Sequence[DateMention]) -> dict[Span, str]:
    """What stands for relative dates: only those that mean one day, month or year."""
    found: dict[Span, str] = {}
    for start, end in clause.parts:
        first, last = (bisect_left(dates, (offset,), key=_place) for offset in (start, end))
        for date in dates[first:last]:
            written = _written(date.edtf, date.words) if date.edtf is not None else None
            if written is not None and date.span.end <= end:
                found[date.span] = _adverbial(written, date.words)
    return found


def _adverbial(written: str, words: str) -> str:
    """With the preposition that "last year" and "two days earlier" do without."""
    if not _BARE.search(words):
        return written
    return f"on {written}" if written[:1].isdigit() and " " in written else f"in {written}"


def _place(date: DateMention) -> tuple[int, ...]:
    return date.span


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


def _names(clause: Clause, pronouns: Collection[Span], cast: Cast) -> dict[Span, str]:
    """The name for a pronoun that is the subject; what one further on means is too often somebody else."""
    subject = clause.subject
    entity = cast.by_mention.get(subject) if subject is not None and subject in pronouns else None
    if subject is None or entity is None or entity.kind is EntityKind.UNNAMED:
        return {}
    if entity.kind is EntityKind.AGENCY and clause.predicate in _IMPERSONAL:
        # "it was raining", "it seems": nobody is meant.
        return {}
    return {subject: entity.name}


def _phrases(text: str, attribution: Attribution, clause: Clause, cast: Cast) -> dict[Span, str]:
    """The names for phrases that point back ("these forces", "both men"), but for those in quotation marks."""
    spans = [span for part in clause.parts for span in cast.phrases_within(part)]
    marks = _marks(text, attribution.content) if spans else []
    return dict(_with_mark(text, span, names_of(cast, span)) for span in spans if not _is_inside(span.start, marks))


def names_of(cast: Cast, phrase: Span) -> str:
    """The names that stand for a phrase of `Cast.by_phrase`."""
    return " and ".join(entity.name for entity in cast.by_phrase[phrase])


def _with_mark(text: str, span: Span, name: str) -> tuple[Span, str]:
    """ "The two firms' ships" are Acme Corp. and Lake Ltd.'s: the mark of a plural goes with it."""
    mark = text[span.end : span.end + 2]
    if mark[:1] not in {"'", "’"} or mark[1:].isalpha() or name.endswith("s"):
        return span, name
    return Span(span.start, span.end + 1), f"{name}{mark[0]}s"


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
    plain = _TWICE.sub("on", plain_words(words)).strip(_AT_END)
    return plain[:1].upper() + plain[1:]


def plain_words(words: str) -> str:
    """Words as claims have them: without quotation marks, one blank between two."""
    return " ".join(_MARKS.sub("", words).split())


def about(clause: Clause, cast: Cast) -> tuple[str, ...]:
    """The ids of the named entities that a clause speaks of, sorted; its pronouns count for those they mean."""
    return tuple(sorted({entity.id for entity in cast.named_within(clause.parts)}))
