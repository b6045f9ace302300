from __future__ import annotations

import pytest

from graph.ids import text_sha256
from graph.model import (
    NOWHERE,
    Article,
    Claim,
    Entity,
    EntityKind,
    FoundIn,
    Hyperlink,
    PublishedBasis,
    Response,
    Revision,
    Role,
    RoleKind,
    SameAs,
    Segment,
    SegmentKind,
    Speech,
    Stance,
    Statement,
    Unread,
    article_id,
    named_entity_id,
    unnamed_entity_id,
)
from graph.quantities import Bound, Quantity
from graph.record import Record
from graph.spans import Passage, Span, Spans

URL = "https://news.example/2025/ferry?id=7"
TEXT = (
    "Port reopened\n"
    "Mayor Ana Ruiz told Radio Sur on Monday that she had reopened the port.\n"
    "“The port,” she said, “is open.”\n"
    "Officials reportedly deny it. A dock worker confirmed the mayor's report.\n"
    "Some say so.\n"
)
BERTHS = (
    Quantity("2/3", Bound.EXACTLY, None, "two-thirds", Span(35, 45)),
    Quantity("5", Bound.BETWEEN, "berth", "5 to 7 berths", Span(49, 62), high="7"),
)


@pytest.fixture
def everything() -> Record:
    """A record that has at least one of everything that the model holds."""
    return _Everything().record()


def _span(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


def _spans(*words: str) -> Spans:
    return Spans(tuple(_span(each) for each in words))


class _Everything:
    """Puts the record together."""

    def __init__(self) -> None:
        article = article_id(url=URL, outlet="Radio Sur", sha256=text_sha256(TEXT))
        self.article = Article(
            article, URL, "Port reopened", "Luz Paz", "Radio Sur", "2025-03-04", PublishedBasis.PAGE, "en"
        )
        title = Segment(SegmentKind.TITLE, _span("Port reopened"))
        self.revision = Revision(
            article,
            TEXT,
            "0" * 64,
            (title,),
            "rules/1",
            recorded="2026-01-02T03:04:05Z",
            links=(Hyperlink(_span("Radio Sur"), "https://radio.example/interview"),),
            found_in=(FoundIn("title", "json-ld"), FoundIn("published", "supplied")),
        )
        self.city = self._entity(EntityKind.PLACE, "Porto Sur", country="PT", wikidata="Q12345")
        self.radio = self._entity(EntityKind.AGENCY, "Radio Sur", outlet=True, mentions=_spans("Radio Sur"))
        self.mayor = self._mayor()
        self.worker = self._unnamed("A dock worker")
        self.officials = self._unnamed("Officials")
        self.open = Claim(self.revision.id, "The port is open", about=(self.city.id,))
        self.reopened = Claim(
            self.revision.id, "The mayor has reopened the port at two-thirds of 5 to 7 berths", (self.city.id,), BERTHS
        )

    def record(self) -> Record:
        said = self._says(
            self.mayor, Stance.ASSERTS, self.open, "said", "“The port,”", "“is open.”", speech=Speech.DIRECT
        )
        told = self._says(
            self.mayor, Stance.ASSERTS, self.reopened, "told", "she had reopened the port", said="2025-03-03"
        )
        relay = self._says(self.radio, Stance.RELAYS, self.reopened, "told", cites=(told.id,))
        denial = self._says(
            self.officials, Stance.DENIES, self.open, "deny", "it", answers=(Response(said.id, inferred=True),)
        )
        confirmed = self._says(
            self.worker,
            Stance.CONFIRMS,
            self.reopened,
            "confirmed",
            "the mayor's report",
            answers=(Response(told.id, inferred=False),),
        )
        smaller, larger = sorted((self.open.id, self.reopened.id))
        return Record(
            article=self.article,
            revision=self.revision,
            entities=(self.city, self.radio, self.mayor, self.worker, self.officials),
            statements=(said, told, relay, denial, confirmed),
            unread=(Unread(_span("Some say so"), "nobody is named or described"),),
            same_as=(
                SameAs(smaller, larger, "one event", "rules/1", 0.875),
                SameAs(smaller, larger, "read by hand", "anna", 1.0),
            ),
        )

    def _entity(
        self,
        kind: EntityKind,
        name: str,
        *,
        outlet: bool = False,
        mentions: Spans = NOWHERE,
        country: str | None = None,
        wikidata: str | None = None,
    ) -> Entity:
        return Entity(
            id=named_entity_id(self.revision.id, kind, name),
            revision_id=self.revision.id,
            kind=kind,
            name=name,
            mentions=mentions,
            outlet=outlet,
            country=country,
            wikidata=wikidata,
        )

    def _unnamed(self, words: str) -> Entity:
        where = _spans(words)
        an_id = unnamed_entity_id(self.revision.id, where.ranges[0])
        return Entity(an_id, self.revision.id, EntityKind.UNNAMED, words, mentions=where)

    def _mayor(self) -> Entity:
        return Entity(
            id=named_entity_id(self.revision.id, EntityKind.PERSON, "Ana Ruiz"),
            revision_id=self.revision.id,
            kind=EntityKind.PERSON,
            name="Ana Ruiz",
            mentions=_spans("Mayor Ana Ruiz", "she"),
            aliases=("Ruiz",),
            roles=(
                Role(RoleKind.HOLDS_ROLE, self.radio.id, "host", _spans("Mayor")),
                Role(RoleKind.SPEAKS_FOR, self.radio.id, None, NOWHERE),
                Role(RoleKind.PART_OF, self.city.id, None, NOWHERE),
            ),
        )

    def _says(  # noqa: PLR0913 — one parameter for each thing that a statement may have
        self,
        source: Entity,
        stance: Stance,
        claim: Claim,
        cue: str,
        *quote: str,
        speech: Speech = Speech.INDIRECT,
        said: str | None = None,
        cites: tuple[str, ...] = (),
        answers: tuple[Response, ...] = (),
    ) -> Statement:
        return Statement(
            revision=self.revision,
            source=source,
            source_spans=Spans(source.mentions.ranges[:1]),
            stance=stance,
            claim=claim,
            cue=Passage.at(_spans(cue), TEXT),
            quote=Passage.at(_spans(*quote), TEXT) if quote else None,
            speech=speech,
            manner="reportedly" if stance is Stance.DENIES else None,
            said=said,
            said_text="Monday" if said else None,
            confidence=0.9 if said else None,
            cites=cites,
            responds_to=answers,
        )
