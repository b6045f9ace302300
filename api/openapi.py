"""The description of the service: what FastAPI derives, with our problems, and the seed's answers as examples."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from typing import Final, TypeAlias, cast

from fastapi import FastAPI, Request
from fastapi.openapi.utils import get_openapi

from api.answers.service import ProblemDetails
from api.problems import CLOSED_LIST

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Object: TypeAlias = dict[str, Json]

SUMMARY: Final = "Who asserted, confirmed or denied a report, in which words, and where the chain of citations ends."


def describe(app: FastAPI) -> Object:
    """The OpenAPI 3.1 document of the service; made once."""
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=version("onrecord"), summary=SUMMARY, routes=app.routes)
        app.openapi_schema = _with_examples(_with_problems(cast("Object", made)))
    return app.openapi_schema


def query_parameters(request: Request) -> dict[str, bool]:
    """The names of the query parameters that the route of a request knows, and whether each may be given again."""
    app = cast("FastAPI", request.app)
    path = cast("str", request.scope["route"].path)
    operation = operations(describe(app)).get(f"{request.method} {path}", {})
    parameters = cast("list[Object]", operation.get("parameters", []))
    known = [each for each in parameters if each["in"] == "query"]
    return {cast("str", each["name"]): _at(each, "schema").get("type") == "array" for each in known}


def operations(document: Object) -> dict[str, Object]:
    """Every operation of a description by its method and path: `GET /claims`."""
    paths = cast("dict[str, dict[str, Object]]", document["paths"])
    return {f"{method.upper()} {path}": each for path, methods in paths.items() for method, each in methods.items()}


@lru_cache(maxsize=1)
def examples() -> dict[str, Object]:
    """By method and path: the address that was asked on the seed (`asked`), and its answer."""
    text = files("api").joinpath("demo", "examples.json").read_text(encoding="utf-8")
    return cast("dict[str, Object]", json.loads(text))


def _with_problems(document: Object) -> Object:
    """Every operation can answer with a problem; FastAPI's own form of a 422 is never sent."""
    schemas = _at(document, "components", "schemas")
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Problem"] = cast("Json", ProblemDetails.model_json_schema())
    problem: Object = {
        "description": f"A problem: {', '.join(problem.name for problem in CLOSED_LIST)}.",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for operation in operations(document).values():
        responses = _at(operation, "responses")
        responses.pop("422", None)
        responses["default"] = problem
    return document


def _with_examples(document: Object) -> Object:
    for name, operation in operations(document).items():
        example = examples().get(name)
        if example is not None:
            responses = _at(operation, "responses")
            success = next(status for status in responses if status.startswith("2"))
            _at(responses, success, "content", "application/json")["example"] = example["answer"]
            operation["x-asked"] = example["asked"]
    return document


def _at(document: Object, *path: str) -> Object:
    """The object at this path of a description."""
    for name in path:
        document = cast("Object", document[name])
    return document
