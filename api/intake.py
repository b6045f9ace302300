"""From bytes that someone hands in to a record, and from a record to what loading it did."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from api.answers.articles import Loaded
from api.same_text import articles_of_same_text
from api.settings import PREFIX, Settings
from graph.decisions import Decision
from graph.errors import InvalidRecord, InvalidRequest, NotFound
from graph.ids import IdKind, content_id, text_sha256
from graph.model import article_id
from graph.record import Record
from graph.store import Reader, Store
from loaders.records import decision_from_line, from_line
from loaders.sources.document import Document, Supplied
from queries.export import DECISIONS_AT_A_TIME, records_of
from queries.writing import Outcome, write_record

if TYPE_CHECKING:
    from loaders.explaining import Explained
    from loaders.extract.base import Extractor

IN_REQUEST: Final = "the article sent"
"""What the service calls a piece that came to it, which has no name."""

RECORD_TYPE: Final = "application/x-ndjson"
"""The media type of a record as one line: whatever comes under it is meant to be one."""

_RECORD: Final = re.compile(rb"\s*\{")


@dataclass(frozen=True, slots=True)
class Piece:
    """What holds one article: its page, its text or its record. `where` names it in messages."""

    where: str
    raw: bytes
    is_record: bool


def looks_like_record(raw: bytes) -> bool:
    """Whether these bytes start as a JSON object does: then they are a record under any name, or nothing at all."""
    return _RECORD.match(raw) is not None


def new_extractor() -> Extractor:
    """The extractor that reads articles where none is named."""
    # The parser takes seconds to import, which no command should wait for that only looks something up.
    from loaders.extract.rules import RuleExtractor

    return RuleExtractor()


def llm_extractor(settings: Settings) -> Extractor:
    """The extractor that asks the model of the settings; raises `InvalidRequest` when they name none."""
    from loaders.extract.llm import Endpoint, LlmExtractor

    url, model = settings.llm_url, settings.llm_model
    if url is None or model is None:
        missing = " and ".join(
            f"{PREFIX}{name}" for name, value in (("LLM_URL", url), ("LLM_MODEL", model)) if value is None
        )
        raise InvalidRequest(f"--extractor llm needs {missing}: the address of a service and a model that it has")
    return LlmExtractor(Endpoint(url, model, settings.llm_key(), settings.llm_timeout))


def record_of(piece: Piece, supplied: Supplied, extractor: Extractor, *, known: Reader | None = None) -> Record:
    """The record of a piece: taken as it is, or read from the page or text of its article.

    With a store that it is `known` to, what was read of the same text by the same extractor is taken from there.
    Raises what `read_document` and `from_line` raise; `InvalidRecord` when something is supplied to a record, which
    says everything itself.
    """
    taken = taken_in(piece, supplied, extractor, known=known)
    return taken if isinstance(taken, Record) else read_in(taken, extractor)


def taken_in(
    piece: Piece, supplied: Supplied, extractor: Extractor, *, known: Reader | None = None
) -> Record | Document:
    """The first half of `record_of`: the record where there is one already, else the document that is to be read."""
    if piece.is_record:
        if supplied != Supplied():
            why = "a record says itself when and by whom it was published; give it without date, outlet and address"
            raise InvalidRecord(piece.where, why)
        return from_line(_text_of(piece), where=piece.where)
    # See `new_extractor`.
    from loaders.sources.recognise import read_document

    document = read_document(piece.raw, where=piece.where, supplied=supplied)
    found = None if known is None else _read_before(known, document, extractor)
    return found or document


def read_in(document: Document, extractor: Extractor) -> Record:
    """The second half of `record_of`, which takes nearly all of its time."""
    # See `new_extractor`.
    from loaders.load import read_article

    return read_article(document, extractor)


def explained_of(piece: Piece, supplied: Supplied, extractor: Extractor) -> Explained:
    """The record of a piece with the reasons of its statements, none for a record that was taken as it is."""
    # See `new_extractor`.
    from loaders.explaining import Explained, explain_article

    taken = taken_in(piece, supplied, extractor)
    return Explained(taken, {}) if isinstance(taken, Record) else explain_article(taken, extractor)


def decision_in(piece: Piece) -> Decision:
    """The decision that a line holds; raises `InvalidRecord`."""
    return decision_from_line(_text_of(piece), where=piece.where)


def decisions_in(piece: Piece) -> tuple[Decision, ...]:
    """The decisions of all its lines; raises `InvalidRecord` for one that is none, and for more than go in at once."""
    lines = [(number, line) for number, line in enumerate(piece.raw.splitlines(), start=1) if line.strip()]
    if len(lines) > DECISIONS_AT_A_TIME:
        why = f"it has {len(lines):,} decisions; send at most {DECISIONS_AT_A_TIME:,} at a time"
        raise InvalidRecord(piece.where, why)
    return tuple(decision_in(Piece(f"{piece.where}, line {number}", line, is_record=True)) for number, line in lines)


def _read_before(store: Reader, document: Document, extractor: Extractor) -> Record | None:
    sha256 = text_sha256(document.text)
    article = article_id(url=document.url, outlet=document.outlet, sha256=sha256)
    try:
        (record,) = records_of(store, [content_id(IdKind.REVISION, article, sha256)])
    except NotFound:
        return None
    return record if _is_of(record, document) and record.revision.extractor == extractor.name else None


def _is_of(record: Record, document: Document) -> bool:
    """Whether a record says of its article's publication what the document does, of the same bytes."""
    article, revision = record.article, record.revision
    held = (article.title, article.author, article.published, article.published_basis, article.language)
    given = (document.title, document.author, document.published, document.published_basis, document.language)
    taken = (revision.raw_sha256, revision.links, revision.found_in)
    return held == given and taken == (document.raw_sha256, document.links, document.found_in)


def store_record(store: Store, record: Record, *, where: str, recorded: str) -> Loaded:
    """Store a record, whole or not at all, link it to what is stored, and say what that did.

    What is interrupted between the two is linked by `onrecord link`, or when it is loaded again.
    """
    # It reads names and sentences: no command should wait for its import that only looks something up.
    from loaders.link.linking import link_if_due

    written = write_record(store, record, recorded=recorded)
    anew = written.outcome is not Outcome.STORED
    linked = link_if_due(store, written.revision_id, recorded=recorded, anew=anew)
    return Loaded(
        where=where,
        outcome=written.outcome,
        article_id=written.article_id,
        revision_id=written.revision_id,
        statements=written.statements,
        entities=written.entities,
        claims=written.claims,
        unread=written.unread,
        recorded=written.recorded,
        same=linked.same if linked else 0,
        contradicts=linked.contradicts if linked else 0,
        cites=linked.cites if linked else 0,
        suggested=linked.suggested if linked else 0,
        same_text=articles_of_same_text(store, record),
    )


def _text_of(piece: Piece) -> str:
    try:
        return piece.raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidRecord(piece.where, f"byte {error.start + 1} is not UTF-8; export the record again") from error
