"""Articles made of single sentences: who said, by which cue, that what, and on which other sentence that rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.ids import text_sha256
from graph.model import (
    Article,
    Claim,
    Entity,
    EntityKind,
    PublishedBasis,
    Response,
    Revision,
    Role,
    RoleKind,
    Segment,
    SegmentKind,
    Speech,
    Stance,
    Statement,
    article_id,
    named_entity_id,
    unnamed_entity_id,
)
from graph.quantities import Bound, Quantity
from graph.record import Record
from graph.spans import Passage, Span, Spans

EXTRACTOR = "made-up/1"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A source, its cue and what it says, which ends on a town; `cites` and `answers` are numbers of sentences."""

    source: str
    kind: EntityKind
    stance: Stance
    cue: str
    claim: str
    town: str
    cites: int | None = None
    answers: int | None = None
    speaks_for: str | None = None
    outlet: bool = False

    @property
    def text(self) -> str:
        return f"{self.source} {self.cue} that {self.claim}."

    def places(self, start: int) -> tuple[Span, Span, Span]:
        """Where source, cue and claim stand when the sentence starts here."""
        cue, claim = start + len(self.source) + 1, start + len(f"{self.source} {self.cue} that ")
        return (
            Span(start, start + len(self.source)),
            Span(cue, cue + len(self.cue)),
            Span(claim, claim + len(self.claim)),
        )


@dataclass(frozen=True, slots=True)
class Issue:
    """Where and when an article of these sentences came out."""

    url: str
    carrier: str
    day: str


def record_of(issue: Issue, sentences: Sequence[Sentence]) -> Record:
    """The record of such an article; its statements are in the order of the sentences."""
    text = "\n".join(sentence.text for sentence in sentences)
    sha256 = text_sha256(text)
    article = Article(
        id=article_id(url=issue.url, outlet=issue.carrier, sha256=sha256),
        url=issue.url,
        title=sentences[0].claim,
        author=None,
        outlet=issue.carrier,
        published=issue.day,
        published_basis=PublishedBasis.SUPPLIED,
        language="en",
    )
    body = Segment(SegmentKind.BODY, Span(0, len(text)))
    revision = Revision(article_id=article.id, text=text, raw_sha256=sha256, segments=(body,), extractor=EXTRACTOR)
    places = _places(sentences)
    sources = [_source(revision, one, own[0]) for one, own in zip(sentences, places, strict=True)]
    towns = [_town(revision, one.town, own[2]) for one, own in zip(sentences, places, strict=True)]
    return Record(
        article=article,
        revision=revision,
        entities=_merged([*sources, *towns]),
        statements=_statements(revision, sentences, _merged(sources), issue.day),
    )


def _places(sentences: Sequence[Sentence]) -> list[tuple[Span, Span, Span]]:
    places: list[tuple[Span, Span, Span]] = []
    start = 0
    for sentence in sentences:
        places.append(sentence.places(start))
        start += len(sentence.text) + 1
    return places


def _source(revision: Revision, sentence: Sentence, mention: Span) -> Entity:
    named = named_entity_id(revision.id, sentence.kind, sentence.source)
    roles: tuple[Role, ...] = ()
    if sentence.speaks_for is not None:
        body = named_entity_id(revision.id, EntityKind.AGENCY, sentence.speaks_for)
        roles = (Role(RoleKind.SPEAKS_FOR, body, "spokesperson", Spans((mention,))),)
    return Entity(
        id=unnamed_entity_id(revision.id, mention) if sentence.kind is EntityKind.UNNAMED else named,
        revision_id=revision.id,
        kind=sentence.kind,
        name=sentence.source,
        mentions=Spans((mention,)),
        outlet=sentence.outlet,
        roles=roles,
    )


def _town(revision: Revision, town: str, claim: Span) -> Entity:
    mention = Span(claim.end - len(town), claim.end)
    town_id = named_entity_id(revision.id, EntityKind.PLACE, town)
    return Entity(town_id, revision.id, EntityKind.PLACE, town, mentions=Spans((mention,)))


def _merged(found: Sequence[Entity]) -> tuple[Entity, ...]:
    """Each entity once, with all its mentions."""
    mentions: defaultdict[str, list[Span]] = defaultdict(list)
    for entity in found:
        mentions[entity.id].extend(entity.mentions)
    by_id = {entity.id: entity for entity in found}
    return tuple(replace(entity, mentions=Spans(tuple(mentions[each]))) for each, entity in by_id.items())


def _claim(revision: Revision, sentence: Sentence) -> Claim:
    """The claim of a sentence, which starts with a number and the plural that is counted."""
    number, counted, _ = sentence.claim.split(" ", 2)
    quantity = Quantity(number.replace(",", ""), Bound.EXACTLY, _singular(counted), number, Span(0, len(number)))
    town = named_entity_id(revision.id, EntityKind.PLACE, sentence.town)
    return Claim(revision.id, f"{sentence.claim}.", about=(town,), quantities=(quantity,))


def _singular(plural: str) -> str:
    return f"{plural[:-3]}y" if plural.endswith("ies") else plural.removesuffix("s")


def _statements(
    revision: Revision, sentences: Sequence[Sentence], sources: Sequence[Entity], day: str
) -> tuple[Statement, ...]:
    by_id = {entity.id: entity for entity in sources}
    bare = [
        Statement(
            revision=revision,
            source=by_id[_source(revision, sentence, at[0]).id],
            source_spans=Spans((at[0],)),
            stance=sentence.stance,
            claim=_claim(revision, sentence),
            cue=Passage.at(Spans((at[1],)), revision.text),
            quote=Passage.at(Spans((at[2],)), revision.text),
            speech=Speech.INDIRECT,
            said=day,
            said_text="that day",
        )
        for sentence, at in zip(sentences, _places(sentences), strict=True)
    ]
    return tuple(
        replace(
            statement,
            cites=() if sentence.cites is None else (bare[sentence.cites].id,),
            responds_to=() if sentence.answers is None else (Response(bare[sentence.answers].id, inferred=False),),
        )
        for sentence, statement in zip(sentences, bare, strict=True)
    )
