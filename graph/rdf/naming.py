"""From ids to IRIs: `https://w3id.org/onrecord/id/<noun>/<id>`, or the same under another base."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import quote

from graph.errors import InvalidRequest
from graph.rdf.terms import IRI
from graph.spans import Span

BASE = "https://w3id.org/onrecord/"
"""The base under which everybody's IRIs are the same, so that two graphs of one article meet."""

NOUNS = (
    "article",
    "claim",
    "decision",
    "entity",
    "evidence",
    "extractor",
    "found",
    "graph",
    "link",
    "quantity",
    "reading",
    "revision",
    "role",
    "segment",
    "span",
    "statement",
    "unread",
)
"""What stands between `id/` and a thing's id."""

_BASE = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~-]+)*/", re.ASCII)


@dataclass(frozen=True, slots=True)
class Naming:
    """The IRIs of one base; raises `InvalidRequest` when the base can't be the start of one."""

    base: str = BASE

    def __post_init__(self) -> None:
        if _BASE.fullmatch(self.base) is None:
            raise InvalidRequest(
                f"{self.base!r} can't be the base of IRIs; give an address that ends in a slash, such as {BASE}"
            )

    @property
    def space(self) -> str:
        """What every IRI of a thing starts with."""
        return f"{self.base}id/"

    @property
    def dataset(self) -> IRI:
        """All articles together."""
        return IRI(f"{self.base}dataset")

    @property
    def installation(self) -> IRI:
        """The graph of what belongs to this installation alone."""
        return IRI(f"{self.base}id/graph/installation")

    @property
    def decisions(self) -> IRI:
        """The graph of the decisions over articles, and of those on single statements."""
        return IRI(f"{self.base}id/graph/decisions")

    def article(self, article_id: str) -> IRI:
        """A published work."""
        return IRI(f"{self.base}id/article/{article_id}")

    def graph(self, article_id: str) -> IRI:
        """The named graph that holds what one article says."""
        return IRI(f"{self.base}id/graph/{article_id}")

    def revision(self, revision_id: str) -> IRI:
        """The text of an article as it stood."""
        return IRI(f"{self.base}id/revision/{revision_id}")

    def reading(self, revision_id: str) -> IRI:
        """The activity that found the statements of a revision."""
        return IRI(f"{self.base}id/reading/{revision_id}")

    def extractor(self, name: str) -> IRI:
        """The software that read, by its name and version."""
        return IRI(f"{self.base}id/extractor/{quote(name, safe='', errors='surrogatepass')}")

    def entity(self, entity_id: str) -> IRI:
        """Who or what one article speaks of, or who speaks in it."""
        return IRI(f"{self.base}id/entity/{entity_id}")

    def role(self, *parts: str) -> IRI:
        """How an entity belongs to another, by everything that tells one role from the next."""
        return IRI(f"{self.base}id/role/{_digest(parts)}")

    def claim(self, claim_id: str) -> IRI:
        """What is held to be so."""
        return IRI(f"{self.base}id/claim/{claim_id}")

    def quantity(self, claim_id: str, span: Span) -> IRI:
        """A number in a claim's sentence, at this place of it."""
        return IRI(f"{self.base}id/quantity/{claim_id}-{span.start}-{span.end}")

    def statement(self, statement_id: str) -> IRI:
        """One source taking one stance to one claim."""
        return IRI(f"{self.base}id/statement/{statement_id}")

    def evidence(self, statement_id: str) -> IRI:
        """The annotation that ties a statement to its words."""
        return IRI(f"{self.base}id/evidence/{statement_id}")

    def decision(self, *parts: str) -> IRI:
        """That two claims or two entities are one, by everything that tells one decision from the next."""
        return IRI(f"{self.base}id/decision/{_digest(parts)}")

    # No `#` before the offsets: it makes rdflib's Turtle writer super-linear.

    def span(self, revision_id: str, span: Span) -> IRI:
        """A stretch of a revision's text."""
        return IRI(f"{self.base}id/span/{revision_id}-{span.start}-{span.end}")

    def position(self, revision_id: str, span: Span) -> IRI:
        """Where a stretch of text stands."""
        return IRI(f"{self.base}id/span/{revision_id}-{span.start}-{span.end}-position")

    def words(self, revision_id: str, span: Span) -> IRI:
        """The words of a stretch of text, with those around them."""
        return IRI(f"{self.base}id/span/{revision_id}-{span.start}-{span.end}-quote")

    def segment(self, revision_id: str, span: Span) -> IRI:
        """A labelled range of a revision's text."""
        return IRI(f"{self.base}id/segment/{revision_id}-{span.start}-{span.end}")

    def link(self, revision_id: str, span: Span) -> IRI:
        """An address that a stretch of a revision's text links to."""
        return IRI(f"{self.base}id/link/{revision_id}-{span.start}-{span.end}")

    def found(self, revision_id: str, field: str) -> IRI:
        """That something which is known of a revision was found somewhere."""
        return IRI(f"{self.base}id/found/{revision_id}-{quote(field, safe='', errors='surrogatepass')}")

    def unread(self, revision_id: str, span: Span) -> IRI:
        """A passage with a cue that was not read into a statement."""
        return IRI(f"{self.base}id/unread/{revision_id}-{span.start}-{span.end}")


def _digest(parts: tuple[str, ...]) -> str:
    """Twenty hexadecimal digits; each part is led by its length, so that no two lists of parts read the same."""
    led = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(led.encode("utf-8", "surrogatepass")).hexdigest()[:20]
