"""What an extraction holds, and the protocol that every extractor follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from graph.model import EntityKind, RoleKind, Segment, Speech, Stance, Unread
from graph.quantities import Bound
from graph.spans import Span, Spans
from loaders.extract.reasons import Reason


class MentionForm(StrEnum):
    """How a text refers to someone or something."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an entity.

    `span` is the whole noun phrase, `core` the name within it (for a description its head noun). `words` are the
    lower-case lemmas of a description and of what stands in apposition to a name, by which the two can be matched.
    `kind` is None where the words leave it open ("they"), and `certain` unless it is only the model's guess. `lead`
    marks what stands in the title or the first paragraph, where an article may describe before it names. `subject`
    marks the subject of a clause, `institution` a description that names a body by what it does ("the transport
    ministry").
    """

    span: Span
    core: Span
    form: MentionForm
    kind: EntityKind | None
    name: str
    head: str
    words: frozenset[str] = frozenset()
    plural: bool = False
    definite: bool = False
    aliases: tuple[str, ...] = ()
    outlet: bool = False
    country: str | None = None
    certain: bool = True
    lead: bool = False
    subject: bool = False
    institution: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """That one mention belongs to another (its office, its body, its whole), and in which words; spans are cores."""

    kind: RoleKind
    of: Span
    who: Span
    role: str | None
    spans: Spans


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing held to be so: the stretches of the text that say it, in order.

    "suffered losses and retreated" is two clauses that share their subject. `predicate` is the lemma of its verb,
    `subject` the span of its subject, `negated` and `modal` its polarity and mood; `noun_phrase` when it has no verb.
    `joint` is the verb that the claim puts between its two parts where the article has none: who "called the plan a
    fake" holds that the plan is a fake.
    """

    parts: Spans
    predicate: str
    subject: Span | None = None
    negated: bool = False
    modal: str | None = None
    noun_phrase: bool = False
    joint: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A report that is answered by name instead of by its content: "the newspaper's claims".

    `holder` is the span of whose report it is, None when the words don't say; `plural` when there may be several;
    `own` when the source answers what it said itself ("stands by its story").
    """

    span: Span
    holder: Span | None
    noun: str
    plural: bool
    own: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Someone takes a stance to something: source, cue and content as they stand in the text.

    `source` is None when the text gives none ("reportedly"). `content` is None only for a venue, which relays what
    `cites` names. `cites` and `answers` are the cue spans of other attributions of the same extraction.
    `said` is the span of the words that date it. `rule` names the rule that fired, `reasons` those that decided its
    parts, as far as the extractor tells.
    """

    source: Span | None
    cue: Spans
    stance: Stance
    content: Spans | None
    speech: Speech
    rule: str
    clauses: tuple[Clause, ...] = ()
    manner: str | None = None
    target: Target | None = None
    cites: tuple[Spans, ...] = ()
    answers: tuple[Spans, ...] = ()
    said: Span | None = None
    said_on_or_before: bool = False
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity at its place in the text: `core` is hedge and number, `span` reaches to what is counted.

    `high` is the upper end of a range. `unit` is None where the words do not say what is counted.
    """

    span: Span
    core: Span
    bound: Bound
    number: Fraction
    high: Fraction | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A phrase within a claim that points back and names nobody: "these forces", "the agency", "both men".

    `head` is the lemma of its noun, `pair` whether it means two, `demonstrative` whether "this" or "these" leads it.
    `sentences` are those before it, the nearest first, its own up to it; `since` is the offset behind the last words in
    them that bring in others of its kind without a name ("a rival company"), 0 without such.
    """

    span: Span
    kind: EntityKind
    head: str
    pair: bool
    demonstrative: bool
    sentences: tuple[Span, ...]
    since: int = 0


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that an extractor found in one text, in the order of the text."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    attributions: tuple[Attribution, ...]
    unread: tuple[Unread, ...]
    amounts: tuple[Amount, ...] = ()
    anaphors: tuple[Anaphor, ...] = ()


class Extractor(Protocol):
    """Finds who said what in a text. Its `name` carries its version and is kept with every reading."""

    @property
    def name(self) -> str:
        """Such as `rules/1`."""
        ...

    def extract(self, text: str, segments: tuple[Segment, ...], *, carrier: str | None = None) -> Extraction:
        """What the titles, captions and body of this text say; offsets are code points of the text.

        `carrier` is the outlet that published it, where it is known: who told something to it told it to an outlet.
        """
        ...
