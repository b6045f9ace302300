"""The route that gives everything away."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api.exporting import ExportFormat, export
from api.routes.held import HeldByService

router = APIRouter(tags=["export"])


@router.get("/export", response_class=StreamingResponse)
def everything(
    held: HeldByService,
    form: Annotated[
        ExportFormat, Query(alias="format", description="Records as JSON lines, N-Quads or TriG.")
    ] = ExportFormat.RECORDS,
) -> StreamingResponse:
    """The whole graph, streamed; a stream that is cut ends without its last chunk, so that no client takes it whole."""
    parts = export(held.store, form, base=held.settings.base_iri)
    return StreamingResponse(
        _begun(parts),
        media_type=form.media_type,
        headers={"Content-Disposition": f'attachment; filename="onrecord.{form.suffix}"'},
    )


def _begun(parts: Iterator[bytes]) -> Iterator[bytes]:
    """The same parts, the first of which is made already: an error in it is still answered as a problem."""
    first = next(parts, b"")
    return chain([first], parts)
