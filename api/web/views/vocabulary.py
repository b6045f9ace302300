"""The page of the own terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.rdf.definitions import Definition
from graph.rdf.terms import IRI
from graph.rdf.vocab import ONREC, VOCABULARIES, definition_of

_GROUPS: Final = (("Classes", "Class"), ("Properties", "Property"), ("Concepts", "Concept"))
_KINDS: Final = {
    "Class": "class",
    "ObjectProperty": "property",
    "DatatypeProperty": "property with a value",
    "Concept": "concept",
    "ConceptScheme": "scheme of concepts",
}
_HOW: Final = {
    "subClassOf": "narrower than",
    "subPropertyOf": "narrower than",
    "domain": "of",
    "range": "leads to",
    "inScheme": "in",
    "seeAlso": "see also",
    "closeMatch": "close to",
    "broadMatch": "narrower than",
    "relatedMatch": "related to",
}


@dataclass(frozen=True, slots=True)
class RelatedShown:
    """How a term belongs to another, and where that one is defined."""

    how: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class TermShown:
    """One term."""

    name: str
    kinds: str
    label: str
    comment: str
    related: tuple[RelatedShown, ...]


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms of one kind."""

    title: str
    terms: tuple[TermShown, ...]


@dataclass(frozen=True, slots=True)
class VocabularyPage:
    """All own terms, and the namespace that their names stand behind."""

    namespace: str
    groups: tuple[TermGroup, ...]


def vocabulary_page(definitions: Sequence[Definition]) -> VocabularyPage:
    """The page of these terms, each in the first group that it fits."""
    left = list(definitions)
    groups: list[TermGroup] = []
    for title, ending in _GROUPS:
        own = [each for each in left if any(kind.endswith((ending, f"{ending}Scheme")) for kind in each.kinds)]
        left = [each for each in left if each not in own]
        groups.append(TermGroup(title, tuple(map(_term, own))))
    return VocabularyPage(ONREC.namespace, tuple(group for group in groups if group.terms))


def _term(definition: Definition) -> TermShown:
    return TermShown(
        name=definition.name,
        kinds=", ".join(_KINDS.get(kind, kind) for kind in definition.kinds),
        label=definition.label,
        comment=definition.comment,
        related=tuple(_related(each.how, each.address) for each in definition.related),
    )


def _related(how: str, address: str) -> RelatedShown:
    if address.startswith(ONREC.namespace):
        name = address.removeprefix(ONREC.namespace)
        return RelatedShown(_HOW.get(how, how), f"onrec:{name}", f"#{name}")
    return RelatedShown(_HOW.get(how, how), _short(address), definition_of(IRI(address)) or address)


def _short(address: str) -> str:
    for vocabulary in VOCABULARIES:
        if address.startswith(vocabulary.namespace):
            return f"{vocabulary.prefix}:{address.removeprefix(vocabulary.namespace)}"
    return address
