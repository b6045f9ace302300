"""Parameters as readers would give them, for every query of the catalogue."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields
from typing import cast, get_type_hints

from graph.store import Query, Store
from queries.binding import Nothing
from queries.searching import MOST
from queries.words import words_of

PAGE = 51
MANY = 50

# What the ids of a query name, where the parameter's own name does not say so.
_KINDS = {
    "articles/unread": "Article",
    "articles/unread_passages": "Article",
    "clusters/entities_held_the_same": "Entity",
    "clusters/of_entities": "Entity",
    "clusters": "Claim",
    "export": "Revision",
}
_NAMED = {
    "clusters": "Claim",
    "source_ids": "Entity",
    "ids": "Statement",
    "frontier": "Statement",
    "claim_id": "Claim",
    "statement_id": "Statement",
    "source_id": "Entity",
    "entity_id": "Entity",
    "article_id": "Article",
    "revision_id": "Revision",
    "cluster": "Entity",
}
_STARTS: dict[str, object] = {
    "limit": PAGE,
    "after_day": "9999-12-31",
    "after_statements": MOST,
    "after_matched": MOST,
    "after_number": MOST,
}


@dataclass(frozen=True, slots=True)
class IdRow:
    """A node that there is."""

    id: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """What a search may look for."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks about what a store holds, at random but the same for the same seed."""

    ids: dict[str, list[str]]
    texts: dict[str, list[str]]
    chance: random.Random

    def params_for(self, query: Query[object, object]) -> object:
        """One set of parameters: the first page of a list, one thing by its id, or fifty things at a time."""
        names = [field.name for field in fields(cast("type[Nothing]", query.params))]
        hints = get_type_hints(query.params)
        words = words_of(self.chance.choice(self.texts["Entity" if query.name.startswith("entities/") else "Claim"]))[
            :3
        ]
        return query.params(
            **{name: self._value(query.name, name, cast("object", hints[name]), words) for name in names}
        )

    def _value(self, query: str, name: str, hint: object, words: tuple[str, ...]) -> object:
        searched = {"expression": " ".join(words), "words": words, "least": len(words)}
        if query == "statements/of_source" and name == "after_day":
            return ""  # this list alone starts with the earliest
        if name in searched or name in _STARTS:
            return searched.get(name, _STARTS.get(name))
        if hint == tuple[str, ...]:
            kind = _KINDS.get(query) or _KINDS.get(query.partition("/")[0]) or _NAMED[name]
            return tuple(self.chance.sample(self.ids[kind], min(MANY, len(self.ids[kind]))))
        if name in _NAMED:
            return self.chance.choice(self.ids[_NAMED[name]])
        return {str: "", int: 0, bool: False}[cast("type[str | int | bool]", hint)]


def questions(store: Store, *, seed: int) -> Questions:
    """Questions about what a store holds now."""
    labels = ("Article", "Revision", "Entity", "Statement", "Claim")
    texts = {label: f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id" for label in labels}
    ids = {
        label: [row.id for row in store.read(Query(f"bench/{label}", text, Nothing, IdRow), Nothing())]
        for label, text in texts.items()
    }
    words = {"Claim": _texts(store, "Claim", "text"), "Entity": _texts(store, "Entity", "name")}
    return Questions(ids, words, random.Random(seed))  # noqa: S311 — no secrets


def _texts(store: Store, label: str, name: str) -> list[str]:
    text = f"MATCH (n:{label}) RETURN n.id AS id, n.{name} AS text ORDER BY id"
    return [row.text for row in store.read(Query(f"bench/{name}", text, Nothing, TextRow), Nothing())]
