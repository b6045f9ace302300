"""A problem as a page, for those who read it in a browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi.responses import HTMLResponse

from api.negotiation import chosen
from api.problems import Problem
from api.web.rendering import Frame, rendered

_MEDIA_TYPES = ("application/problem+json", "application/json", "text/html")


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """What went wrong, and what to do next."""

    status: int
    title: str
    detail: str
    advice: str


def wants_page(accept: str | None) -> bool:
    """Whether a problem is best told as a page: a program that says nothing gets it as data."""
    return chosen(accept, _MEDIA_TYPES) == "text/html"


def problem_page(problem: Problem, detail: str, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    """The page of a problem."""
    page = ProblemPage(problem.status, problem.title, detail, problem.advice)
    return rendered("problem.html", page, Frame(problem.title), status=problem.status, headers=headers)
