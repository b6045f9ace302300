"""JSON-LD that the service sends expands without a network, with the context that the service serves."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Protocol, cast

import pytest
from bridge import bridge
from pyld import jsonld  # pyright: ignore[reportMissingTypeStubs]
from starlette.testclient import TestClient

from graph.rdf.parsing import CONTEXT

Loader = Callable[[str, Mapping[str, object]], Mapping[str, object]]


class _Processor(Protocol):
    """What is used of PyLD, which has no types."""

    def to_rdf(self, document: object, options: Mapping[str, object]) -> str: ...


def refusing(address: str, _: Mapping[str, object]) -> Mapping[str, object]:
    pytest.fail(f"{address} is fetched from the network")


def lines_of(document: object, loader: Loader = refusing) -> set[str]:
    """The lines that another processor makes of JSON-LD."""
    options = {"format": "application/n-quads", "documentLoader": loader}
    return set(cast("_Processor", jsonld).to_rdf(document, options).splitlines())


def test_the_export_expands_without_a_network_to_the_canonical_lines(embedded_client: TestClient) -> None:
    canonical = embedded_client.get("/export?format=nq").text.splitlines()
    assert lines_of(embedded_client.get("/export?format=jsonld").json()) == set(canonical)


@pytest.mark.parametrize("thing", ["article", "statement", "claim", "entity"])
def test_a_things_tree_expands_without_a_network_to_its_lines(embedded_client: TestClient, thing: str) -> None:
    statement = bridge().statements["mayor"]
    known = {
        "article": bridge().record.article.id,
        "statement": statement.id,
        "claim": statement.claim.id,
        "entity": statement.source.id,
    }
    path = f"/id/{thing}/{known[thing]}"
    lines = embedded_client.get(f"{path}.nq").text.splitlines()
    assert lines_of(embedded_client.get(f"{path}.jsonld").json()) == set(lines)


def test_the_served_context_is_what_a_tree_needs(embedded_client: TestClient) -> None:
    path = f"/id/article/{bridge().record.article.id}"
    tree = embedded_client.get(f"{path}.jsonld").json()
    inlined, language = tree["@context"]
    served = embedded_client.get("/context.jsonld")
    assert served.headers["Content-Type"] == "application/ld+json"
    assert json.loads(served.content)["@context"] == inlined

    def serving(address: str, _: Mapping[str, object]) -> Mapping[str, object]:
        assert address == CONTEXT
        return {"contextUrl": None, "documentUrl": address, "contentType": None, "document": served.json()}

    named = {**tree, "@context": [CONTEXT, language]}
    assert lines_of(named, serving) == set(embedded_client.get(f"{path}.nq").text.splitlines())
