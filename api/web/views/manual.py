"""The description of the service as a page that a person reads."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

from api.openapi import Json, Object, operations
from api.problems import CLOSED_LIST


@dataclass(frozen=True, slots=True)
class Term:
    """A parameter, or a problem, and what is told of it."""

    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Example:
    """What was asked on the sample article, and the answer; `href` where it can be asked by a link."""

    asked: str
    href: str | None
    answer: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One method at one address."""

    anchor: str
    name: str
    told: str
    parameters: tuple[Term, ...]
    example: Example | None


@dataclass(frozen=True, slots=True)
class ManualPage:
    """Everything that the page of the service shows."""

    title: str
    summary: str
    operations: tuple[Operation, ...]
    problems: tuple[Term, ...]


def manual_page(document: Object) -> ManualPage:
    """The page of an OpenAPI description."""
    info = cast("Object", document["info"])
    return ManualPage(
        title=f"{info['title']} {info['version']}: the service",
        summary=str(info["summary"]),
        operations=tuple(_operation(name, each) for name, each in operations(document).items()),
        problems=tuple(Term(each.name, f"{each.status}: {each.title}. {each.advice}") for each in CLOSED_LIST),
    )


def _operation(name: str, operation: Object) -> Operation:
    method, path = name.split(" ", 1)
    parameters = cast("list[Object]", operation.get("parameters", []))
    return Operation(
        anchor=f"{method}{path}",
        name=name,
        told=str(operation.get("description") or operation.get("summary") or ""),
        parameters=tuple(
            Term(str(each["name"]), str(each.get("description", ""))) for each in parameters if each["in"] == "query"
        ),
        example=_example(operation, follow=method == "GET"),
    )


def _example(operation: Object, *, follow: bool) -> Example | None:
    asked = operation.get("x-asked")
    if not isinstance(asked, str):
        return None
    answer = json.dumps(_answer(operation), indent=2, ensure_ascii=False)
    return Example(asked, asked if follow else None, answer)


def _answer(operation: Object) -> Json:
    responses = cast("dict[str, Object]", operation["responses"])
    success = next(each for status, each in responses.items() if status.startswith("2"))
    content = cast("dict[str, Object]", success["content"])
    return content["application/json"]["example"]
