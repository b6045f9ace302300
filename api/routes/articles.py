"""Routes about articles: find them, show one, load one."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Annotated, Final, cast

from fastapi import APIRouter, HTTPException, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from api.answers.articles import Article, Articles, LoadedRecord
from api.intake import IN_REQUEST, RECORD_TYPE, Piece, looks_like_record, new_extractor, record_of, store_record
from api.problems import UNSUPPORTED_MEDIA_TYPE
from api.routes.accepting import SENDS_JSON
from api.routes.bodies import body_of, media_type_of
from api.routes.held import Held, HeldByService, Opened, Paged, Words
from api.wording import in_plain_words
from graph.errors import InvalidRequest
from loaders.records import to_line
from loaders.sources.document import Supplied
from queries.articles import article_in_full, find_articles
from queries.export import records_of
from queries.writing import Outcome, recorded_at

router = APIRouter(prefix="/articles", tags=["articles"], dependencies=[SENDS_JSON])

_CREATED: Final = 201
_UNDECLARED: Final = {"", "application/octet-stream"}
"""What programs send that do not know what they send."""

_BY_CONTENT: Final = {"text/plain", "text/html", "application/xhtml+xml", *_UNDECLARED}
"""Text or page: which of the two is told by what it holds."""

# A record's first key; a text with its publication has none of that name.
_RECORD: Final = re.compile(rb'\s*\{\s*"schema"\s*:')


@router.get("")
def articles(
    store: Opened,
    page: Paged,
    words: Words = None,
) -> Articles:
    """List articles, or find them by words of their title, author or outlet."""
    answer = Articles.of(find_articles(store, words, limit=page.limit, cursor=page.cursor))
    page.link(answer.next)
    return answer


@router.get("/{article_id}")
def article(article_id: str, store: Opened) -> Article:
    """One article with its text, its statements and the passages that could not be read."""
    return Article.of(article_in_full(store, article_id))


class Submission(BaseModel):
    """An article's text, and what is known of its publication."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    published: str | None = Field(default=None, description="When it was published: `2025-02-06`.")
    outlet: str | None = Field(default=None, description="Who published it.")
    url: str | None = Field(default=None, description="Its own address.")
    title: str | None = None
    author: str | None = None

    def supplied(self) -> Supplied:
        """What is said of the article beside its text."""
        return Supplied(
            published=self.published, outlet=self.outlet, url=self.url, title=self.title, author=self.author
        )


_BODY: Final = {
    "requestBody": {
        "required": True,
        "content": {
            "text/html": {"schema": {"type": "string", "description": "The article's page, as it was saved."}},
            "text/plain": {"schema": {"type": "string", "description": "The article's text, unchanged."}},
            "application/json": {
                "schema": {
                    "oneOf": [
                        Submission.model_json_schema(),
                        {"type": "object", "description": "A record, as `onrecord read --json` writes it."},
                    ]
                }
            },
            RECORD_TYPE: {"schema": {"type": "object", "description": "A record, and nothing else."}},
        },
    }
}


@router.post("", status_code=_CREATED, openapi_extra=_BODY, responses={200: {"model": LoadedRecord}})
async def load(  # each is a parameter of the request
    request: Request,
    response: Response,
    held: HeldByService,
    published: Annotated[str | None, Query(description="When the text was published: `2025-02-06`.")] = None,
    outlet: Annotated[str | None, Query(description="Who published the text.")] = None,
    url: Annotated[str | None, Query(description="The article's own address.")] = None,
) -> LoadedRecord:
    """Read an article, or take a record, into the store, whole or not at all: 201 when it is new, else 200."""
    raw = await body_of(request, held.settings.max_upload, advice="send one article at a time")
    piece, supplied = _piece(media_type_of(request), raw, Supplied(published=published, outlet=outlet, url=url))
    answer = await held.worker.run(lambda: _load(held, piece, supplied))
    response.status_code = _CREATED if answer.outcome is Outcome.STORED else 200
    response.headers["Location"] = f"/articles/{answer.article_id}"
    return answer


def _piece(kind: str, raw: bytes, supplied: Supplied) -> tuple[Piece, Supplied]:
    """What was sent, by its media type; raises a 415 for one that is no article's."""
    if kind in _BY_CONTENT:
        is_record = kind in _UNDECLARED and looks_like_record(raw)
        return Piece(IN_REQUEST, raw, is_record=is_record), supplied
    if kind == RECORD_TYPE:
        return Piece(IN_REQUEST, raw, is_record=True), supplied
    if kind != "application/json":
        raise HTTPException(UNSUPPORTED_MEDIA_TYPE.status, UNSUPPORTED_MEDIA_TYPE.advice)
    if _RECORD.match(raw):
        return Piece(IN_REQUEST, raw, is_record=True), supplied
    try:
        submission = Submission.model_validate_json(raw)
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(map(str, each['loc'])) or 'body'}: {in_plain_words(each['msg'])}" for each in error.errors()
        )
        raise InvalidRequest(f"{IN_REQUEST} is neither a record nor a text with its publication ({wrong})") from error
    if supplied != Supplied():
        raise InvalidRequest("say when and where the article was published in the body or in the address, not in both")
    return Piece(IN_REQUEST, submission.text.encode("utf-8"), is_record=False), submission.supplied()


def _load(held: Held, piece: Piece, supplied: Supplied) -> LoadedRecord:
    """Runs in the worker's thread."""
    record = record_of(piece, supplied, new_extractor(), known=held.store)
    loaded = store_record(held.store, record, where=IN_REQUEST, recorded=recorded_at(datetime.now(UTC)))
    (stored,) = records_of(held.store, [loaded.revision_id])
    written = cast("dict[str, JsonValue]", json.loads(to_line(stored)))
    return LoadedRecord(**loaded.model_dump(), record=written)
