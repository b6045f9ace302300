"""From what was found in a stretch to its extraction (spans, mentions, links, clauses, dates), then to a text's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.model import EntityKind, Speech, Stance
from graph.spans import Span, Spans
from loaders.dates import find_dates
from loaders.extract.amounts import amounts_of
from loaders.extract.attribution import Found
from loaders.extract.base import Attribution, Extraction, Link, Mention, MentionForm, Target
from loaders.extract.clauses import clauses_of
from loaders.extract.dating import dated
from loaders.extract.explaining import reasons_of, reasons_of_venue
from loaders.extract.language import Parse
from loaders.extract.links import links_of
from loaders.extract.mentions import mention_of
from loaders.extract.phrases import Phrase
from loaders.extract.venues import Venue


def assembled(parsed: Parse, found: Sequence[Found], ran: Sequence[Venue], mentions: Sequence[Mention]) -> Extraction:
    """The extraction of one stretch, but for what could not be read in it."""
    dates = [mention.span for mention in find_dates(parsed.text, published=None)] if found or ran else []
    said = [Span(start + parsed.offset, end + parsed.offset) for start, end in dates]
    attributions = [_attribution(parsed, each, said) for each in found] + [_relay(parsed, venue, said) for venue in ran]
    amounts = amounts_of(parsed, said) if attributions else []
    links = links_of(parsed, mentions)
    return Extraction(tuple(mentions), tuple(links), tuple(attributions), (), tuple(amounts))


def mentions_of(parsed: Parse, found: Sequence[Found], ran: Sequence[Venue], named: Sequence[Mention]) -> list[Mention]:
    """Names anywhere, sources and venues, and the pronouns that are the subject of a claim; the widest of each core."""
    sources = [each.source for each in found] + [venue.outlet for venue in ran]
    by_core = {mention.core: mention for mention in named}
    for phrase in sources:
        if phrase is not None:
            mention = mention_of(parsed, phrase)
            by_core[mention.core] = mention
    for venue in ran:
        mention = mention_of(parsed, venue.outlet) if venue.outlet is not None else None
        if mention is not None and mention.form is MentionForm.NAME:
            # Whoever runs an interview is an outlet, whatever the model took the name for.
            by_core[mention.core] = replace(mention, kind=EntityKind.AGENCY, outlet=True, certain=True)
    for target in (each.target for each in found if each.target is not None and each.target.holder is not None):
        mention = _holder_mention(parsed, target)
        by_core.setdefault(mention.core, mention)
    for token in parsed.tokens:
        told_of = token.dep in {"dobj", "dative"} and token.lower in {"him", "her", "them"}
        if told_of or (token.dep in {"nsubj", "nsubjpass"} and token.lower in {"he", "she", "it", "they"}):
            mention = mention_of(parsed, Phrase(token.i, token.i, token.i))
            by_core.setdefault(mention.core, mention)
    return sorted(by_core.values(), key=lambda mention: (mention.span, mention.core))


def _holder_mention(parsed: Parse, target: Target) -> Mention:
    """Whose report is answered: "the newspaper's report" speaks of a newspaper named before."""
    start, end = target.holder or target.span
    inside = [t.i for t in parsed.tokens if start <= t.start and t.end <= end and t.tag != "POS"]
    head = next((i for i in reversed(inside) if parsed.tokens[i].is_noun), inside[-1])
    first = inside[0]
    while parsed.tokens[head].is_noun and first > 0 and parsed.tokens[first - 1].tag in {"DT", "PRP$"}:
        first -= 1
    return mention_of(parsed, Phrase(first, inside[-1], head))


def _attribution(parsed: Parse, found: Found, dates: Sequence[Span]) -> Attribution:
    said, on_or_before = dated(parsed, found, dates)
    content = found.content
    clauses = clauses_of(parsed, content) if content is not None and found.target is None else ()
    return Attribution(
        source=parsed.span(found.source.first, found.source.last) if found.source is not None else None,
        cue=Spans((found.cue,)),
        stance=found.stance,
        content=content.spans if content is not None else None,
        speech=content.speech if content is not None else Speech.INDIRECT,
        rule=found.rule,
        clauses=clauses,
        manner=found.manner,
        target=found.target,
        cites=tuple(Spans((cue,)) for cue in found.cites),
        answers=tuple(Spans((cue,)) for cue in found.answers),
        said=said,
        said_on_or_before=on_or_before,
        reasons=reasons_of(parsed, found, clauses, said),
    )


def _relay(parsed: Parse, venue: Venue, dates: Sequence[Span]) -> Attribution:
    said, on_or_before = dated(parsed, venue.teller or venue.relayed, dates)
    outlet = venue.outlet
    return Attribution(
        source=parsed.span(outlet.first, outlet.last) if outlet is not None else None,
        cue=Spans((venue.cue,)),
        stance=Stance.RELAYS,
        content=None,
        speech=Speech.INDIRECT,
        rule="venue",
        cites=(Spans((venue.relayed.cue,)),),
        said=said,
        said_on_or_before=on_or_before,
        reasons=reasons_of_venue(venue, said),
    )


def merged(parts: Sequence[Extraction], lead_end: int) -> Extraction:
    """The extraction of a whole text; an interview without its outlet takes the one that is named next."""
    attributions = [each for part in parts for each in part.attributions]
    links: list[Link] = [link for part in parts for link in part.links]
    return Extraction(
        tuple(replace(m, lead=True) if m.span.start < lead_end else m for part in parts for m in part.mentions),
        tuple(links),
        tuple(_with_venues(attributions)),
        tuple(passage for part in parts for passage in part.unread),
        tuple(amount for part in parts for amount in part.amounts),
    )


def _with_venues(attributions: Sequence[Attribution]) -> list[Attribution]:
    found: list[Attribution] = []
    for i, each in enumerate(attributions):
        if each.stance is not Stance.RELAYS or each.source is not None:
            found.append(each)
            continue
        named = (
            other for other in attributions[i + 1 : i + 5] if other.stance is Stance.RELAYS and other.source is not None
        )
        venue = next(named, None)
        if venue is not None:
            found.append(replace(each, source=venue.source))
    return found
