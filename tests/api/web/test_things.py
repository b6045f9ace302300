"""The address of every thing: a browser gets the page, a program JSON, an RDF client RDF."""

from __future__ import annotations

import json
from hashlib import sha256

import pyoxigraph
import pytest
from bridge import bridge
from starlette.testclient import TestClient

from api.negotiation import Representation
from graph.rdf.formats import Format, exported
from graph.rdf.naming import Naming
from graph.rdf.things import document, thing

BUILT = bridge()
MAYOR = next(entity for entity in BUILT.record.entities if entity.name == "Ann Mayor")
ADDRESSES = {
    "article": f"/id/article/{BUILT.record.article.id}",
    "claim": f"/id/claim/{BUILT.claim_id('times')}",
    "entity": f"/id/entity/{MAYOR.id}",
    "revision": f"/id/revision/{BUILT.record.revision.id}",
    "statement": f"/id/statement/{BUILT.id('mayor')}",
}
SAME_AS_JSON = {
    "article": f"/articles/{BUILT.record.article.id}",
    "claim": f"/claims/{BUILT.claim_id('times')}",
    "entity": f"/entities/{MAYOR.id}",
    "revision": f"/articles/{BUILT.record.article.id}",
    "statement": f"/statements/{BUILT.id('mayor')}",
}
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
EVERY_THING = pytest.mark.parametrize("noun", sorted(ADDRESSES))


@EVERY_THING
def test_a_browser_gets_the_page_a_program_json_and_an_rdf_client_rdf(loaded: TestClient, noun: str) -> None:
    path = ADDRESSES[noun]
    page = loaded.get(path, headers=BROWSER)
    assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert loaded.get(path).json() == loaded.get(SAME_AS_JSON[noun]).json()
    rdf = loaded.get(path, headers={"Accept": "application/trig;q=0.9, text/n3;q=0.8"})
    assert rdf.headers["Content-Type"] == "application/trig"


@EVERY_THING
@pytest.mark.parametrize("form", Representation)
def test_a_suffix_goes_before_what_is_accepted(embedded_client: TestClient, noun: str, form: Representation) -> None:
    response = embedded_client.get(f"{ADDRESSES[noun]}.{form.value}", headers={"Accept": "image/png"})
    assert response.status_code == 200, response.text
    assert response.headers["Content-Type"].partition(";")[0] == form.media_type
    assert "Content-Location" not in response.headers


@EVERY_THING
def test_each_form_tells_of_the_others_and_of_the_fixed_iri(embedded_client: TestClient, noun: str) -> None:
    path = ADDRESSES[noun]
    response = embedded_client.get(path)
    assert response.headers["Vary"] == "Accept"
    assert response.headers["Content-Location"] == f"{path}.html"
    links = {(each["url"], each["rel"]): each.get("type") for each in _links(response.headers["Link"])}
    assert links.pop((f"https://w3id.org/onrecord{path}", "canonical")) is None
    assert links == {(f"{path}.{each.value}", "alternate"): each.media_type for each in Representation}
    for (address, _), media_type in links.items():
        assert embedded_client.get(address).headers["Content-Type"].partition(";")[0] == media_type


