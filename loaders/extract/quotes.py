"""Quotation marks: which stretches of the paragraphs of a document stand in them, in any style of marks.

A document is read paragraph by paragraph. Speech that goes on in the next one has no closing mark at the end of the
first: the next begins with a mark again, or closes what stands open. A mark that nothing closes and nothing goes on
from opens a quotation only behind a colon or comma; else it is a slip of the pen, or inches.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.spans import Span

_CLOSING = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«»",
    "”": "”",
    '"': '"',
    "‘": "’",
    "‚": "‘’",  # noqa: RUF001 - the low mark of German and Polish
    "‹": "›",  # noqa: RUF001 - guillemets
    "'": "'",
    "''": "''",
    "``": "''",
}
"""What closes what each mark opens; the doubled single ones are how some wires and archives set double ones."""

_INSTEAD = {"“": '"“', '"': "”", "„": '"', "«": '"', "”": '"'}
"""What closes it where a careless hand mixed two styles."""

_OPENING = re.compile(r"``|''|[“„«»”\"‘‚‹']")  # noqa: RUF001 - the marks themselves
_SINGLE = frozenset("‘‚'")  # noqa: RUF001 - the marks themselves
_AMBIGUOUS = frozenset("»”\"'")
"""Marks that open in one style, and close in another."""

_BEFORE_OPENING = frozenset("([{–—-/:,;“„«‹‘\"'¡¿>")  # noqa: RUF001 - the marks themselves
_POINTS = ",.?!…"
_ELIDED = re.compile(r"'(?:n|em|til|tis|twas|twere|cause|bout|round|cos)\b", re.IGNORECASE)
_DEEPEST = 3
"""Quotations of one style within each other, from which on the marks are not balanced at all."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """`outer` includes the marks, `inner` does not. `closed` is False where the closing mark is missing.

    `resumes` where it goes on from the paragraph before.
    """

    outer: Span
    inner: Span
    closed: bool
    resumes: bool = False


def quotations(text: str, within: Span) -> list[Quotation]:
    """The outermost quotations of one paragraph that stands alone, in order."""
    return quotations_of(text, [within])[0]


def quotations_of(text: str, paragraphs: Sequence[Span]) -> list[list[Quotation]]:
    """The outermost quotations of each of a document's paragraphs, in order."""
    found: list[list[Quotation]] = []
    open_mark: str | None = None
    for i, within in enumerate(paragraphs):
        following = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        reader = _Reader(text, within, following)
        found.append(reader.read(open_mark))
        open_mark = reader.left_open
    return found


