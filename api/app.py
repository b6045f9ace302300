"""The service: `create_app` puts the routes, the problems and the worker together."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI

from api.etag import EntityTags
from api.handlers import add_handlers
from api.openapi import describe
from api.routes import articles, changes, claims, decisions, docs, entities, export, questions, service, statements
from api.routes.held import Held, refuse_strangers, refuse_unknown_parameters
from api.settings import Settings
from api.web import pages, terms, things
from api.worker import Worker
from graph.store import Store


def create_app(store: Store, settings: Settings, *, hosts: Sequence[str] | None = None) -> FastAPI:
    """The service over a store that is open for writing, which it leaves open.

    `hosts` are the names by which it may be asked; None for any.
    """
    # Articles that come close together are made searchable together: for a large embedded store that takes seconds.
    worker = Worker(settings.max_waiting, when_idle=store.refresh_search)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        yield
        worker.close()

    app = FastAPI(
        title="onrecord",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
        dependencies=[Depends(refuse_strangers), Depends(refuse_unknown_parameters)],
    )
    app.state.held = Held(store, settings, worker, None if hosts is None else frozenset(hosts))
    for noun in (
        claims,
        changes,
        statements,
        entities,
        articles,
        questions,
        decisions,
        export,
        service,
        docs,
        pages,
        things,
        terms,
    ):
        app.include_router(noun.router)
    add_handlers(app)
    app.add_middleware(EntityTags)
    app.openapi = lambda: describe(app)
    return app
