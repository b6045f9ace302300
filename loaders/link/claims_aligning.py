"""Which part of one claim says what which part of the other says, and what is left over on either side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from loaders.link.claims_kin import Kin, kin_of
from loaders.link.claims_lexicon import Sign, lexicon
from loaders.link.claims_names import capital_of, country_of, is_same_name, words_of_name
from loaders.link.claims_parts import Part, Role
from loaders.link.claims_reading import Read
from loaders.link.roots import root_of

_LEAST_ROOT = 4

_DEALT_WITH = frozenset(
    (way, noun)
    for way in ("to", "with", "in")
    for noun in (
        "ambassador",
        "envoy",
        "tie",
        "relation",
        "talk",
        "deal",
        "agreement",
        "embassy",
        "treaty",
        "negotiation",
    )
)
"""Ways and words that make a capital's name its government's: "ambassador to Tokyo"."""


class Bond(IntEnum):
    """How two parts stand to each other, the closest last; opposites may follow each other, contraries exclude."""

    NONE = 0
    OPPOSITE = 1
    CONTRARY = 2
    DENIAL = 3
    CONVERSE = 4
    SAME = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parts that belong together."""

    a: Part
    b: Part
    bond: Bond


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs, and what of either side has no counterpart; soft words and detail of names are left out of that."""

    pairs: tuple[Pair, ...]
    left_a: tuple[Part, ...]
    left_b: tuple[Part, ...]

    def bonds(self, *which: Bond) -> tuple[Pair, ...]:
        """The pairs with one of these bonds."""
        return tuple(pair for pair in self.pairs if pair.bond in which)

    @property
    def share(self) -> float:
        """The share of both sides' parts that tell which have a counterpart; names count twice."""
        met = 2.0 * sum(_weight(pair) for pair in self.pairs)
        left = sum(2.0 if part.is_name else 1.0 for part in (*self.left_a, *self.left_b))
        return met / (met + left) if met else 0.0


def align(a: Read, b: Read) -> Alignment:
    """The parts of two claims brought together, each with the closest on the other side."""
    to_b, left_a = _matched(a.parts, b.parts)
    to_a, left_b = _matched(b.parts, a.parts)
    pairs = {(x.places, y.places): Pair(x, y, bond) for x, y, bond in to_b}
    for y, x, bond in to_a:
        pairs.setdefault((x.places, y.places), Pair(x, y, bond))
    kept = _settled([pairs[key] for key in sorted(pairs)])
    return Alignment(kept, tuple(left_a), tuple(left_b))