class _Reader:
    """Reads one paragraph; `left_open` is the mark of what goes on in the next one."""

    def __init__(self, text: str, within: Span, following: Span | None) -> None:
        self._text, self._within, self._following = text, within, following
        self._never_closed: set[str] = set()
        self._found: list[Quotation] = []
        self.left_open: str | None = None

    def read(self, resumed: str | None) -> list[Quotation]:
        """The quotations of the paragraph; `resumed` is the mark that the one before left open."""
        position = self._resume(resumed) if resumed is not None else self._within.start
        while (match := self._next_opening(position)) is not None:
            position = self._quotation(match.group(), match.start(), match.end(), resumes=False)
        return self._found

    def _resume(self, mark: str) -> int:
        """Read what goes on from the paragraph before: behind its mark, or from its first word."""
        start = self._within.start
        again = next((each for each in _resuming(mark) if self._text.startswith(each, start, self._within.end)), "")
        return self._quotation(mark, start, start + len(again), resumes=True)

    def _quotation(self, mark: str, outer: int, start: int, *, resumes: bool) -> int:
        """Take in what a mark opens, if it opens anything; the position to go on from."""
        end = self._closing(mark, start)
        if end is not None:
            behind = end + len(mark)
        elif self._goes_on(mark) or resumes or self._is_introduced(mark, outer):
            self.left_open = mark if self._goes_on(mark) else None
            end = behind = self._within.end
        else:
            self._never_closed.add(mark)
            return start
        if end > start:
            self._found.append(Quotation(Span(outer, behind), Span(start, end), behind > end, resumes))
        return behind

    def _next_opening(self, position: int) -> re.Match[str] | None:
        matches = _OPENING.finditer(self._text, position, self._within.end)
        return next((match for match in matches if self._opens(match)), None)

    def _opens(self, match: re.Match[str]) -> bool:
        """Whether a mark can open: by what stands before and behind it, where its shape does not tell."""
        mark, before, behind = match.group(), self._at(match.start() - 1), self._at(match.end())
        if mark == "'" and (not behind.isalpha() or _ELIDED.match(self._text, match.start())):
            return False
        if mark in _AMBIGUOUS:
            begins = not before or before.isspace() or before in _BEFORE_OPENING
            return begins and bool(behind) and (mark == '"' or not behind.isspace())
        return not (mark in _SINGLE and before.isalnum())

    def _at(self, offset: int) -> str:
        """The character there; none outside the paragraph."""
        return self._text[offset] if self._within.start <= offset < self._within.end else ""

    def _closing(self, mark: str, start: int) -> int | None:
        """Where the words end that a mark opens; None where nothing closes it."""
        if mark in self._never_closed:
            return None
        end = self._closed_by(mark, _CLOSING[mark], start)
        if end is None and mark in _INSTEAD and not self._goes_on(mark):
            end = self._closed_by(mark, _INSTEAD[mark], start)
        return end

    def _closed_by(self, mark: str, closing: str, start: int) -> int | None:
        if mark in _SINGLE:
            return self._closed_single(closing, start)
        if len(mark) > 1:
            end = self._text.find(closing, start, self._within.end)
            return end if end >= 0 else None
        depth, first, is_balanced = 1, None, True
        for match in _either(mark + closing).finditer(self._text, start, self._within.end):
            step = self._step(match.start(), mark, closing)
            if step < 0 and first is None:
                first = match.start()
            depth += step
            if depth == 0:
                return match.start()
            is_balanced = is_balanced and depth < _DEEPEST
            if first is not None and not is_balanced:
                break
        return first

    def _step(self, at: int, mark: str, closing: str) -> int:
        """1 for a mark that opens a quotation within the quotation, -1 for one that closes, 0 for inches."""
        found, before, behind = self._text[at], self._at(at - 1), self._at(at + 1)
        if found not in closing:
            return 1
        if found == '"' and before.isdigit() and self._is_inches(at):
            return 0
        if found == mark and before.isspace() and behind and not behind.isspace():
            return 1
        return -1

    def _is_inches(self, at: int) -> bool:
        """Whether in "It was 6" thick," the words go on behind the figure, up to a mark that can only close."""
        behind, later = self._text[at + 1 : at + 3], self._text.find('"', at + 1, self._within.end)
        goes_on = len(behind) > 1 and behind[0].isspace() and behind[1].islower()
        return goes_on and later > 0 and not self._text[later - 1].isspace()

    def _closed_single(self, closing: str, start: int) -> int | None:
        """The closing single mark: one behind a point, else one before a blank that is no genitive of a plural.

        The mark is the apostrophe too ("it's", "the ministers' plan"), so without such a one nothing is a quotation.
        """
        for match in _either(closing).finditer(self._text, start, self._within.end):
            before, behind = self._at(match.start() - 1), self._at(match.end())
            may_close = not (before.isspace() or behind.isalnum())
            if may_close and (before in _POINTS or before.lower() != "s"):
                return match.start()
        return None

    def _goes_on(self, mark: str) -> bool:
        """Whether the next paragraph takes up what this one leaves open: it begins with a mark, or closes one."""
        if self._following is None or mark in self._never_closed:
            return False
        start, end = self._following
        if self._text.startswith(_resuming(mark), start, end):
            return True
        first = _either(mark + _CLOSING[mark]).search(self._text, start, end) if mark not in _SINGLE else None
        return first is not None and first.group() in _CLOSING[mark] and not self._text[first.start() - 1].isspace()

    def _is_introduced(self, mark: str, at: int) -> bool:
        """Whether a colon or comma leads to a mark that nothing closes: the closing one was forgotten, or cut off."""
        lead = self._text[max(self._within.start, at - len(": ")) : at].rstrip()
        return mark not in _SINGLE and lead.endswith((":", ","))


def _resuming(mark: str) -> tuple[str, ...]:
    """What a paragraph begins with that goes on: the opening mark again, in some styles the closing one."""
    return (mark, "»") if mark == "«" else (mark,)


@cache
def _either(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{marks}]")


def trimmed(text: str, span: Span) -> Span:
    """A span without blanks and commas at its end, and without blanks at its start."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end)
