"""Attributions to statements: one for each claim, with what it rests on and what it answers."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graph.model import Claim, Entity, EntityKind, Response, Revision, Stance, Statement, Unread
from graph.spans import Passage, Span, Spans
from loaders.dates import DateMention, edtf_before
from loaders.extract.base import Attribution, Clause, Extraction, Mention, MentionForm, Target
from loaders.extract.lexicon import cues, nouns
from loaders.resolve.claims import about, claim_text
from loaders.resolve.entities import Cast, unattributed
from loaders.resolve.quantities import quantities

_REMEMBERED = 400
"""How many statements back "the report" may point: several times as many as a long article has."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known while the statements of one article are being made, in the order of the text."""

    revision: Revision
    extraction: Extraction
    cast: Cast
    dates: Sequence[DateMention]
    made: dict[Spans, list[Statement]] = field(default_factory=dict[Spans, list[Statement]])
    in_order: list[Statement] = field(default_factory=list[Statement])
    clauses: dict[str, Clause] = field(default_factory=dict[str, Clause])
    claims: dict[str, Claim] = field(default_factory=dict[str, Claim])
    because: dict[str, Attribution] = field(default_factory=dict[str, Attribution])
    unread: list[Unread] = field(default_factory=list[Unread])
    nobody: dict[str, Entity] = field(default_factory=dict[str, Entity])
    by_span: dict[Span, Mention] = field(init=False)
    by_date: dict[Span, DateMention] = field(init=False)
    pronouns: frozenset[Span] = field(init=False)

    def __post_init__(self) -> None:
        mentions = self.extraction.mentions
        object.__setattr__(self, "by_span", {mention.span: mention for mention in reversed(mentions)})
        object.__setattr__(self, "by_date", {date.span: date for date in reversed(self.dates)})
        spans = (mention.span for mention in mentions if mention.form is MentionForm.PRONOUN)
        object.__setattr__(self, "pronouns", frozenset(spans))

    def make(self, cue: Spans, statements: Iterable[Statement]) -> None:
        """Take in the statements of a cue."""
        for statement in statements:
            self.made.setdefault(cue, []).append(statement)
            insort(self.in_order, statement, key=_place)

    def claim(self, words: str, clause: Clause) -> Claim:
        """The claim of a sentence: what its first clause is about and counts, wherever else it stands."""
        found = self.claims.get(words)
        if found is None:
            counted = quantities(self.revision.text, clause, words, self.extraction.amounts)
            found = self.claims[words] = Claim(self.revision.id, words, about(clause, self.cast), counted)
        return found

    def earlier(self, position: int) -> list[Statement]:
        """The last statements whose cue stands before a position, in the order of the text."""
        end = bisect_left(self.in_order, position, key=_place)
        return self.in_order[max(0, end - _REMEMBERED) : end]


def _place(statement: Statement) -> int:
    return statement.cue.spans.start


def make_statements(reading: Reading) -> tuple[Statement, ...]:
    """The statements of an extraction, each once, with their citations and answers."""
    attributions = sorted(
        reading.extraction.attributions, key=lambda each: (each.cue.start, each.stance is Stance.RELAYS)
    )
    for attribution in attributions:
        if attribution.target is None and attribution.stance is not Stance.RELAYS:
            reading.make(attribution.cue, _by_clause(reading, attribution))
    # Targets and relays come second: what they answer or pass on may stand behind them in the text.
    for attribution in attributions:
        if attribution.target is not None:
            reading.make(attribution.cue, _by_target(reading, attribution))
    relays = [s for a in attributions if a.stance is Stance.RELAYS for s in _relays(reading, a)]
    linked = [_linked(reading, a, s) for a in attributions for s in reading.made.get(a.cue, ()) if _is_of(a, s)]
    return _once([*linked, *relays])


def _is_of(attribution: Attribution, statement: Statement) -> bool:
    return attribution.stance is statement.stance


