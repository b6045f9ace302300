"""Loads through a running service, which alone may write to its embedded store."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Final, TypeVar
from urllib.parse import SplitResult, urlencode, urlsplit

from pydantic import BaseModel, ValidationError

from api.answers.articles import LoadedRecord
from api.answers.decisions import TakenIn
from api.answers.service import ProblemDetails
from api.intake import IN_REQUEST, RECORD_TYPE, Piece
from api.problems import BUSY, PROBLEMS
from graph.decisions import Decision
from graph.errors import InputError, InvalidDate, InvalidRecord, InvalidRequest, StoreUnavailable, UnreadableArticle
from loaders.records import decision_to_line
from loaders.sources.document import Supplied

_SECONDS: Final = 600
"""How long one article may take: it waits behind those that others load."""
_TRIES: Final = 20
_SERVER_FAULT: Final = 500


_Answer = TypeVar("_Answer", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class _Sent:
    """What is posted: to which path of the service, with which media type, and the body."""

    path: str
    kind: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Service:
    """A running `onrecord serve`, by its address."""

    address: SplitResult

    def load(self, piece: Piece, supplied: Supplied) -> LoadedRecord:
        """Hand in one article, and wait until it is stored.

        Raises `UnreadableArticle` when the service turns it down, `InvalidDate` or `InvalidRequest` when it does so for
        what was supplied, `StoreUnavailable` when it can't take any.
        """
        kind = RECORD_TYPE if piece.is_record else "text/plain"
        answer = self._asked(_Sent(_articles(supplied), kind, piece.raw), LoadedRecord)
        if isinstance(answer, ProblemDetails):
            raise _error_of(answer, piece.where)
        return answer

    def keep(self, decisions: Iterable[Decision]) -> TakenIn:
        """Hand in decisions that were taken elsewhere, all or none, and wait until they stand.

        Raises `InvalidRecord` when the service turns one down, `StoreUnavailable` when it can't take any.
        """
        lines = "".join(f"{decision_to_line(each)}\n" for each in decisions)
        answer = self._asked(_Sent("/decisions/records", RECORD_TYPE, lines.encode()), TakenIn)
        if isinstance(answer, ProblemDetails):
            raise InvalidRecord("the decisions", f"{self._name} turned them down: {answer.detail}")
        return answer

    def _asked(self, sent: _Sent, kind: type[_Answer]) -> _Answer | ProblemDetails:
        """What the service answers, when it is not too busy; raises `StoreUnavailable`."""
        for _ in range(_TRIES):
            status, retry_after, body = self._post(sent)
            try:
                if status < 300:  # noqa: PLR2004  # the statuses of success
                    return kind.model_validate_json(body)
                problem = ProblemDetails.model_validate_json(body)
            except ValidationError as error:
                raise StoreUnavailable(f"{self._name} does not answer as onrecord does; check the address") from error
            if problem.type != BUSY.type:
                return problem
            time.sleep(retry_after)
        raise StoreUnavailable(f"{self._name} has too many articles waiting; try again later")

    def _post(self, sent: _Sent) -> tuple[int, int, bytes]:
        """The status, the seconds to wait before another try, and the body of the answer."""
        secure = self.address.scheme == "https"
        connect = HTTPSConnection if secure else HTTPConnection
        connection = connect(self.address.hostname or "", self.address.port, timeout=_SECONDS)
        path = f"{self.address.path.rstrip('/')}{sent.path}"
        try:
            connection.request("POST", path, sent.body, {"Content-Type": sent.kind})
            response = connection.getresponse()
            return response.status, _seconds(response), response.read()
        except (HTTPException, OSError) as error:
            raise StoreUnavailable(
                f"{self._name} can't be reached ({error}); start it with `onrecord serve`"
            ) from error
        finally:
            connection.close()

    @property
    def _name(self) -> str:
        return f"the service at {self.address.geturl()}"


def service_at(address: str) -> Service:
    """The service at an address; raises `InvalidRequest` when that is none."""
    try:
        parts = urlsplit(address)
        named = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    if not named:
        raise InvalidRequest(f"{address!r} is no address of a service; write it as http://127.0.0.1:8000")
    return Service(urlsplit(address))


def _articles(supplied: Supplied) -> str:
    known = (("published", supplied.published), ("outlet", supplied.outlet), ("url", supplied.url))
    query = urlencode([(name, value) for name, value in known if value is not None])
    return f"/articles{'?' if query else ''}{query}"


def _seconds(response: HTTPResponse) -> int:
    told = response.getheader("Retry-After", "1")
    return min(int(told), 60) if told.isdecimal() else 1


def _error_of(problem: ProblemDetails, where: str) -> InputError | StoreUnavailable:
    if problem.status >= _SERVER_FAULT:
        return StoreUnavailable(problem.detail)
    # What is wrong with the options is wrong for every other article too; the rest is this one's own.
    for kind in (InvalidDate, InvalidRequest):
        if problem.type == PROBLEMS[kind].type:
            return kind(problem.detail)
    # The service names what is sent to it by another name than the person who sent it.
    return UnreadableArticle(where, problem.detail.removeprefix(f"{IN_REQUEST}: "))
