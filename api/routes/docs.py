"""The documentation of the service as one page: no script, nothing from elsewhere."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.openapi import describe
from api.routes.accepting import SENDS_PAGES
from api.web.rendering import Frame, rendered
from api.web.views.manual import manual_page

router = APIRouter(include_in_schema=False)


@router.get("/docs", dependencies=[SENDS_PAGES])
def docs(request: Request) -> HTMLResponse:
    """Every route with its parameters and what it answers on the sample article."""
    # FastAPI's own page loads its scripts from a CDN: it stays empty without a network, and tells others who looks.
    return rendered("manual.html", manual_page(describe(request.app)), Frame("The service"))
