"""How the mapping is written: a subject, and a table of properties with what the model holds for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from graph.model import Article, Revision
from graph.rdf.naming import Naming
from graph.rdf.terms import IRI, Literal, Term, Triple
from graph.spans import Spans

Objects: TypeAlias = Term | Iterable[Term] | None
"""What a property has: one object, several, or none, which the article doesn't say."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What every part of one record needs to know of the whole."""

    names: Naming
    article: Article
    revision: Revision
    language: str | None

    def spans(self, *several: Spans) -> list[IRI]:
        """The IRIs of these stretches of the text."""
        return [self.names.span(self.revision.id, span) for spans in several for span in spans]


def describe(subject: IRI, *properties: tuple[IRI, Objects]) -> Iterator[Triple]:
    """One triple for each object of each property."""
    for predicate, objects in properties:
        if isinstance(objects, IRI | Literal):
            yield Triple(subject, predicate, objects)
        elif objects is not None:
            for each in objects:
                yield Triple(subject, predicate, each)
