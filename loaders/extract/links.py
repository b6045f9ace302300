"""Who belongs to whom, as a sentence says it: offices, spokespeople, parts of a state."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import EntityKind, RoleKind
from graph.spans import Spans
from loaders.extract.base import Link, Mention, MentionForm
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import nouns


def links_of(parse: Parse, mentions: Iterable[Mention]) -> list[Link]:
    """Who belongs to whom, as the sentence says: "chief of X", "a spokesman for X", "South Korea's X"."""
    by_core = {mention.core.start: mention for mention in mentions if mention.form is not MentionForm.PRONOUN}
    found: list[Link] = []
    for token in parse.tokens:
        if token.lemma in nouns().roles and token.is_noun:
            found += _office(parse, token, by_core)
        elif token.dep == "poss":
            found += _part(parse, token, by_core)
    return found


def _office(parse: Parse, role: Token, by_core: dict[int, Mention]) -> list[Link]:
    named_before = next((t for t in parse.children(role.i, "compound", "nmod", "poss") if t.is_proper), None)
    body = named_before or next(
        (
            noun
            for p in parse.children(role.i, "prep")
            if p.lower in {"of", "for", "at"} and (noun := parse.child(p.i, "pobj"))
        ),
        None,
    )
    holder = _holder_of_role(parse, role, by_core)
    target = _named_at(body, by_core) if body is not None else None
    if holder is None or target is None or holder.core == target.core or target.kind is not EntityKind.AGENCY:
        return []
    kind = RoleKind.SPEAKS_FOR if role.lemma in nouns().voices else RoleKind.HOLDS_ROLE
    return [Link(kind, target.core, holder.core, role.lower, Spans((parse.span(role.i, role.i),)))]


def _holder_of_role(parse: Parse, role: Token, by_core: dict[int, Mention]) -> Mention | None:
    """The person in apposition to the role, or the phrase that the role itself heads."""
    own = by_core.get(role.start)
    if own is not None:
        return own
    person = parse.tokens[role.head] if role.dep == "appos" else parse.child(role.i, "appos")
    return _named_at(person, by_core) if person is not None and person.is_proper else None


def _named_at(noun: Token, by_core: dict[int, Mention]) -> Mention | None:
    """The mention whose name ends with or holds this noun."""
    return next((m for m in by_core.values() if m.core.start <= noun.start < m.core.end), None)


def _part(parse: Parse, owner: Token, by_core: dict[int, Mention]) -> list[Link]:
    """South Korea's National Intelligence Service is part of South Korea."""
    whole, part = _named_at(owner, by_core), _named_at(parse.tokens[owner.head], by_core)
    if whole is None or part is None or whole.kind is not EntityKind.PLACE or part.kind is not EntityKind.AGENCY:
        return []
    return [Link(RoleKind.PART_OF, whole.core, part.core, None, Spans((parse.span(owner.i, owner.i),)))]