def _links(header: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for part in header.split(", "):
        address, *parameters = part.split("; ")
        named = dict(parameter.split("=", 1) for parameter in parameters)
        found.append({"url": address.strip("<>")} | {name: value.strip('"') for name, value in named.items()})
    return found


@EVERY_THING
def test_the_same_form_is_sent_once(embedded_client: TestClient, noun: str) -> None:
    for form in ("html", "json", "nq", "ttl"):
        first = embedded_client.get(f"{ADDRESSES[noun]}.{form}")
        tag = first.headers["ETag"]
        assert tag == f'"{sha256(first.content).hexdigest()[:32]}"'
        again = embedded_client.get(f"{ADDRESSES[noun]}.{form}", headers={"If-None-Match": tag})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
        head = embedded_client.head(f"{ADDRESSES[noun]}.{form}")
        assert (head.status_code, head.headers["ETag"], head.content) == (200, tag, b"")


def test_two_forms_never_share_a_tag(embedded_client: TestClient) -> None:
    path = ADDRESSES["claim"]
    tags = [embedded_client.get(f"{path}.{form.value}").headers["ETag"] for form in Representation]
    assert len(set(tags)) == len(tags)
    page = embedded_client.get(path)
    assert embedded_client.get(
        path, headers={"Accept": "application/json", "If-None-Match": page.headers["ETag"]}
    ).content


def test_rdf_at_an_address_is_what_the_graph_says_of_the_thing_byte_by_byte(loaded: TestClient) -> None:
    names = Naming()
    for noun, name in (
        ("claim", names.claim(BUILT.claim_id("times"))),
        ("entity", names.entity(MAYOR.id)),
        ("statement", names.statement(BUILT.id("mayor"))),
    ):
        for form in (Format.NQUADS, Format.TRIG, Format.TURTLE, Format.NTRIPLES):
            expected = document(thing(BUILT.record, name, names), form, names)
            assert loaded.get(f"{ADDRESSES[noun]}.{form.value}").content == expected


def test_rdf_of_an_article_is_what_an_export_of_it_holds(loaded: TestClient) -> None:
    lines = set(loaded.get(f"{ADDRESSES['article']}.nq").content.splitlines())
    export = set(b"".join(exported([BUILT.record], Format.NQUADS)).splitlines())
    assert lines < export
    assert all(line.startswith(b"<https://w3id.org/onrecord/dataset>") for line in export - lines)
    assert set(loaded.get(f"{ADDRESSES['revision']}.nq").content.splitlines()) == lines


def test_json_ld_at_an_address_expands_offline_with_the_context_that_it_brings(embedded_client: TestClient) -> None:
    sent = embedded_client.get(f"{ADDRESSES['statement']}.jsonld")
    context = embedded_client.get("/context.jsonld")
    assert context.headers["Content-Type"] == "application/ld+json"
    assert json.dumps(context.json()["@context"]) in json.dumps(sent.json()["@context"])
    triples = {quad.triple for quad in pyoxigraph.parse(sent.content, format=pyoxigraph.RdfFormat.JSON_LD)}
    turtle = embedded_client.get(f"{ADDRESSES['statement']}.ttl").content
    subjects = {triple.subject for triple in triples}
    assert subjects == {quad.subject for quad in pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)}


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (f"evidence/{BUILT.id('mayor')}", "statement"),
        (f"graph/{BUILT.record.article.id}", "article"),
        (f"reading/{BUILT.record.revision.id}", "revision"),
        (f"span/{BUILT.record.revision.id}-0-9", "revision"),
        (f"span/{BUILT.record.revision.id}-0-9-quote", "revision"),
        (f"segment/{BUILT.record.revision.id}-0-9", "revision"),
        (f"unread/{BUILT.record.revision.id}-0-9", "revision"),
        (f"link/{BUILT.record.revision.id}-0-9", "revision"),
        (f"found/{BUILT.record.revision.id}-title", "revision"),
    ],
)
def test_a_part_leads_to_what_tells_of_it(embedded_client: TestClient, part: str, whole: str) -> None:
    response = embedded_client.get(f"/id/{part}", follow_redirects=False)
    assert (response.status_code, response.headers["Location"]) == (303, ADDRESSES[whole])
    turtle = embedded_client.get(f"/id/{part}.ttl")
    assert turtle.headers["Content-Type"] == "text/turtle; charset=utf-8"


def test_nothing_that_is_accepted_is_a_406_that_lists_what_there_is(embedded_client: TestClient) -> None:
    response = embedded_client.get(ADDRESSES["claim"], headers={"Accept": "image/png, */*;q=0"})
    assert (response.status_code, response.headers["Content-Type"]) == (406, "application/problem+json")
    assert response.headers["Vary"] == "Accept"
    assert response.json()["type"].endswith("/not_acceptable")
    for form in Representation:
        assert f"{form.media_type} (.{form.value})" in response.json()["detail"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (f"{ADDRESSES['claim']}.pdf", "no suffix .pdf; it has .json, .html, .trig, .ttl, .jsonld, .nq, .nt, .rdf"),
        (f"{ADDRESSES['claim']}.", "no suffix .; it has"),
        ("/id/planet/x", "/id/planet/ is no address of things; there are article, claim, entity"),
        (f"/id/claim/c_{'0' * 20}", "no claim c_0"),
        (f"/id/claim/c_{'0' * 20}.ttl", "no claim c_0"),
        (f"/id/entity/e_{'0' * 20}.nq", "no entity e_0"),
        (f"/id/article/a_{'0' * 20}.ttl", "no article a_0"),
        (f"/id/revision/r_{'0' * 20}.ttl", "no revision r_0"),
        (f"/id/statement/s_{'0' * 20}.jsonld", "no statement s_0"),
        (f"/id/claim/{BUILT.id('mayor')}", "no claim s_"),
        ("/id/claim/%00", "no claim"),
        ("/id/claim/%F0%9F%98%80.html", "no claim"),
        ("/ns.pdf", "/ns has no suffix .pdf; it has .ttl, .jsonld, .nt, .rdf, .html"),
        ("/static/../app.py", "/"),
        ("/static/passwd", "no file of the pages"),
    ],
)
def test_what_is_not_there_is_a_404_that_says_what_is(embedded_client: TestClient, path: str, told: str) -> None:
    for accept, kind in (("*/*", "application/problem+json"), (BROWSER["Accept"], "text/html; charset=utf-8")):
        response = embedded_client.get(path, headers={"Accept": accept})
        assert (response.status_code, response.headers["Content-Type"]) == (404, kind)
        # A page begins a sentence with a capital.
        assert told.casefold() in response.text.casefold()


def test_the_terms_are_turtle_for_programs_and_a_page_for_people(embedded_client: TestClient) -> None:
    turtle = embedded_client.get("/ns", headers={"Accept": "*/*"})
    assert turtle.headers["Content-Type"] == "text/turtle; charset=utf-8"
    assert "onrec:denies a owl:ObjectProperty" in turtle.text
    assert "https://w3id.org/onrecord/ns" in turtle.headers["Link"]
    page = embedded_client.get("/ns")
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert 'id="denies"' in page.text
    assert embedded_client.get("/ns.rdf").headers["Content-Type"] == "application/rdf+xml"
    shapes = embedded_client.get("/shapes")
    assert shapes.headers["Content-Type"] == "text/turtle; charset=utf-8"
    assert "sh:NodeShape" in shapes.text
