"""A problem as a page, for those who read it in a browser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fastapi.responses import HTMLResponse

from api.negotiation import chosen
from api.problems import Problem
from api.web.rendering import Frame, rendered

_MEDIA_TYPES = ("application/problem+json", "application/json", "text/html")


_COMMAND: Final = re.compile(r"; `?onrecord [a-z]+\b.*", re.DOTALL)
"""What to type on a command line, which nobody has who reads a page."""

_WORD: Final = re.compile(r"^[a-z]+(?= )")
"""The word that a detail begins with, where it does with one."""


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """What went wrong; and what to do next, where the detail does not tell a reader of pages."""

    status: int
    title: str
    detail: str
    advice: str | None


def wants_page(accept: str | None) -> bool:
    """Whether a problem is best told as a page: a program that says nothing gets it as data."""
    return chosen(accept, _MEDIA_TYPES) == "text/html"


def problem_page(problem: Problem, detail: str, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    """The page of a problem."""
    told, commands = _COMMAND.subn("", detail)
    # A parameter or an address at the beginning stays as it is written.
    sentence = _WORD.sub(lambda first: first[0].capitalize(), told.rstrip(".")) + "."
    page = ProblemPage(problem.status, problem.title, sentence, problem.advice if commands else None)
    return rendered("problem.html", page, Frame(problem.title), status=problem.status, headers=headers)
