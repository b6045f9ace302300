"""Parameters for any query of the catalogue, such that a graph has answers to it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import cast, get_type_hints

from graph.store import Query, Reader
from queries.binding import Nothing
from queries.searching import MOST
from queries.words import words_of

STANCES = ("asserts", "confirms", "denies", "leaves_open", "relays", "withdraws")
TOKENS = (*words_of("the bridge is closed and 8,000 troops left 한국 Ana Ora of The Daily"), "nothing")
DAYS = ("", "", "2025-01-30", "2025-02-05", "9999-12-31", "9999-12-31")
UNKNOWN = "x_unknown"
_FEW: dict[object, tuple[object, ...]] = {bool: (True, False), float: (0.0, 0.5, 1.0)}
"""Values of a kind, where a few tell all."""


@dataclass(frozen=True, slots=True)
class IdRow:
    """A node that there is."""

    id: str


def ids_in(reader: Reader) -> dict[str, tuple[str, ...]]:
    """The ids of a graph's nodes, by the first letter of their label."""
    labels = ("Article", "Revision", "Entity", "Statement", "Claim")
    texts = ((label, f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id") for label in labels)
    asked = ((label, Query(f"tests/ids/{label}", text, Nothing, IdRow)) for label, text in texts)
    return {label[0].lower(): tuple(row.id for row in reader.read(query, Nothing())) for label, query in asked}


@dataclass(frozen=True, slots=True)
class Asking:
    """Makes parameters for any query out of a graph's ids; with `all_rows`, no limit cuts an answer."""

    ids: dict[str, tuple[str, ...]]
    chance: random.Random
    all_rows: bool

    def params_for(self, query: Query[object, object]) -> object:
        hints = get_type_hints(query.params)
        names = [field.name for field in fields(cast("type[Nothing]", query.params))]
        words = tuple(self.chance.sample(TOKENS, self.chance.randint(1, 4)))
        values = {name: self._value(name, cast("object", hints[name]), words) for name in names}
        return query.params(**values)

    def _value(self, name: str, hint: object, words: tuple[str, ...]) -> object:
        if name == "expression":
            return " ".join(words)
        if name == "words":
            return words
        if hint == tuple[str, ...]:
            return self._some((*self._everything(), UNKNOWN))
        if hint is int:
            return self._number(name)
        if hint in _FEW:
            return self.chance.choice(_FEW[hint])
        assert hint is str, f"a parameter {name} of {hint} has no values here yet"
        return self._text(name)

    def _number(self, name: str) -> int:
        if name == "limit":
            return 100_000 if self.all_rows else self.chance.choice((1, 2, 5, 100_000))
        # A list of falling numbers starts behind MOST.
        return self.chance.choice((0, 1, 2, MOST, MOST, MOST, MOST, MOST) if name.startswith("after_") else (1, 1, 2))

    def _text(self, name: str) -> str:
        """A value that the name calls for: most often one that the graph has an answer to."""
        if name in {"stance", "after_stance"}:
            return self.chance.choice(("", "", "", *STANCES))
        if name == "kind":
            return self.chance.choice(("", "", "person", "agency", "unnamed"))
        if name.endswith(("day", "_from", "_before")):
            return self.chance.choice(DAYS)
        kinds = {"claim": "c", "statement": "s", "article": "a", "revision": "r", "entity": "e", "source": "e"}
        own = next((self.ids[kind] for word, kind in kinds.items() if word in name), self._everything())
        if name.startswith("after_") and self.chance.random() < 0.5:
            return ""
        return self.chance.choice((*own, *own, UNKNOWN))

    def _everything(self) -> tuple[str, ...]:
        return tuple(each for kind in self.ids.values() for each in kind)

    def _some(self, values: Sequence[str]) -> tuple[str, ...]:
        """All of them, or a few, in any order."""
        count = self.chance.choice((len(values), len(values), self.chance.randint(0, len(values))))
        return tuple(self.chance.sample(values, count))
