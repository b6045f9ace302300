"""The names and words of a claim's sentence, each with its part in what is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.spans import Span
from loaders.extract.gazetteer import name_words
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import countries
from loaders.link.claims_lexicon import Phrase, Sign, lexicon, related
from loaders.link.roots import root_of

_BLANK = "\0"
"""In the place of a word that is part of a date or a number: no phrase runs over it but where it allows a gap."""

_DESCRIBES = frozenset({"compound", "amod", "nmod", "appos"})
_PLAIN_TIES = {"nsubjpass": "dobj"}


class Role(StrEnum):
    """Whether a name does what is told, or has it done to it."""

    AGENT = "agent"
    PATIENT = "patient"
    ORIGIN = "origin"
    GOAL = "goal"
    OTHER = "other"


_WAYS = {"from": Role.ORIGIN, "to": Role.GOAL, "into": Role.GOAL, "towards": Role.GOAL, "toward": Role.GOAL}


_NO_WAY = frozenset({"according", "due", "owing", "thanks"})
"""With these, "to" leads nowhere."""


@dataclass(frozen=True, slots=True)
class Part:
    """A name or a word of a claim that tells something.

    `rows` are the rows of the lexicon that it stands in. What is `soft` need not stand on the other side;
    what is `descriptive` says of a named thing what kind it is. `verb` is the place of what governs a part.
    `tie` is its relation, or the preposition, to the lemma of the word that it hangs on.
    """

    text: str
    places: tuple[int, ...]
    is_name: bool = False
    rows: tuple[tuple[str, Sign], ...] = ()
    soft: bool = False
    descriptive: bool = False
    role: Role = Role.OTHER
    verb: int | None = None
    kind: str | None = None
    start: int = 0
    tie: tuple[str, str] | None = None
    is_verb: bool = False
    of_country: str | None = None

    @property
    def root(self) -> str:
        """The root of a word, which its derivations share."""
        return root_of(self.text)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed claim, what it is about (name and kind), and the places that are no words: dates, numbers, marks."""

    tree: Parse
    about: tuple[tuple[str, str], ...]
    masked: frozenset[int]

    def parts(self) -> tuple[Part, ...]:
        """All names and words in order."""
        named = self._named()
        lemmas = self._lemmas(named)
        return tuple(sorted((*self._name_parts(named), *self._word_parts(lemmas, named)), key=lambda part: part.places))

    def _named(self) -> tuple[tuple[int, ...], ...]:
        """The places of each name: those that the claim is about first, then runs of capitals and nationalities."""
        taken: set[int] = set()
        found: list[tuple[int, ...]] = []
        for name in sorted({name for name, _ in self.about}, key=lambda name: (-len(name), name)):
            for places in self._standing(name):
                if not taken & set(places):
                    taken.update(places)
                    found.append(places)
        found.extend(run for run in self._runs(self.masked | taken) if not self._is_common(run))
        return tuple(sorted(found))

    def _standing(self, name: str) -> Iterator[tuple[int, ...]]:
        start = self.tree.text.find(name)
        while start >= 0:
            places = tuple(self.tree.within(Span(start, start + len(name))))
            if places:
                yield places
            start = self.tree.text.find(name, start + len(name))

    def _runs(self, taken: frozenset[int]) -> Iterator[tuple[int, ...]]:
        run: list[int] = []
        for token in self.tree.tokens:
            if token.i not in taken and self._is_named(token):
                if run and self._splits(run[-1]):
                    yield tuple(run)
                    run = []
                run.append(token.i)
            elif run:
                yield tuple(run)
                run = []
        if run:
            yield tuple(run)

    def _is_common(self, run: Sequence[int]) -> bool:
        """A body that is called by what it is: "the Supreme Court", "Parliament"."""
        common = name_words().institutions | name_words().ranks
        lowers = [self.tree.tokens[place].lower for place in run]
        return all(lower in common or lower in lexicon().phrases for lower in lowers) and any(
            lower in common or any(phrase.lemmas == (lower,) for phrase in lexicon().phrases[lower]) for lower in lowers
        )

    def _splits(self, before: int) -> bool:
        """A nationality is a name of its own before another name."""
        return self.tree.tokens[before].lower in countries().demonyms

    def _is_named(self, token: Token) -> bool:
        lower = token.lower.rstrip(".")
        if not token.text[:1].isupper() or lower in name_words().ranks:
            return False
        if any(phrase.lemmas == (lower,) for phrase in lexicon().phrases.get(lower, ())) and self._stands_alone(token):
            return False
        if self._common(token) is not None:
            return False
        if token.is_proper or lower in countries().demonyms or lower.removesuffix("s") in countries().demonyms:
            return True
        return token.i > 0 and token.tag[:1] in "NJ"

    def _common(self, token: Token) -> str | None:
        """The lemma of a common noun that only its place at the start makes look like a name: "Physicians"."""
        if token.i or not token.is_proper or token.lower in countries().demonyms:
            return None
        if token.tag == "NNPS":
            lower = token.lower.removesuffix("s")
            return lower if lower in related() else None
        is_before_name = len(self.tree.tokens) > 1 and self.tree.tokens[1].is_proper
        return token.lower if is_before_name and token.lower in related() else None

    def _stands_alone(self, token: Token) -> bool:
        beside = self.tree.tokens[max(0, token.i - 1) : token.i + 2]
        return not any(other.text[:1].isupper() for other in beside if other.i not in {0, token.i})

    def _name_parts(self, named: Sequence[tuple[int, ...]]) -> Iterator[Part]:
        for places in named:
            tokens = [self.tree.tokens[place] for place in places]
            text = self.tree.text[tokens[0].start : tokens[-1].end]
            head = self._head(places)
            role, verb = self._role(head)
            adjective = head.dep in {"amod", "compound", "nmod", "poss"} and head.head not in places
            nationality = len(places) <= 2 and countries().of(text) is not None  # noqa: PLR2004  # "South Korean"
            yield Part(
                text, places, is_name=True, descriptive=nationality and adjective, role=role, verb=verb,
                kind=dict(self.about).get(text), start=tokens[0].start, tie=self._tie(places),
            )  # fmt: skip

    def _head(self, places: Sequence[int]) -> Token:
        """The word of these that governs the others; of several the one nearest to the sentence's root."""
        return min(
            (self.tree.tokens[place] for place in places),
            key=lambda token: (len(list(self.tree.above(token.i))), -token.i),
        )

    def _role(self, token: Token) -> tuple[Role, int | None]:
        """The role by the nearest verb: subject or "by", object or subject of a passive."""
        while token.dep in {"conj", "appos", "compound", "nmod", "flat"} and token.head != token.i:
            token = self.tree.tokens[token.head]
        head = self.tree.tokens[token.head]
        if token.dep in {"nsubj", "csubj"}:
            return (Role.PATIENT if head.lemma in lexicon().happens else Role.AGENT), head.i
        if token.dep in {"nsubjpass", "dobj", "obj"}:
            return Role.PATIENT, head.i
        if token.dep == "pobj" and head.lower == "by":
            return Role.AGENT, head.head
        if token.dep == "pobj" and head.lower in _WAYS and self.tree.tokens[head.head].lower not in _NO_WAY:
            return _WAYS[head.lower], head.head
        return Role.OTHER, None

    def _tie(self, places: Sequence[int]) -> tuple[str, str] | None:
        token = self._head(places)
        head = self.tree.tokens[token.head]
        if token.dep == "pobj":
            above = self.tree.tokens[head.head]
            return ("nsubj" if head.dep == "agent" else head.lower), above.lemma
        return _PLAIN_TIES.get(token.dep, token.dep), head.lemma

    def _lemmas(self, named: Sequence[tuple[int, ...]]) -> list[tuple[int, str]]:
        """The lemmas in order with their places, hyphens and other marks left out; blanks for names and numbers."""
        inside = {place for places in named for place in places}
        return [
            (token.i, _BLANK if token.i in self.masked or token.i in inside else self._common(token) or token.lemma)
            for token in self.tree.tokens
            if is_word(token)
        ]

    def _word_parts(self, lemmas: Sequence[tuple[int, str]], named: Sequence[tuple[int, ...]]) -> Iterator[Part]:
        words = [lemma for _, lemma in lemmas]
        inside = {place for places in named for place in places}
        taken: set[int] = set()
        for phrase, places in self._phrases(words):
            if not taken & set(places):
                taken.update(places)
                yield self._part(phrase.lemmas, tuple(lemmas[place][0] for place in places), phrase, inside)
        for at, (place, lemma) in enumerate(lemmas):
            if at not in taken and lemma != _BLANK:
                alone = next((each for each in lexicon().phrases.get(lemma, ()) if each.lemmas == (lemma,)), None)
                yield self._part((lemma,), (place,), alone, inside)

    def _phrases(self, words: Sequence[str]) -> list[tuple[Phrase, tuple[int, ...]]]:
        """The phrases of several words, the longest first."""
        found = [
            (phrase, places)
            for at, lemma in enumerate(words)
            if lemma != _BLANK
            for phrase, places in lexicon().all_at(words, at)
        ]
        return sorted(found, key=lambda each: (-len(each[1]), each[1]))

    def _part(self, lemmas: Sequence[str], places: tuple[int, ...], phrase: Phrase | None, inside: set[int]) -> Part:
        text = " ".join(lemma for lemma in lemmas if lemma != "~")
        soft = text in lexicon().soft
        descriptive = len(places) == 1 and self._describes(places[0], inside)
        first = self.tree.tokens[places[0]]
        role, verb = self._role(first)
        rows = phrase.rows if phrase else ()
        return Part(
            text,
            places,
            rows=rows,
            soft=soft,
            descriptive=descriptive,
            role=role,
            verb=verb,
            start=first.start,
            tie=self._tie(places),
            is_verb=first.tag.startswith("V"),
            of_country=self._capital_of(first) if text == "capital" else None,
        )

    def _capital_of(self, token: Token) -> str | None:
        """The country whose capital a word means: "the Romanian capital", "the capital of Romania"."""
        beside = [each for each in self.tree.children(token.i) if each.dep in {"amod", "nmod", "compound", "poss"}]
        of = [each for child in self.tree.children(token.i, "prep") for each in self.tree.children(child.i, "pobj")]
        return next((code for each in (*beside, *of) if (code := countries().of(each.text)) is not None), None)

    def _describes(self, place: int, inside: set[int]) -> bool:
        """Whether a word stands to a name as its kind: "marathon runner Ann Lee", "Ann Lee, the runner"."""
        token = self.tree.tokens[place]
        if token.dep in _DESCRIBES and token.head in inside:
            return True
        if any(child.i in inside and child.dep == "appos" for child in self.tree.children(place)):
            return True
        if token.lemma in lexicon().light and any(
            child.i in inside and child.dep in {"compound", "nmod"} for child in self.tree.children(place)
        ):
            # "the Los Pericos gang"
            return True
        head = self.tree.tokens[token.head]
        return (
            token.dep in {"amod", "compound", "nmod"}
            and head.i != token.i
            and not head.is_verb
            and self._describes(head.i, inside)
        )


def is_word(token: Token) -> bool:
    """Whether it has a letter or a digit; the possessive counts as one too, because phrases have it."""
    return any(character.isalnum() for character in token.text) or token.lower in {"'s", "’s"}
