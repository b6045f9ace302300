"""Turns every error into an RFC 9457 problem, or a page that tells of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException as RoutingError

from api.answers.service import ProblemDetails
from api.problems import BY_STATUS, INVALID_REQUEST, UNEXPECTED, Problem, problem_of
from api.web.trouble import problem_page, wants_page
from api.wording import in_plain_words
from graph.errors import OnrecordError

MEDIA_TYPE = "application/problem+json"

_LOG = logging.getLogger(__name__)
_SERVER_FAULT = 500


def add_handlers(app: FastAPI) -> None:
    """Let the service answer with problems, whatever goes wrong where."""
    app.add_exception_handler(OnrecordError, _on_own_error)
    app.add_exception_handler(RequestValidationError, _on_invalid_request)
    app.add_exception_handler(RoutingError, _on_refusal)
    app.add_exception_handler(Exception, _on_fault)


async def _on_own_error(request: Request, error: Exception) -> Response:
    problem = problem_of(error) if isinstance(error, OnrecordError) else UNEXPECTED
    if problem.status >= _SERVER_FAULT:
        _LOG.warning("%s %s: %s", request.method, request.url.path, error)
    return _answer(request, problem, str(error))


async def _on_invalid_request(request: Request, error: Exception) -> Response:
    wrong = error.errors() if isinstance(error, RequestValidationError) else ()
    return _answer(
        request, INVALID_REQUEST, "; ".join(f"{each['loc'][-1]}: {in_plain_words(each['msg'])}" for each in wrong)
    )


async def _on_refusal(request: Request, error: Exception) -> Response:
    """What the router turns down, and what our own routes do for a reason that only HTTP knows."""
    if not isinstance(error, RoutingError):
        return await _on_fault(request, error)
    problem = BY_STATUS.get(error.status_code, INVALID_REQUEST)
    own = isinstance(error, HTTPException)
    return _answer(request, problem, error.detail if own else f"{request.url.path}: {problem.advice}", error.headers)


async def _on_fault(request: Request, _: Exception) -> Response:
    # What was raised goes on to the server's log; it could say more than a stranger should know.
    return _answer(request, UNEXPECTED, UNEXPECTED.advice)


def _answer(request: Request, problem: Problem, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    headers = {**(headers or {}), "Vary": "Accept"}
    if wants_page(request.headers.get("accept")):
        return problem_page(problem, detail, headers)
    body = ProblemDetails(
        type=problem.type, title=problem.title, status=problem.status, detail=detail, instance=request.url.path
    )
    return Response(body.model_dump_json(), problem.status, headers, MEDIA_TYPE)
