"""Random graphs that no loading would make: null in every place, missing targets, self loops, edges of any kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, make_dataclass

from hypothesis import strategies as st

from graph.store import Store, Transaction, Write

STANCES = ("asserts", "confirms", "denies", "leaves_open", "relays", "withdraws")
IDS = {label: tuple(f"{label[0].lower()}_{number}" for number in range(4)) for label in (
    "Article", "Revision", "Entity", "Statement", "Claim"
)}  # fmt: skip

# Each property has one type, as a schema would hold it to; any may be null.
_TEXT = st.sampled_from((None, "", "troops", "8000 troops left", "the 'bridge' \\ $x", "\0", "한국", "z"))
_WORDS = st.sampled_from((None, "", "troops", "8000 troops left", "the bridge", "troops of the bridge"))
_DAY = st.sampled_from((None, "2025-01-30", "2025-02-05", "2025-02-05T10:00:00.000000Z"))
_SPANS = st.sampled_from((None, [], [0, 3], [0, 3, 5, 9]))
_TEXTS = st.sampled_from((None, [], ["a"], ["b", "a"]))
_TRUTH = st.sampled_from((True, True, None, False))
_NUMBER = st.sampled_from((None, 0.0, 0.5, 1.0))

PROPERTIES: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "Article": {
        **dict.fromkeys(("url", "title", "author", "published_basis", "language"), _TEXT),
        "words": _WORDS,
        "published": _DAY,
    },
    "Revision": {
        **dict.fromkeys(("text", "text_sha256", "raw_sha256", "extractor", "title", "author", "outlet"), _TEXT),
        **dict.fromkeys(("published_basis", "language"), _TEXT),
        **dict.fromkeys(("recorded", "published"), _DAY),
        **dict.fromkeys(("segment_spans", "unread_spans"), _SPANS),
        **dict.fromkeys(("segment_kinds", "unread_reasons"), _TEXTS),
        "current": _TRUTH,
    },
    "Entity": {
        **dict.fromkeys(("name", "country", "wikidata"), _TEXT),
        "words": _WORDS,
        "kind": st.sampled_from((None, "person", "agency", "place", "unnamed")),
        "aliases": _TEXTS,
        "outlet": _TRUTH,
        "mentions": _SPANS,
        "cluster": st.sampled_from((None, *IDS["Entity"])),
        "revision": st.sampled_from((None, *IDS["Revision"])),
    },
    "Statement": {
        **dict.fromkeys(("quote", "cue", "said", "said_text", "manner", "speech"), _TEXT),
        **dict.fromkeys(("quote_spans", "cue_spans", "source_spans"), _SPANS),
        **dict.fromkeys(("said_from", "said_to"), _DAY),
        "stance": st.sampled_from((None, *STANCES)),
        "confidence": _NUMBER,
        "revision": st.sampled_from((None, *IDS["Revision"])),
    },
    "Claim": {
        "text": _TEXT,
        "words": _WORDS,
        "cluster": st.sampled_from((None, *IDS["Claim"])),
        "revision": st.sampled_from((None, *IDS["Revision"])),
    },
}

# Type, from, to, and the properties that the type has.
EDGES: tuple[tuple[str, str, str, dict[str, st.SearchStrategy[object]]], ...] = (
    *((stance.upper(), "Statement", "Claim", {}) for stance in STANCES),
    ("MADE", "Entity", "Statement", {}),
    ("IN", "Statement", "Revision", {}),
    ("OF", "Revision", "Article", {}),
    ("PUBLISHED_BY", "Article", "Entity", {}),
    ("CITES", "Statement", "Statement", {}),
    ("CITES", "Article", "Article", {"basis": _TEXT}),
    ("COPY_OF", "Article", "Article", {}),
    ("RESPONDS_TO", "Statement", "Statement", {"inferred": _TRUTH}),
    ("ABOUT", "Claim", "Entity", {}),
    *((role, "Entity", "Entity", {"role": _TEXT, "spans": _SPANS}) for role in ("SPEAKS_FOR", "HOLDS_ROLE", "PART_OF")),
    *(
        (kind, label, label, {"score": _NUMBER, "basis": _TEXT, "by": _TEXT, "recorded": _DAY})
        for kind, label in (("SAME_AS", "Claim"), ("SAME_AS", "Entity"), ("CONTRADICTS", "Claim"))
    ),
)


KINDS = ("person", "agency", "unit", "place", "unnamed")


@dataclass(frozen=True, slots=True)
class OddGraph:
    """Rows to write, in this order."""

    writes: tuple[tuple[Write[object], tuple[object, ...]], ...]

    def store_in(self, store: Store) -> None:
        """All in one transaction."""
        store.transaction(self._write)

    def _write(self, transaction: Transaction) -> None:
        for write, rows in self.writes:
            transaction.write(write, rows)


def _node_write(label: str) -> Write[object]:
    row = make_dataclass(f"{label}Row", ("id", *PROPERTIES[label]), frozen=True, slots=True)
    sets = ", ".join(f"n.{name} = row.{name}" for name in PROPERTIES[label])
    marks = "".join(
        f" FOREACH (_ IN CASE row.kind WHEN '{kind}' THEN [1] ELSE [] END | SET n:{kind.capitalize()})"
        for kind in (KINDS if label == "Entity" else ())
    )
    text = f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET {sets}{marks} RETURN count(*) AS written"
    return Write(f"tests/{label}", text, row)


def _edge_write(kind: str, start: str, end: str, names: Iterable[str]) -> Write[object]:
    row = make_dataclass(f"{kind}Row", ("start", "to", *names), frozen=True, slots=True)
    sets = "".join(f" SET edge.{name} = row.{name}" for name in names)
    text = (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.to}})"
        f" MERGE (a)-[edge:{kind}]->(b){sets} RETURN count(*) AS written"
    )
    return Write(f"tests/{start}-{kind}-{end}", text, row)


_NODE_WRITES = {label: _node_write(label) for label in PROPERTIES}
_EDGE_WRITES = tuple(_edge_write(kind, start, end, names) for kind, start, end, names in EDGES)


@st.composite
def odd_graphs(draw: st.DrawFn) -> OddGraph:
    """Up to four nodes of each label, and up to five edges of each type between them."""
    writes: list[tuple[Write[object], tuple[object, ...]]] = []
    present: dict[str, list[str]] = {}
    for label, write in _NODE_WRITES.items():
        present[label] = draw(
            st.lists(st.sampled_from(IDS[label]), unique=True, min_size=draw(st.sampled_from((0, 2, 2, 2))), max_size=4)
        )
        values = PROPERTIES[label].values()
        rows = [write.row(each, *map(draw, values)) for each in present[label]]  # type: ignore[call-arg]
        writes.append((write, tuple(rows)))
    for write, (_, start, end, properties) in zip(_EDGE_WRITES, EDGES, strict=True):
        if present[start] and present[end]:
            ends = st.tuples(st.sampled_from(present[start]), st.sampled_from(present[end]))
            pairs = draw(st.lists(ends, unique=True, min_size=draw(st.sampled_from((0, 1, 1))), max_size=5))
            rows = [write.row(*pair, *map(draw, properties.values())) for pair in pairs]  # type: ignore[call-arg]
            writes.append((write, tuple(rows)))
    return OddGraph(tuple(writes))