def _once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Each statement once, with all that any copy of it cites and answers."""
    kept: dict[str, Statement] = {}
    for statement in statements:
        known = kept.get(statement.id)
        kept[statement.id] = statement if known is None else _joined(known, statement)
    return tuple(kept.values())


def _joined(first: Statement, second: Statement) -> Statement:
    cites = tuple(sorted({*first.cites, *second.cites}))
    return replace(first, cites=cites, responds_to=tuple({*first.responds_to, *second.responds_to}))


def _by_clause(reading: Reading, attribution: Attribution) -> list[Statement]:
    source = source_of(reading, attribution)
    if source is None or attribution.content is None:
        _leave(reading, attribution, "it is not clear who is meant by the source")
        return []
    found: list[Statement] = []
    for clause in attribution.clauses:
        text, cast = reading.revision.text, reading.cast
        words = claim_text(text, attribution, clause, cast, dates=reading.dates, pronouns=reading.pronouns)
        if not words:
            continue
        claim = reading.claim(words, clause)
        reading.clauses.setdefault(claim.id, clause)
        found.append(_statement(reading, attribution, source, claim))
    return found


def _statement(
    reading: Reading, attribution: Attribution, source: Entity, claim: Claim, responds_to: tuple[Response, ...] = ()
) -> Statement:
    text = reading.revision.text
    said, said_text = _said(reading, attribution)
    content = attribution.content
    statement = Statement(
        revision=reading.revision,
        source=source,
        source_spans=Spans((attribution.source,)) if attribution.source is not None else Spans(),
        stance=attribution.stance,
        claim=claim,
        cue=Passage.at(attribution.cue, text),
        quote=Passage.at(content, text) if content is not None else None,
        speech=attribution.speech,
        manner=attribution.manner,
        said=said,
        said_text=said_text,
        responds_to=responds_to,
    )
    reading.because.setdefault(statement.id, attribution)
    return statement


def source_of(reading: Reading, attribution: Attribution) -> Entity | None:
    """Who makes a statement: the entity of its source, nobody in particular for "reportedly", None when unclear."""
    if attribution.source is None:
        cue = attribution.cue.ranges[0]
        words = attribution.manner or attribution.cue.words(reading.revision.text)
        entity = unattributed(reading.revision.id, cue, words)
        return reading.nobody.setdefault(entity.id, entity)
    mention = reading.by_span.get(attribution.source)
    if mention is None:
        return None
    entity = reading.cast.of(mention)
    if entity is None and _is_document(mention):
        return _author_of_document(reading, mention)
    return entity


def _is_document(mention: Mention) -> bool:
    return mention.form is MentionForm.DESCRIPTION and mention.head in nouns().documents


def _author_of_document(reading: Reading, mention: Mention) -> Entity | None:
    """ "The report" is that of the source whose statement was last called one, by verb or noun."""
    before = reading.earlier(mention.span.start)
    named_so = [s for s in before if mention.head in s.cue.text.lower() and s.source.kind is not EntityKind.UNNAMED]
    return named_so[-1].source if named_so else None


def _said(reading: Reading, attribution: Attribution) -> tuple[str | None, str | None]:
    """The date of a statement as EDTF, and its words."""
    if attribution.said is None:
        return None, None
    words = reading.revision.text[attribution.said.start : attribution.said.end]
    date = reading.by_date.get(attribution.said)
    if date is None or date.edtf is None:
        return None, words
    return (edtf_before(date.edtf) if attribution.said_on_or_before else date.edtf), words


def _by_target(reading: Reading, attribution: Attribution) -> list[Statement]:
    """The answer to a report that is named instead of repeated: one for each claim that the report made."""
    source, target = source_of(reading, attribution), attribution.target
    if source is None or target is None:
        _leave(reading, attribution, "it is not clear who is meant by the source")
        return []
    answered = _answered(reading, attribution, source) or _told_in(reading, target, source, attribution)
    if not answered:
        words = reading.revision.text[target.span.start : target.span.end]
        _leave(reading, attribution, f"the article does not tell which statement is meant by {words!r}")
        return []
    inferred = target.holder is None
    responses: dict[str, tuple[Claim, list[Response]]] = {}
    for statement in answered:
        _, found = responses.setdefault(statement.claim.id, (statement.claim, []))
        found.append(Response(statement.id, inferred=inferred))
    return [_statement(reading, attribution, source, claim, tuple(found)) for claim, found in responses.values()]


def _answered(reading: Reading, attribution: Attribution, source: Entity) -> list[Statement]:
    """The statements that a target means: its holder's, all of them for a plural, else those of one cue."""
    target = attribution.target
    if target is None:
        return []
    earlier = reading.earlier(attribution.cue.start)
    if attribution.stance is Stance.WITHDRAWS or target.own:
        return _own(earlier, source, target)
    before = [s for s in earlier if s.source.id != source.id]
    if target.holder is None:
        candidates = [s for s in before if target.noun in s.cue.text.lower()] or _just_said(before, target)
    else:
        holders = _holders(reading, target.holder)
        candidates = [s for s in before if s.source.id in holders]
    if not candidates or (target.plural and target.holder is not None):
        return candidates
    called_so = [s for s in candidates if target.noun in s.cue.text.lower()] or candidates
    last = called_so[-1].cue.spans
    return [s for s in called_so if s.cue.spans == last]


