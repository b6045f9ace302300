"""What routes have that send one kind of thing: nothing for who accepts no such thing."""

from __future__ import annotations

from typing import Final

from fastapi import Depends, HTTPException, Request
from fastapi.params import Depends as Dependency

from api.negotiation import chosen
from api.problems import NOT_ACCEPTABLE


def sends(*media_types: str) -> Dependency:
    """A dependency that raises a 406 for a client that accepts none of these, before anything is done for it."""

    def refuse_who_accepts_none(request: Request) -> None:
        if chosen(", ".join(request.headers.getlist("accept")), media_types) is None:
            kinds = " and ".join(media_types)
            raise HTTPException(
                NOT_ACCEPTABLE.status, f"{request.url.path} is offered as {kinds} alone, which is not accepted"
            )

    return Depends(refuse_who_accepts_none)


SENDS_JSON: Final = sends("application/json")
SENDS_PAGES: Final = sends("text/html")
