"""The route that gives everything away, in every form that the client may accept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from itertools import chain
from tempfile import SpooledTemporaryFile
from typing import IO, Annotated, Final, cast

from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response
from fastapi.responses import StreamingResponse

from api.etag import is_known, tag_of
from api.exporting import BLOCK, ExportFormat, Wanted, export, no_room
from api.negotiation import chosen
from api.openapi import Object
from api.problems import NOT_ACCEPTABLE
from api.routes.held import HeldByService

router = APIRouter(tags=["export"])

_FORMS: Final = ", ".join(f"`{form}`" for form in ExportFormat)
_IN_MEMORY: Final = 1_000_000
"""How many bytes of an export are held in memory before they go to a file."""
_CONTENT: Final[Object] = {form.media_type: {} for form in ExportFormat}
_DESCRIPTION: Final = {"description": "The graph, in the form that was asked for.", "content": _CONTENT}


def _accepted(
    request: Request,
    form: Annotated[
        ExportFormat | None,
        Query(alias="format", description=f"{_FORMS}; without it, what `Accept` wants most, else `records`."),
    ] = None,
) -> ExportFormat:
    """The form that is asked for by its name, else by what the client accepts; raises a 406 when it accepts none."""
    if form is not None:
        return form
    media_type = chosen(", ".join(request.headers.getlist("accept")), [each.media_type for each in ExportFormat])
    if media_type is None:
        kinds = ", ".join(f"{each.media_type} (?format={each})" for each in ExportFormat)
        raise HTTPException(NOT_ACCEPTABLE.status, f"/export is offered as {kinds}, none of which is accepted")
    return next(each for each in ExportFormat if each.media_type == media_type)


def _wanted(
    held: HeldByService,
    form: Annotated[ExportFormat, Depends(_accepted)],
    article: Annotated[
        tuple[str, ...], Query(description="Only this article, by its id; for several, say it again.")
    ] = (),
    *,
    installation: Annotated[
        bool, Query(description="Add the graph of this installation: when it learned of a text, who decided what.")
    ] = False,
) -> Wanted:
    return Wanted(form, held.settings.base_iri, article, installation)


@router.get("/export", response_class=StreamingResponse, responses={200: {**_DESCRIPTION}})
def everything(request: Request, held: HeldByService, wanted: Annotated[Wanted, Depends(_wanted)]) -> Response:
    """The whole graph, or some of its articles, streamed.

    Records come as they are read: a stream that is cut ends without its last chunk, so that no client takes it whole.
    RDF has to be sorted before there is a first line, so it is made whole, and has a length and a strong `ETag`.
    """
    parts = export(held.store, wanted)
    headers = {
        "Content-Disposition": f'attachment; filename="onrecord.{wanted.form.suffix}"',
        "Vary": "Accept",
    }
    if wanted.form.rdf is None:
        return StreamingResponse(_begun(parts), media_type=wanted.form.media_type, headers=headers)
    return _sent(request, parts, wanted.form.media_type, headers)


def _begun(parts: Iterator[bytes]) -> Iterator[bytes]:
    """The same parts, the first of which is made already: an error in it is still answered as a problem."""
    first = next(parts, b"")
    return chain([first], parts)


def _sent(request: Request, parts: Iterator[bytes], media_type: str, headers: dict[str, str]) -> Response:
    """The parts, once all of them are made, or a 304 for a caller who has these very bytes."""
    document = cast("IO[bytes]", SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115 — sent when this has ended
    try:
        digest = _written(parts, document)
    except BaseException:
        document.close()
        raise
    headers["ETag"] = tag_of(digest)
    if is_known(headers["ETag"], request.headers):
        document.close()
        return Response(status_code=304, headers=headers)
    headers["Content-Length"] = str(document.tell())
    document.seek(0)
    return StreamingResponse(_read(document), media_type=media_type, headers=headers)


def _written(parts: Iterator[bytes], document: IO[bytes]) -> str:
    """Write the parts, and give their SHA-256."""
    digest = sha256()
    for part in parts:
        digest.update(part)
        try:
            document.write(part)
        except OSError as error:
            raise no_room(error) from error
    return digest.hexdigest()


def _read(document: IO[bytes]) -> Iterator[bytes]:
    with document:
        yield from iter(partial(document.read, BLOCK), b"")
