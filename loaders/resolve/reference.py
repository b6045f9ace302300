"""Descriptions and pronouns: which of the named ones "the agency", "the minister", "he" or "it" means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from graph.model import EntityKind
from graph.spans import Span
from loaders.extract.base import Mention, MentionForm
from loaders.extract.lexicon import nouns
from loaders.extract.naming import initials, is_acronym
from loaders.resolve.names import Group, plain

REACH = 800
"""How many characters back a pronoun may point: two paragraphs of news. Farther off, it is left unresolved."""

_CLOSE = 250
"""How many characters back the subject stands that a pronoun takes up: a sentence or two."""

_POSSESSIVE = ("her ", "his ", "their ", "its ", "my ", "our ")

GENERIC_BODIES = frozenset(
    {"agency", "service", "company", "group", "organization", "organisation", "body", "office", "firm", "institution"}
)
_COMMERCIAL = frozenset({"company", "firm"})
_NO_COMPANIES = frozenset(
    {
        "agency",
        "association",
        "authority",
        "bureau",
        "college",
        "commission",
        "committee",
        "council",
        "federation",
        "foundation",
        "hospital",
        "institute",
        "museum",
        "office",
        "party",
        "school",
        "union",
    }
)
_PARTICULAR = frozenset(
    {"ministry", "department", "court", "parliament", "police", "government", "university", "church"}
)
OUTLET_HEADS = frozenset(
    {
        "newspaper",
        "paper",
        "outlet",
        "magazine",
        "daily",
        "broadcaster",
        "channel",
        "network",
        "site",
        "website",
        "newsletter",
        "weekly",
        "station",
        "radio",
    }
)


def described(mention: Mention, groups: Sequence[Group]) -> Group | None:
    """The named one that a definite description means; None when none fits, or more than one does."""
    by_name = _called_by_name(mention, groups)
    if by_name is not None:
        return by_name
    match mention.kind:
        case EntityKind.PERSON:
            return _person(mention, groups)
        case EntityKind.AGENCY:
            return _agency(mention, groups)
        case _:
            return None


def _called_by_name(mention: Mention, groups: Sequence[Group]) -> Group | None:
    """The one whose name, or surname, a single capitalised word is, though the parser took it for a common noun."""
    name = mention.name
    if not name[:1].isupper() or " " in name:
        return None
    found = [g for g in groups if plain(name) in g.keys or _is_surname_of(name, g) or _is_short_for(name, g)]
    return found[0] if len(found) == 1 else None


def _is_short_for(name: str, group: Group) -> bool:
    return group.kind is EntityKind.AGENCY and is_acronym(name) and initials(group.name) == name


def _is_surname_of(name: str, group: Group) -> bool:
    return group.kind is EntityKind.PERSON and plain(name) == plain(group.name.split()[-1])


def introduced(mention: Mention, groups: Sequence[Group]) -> Group | None:
    """The one whom a lead introduces without a name ("A ferry operator denied …") and a later paragraph names so.

    Only where exactly one named one is called so in apposition, by the same head noun.
    """
    if not mention.lead or mention.plural or mention.kind not in {EntityKind.PERSON, EntityKind.AGENCY}:
        return None
    called_so = [
        g for g in groups if g.kind is mention.kind and mention.head in g.words and no_other_country(mention, g)
    ]
    return called_so[0] if len(called_so) == 1 else None


def _person(mention: Mention, groups: Sequence[Group]) -> Group | None:
    """The person whose title or apposition has the same head noun and most of the other words.

    A description may stand before the name, as headlines and leads do.
    """
    persons = [
        g for g in groups if g.kind is EntityKind.PERSON and mention.head in g.words and no_other_country(mention, g)
    ]
    if not persons:
        return None
    scores = {id(group): len(mention.words & group.words) for group in persons}
    best = max(scores.values())
    leading = [group for group in persons if scores[id(group)] == best]
    enough = best > 1 or len(mention.words) == 1
    return leading[0] if len(leading) == 1 and enough else None


def _countries(words: Iterable[str]) -> set[str]:
    return {word for word in words if word.startswith("country:")}


def no_other_country(mention: Mention, group: Group) -> bool:
    """Whether the words of a mention and of a group do not tell of two countries."""
    here, there = _countries(mention.words), _countries(group.words)
    return not here or not there or bool(here & there)


def _agency(mention: Mention, groups: Sequence[Group]) -> Group | None:
    agencies = [g for g in groups if g.kind is EntityKind.AGENCY and no_other_country(mention, g)]
    before = [g for g in agencies if _last_before(g, mention.span) >= 0]
    named_so = [g for g in before if mention.head in plain(g.name).split()]
    details = {word for word in mention.words if not word.startswith("country:")} - {mention.head}
    if named_so and not details:
        return nearest(named_so, mention.span)
    fitting = [g for g in named_so if details <= set(plain(g.name).split()) | g.words]
    if named_so:
        return fitting[0] if len(fitting) == 1 else None
    called_so = [g for g in (agencies if mention.lead else before) if mention.head in g.words]
    if called_so:
        return called_so[0] if len(called_so) == 1 else None
    if mention.head in OUTLET_HEADS:
        return nearest([g for g in before if g.outlet], mention.span)
    if mention.head in GENERIC_BODIES and not mention.name.lower().startswith(_POSSESSIVE):
        return _most_spoken_of([g for g in before if may_be_called(mention.head, g)], mention.span)
    return None


def _most_spoken_of(groups: Sequence[Group], span: Span) -> Group | None:
    """The group that was last the subject of a clause before a span, else the one mentioned last."""
    return nearest([g for g in groups if _last_before(g, span, subject=True) >= 0], span, subject=True) or nearest(
        groups, span
    )


def may_be_called(head: str, group: Group) -> bool:
    """Whether a body may go by a general word: no outlet, nor one whose name says that it is something else."""
    words = set(plain(group.name).split())
    other = _PARTICULAR | _NO_COMPANIES if head in _COMMERCIAL else _PARTICULAR
    return not group.outlet and not words & other


def nearest(groups: Sequence[Group], span: Span, *, subject: bool = False) -> Group | None:
    """The group that was mentioned last before a span, as a subject if that is asked."""
    return max(groups, key=lambda group: _last_before(group, span, subject=subject), default=None)


def _last_before(group: Group, span: Span, *, subject: bool = False) -> int:
    return group.last_before(span.start, subject=subject)


def pronoun(mention: Mention, groups: Sequence[Group], speakers: Sequence[tuple[Span, Group]]) -> Group | None:
    """Whom a pronoun means: of the right kind, a speaker before anyone else, the latest before it.

    `groups` are those that are mentioned within `REACH` before it, `speakers` the sources resolved so far with their
    place, in the order of the text.
    """
    near = mention.span.start - REACH
    first, last = (bisect_left(speakers, place, key=_start) for place in (near, mention.span.start))
    spoke = [each for each in speakers[first:last] if _fits(mention, each[1])]
    if not mention.plural and spoke:
        place, speaker = spoke[-1]
        return _taken_up(mention, groups, place) or speaker
    named = [g for g in groups if _fits(mention, g) and not g.outlet]
    before = [g for g in named if _last_before(g, mention.span) >= max(0, near)]
    if mention.kind is EntityKind.PERSON and len(before) > 1:
        return None
    return nearest(before, mention.span)


def _start(speaker: tuple[Span, Group]) -> int:
    return speaker[0].start


def _taken_up(mention: Mention, groups: Sequence[Group], since: Span) -> Group | None:
    """The only fitting one that became the subject of a clause behind the last speaker, close before a pronoun."""
    near = max(since.end, mention.span.start - _CLOSE)
    found = [
        group
        for group in groups
        if _fits(mention, group) and not group.outlet and near <= _last_before(group, mention.span, subject=True)
    ]
    return found[0] if len(found) == 1 else None


def _fits(mention: Mention, group: Group) -> bool:
    if mention.kind is EntityKind.PERSON:
        return group.kind is EntityKind.PERSON and group.genders <= {gender_of(mention)}
    return group.kind is (EntityKind.UNIT if mention.plural else EntityKind.AGENCY)


def gender_of(mention: Mention) -> str:
    """ "he" or "she", by which a person goes in the words of this mention."""
    return "she" if mention.name in {"she", "her"} else "he"


def is_anaphor(mention: Mention) -> bool:
    """Whether a mention points to another one of the article instead of naming."""
    pointing = mention.form in {MentionForm.PRONOUN, MentionForm.DESCRIPTION}
    return pointing and mention.head not in nouns().documents