def _settled(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Without denials and contraries of words that have their like: "left … remained unsigned", "left … unsigned"."""
    same_a = {pair.a.places for pair in pairs if pair.bond is Bond.SAME}
    same_b = {pair.b.places for pair in pairs if pair.bond is Bond.SAME}
    return tuple(
        pair
        for pair in pairs
        if pair.bond in (Bond.SAME, Bond.CONVERSE) or (pair.a.places not in same_a and pair.b.places not in same_b)
    )


def _matched(these: Sequence[Part], those: Sequence[Part]) -> tuple[list[tuple[Part, Part, Bond]], list[Part]]:
    pairs: list[tuple[Part, Part, Bond]] = []
    left: list[Part] = []
    for part in these:
        best = _closest(part, those)
        bond = bond_of(part, best) if best is not None else Bond.NONE
        if best is not None and (bond is Bond.SAME or (bond is not Bond.NONE and not part.soft)):
            pairs.append((part, best, bond))
        elif part.is_name and (found := _by_words(part, those)):
            pairs.extend((part, other, Bond.SAME) for other in found)
        elif not part.is_name and (inside := _by_parts(part, those)):
            pairs.extend((part, other, Bond.SAME) for other in inside)
        elif not part.soft:
            left.append(part)
    return pairs, left


def _closest(part: Part, those: Sequence[Part]) -> Part | None:
    """Of equally close ones the word that is written alike, then the first."""
    return max(
        those,
        key=lambda other: (
            bond_of(part, other),
            not other.soft,
            part.text == other.text,
            tuple(-i for i in other.places),
        ),
        default=None,
    )


def bond_of(a: Part, b: Part) -> Bond:
    """How two parts stand to each other; the same whichever comes first."""
    if a.is_name and b.is_name:
        return Bond.SAME if _same_named(a, b) else Bond.NONE
    if a.is_name or b.is_name:
        return Bond.SAME if _is_written_as(a, b) or _is_called(a, b) or _is_capital(a, b) else Bond.NONE
    if a.text == b.text:
        return Bond.SAME
    return _by_rows(a, b) or _by_root(a, b) or _by_groups(a, b) or _by_un(a, b)


def _by_root(a: Part, b: Part) -> Bond:
    return Bond.SAME if len(a.root) >= _LEAST_ROOT and a.root == b.root else Bond.NONE


def _by_un(a: Part, b: Part) -> Bond:
    return Bond.DENIAL if _un(a) == b.root or _un(b) == a.root else Bond.NONE


def _is_written_as(a: Part, b: Part) -> bool:
    """A word that one side writes as a name, as at the start of a sentence."""
    return words_of_name(a.text) == words_of_name(b.text) or (" " not in a.text + b.text and a.root == b.root)


def _is_called(a: Part, b: Part) -> bool:
    """A body's own name and what it is: "the Knesset", "parliament"."""
    name, word = (a, b) if a.is_name else (b, a)
    rows = lexicon().rows_of(name.text.lower().removeprefix("the "))
    return any(row in rows and sign is Sign.SAME for row, sign in word.rows)


def _is_capital(a: Part, b: Part) -> bool:
    """Bucharest and "the Romanian capital"."""
    name, word = (a, b) if a.is_name else (b, a)
    return word.of_country is not None and capital_of(name.text) == word.of_country


def _same_named(a: Part, b: Part) -> bool:
    if is_same_name(a.text, b.text):
        # A place is no part of the body that has its name in its own: "Valencia", "Valencia fire service".
        whole = words_of_name(a.text) == words_of_name(b.text)
        return whole or a.kind is None or b.kind is None or a.kind == b.kind or country_of(a.text) is not None
    # "Paris" stands for France where it acts or is dealt with, not where something happens.
    return any(
        (one.role is Role.AGENT or one.tie in _DEALT_WITH)
        and capital_of(one.text) is not None
        and capital_of(one.text) == country_of(other.text)
        for one, other in ((a, b), (b, a))
    )


def _by_rows(a: Part, b: Part) -> Bond:
    theirs = dict(b.rows)
    bonds = [_of_signs(sign, theirs[row]) for row, sign in a.rows if row in theirs]
    return max(bonds, default=Bond.NONE)


def _by_groups(a: Part, b: Part) -> Bond:
    """By WordNet's synonyms and derivations; words that are never only detail agree by the lexicon alone."""
    if is_telling(a) or is_telling(b) or a.soft or b.soft:
        return Bond.NONE
    kin = kin_of(a.text, b.text)
    if kin is Kin.NEAR and a.rows and b.rows:
        # The rows tell apart what is near: to damage is not to destroy.
        return Bond.NONE
    return _OF_KIN[kin]


_OF_KIN = {Kin.SAME: Bond.SAME, Kin.NEAR: Bond.SAME, Kin.CONTRARY: Bond.OPPOSITE, Kin.NONE: Bond.NONE}


def _of_signs(a: Sign, b: Sign) -> Bond:
    signs = {a, b}
    if len(signs) == 1:
        return Bond.SAME
    if signs == {Sign.SAME, Sign.DENIAL}:
        return Bond.DENIAL
    if signs == {Sign.SAME, Sign.CONVERSE}:
        return Bond.CONVERSE
    return Bond.CONTRARY if signs == {Sign.SAME, Sign.CONTRARY} else Bond.NONE


def _un(part: Part) -> str:
    """The root of what a word with "un" in front denies; nothing that any root is where it has none."""
    return root_of(part.text[2:]) if part.text.startswith("un") and len(part.text) > 6 else "\0"  # noqa: PLR2004  # "under"


def _by_words(name: Part, those: Sequence[Part]) -> tuple[Part, ...]:
    """The parts that together have all the words of a name: "Coast Guard" of "coast guard"; none where one lacks."""
    found: list[Part] = []
    for word in words_of_name(name.text):
        one = next((other for other in those if _has_word_of_name(other, word)), None)
        if one is None:
            return ()
        found.append(one)
    return tuple(dict.fromkeys(found))


def _has_word_of_name(other: Part, word: str) -> bool:
    if word in _words(other) or root_of(word) in _roots(other):
        return True
    return other.is_name and country_of(word) is not None and country_of(word) == country_of(other.text)


def _by_parts(part: Part, those: Sequence[Part]) -> tuple[Part, ...]:
    """For a phrase the parts that together have its words, for a word the phrase that has it: "end ~ strike"."""
    if len(part.places) == 1:
        return tuple(other for other in those if len(other.places) > 1 and _has_word(other, part.text))[:1]
    named = tuple(other for other in those if other.is_name and set(part.text.split()) <= set(_words(other)))
    if named:
        # "The border guards in Finland", "the Finnish Border Guard".
        return named[:1]
    words = [word for word in part.text.split() if word not in lexicon().soft]
    found = [next((other for other in those if _has_word(other, word)), None) for word in words]
    return tuple(dict.fromkeys(other for other in found if other is not None)) if words and None not in found else ()


def _has_word(other: Part, word: str) -> bool:
    if other.is_name or not lexicon().negation.isdisjoint(other.text.split()):
        return False
    rows = lexicon().rows_of(word)
    shared = any(sign is Sign.SAME and row in rows for row, sign in other.rows)
    return shared or word in other.text.split() or kin_of(word, other.text) in {Kin.SAME, Kin.NEAR}


def _words(part: Part) -> Sequence[str]:
    return words_of_name(part.text) if part.is_name else part.text.split()


def _roots(part: Part) -> Iterator[str]:
    return (root_of(word) for word in _words(part) if len(word) > _LEAST_ROOT)


def _weight(pair: Pair) -> float:
    return 2.0 if pair.a.is_name else 0.0 if pair.a.soft else 1.0


def is_telling(part: Part) -> bool:
    """Whether a word is never only detail; who a named person is, or was, says nothing else of what happened."""
    if part.is_name or (part.descriptive and part.text in lexicon().offices):
        return False
    if part.rows and len(part.places) > 1:
        # "central bank" is a word like another.
        return part.text in lexicon().telling
    return any(word in lexicon().telling for word in part.text.split())
