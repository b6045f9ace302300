"""The nodes, edges and stances of the graph, as frozen values: what one article says, checked when it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from graph.articles import (
    Article,
    FoundIn,
    Hyperlink,
    PublishedBasis,
    Revision,
    Segment,
    SegmentKind,
    Unread,
    article_id,
    require_kind,
)
from graph.errors import ModelError
from graph.ids import IdKind, content_id, kind_of
from graph.quantities import Quantity, checked
from graph.spans import Passage, Span, Spans

__all__ = [
    "NOWHERE",
    "Article",
    "Claim",
    "Entity",
    "EntityKind",
    "FoundIn",
    "Hyperlink",
    "PublishedBasis",
    "Response",
    "Revision",
    "Role",
    "RoleKind",
    "SameAs",
    "Segment",
    "SegmentKind",
    "Speech",
    "Stance",
    "Statement",
    "Unread",
    "article_id",
    "named_entity_id",
    "unnamed_entity_id",
]


class Stance(StrEnum):
    """The side that a statement takes to its claim."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    LEAVES_OPEN = "leaves_open"
    RELAYS = "relays"
    WITHDRAWS = "withdraws"


class Speech(StrEnum):
    """How an article gives a source's words: in quotation marks, in its own words, or partly so."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class EntityKind(StrEnum):
    """What an entity is; `unnamed` is a source that the article does not name."""

    PERSON = "person"
    AGENCY = "agency"
    UNIT = "unit"
    PLACE = "place"
    UNNAMED = "unnamed"


class RoleKind(StrEnum):
    """How an entity belongs to another: as its voice, by an office, or as a part."""

    SPEAKS_FOR = "speaks_for"
    HOLDS_ROLE = "holds_role"
    PART_OF = "part_of"


NOWHERE = Spans()
"""No span at all: a source that the article does not name, an entity that it does not mention."""


@dataclass(frozen=True, slots=True)
class Role:
    """That an entity speaks for, holds an office at, or is part of another; `of` is that one's id."""

    kind: RoleKind
    of: str
    role: str | None
    spans: Spans


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what one article speaks of, or who speaks in it.

    A named one is identified by its kind and name within the revision. An unnamed one is identified by where it
    stands (`anchor`: its first mention, else its cue), so two of them are never one by their words.
    `country` is ISO 3166-1 alpha-2; `wikidata` is a Q number; both only where known.
    """

    id: str
    revision_id: str
    kind: EntityKind
    name: str
    mentions: Spans = NOWHERE
    aliases: tuple[str, ...] = ()
    outlet: bool = False
    country: str | None = None
    wikidata: str | None = None
    roles: tuple[Role, ...] = ()

    def __post_init__(self) -> None:
        require_kind(self.id, IdKind.ENTITY)
        if not self.name.strip():
            raise ModelError(f"entity {self.id} has no name")
        if self.outlet and self.kind is not EntityKind.AGENCY:
            raise ModelError(f"{self.name!r} is an outlet, so it is an agency, not a {self.kind}")


def named_entity_id(revision_id: str, kind: EntityKind, name: str) -> str:
    """The id of the entity of this kind and name in one revision."""
    return content_id(IdKind.ENTITY, revision_id, kind.value, name)


def unnamed_entity_id(revision_id: str, anchor: Span) -> str:
    """The id of the unnamed source that stands here; without a mention, the anchor is the first span of its cue."""
    return content_id(IdKind.ENTITY, revision_id, EntityKind.UNNAMED.value, str(anchor.start), str(anchor.end))


@dataclass(frozen=True, slots=True)
class Claim:
    """What is held to be so: one self-contained sentence. `about` holds entity ids, each once and in their order.

    `quantities` are in the order of the sentence. Making one raises `SpanMismatch` when their words don't stand in it.
    """

    revision_id: str
    text: str
    about: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ModelError(f"a claim of revision {self.revision_id} has no text")
        object.__setattr__(self, "about", tuple(sorted(set(self.about))))
        object.__setattr__(self, "quantities", checked(self.quantities, self.text))
        object.__setattr__(self, "id", content_id(IdKind.CLAIM, self.revision_id, self.text))


@dataclass(frozen=True, slots=True)
class Response:
    """The statement that is answered; `inferred` when the text does not name it outright."""

    id: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One source taking one stance to one claim, at one place in one text: the evidence.

    `said` is EDTF, as far as the text tells; `said_text` the words it was read from. `cites` are the statements
    it rests on. Making one raises `SpanMismatch` when its words don't stand at its spans.
    """

    revision: Revision
    source: Entity
    source_spans: Spans
    stance: Stance
    claim: Claim
    cue: Passage
    quote: Passage | None
    speech: Speech
    manner: str | None = None
    said: str | None = None
    said_text: str | None = None
    confidence: float | None = None
    cites: tuple[str, ...] = ()
    responds_to: tuple[Response, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        text = self.revision.text
        self.cue.check(text)
        self.source_spans.words(text)
        if self.quote is not None:
            self.quote.check(text)
        elif self.stance is not Stance.RELAYS:
            raise ModelError(f"a statement that {self.stance} needs the words of its claim; only a relay has none")
        if not self.source.revision_id == self.claim.revision_id == self.revision.id:
            raise ModelError("a statement's source, claim and text must be of one revision")
        object.__setattr__(self, "id", self._content_id())

    def _content_id(self) -> str:
        places = (self.cue.spans, self.quote.spans if self.quote else NOWHERE, self.source_spans)
        where = (",".join(map(str, spans.flat())) for spans in places)
        return content_id(IdKind.STATEMENT, self.revision.id, self.source.id, self.stance.value, self.claim.id, *where)


@dataclass(frozen=True, slots=True)
class SameAs:
    """The decision that two claims, or two entities, are one: who or what decided, why, and how surely (0 to 1).

    Symmetric, kept once: `a_id` is the smaller id.
    """

    a_id: str
    b_id: str
    basis: str
    by: str
    score: float

    def __post_init__(self) -> None:
        if not self.a_id < self.b_id:
            raise ModelError(f"a decision names two different ids, the smaller first: {self.a_id}, {self.b_id}")
        if kind_of(self.a_id) is not kind_of(self.b_id):
            raise ModelError(f"{self.a_id} and {self.b_id} are things of two kinds and can't be one")