def _told_in(reading: Reading, target: Target, source: Entity, attribution: Attribution) -> list[Statement]:
    """What the words themselves tell of a report that the article has not told before: "its denial of the error"."""
    first, last = (bisect_left(reading.in_order, place, key=_place) for place in target.span)
    own = attribution.stance is Stance.WITHDRAWS or target.own
    return [s for s in reading.in_order[first:last] if (s.source.id == source.id) is own]


def _own(earlier: Sequence[Statement], source: Entity, target: Target) -> list[Statement]:
    """What a source takes back: its own latest statement of the stance that the noun names ("its denial")."""
    stance = cues().nouns.get(target.noun, Stance.ASSERTS)
    own = [s for s in earlier if s.source.id == source.id and s.stance is stance]
    if target.noun not in cues().nouns:
        # "It was wrong to report the strike": the report that speaks of it.
        own = [s for s in own if s.quote is not None and target.noun in s.quote.text.casefold()]
    return [s for s in own if s.cue.spans == own[-1].cue.spans]


def _just_said(before: Sequence[Statement], target: Target) -> list[Statement]:
    """What "the accusation" means when no cue is called so: the assertion right before it."""
    assertions = [s for s in before if s.stance is Stance.ASSERTS]
    if target.plural or target.noun not in cues().nouns or not assertions:
        return []
    return [s for s in assertions if s.cue.spans == assertions[-1].cue.spans]


def _holders(reading: Reading, holder: Span) -> set[str]:
    inside = [m for m in reading.extraction.mentions if m.core.start < holder.end and holder.start < m.core.end]
    return {entity.id for mention in inside if (entity := reading.cast.of(mention)) is not None}


def _relays(reading: Reading, attribution: Attribution) -> list[Statement]:
    outlet = source_of(reading, attribution) if attribution.source is not None else None
    if outlet is None:
        return []
    relayed = [statement for cue in attribution.cites for statement in reading.made.get(cue, ())]
    return [replace(_statement(reading, attribution, outlet, each.claim), cites=(each.id,)) for each in relayed]


def _linked(reading: Reading, attribution: Attribution, statement: Statement) -> Statement:
    """With what it cites and answers: statements of the named cues on the same claim."""
    cites = [s.id for cue in attribution.cites for s in reading.made.get(cue, ()) if _bears_alike(s, statement)]
    answers = [s.id for cue in attribution.answers for s in reading.made.get(cue, ()) if _bears_alike(s, statement)]
    responses = {*statement.responds_to, *(Response(each, inferred=False) for each in answers)}
    if statement.stance is Stance.WITHDRAWS and not responses:
        responses = set(_taken_back(reading, statement))
    return replace(statement, cites=tuple(sorted({*statement.cites, *cites})), responds_to=tuple(responses))


def _taken_back(reading: Reading, statement: Statement) -> list[Response]:
    """The source's own last words on what it takes back, where the article has them."""
    said = [s for s in reading.earlier(statement.cue.spans.start) if _bears_alike(s, statement)]
    own = [s for s in said if s.source.id == statement.source.id and s.stance is not Stance.WITHDRAWS]
    return [Response(own[-1].id, inferred=True)] if own else []


def _bears_alike(other: Statement, statement: Statement) -> bool:
    return other.claim.id == statement.claim.id and other.id != statement.id


def _leave(reading: Reading, attribution: Attribution, reason: str) -> None:
    content = attribution.content
    ends = [attribution.cue.end, *([content.end] if content is not None else [])]
    starts = [attribution.cue.start, *([content.start] if content is not None else [])]
    reading.unread.append(Unread(Span(min(starts), max(ends)), reason))
