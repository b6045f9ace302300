"""Every error raised on purpose.

    OnrecordError
    ├── InputError               what was given can't be used; nothing was stored
    │   ├── UnreadableArticle    a document that can't be read whole
    │   ├── InvalidRecord        a record that breaks the model or its schema
    │   ├── InvalidDate          a date that doesn't exist or isn't one
    │   ├── InvalidSearch        a search without words
    │   ├── DecisionRefused      a decision that can't be taken, or taken back, as things stand
    │   └── InvalidRequest       any other parameter that can't be used (limit, cursor, format)
    ├── NotFound                 an id or words that nothing in the store answers to
    ├── ExtractorUnavailable     what reads articles can't be reached, refuses to, or was ended
    ├── ModelError               a value that the model forbids
    │   └── SpanMismatch         words that don't stand at their spans
    └── StoreError
        ├── UnknownStoreUrl      a store URL that names no backend, or none that can be used
        ├── StoreUnavailable     the server can't be reached, or refuses the credentials
        ├── StoreInUse           another process writes to the embedded store
        ├── StoreDamaged         the embedded file can't be read whole
        ├── StoreSchemaMismatch  the store's schema is newer than this program, or was changed by hand
        └── StoreRefused         the engine refused a statement (disk full, constraint, memory)

A message says what was wrong, where, and what to do next, in one sentence that a reporter understands.
"""

from __future__ import annotations

from typing import Self


class OnrecordError(Exception):
    """The root of the tree: everything that onrecord raises on purpose."""


class InputError(OnrecordError):
    """What was given can't be used; nothing was stored."""


class UnreadableArticle(InputError):
    """A document that can't be read whole."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        # Made anew of its two parts when it comes from another process.
        return type(self), (self.where, self.why)


class InvalidRecord(InputError):
    """A record that breaks the model or its schema; `where` names the file and line."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        # Made anew of its two parts when it comes from another process.
        return type(self), (self.where, self.why)


class InvalidDate(InputError):
    """A date that doesn't exist or isn't written as EDTF or ISO 8601."""


class InvalidSearch(InputError):
    """A search without a word to search for."""


class InvalidRequest(InputError):
    """A parameter that can't be used: a limit, a cursor, a format."""


class DecisionRefused(InputError):
    """A decision that can't be taken, or taken back, as things stand; it says which others stand in its way."""


class NotFound(OnrecordError):
    """Nothing in the store answers to the id or the words that were asked for."""


class ExtractorUnavailable(OnrecordError):
    """What reads articles can't be reached, refuses to, or was ended: a process, or a model behind an address."""


class ModelError(OnrecordError):
    """A value that the model forbids."""


class SpanMismatch(ModelError):
    """Words that don't stand at their spans in the text."""


class StoreError(OnrecordError):
    """The store can't do what was asked."""


class UnknownStoreUrl(StoreError):
    """A store URL that names no backend, or one that can't be used as written."""


class StoreUnavailable(StoreError):
    """The server can't be reached, or refuses the credentials."""


class StoreInUse(StoreError):
    """Another process writes to the embedded store: `who` says so; what to do (`advice`) each command knows."""

    def __init__(self, who: str, advice: str = "load through the running service with --server URL") -> None:
        super().__init__(f"{who}; {advice}")
        self.who = who


class StoreDamaged(StoreError):
    """The embedded store's file can't be read whole."""


class StoreSchemaMismatch(StoreError):
    """The store's schema is newer than this program, or a migration's text has changed."""


class StoreRefused(StoreError):
    """The engine refused a statement: disk full, a constraint, memory."""
