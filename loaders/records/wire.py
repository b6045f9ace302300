"""JSON from strangers: every value is looked at before it is used, and every complaint names its key."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn, TypeGuard, TypeVar

from graph.errors import InvalidDate, InvalidRecord, ModelError
from graph.spans import Span, Spans

Members = Mapping[str, "Value"]
"""The members of an object, by key."""

Closed = TypeVar("Closed", bound=StrEnum)

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SHOWN = 60


class _Unusable(Exception):
    """Something that JSON allows and a record does not."""


def parsed(line: str, *, where: str) -> Value:
    """The value of a line of JSON; raises `InvalidRecord`, also for a key that stands twice and for NaN."""
    try:
        value: object = json.loads(line, object_pairs_hook=_once, parse_constant=_no_constant)
    except (_Unusable, RecursionError, ValueError) as error:
        raise InvalidRecord(where, f"this is no JSON that a record can have: {error}") from error
    return Value(value, where, "")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _Unusable(f"the key {key!r} stands twice in one object")
        found[key] = value
    return found


def _no_constant(name: str) -> NoReturn:
    raise _Unusable(f"{name} is no number")


def _is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the record, with the path to it, such as `statements[3].cue.text`."""

    value: object
    where: str
    path: str

    def wrong(self, why: str) -> InvalidRecord:
        """The error that says what is wrong with this value."""
        return InvalidRecord(self.where, f"{self.path or 'the record'}: {why}")

    def __bool__(self) -> bool:
        """Whether there is one: false for null alone."""
        return self.value is not None

    @contextmanager
    def fitting(self) -> Generator[None]:
        """Within it, what the model forbids is said to be wrong with this value."""
        try:
            yield
        except (ModelError, InvalidDate) as error:
            raise self.wrong(str(error)) from error

    def members(self, form: type, *, optional: tuple[str, ...] = ()) -> Members:
        """The members of an object, which must be the keys of this form; the optional ones may be missing."""
        found = self._object()
        for key in form.__annotations__:
            if key not in found and key not in optional:
                raise self.wrong(f"the key {key!r} is missing")
        for key in found:
            if key not in form.__annotations__:
                raise self.wrong(f"the key {key[:_SHOWN]!r} is unknown")
        return {key: self._at(key, value) for key, value in found.items()}

    def member(self, key: str) -> Value:
        """One member of an object, whatever else it has."""
        found = self._object()
        if key not in found:
            raise self.wrong(f"the key {key!r} is missing")
        return self._at(key, found[key])

    def _object(self) -> dict[str, object]:
        if not _is_object(self.value):
            raise self.wrong(f"it must be an object, not {self._shown()}")
        return self.value

    def _at(self, key: str, value: object) -> Value:
        return Value(value, self.where, f"{self.path}.{key}" if self.path else key)

    def items(self) -> Iterator[Value]:
        """The items of a list."""
        if not _is_list(self.value):
            raise self.wrong(f"it must be a list, not {self._shown()}")
        for index, item in enumerate(self.value):
            yield Value(item, self.where, f"{self.path}[{index}]")

    def text(self) -> str:
        """A string that every store can keep."""
        if not isinstance(self.value, str):
            raise self.wrong(f"it must be a string, not {self._shown()}")
        if "\0" in self.value or _SURROGATE.search(self.value):
            raise self.wrong("it holds a NUL or half of a surrogate pair, which no text has")
        return self.value

    def text_or_none(self) -> str | None:
        """A string, or null."""
        return None if self.value is None else self.text()

    def matching(self, pattern: re.Pattern[str], what: str) -> str:
        """A string of this form."""
        text = self.text()
        if pattern.fullmatch(text) is None:
            raise self.wrong(f"{text[:_SHOWN]!r} is not {what}")
        return text

    def one_of(self, kind: type[Closed]) -> Closed:
        """A member of a closed set."""
        text = self.text()
        for member in kind:
            if member.value == text:
                return member
        raise self.wrong(f"{text[:_SHOWN]!r} is none of {', '.join(member.value for member in kind)}")

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.wrong(f"it must be true or false, not {self._shown()}")
        return self.value

    def whole(self) -> int:
        """A whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.wrong(f"it must be a whole number, not {self._shown()}")
        return self.value

    def share(self) -> float:
        """A number from 0 to 1."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool) or not 0 <= self.value <= 1:
            raise self.wrong(f"it must be a number from 0 to 1, not {self._shown()}")
        return float(self.value)

    def spans(self) -> Spans:
        """Spans as a list of [start, end]."""
        return Spans(tuple(self._pair(item) for item in self.items()))

    @staticmethod
    def _pair(item: Value) -> Span:
        numbers = [number.whole() for number in item.items()]
        if len(numbers) != len(Span._fields):
            raise item.wrong("a span is [start, end]")
        return Span(*numbers)

    def _shown(self) -> str:
        text = json.dumps(self.value)
        return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
