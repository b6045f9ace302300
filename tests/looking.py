"""Pages as a program reads them, so that nothing hangs on the style."""

from __future__ import annotations

from typing import cast

import lxml.html
from lxml.html import HtmlElement
from starlette.testclient import TestClient

from api.web.rendering import HEADERS

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def page(client: TestClient, path: str, status: int = 200) -> HtmlElement:
    response = client.get(path, headers=BROWSER)
    assert response.status_code == status, response.text
    assert {name: response.headers[name] for name in HEADERS} == HEADERS
    return lxml.html.document_fromstring(response.text)


def texts(root: HtmlElement, path: str) -> list[str]:
    """The words of each element at this XPath, in one line."""
    return [" ".join(each.text_content().split()) for each in found(root, path)]


def found(root: HtmlElement, path: str) -> list[HtmlElement]:
    return cast("list[HtmlElement]", root.xpath(path))


def with_class(name: str) -> str:
    return f"contains(concat(' ', @class, ' '), ' {name} ')"
