"""The documentation of the service as one page: no script, nothing from elsewhere."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.manual import STYLE_HASH, manual
from api.openapi import describe

router = APIRouter(include_in_schema=False)

_POLICY = f"default-src 'none'; style-src '{STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"


@router.get("/docs")
def docs(request: Request) -> HTMLResponse:
    """Every route with its parameters and what it answers on the sample article."""
    # FastAPI's own page loads its scripts from a CDN: it stays empty without a network, and tells others who looks.
    page = manual(describe(request.app))
    return HTMLResponse(page, headers={"Content-Security-Policy": _POLICY, "Referrer-Policy": "no-referrer"})
