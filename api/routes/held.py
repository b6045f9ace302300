"""What every route can ask for: the store, the page that is wanted; and what none of them takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast
from urllib.parse import urlsplit

from fastapi import Depends, HTTPException, Query, Request, Response

from api.openapi import query_parameters
from api.problems import OTHER_ORIGIN
from api.settings import Settings
from api.worker import Worker
from graph.errors import InvalidRequest
from graph.store import Store
from queries.paging import DEFAULT_LIMIT, MAX_LIMIT


@dataclass(frozen=True, slots=True)
class Held:
    """What the service holds while it runs; `hosts` are the names it goes by, None for any."""

    store: Store
    settings: Settings
    worker: Worker
    hosts: frozenset[str] | None


def _held(request: Request) -> Held:
    # `create_app` put it there; starlette's state is untyped.
    return cast("Held", request.app.state.held)


HeldByService = Annotated[Held, Depends(_held)]


def _store(held: HeldByService) -> Store:
    return held.store


Opened = Annotated[Store, Depends(_store)]
Words = Annotated[str | None, Query(description="Words to search for; leave it out to list all.")]


class PageAsked:
    """Which page of a list is asked for."""

    def __init__(
        self,
        request: Request,
        response: Response,
        limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, description="How many at most.")] = DEFAULT_LIMIT,
        cursor: Annotated[str | None, Query(description="The `next` of the page before.")] = None,
    ) -> None:
        self._address = request.url
        self._headers = response.headers
        self.limit = limit
        self.cursor = cursor

    def link(self, following: str | None) -> None:
        """Say in the `Link` header where the following page is; None when this is the last."""
        if following is not None:
            address = self._address.include_query_params(cursor=following)
            self._headers["Link"] = f'<{address.path}?{address.query}>; rel="next"'


Paged = Annotated[PageAsked, Depends()]


def refuse_unknown_parameters(request: Request) -> None:
    """Raise `InvalidRequest` for a parameter that the route does not know, or one that is given twice for one value.

    A misspelt `limt=5` would else be passed over, and an `as_of=` of a later version answered as of today.
    """
    known = query_parameters(request)
    given = [name for name, _ in request.query_params.multi_items()]
    for name in given:
        if name not in known:
            takes = f"it takes {', '.join(known)}" if known else "it takes none"
            raise InvalidRequest(f"{request.url.path} has no parameter {name!r}; {takes}")
        if given.count(name) > 1 and not known[name]:
            raise InvalidRequest(f"the parameter {name!r} is given {given.count(name)} times; give it once")


def refuse_strangers(request: Request, held: HeldByService) -> None:
    """Raise a 403 when a page of another site asks through somebody's browser.

    Without this, any web page could load articles into the store of whoever looks at it, or read it by letting its
    own name point here.
    """
    host = request.headers.get("host", "")
    if held.hosts is not None and _name_of(host) not in held.hosts:
        told = f"the service does not answer to the name {host!r}; use one of its own, or start it with --name"
        raise HTTPException(OTHER_ORIGIN.status, told)
    origin = request.headers.get("origin")
    if request.method != "GET" and origin is not None and urlsplit(origin).netloc != host:
        raise HTTPException(OTHER_ORIGIN.status, f"{OTHER_ORIGIN.title}; {OTHER_ORIGIN.advice}")


def _name_of(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
