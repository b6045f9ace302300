"""Made-up wire articles of twelve statements each: officials are cited by outlets, agencies confirm and deny them."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

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
from graph.record import Record
from graph.spans import Passage, Span, Spans

STATEMENTS_EACH = 12
EXTRACTOR = "made-up/1"
DAY = "2025-02-06"

_TOWNS = [
    f"{name}{end}" for name, end in product(("Kor", "Lim", "Ost", "Var", "Bel", "Tor"), ("sk", "burg", "ova", "by"))
]
_OUTLETS = [f"{town} {kind}" for town, kind in product(_TOWNS[:6], ("Post", "Wire", "Times"))]
_AGENCIES = [f"{town} {kind}" for town, kind in product(_TOWNS[6:12], ("Ministry", "Harbour Board", "Police"))]
_PEOPLE = [
    f"{first} {last}" for first, last in product(("Ana", "Bo", "Cy", "Di", "Ed"), ("Ora", "Lind", "Dahl", "Voss"))
]
_SUBJECTS = ("troops", "ships", "miners", "lorries", "ferries", "trains", "doctors", "voters", "farmers", "convoys")
_DOINGS = ("left", "reached", "crossed", "blocked", "retook", "abandoned", "surveyed", "repaired")


@dataclass(frozen=True, slots=True)
class _Sentence:
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


def records(articles: int, *, seed: int) -> Iterator[Record]:
    """So many articles; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 — no secrets
    for number in range(articles):
        carrier = chance.choice(_OUTLETS)
        sentences = [*_report(0, carrier, chance), *_report(STATEMENTS_EACH // 2, carrier, chance)]
        yield _record(f"https://news.example/{number}", carrier, sentences)


def _report(first: int, carrier: str, chance: random.Random) -> list[_Sentence]:
    """Six sentences on one claim, the first of this number."""
    number, town = chance.randint(2, 9999), chance.choice(_TOWNS)
    claim = f"{number:,} {chance.choice(_SUBJECTS)} {chance.choice(_DOINGS)} {town}"
    confirming, denying = chance.sample(_AGENCIES, 2)
    return [
        _Sentence("an official", EntityKind.UNNAMED, Stance.ASSERTS, "said", claim, town),
        _Sentence(carrier, EntityKind.AGENCY, Stance.ASSERTS, "reported", claim, town, cites=first),
        _Sentence(confirming, EntityKind.AGENCY, Stance.CONFIRMS, "confirmed", claim, town, answers=first + 1),
        _Sentence(denying, EntityKind.AGENCY, Stance.DENIES, "denied", claim, town, answers=first + 1),
        _Sentence(
            chance.choice(_PEOPLE), EntityKind.PERSON, Stance.ASSERTS, "insisted", claim, town, speaks_for=confirming
        ),
        _Sentence(carrier, EntityKind.AGENCY, Stance.LEAVES_OPEN, "could not verify", claim, town, answers=first + 2),
    ]


def _record(url: str, carrier: str, sentences: Sequence[_Sentence]) -> Record:
    text = "\n".join(sentence.text for sentence in sentences)
    sha256 = text_sha256(text)
    article = Article(
        id=article_id(url=url, outlet=carrier, sha256=sha256),
        url=url,
        title=sentences[0].claim,
        author=None,
        outlet=carrier,
        published=DAY,
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
        statements=_statements(revision, sentences, places, _merged(sources)),
    )


def _places(sentences: Sequence[_Sentence]) -> list[tuple[Span, Span, Span]]:
    places: list[tuple[Span, Span, Span]] = []
    start = 0
    for sentence in sentences:
        places.append(sentence.places(start))
        start += len(sentence.text) + 1
    return places


def _source(revision: Revision, sentence: _Sentence, mention: Span) -> Entity:
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
        outlet=sentence.source in _OUTLETS,
        roles=roles,
    )


def _town_id(revision: Revision, town: str) -> str:
    return named_entity_id(revision.id, EntityKind.PLACE, town)


def _town(revision: Revision, town: str, claim: Span) -> Entity:
    mention = Span(claim.end - len(town), claim.end)
    return Entity(_town_id(revision, town), revision.id, EntityKind.PLACE, town, mentions=Spans((mention,)))


def _merged(found: Sequence[Entity]) -> tuple[Entity, ...]:
    """Each entity once, with all its mentions."""
    mentions: defaultdict[str, list[Span]] = defaultdict(list)
    for entity in found:
        mentions[entity.id].extend(entity.mentions)
    by_id = {entity.id: entity for entity in found}
    return tuple(replace(entity, mentions=Spans(tuple(mentions[each]))) for each, entity in by_id.items())


def _statements(
    revision: Revision,
    sentences: Sequence[_Sentence],
    places: Sequence[tuple[Span, Span, Span]],
    sources: Sequence[Entity],
) -> tuple[Statement, ...]:
    by_id = {entity.id: entity for entity in sources}
    bare = [
        Statement(
            revision=revision,
            source=by_id[_source(revision, sentence, at[0]).id],
            source_spans=Spans((at[0],)),
            stance=sentence.stance,
            claim=Claim(revision.id, f"{sentence.claim}.", about=(_town_id(revision, sentence.town),)),
            cue=Passage.at(Spans((at[1],)), revision.text),
            quote=Passage.at(Spans((at[2],)), revision.text),
            speech=Speech.INDIRECT,
            said=DAY,
            said_text="Thursday",
        )
        for sentence, at in zip(sentences, places, strict=True)
    ]
    return tuple(
        replace(
            statement,
            cites=() if sentence.cites is None else (bare[sentence.cites].id,),
            responds_to=() if sentence.answers is None else (Response(bare[sentence.answers].id, inferred=False),),
        )
        for sentence, statement in zip(sentences, bare, strict=True)
    )
