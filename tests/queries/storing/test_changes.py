"""One statement writes an article just as many do, name by name."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, cast, get_args, get_type_hints

from building import About, Said, agency, article, outlet, person, unnamed

from graph.model import Stance
from graph.store import Query, Store, Transaction
from queries.binding import Nothing
from queries.storing import changes
from queries.storing.form import Edges, StoredForm, stored_form
from queries.storing.rows import ArticleNode, ClaimNode, EntityNode, RevisionNode, StatementNode, WholeArticle
from queries.writing import CURRENT, CurrentRow, forget_article

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NOW = "2025-02-07T08:00:00.000000Z"
LONG = "the long bridge is closed"
NODES = {
    "Article": ArticleNode,
    "Revision": RevisionNode,
    "Entity": EntityNode,
    "Claim": ClaimNode,
    "Statement": StatementNode,
}


@dataclass(frozen=True, slots=True)
class Held:
    """A property of a node, or of an edge from it."""

    id: str
    what: str
    value: object


def whole_story() -> StoredForm:
    """An article with every kind of node and edge."""
    built = article(
        Said("wire", outlet("The Wire"), cites=("officials",), said="2025-01-30", confidence=0.5),
        Said("officials", unnamed("two officials"), about=("Harbour Town",)),
        Said("board", person("Kim", speaks_for="The Board"), Stance.CONFIRMS, LONG, answers=("wire",)),
        Said("open", agency("The Port"), Stance.LEAVES_OPEN),
        about=About(same=(("wire", "board"),), unread=("According to nobody.",)),
    )
    return stored_form(built.record, recorded=NOW)


def everything(store: Store) -> list[Held]:
    """Every label, property and edge of a store."""
    texts = [
        f"MATCH (n:{label}) RETURN n.id AS id, '{label}.{field.name}' AS what, n.{field.name} AS value ORDER BY id"
        for label, row in NODES.items()
        for field in fields(cast("type[DataclassInstance]", row))
        if not field.name.endswith("_id")
    ]
    texts += [
        f"MATCH (n:Entity:{label}) RETURN n.id AS id, '{label}' AS what, true AS value ORDER BY id"
        for label in ("Person", "Agency", "Place", "Unnamed")
    ]
    texts += ["MATCH (n)-[edge]->(to) RETURN n.id AS id, type(edge) AS what, to.id AS value ORDER BY id, what, value"]
    texts += [
        f"MATCH (n)-[edge:{kind}]->() RETURN n.id AS id, '{name}' AS what, edge.{name} AS value ORDER BY id"
        for kind, name in (
            ("SAME_AS", "by"),
            ("SAME_AS", "basis"),
            ("SAME_AS", "score"),
            ("SAME_AS", "recorded"),
            ("SPEAKS_FOR", "role"),
            ("SPEAKS_FOR", "spans"),
            ("RESPONDS_TO", "inferred"),
        )
    ]
    texts += ["MATCH (n:Revision) RETURN n.id AS id, 'current' AS what, n.current AS value ORDER BY id"]
    return [row for text in texts for row in store.read(Query("tests/held", text, Nothing, Held), Nothing())]


def test_one_statement_leaves_what_many_leave(store: Store) -> None:
    form = whole_story()

    def work(transaction: Transaction) -> None:
        transaction.write(changes.ARTICLE, [form.article])
        changes.add(transaction, form, beside=Edges())
        transaction.write(CURRENT, [CurrentRow(form.revision.id, current=True)])

    store.transaction(work)
    by_many = everything(store)
    forget_article(store, form.article.id)
    assert everything(store) == []
    assert store.write_alone(changes.WHOLE_ARTICLE, changes.whole(form))
    assert everything(store) == by_many


def test_what_another_load_wrote_first_is_left_as_it_is(store: Store) -> None:
    form = whole_story()
    assert store.write_alone(changes.WHOLE_ARTICLE, changes.whole(form))
    before = everything(store)
    assert not store.write_alone(changes.WHOLE_ARTICLE, changes.whole(form))
    assert everything(store) == before


def test_the_one_statement_writes_every_field_of_every_row() -> None:
    text = changes.WHOLE_ARTICLE.text
    found = {part: set(re.findall(rf"\brow\.{part}\.(\w+)", text)) for part in ("article", "revision")}
    for loop in re.split(r"\n(?=FOREACH|RETURN)", text)[1:-1]:
        match = re.match(r"FOREACH \((\w+) IN row\.(\w+) \|", loop)
        assert match is not None
        found[match[2]] = set(re.findall(rf"\b{match[1]}\.(\w+)", loop))
    rows = {part: (get_args(hint) or (hint,))[0] for part, hint in get_type_hints(WholeArticle).items()}
    expected = {part: {field.name for field in fields(row)} for part, row in rows.items()}
    # The article and its revision are known by name.
    expected["revision"] -= {"article_id"}
    expected["published_by"] -= {"article_id"}
    assert found == expected
