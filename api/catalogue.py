"""The catalogue of queries as readers can see it: found in the package that holds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, cast

import queries
from api.answers.service import Catalogue, CatalogueQuery
from graph.store import Query
from queries.binding import question_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Every reading query, by name."""
    found = {query.name: query for query in _queries()}
    return Catalogue(queries=tuple(_described(found[name]) for name in sorted(found)))


def _queries() -> Iterator[Query[object, object]]:
    for module in walk_packages(queries.__path__, f"{queries.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Query):
                yield cast("Query[object, object]", value)


def _described(query: Query[object, object]) -> CatalogueQuery:
    return CatalogueQuery(
        name=query.name,
        answers=question_of(query.text),
        params=_names(query.params),
        columns=_names(query.row),
        cypher=query.text,
    )


def _names(kind: type[object]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cast("type[DataclassInstance]", kind)))
