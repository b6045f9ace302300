"""What each error means to a caller: an RFC 9457 problem over HTTP, an exit code on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Final

from graph import errors

PROBLEM_BASE: Final = "https://w3id.org/onrecord/problems/"
"""The start of every problem's `type`; fixed, so that programs can compare it whole."""


class ExitCode(IntEnum):
    """How a command ended; each is explained in docs/exit-codes.md."""

    DONE = 0
    UNEXPECTED = 1
    USAGE = 2
    NOT_FOUND = 3
    UNREADABLE = 4
    STORE_UNAVAILABLE = 5
    STORE_IN_USE = 6
    STORE_DAMAGED = 7
    STORE_SCHEMA = 8
    STORE_REFUSED = 9
    UNHEALTHY = 10
    NONCONFORMING = 11
    EXTRACTOR_UNAVAILABLE = 12
    INTERRUPTED = 130
    BROKEN_PIPE = 141


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of problem: its name (the end of its `type`), a title, a status, an exit code and what to do."""

    name: str
    title: str
    status: int
    exit_code: ExitCode
    advice: str

    @property
    def type(self) -> str:
        """The URI that names this kind of problem."""
        return PROBLEM_BASE + self.name


INVALID_REQUEST: Final = Problem(
    "invalid_request",
    "A parameter can't be used",
    422,
    ExitCode.USAGE,
    "Correct the parameter that the detail names.",
)
NO_SUCH_ROUTE: Final = Problem(
    "no_such_route", "No such address", 404, ExitCode.NOT_FOUND, "The addresses that exist are listed at /docs."
)
NOT_ACCEPTABLE: Final = Problem(
    "not_acceptable",
    "The address has nothing of the kind that is accepted",
    406,
    ExitCode.USAGE,
    "Accept one of the kinds that the detail lists; where one has a suffix, that at the address will do.",
)
METHOD_NOT_ALLOWED: Final = Problem(
    "method_not_allowed",
    "The address does not take this method",
    405,
    ExitCode.USAGE,
    "Use one of the methods in the `Allow` header.",
)
TOO_LARGE: Final = Problem(
    "too_large",
    "The article is too large",
    413,
    ExitCode.UNREADABLE,
    "Split it, or raise ONRECORD_MAX_UPLOAD where the service runs.",
)
UNSUPPORTED_MEDIA_TYPE: Final = Problem(
    "unsupported_media_type",
    "The body is of a kind that can't be read",
    415,
    ExitCode.USAGE,
    "Send `text/plain`; or `application/json`, for a text with what is known of it or for a record.",
)
OTHER_ORIGIN: Final = Problem(
    "other_origin",
    "A page of another site may not change this store",
    403,
    ExitCode.USAGE,
    "Send it from a program, or from a page of this service.",
)
BUSY: Final = Problem(
    "busy",
    "Too many articles are waiting to be read",
    503,
    ExitCode.STORE_UNAVAILABLE,
    "Try again after the seconds in the `Retry-After` header.",
)
UNEXPECTED: Final = Problem(
    "unexpected",
    "A fault of onrecord itself",
    500,
    ExitCode.UNEXPECTED,
    "Report it with the line that the service logged; nothing of the request was stored in part.",
)

_UNREADABLE_ARTICLE = Problem(
    "unreadable_article",
    "The article can't be read whole",
    422,
    ExitCode.UNREADABLE,
    "Mend what the detail says and send it again; nothing was stored.",
)
_INVALID_RECORD = Problem(
    "invalid_record",
    "The record breaks the model or its schema",
    422,
    ExitCode.UNREADABLE,
    "Export it again from where it came, or mend the part that the detail names; nothing was stored.",
)
_INVALID_DATE = Problem(
    "invalid_date", "The date can't be used", 422, ExitCode.USAGE, "Write it as 2025-02-06, or in another form of EDTF."
)
_INVALID_SEARCH = Problem(
    "invalid_search", "A search without words", 422, ExitCode.USAGE, "Give at least one word to search for."
)
_DECISION_REFUSED = Problem(
    "decision_refused",
    "The decision can't be taken as things stand",
    409,
    ExitCode.USAGE,
    "Undo the decision that the detail names first, or leave it as it is; nothing was stored.",
)
_NOT_FOUND = Problem(
    "not_found",
    "Nothing in the store answers to this",
    404,
    ExitCode.NOT_FOUND,
    "Check the id, or search for it by words.",
)
_EXTRACTOR_UNAVAILABLE = Problem(
    "extractor_unavailable",
    "What reads articles can't be reached, or refuses to",
    503,
    ExitCode.EXTRACTOR_UNAVAILABLE,
    "See the detail; what was said to be stored is stored, and the same command goes on from there.",
)
_STORE_URL = Problem(
    "unknown_store_url",
    "The store's address can't be used",
    503,
    ExitCode.USAGE,
    "Use embedded:PATH, neo4j://, neo4j+s:// or bolt:// in --store or ONRECORD_STORE.",
)
_STORE_UNAVAILABLE = Problem(
    "store_unavailable",
    "The store can't be reached",
    503,
    ExitCode.STORE_UNAVAILABLE,
    "See that the server runs and takes the credentials, then try again.",
)
_STORE_IN_USE = Problem(
    "store_in_use",
    "Another process writes to the store",
    503,
    ExitCode.STORE_IN_USE,
    "Load through the running service with --server URL, or end the process that the detail names.",
)
_STORE_DAMAGED = Problem(
    "store_damaged",
    "The store can't be read whole",
    503,
    ExitCode.STORE_DAMAGED,
    "Restore it from a backup, or load the exported records into a new store.",
)
_STORE_SCHEMA = Problem(
    "store_schema_mismatch",
    "The store's schema does not fit this program",
    503,
    ExitCode.STORE_SCHEMA,
    "Upgrade onrecord to the version that wrote the store.",
)
_STORE_REFUSED = Problem(
    "store_refused",
    "The store refused to do it",
    503,
    ExitCode.STORE_REFUSED,
    "See the detail: often the disk is full or memory has run out.",
)

PROBLEMS: Final[Mapping[type[errors.OnrecordError], Problem]] = MappingProxyType(
    {
        errors.OnrecordError: UNEXPECTED,
        errors.InputError: INVALID_REQUEST,
        errors.UnreadableArticle: _UNREADABLE_ARTICLE,
        errors.InvalidRecord: _INVALID_RECORD,
        errors.InvalidDate: _INVALID_DATE,
        errors.InvalidSearch: _INVALID_SEARCH,
        errors.DecisionRefused: _DECISION_REFUSED,
        errors.InvalidRequest: INVALID_REQUEST,
        errors.NotFound: _NOT_FOUND,
        errors.ExtractorUnavailable: _EXTRACTOR_UNAVAILABLE,
        errors.ModelError: _INVALID_RECORD,
        errors.SpanMismatch: _INVALID_RECORD,
        errors.StoreError: _STORE_REFUSED,
        errors.UnknownStoreUrl: _STORE_URL,
        errors.StoreUnavailable: _STORE_UNAVAILABLE,
        errors.StoreInUse: _STORE_IN_USE,
        errors.StoreDamaged: _STORE_DAMAGED,
        errors.StoreSchemaMismatch: _STORE_SCHEMA,
        errors.StoreRefused: _STORE_REFUSED,
    }
)
"""Every class of error with its problem; a test says which class is missing."""

CLOSED_LIST: Final = tuple(
    sorted(
        {
            *PROBLEMS.values(),
            NO_SUCH_ROUTE,
            NOT_ACCEPTABLE,
            METHOD_NOT_ALLOWED,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            OTHER_ORIGIN,
            BUSY,
        },
        key=lambda problem: problem.name,
    )
)
"""Every problem that the service can answer with, by name."""


def problem_of(error: errors.OnrecordError) -> Problem:
    """The problem of an error's own class, else of the nearest class above it."""
    return next(PROBLEMS[kind] for kind in type(error).__mro__ if kind in PROBLEMS)


BY_STATUS: Final[Mapping[int, Problem]] = MappingProxyType(
    {
        problem.status: problem
        for problem in (
            OTHER_ORIGIN,
            NO_SUCH_ROUTE,
            NOT_ACCEPTABLE,
            METHOD_NOT_ALLOWED,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            INVALID_REQUEST,
            UNEXPECTED,
            BUSY,
        )
    }
)
"""The problem of a refusal that only HTTP knows the reason of; such refusals are raised with a status alone."""
