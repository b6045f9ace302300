"""Every error means one problem and one exit code, and both are documented."""

from __future__ import annotations

import inspect

import pytest
from console_blocks import CHECKOUT

from api.problems import CLOSED_LIST, PROBLEMS, UNEXPECTED, ExitCode, Problem, problem_of
from graph import errors

CLASSES = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.OnrecordError)]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_of_error_has_a_problem(kind: type[errors.OnrecordError]) -> None:
    assert kind in PROBLEMS, f"give {kind.__name__} a problem in api/problems.py"


def test_an_error_of_a_new_class_counts_as_the_nearest_class_above_it() -> None:
    class Torn(errors.UnreadableArticle):
        """A class that nobody thought of."""

    assert problem_of(Torn("a.txt", "torn")) is PROBLEMS[errors.UnreadableArticle]
    assert problem_of(errors.OnrecordError("x")) is UNEXPECTED


def test_problems_have_names_of_their_own() -> None:
    names = [problem.name for problem in CLOSED_LIST]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("problem", CLOSED_LIST, ids=lambda problem: problem.name)
def test_every_problem_is_documented(problem: Problem) -> None:
    told = (CHECKOUT / "docs/http.md").read_text(encoding="utf-8")
    assert f"| `{problem.name}` | {problem.status} |" in told, "list it in docs/http.md with its status"


@pytest.mark.parametrize("code", ExitCode, ids=lambda code: code.name)
def test_every_exit_code_is_documented(code: ExitCode) -> None:
    told = (CHECKOUT / "docs/exit-codes.md").read_text(encoding="utf-8")
    assert f"| {code.value} |" in told, "list it in docs/exit-codes.md"
