"""The catalogue of queries as readers can see it."""

from __future__ import annotations

from functools import lru_cache

from api.answers.service import Catalogue, CatalogueQuery
from queries.catalogue import CATALOGUE


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Every reading query, by name."""
    return Catalogue(
        queries=tuple(
            CatalogueQuery(
                name=entry.name,
                answers=entry.question,
                params=entry.parameters,
                columns=entry.columns,
                cypher=entry.text,
            )
            for entry in CATALOGUE
        )
    )
