"""From what a client accepts to what it is sent: the page, JSON, or RDF in one of its formats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from graph.rdf.formats import Format

_ELEMENT = re.compile(r'(?:[^,"]|"(?:[^"\\]|\\.)*")+')
"""What stands between commas; one inside of quotation marks parts nothing."""
_RANGE = re.compile(r"\s*([!#$%&'*+.^_`|~\w-]+)/([!#$%&'*+.^_`|~\w-]+)\s*(;.*)?", re.ASCII | re.DOTALL)
_QUALITY = re.compile(r";\s*q\s*=\s*([0-9.]+)\s*(?:;|$)", re.ASCII | re.IGNORECASE)
_ANY = "*"
_LONGEST = 2000
"""No client says more than this; a longer header is read up to here."""


class Representation(StrEnum):
    """What a thing can be sent as, by the suffix of its address; the service's own preference comes first."""

    JSON = "json"
    HTML = "html"
    TRIG = Format.TRIG.value
    TURTLE = Format.TURTLE.value
    JSONLD = Format.JSONLD.value
    NQUADS = Format.NQUADS.value
    NTRIPLES = Format.NTRIPLES.value
    RDFXML = Format.RDFXML.value

    @property
    def media_type(self) -> str:
        """Its media type."""
        rdf = self.rdf
        if rdf is not None:
            return rdf.media_type
        return "text/html" if self is Representation.HTML else "application/json"

    @property
    def rdf(self) -> Format | None:
        """The RDF format that it is; None for the page and for JSON."""
        return None if self in (Representation.HTML, Representation.JSON) else Format(self.value)


@dataclass(frozen=True, slots=True)
class MediaRange:
    """One element of an `Accept` header: a type, a subtype, either of which may be `*`, and how much it is wanted."""

    type: str
    subtype: str
    quality: float

    @property
    def exactness(self) -> int:
        """How exactly it names a type: 2 for `text/html`, 1 for `text/*`, 0 for `*/*`."""
        return (self.type != _ANY) + (self.subtype != _ANY)

    def takes(self, media_type: str) -> bool:
        """Whether a media type is of this range. Its parameters are not looked at: we send each type in one form."""
        kind, _, subtype = media_type.partition("/")
        return self.type in (_ANY, kind) and self.subtype in (_ANY, subtype)


ANYTHING: Final = MediaRange(_ANY, _ANY, 1.0)


def ranges_of(accept: str | None) -> tuple[MediaRange, ...]:
    """The media ranges of an `Accept` header; what is not one is passed over, and without any, anything is taken."""
    return tuple(_ranges(accept or "")) or (ANYTHING,)


def chosen(accept: str | None, offered: Sequence[str]) -> str | None:
    """The media type among those offered that is wanted most; None when none of them is taken.

    How much each is wanted says the range that names it most exactly (RFC 9110, 12.5.1). Of two wanted alike, the one
    that is named more exactly, else the one that is offered first.
    """
    ranges = ranges_of(accept)
    wanted = [(_most_exact(ranges, media_type), -place) for place, media_type in enumerate(offered)]
    best = max(((each.quality, each.exactness, place) for each, place in wanted if each), default=None)
    return None if best is None or best[0] == 0 else offered[-best[2]]


def _most_exact(ranges: Sequence[MediaRange], media_type: str) -> MediaRange | None:
    taking = (each for each in ranges if each.takes(media_type))
    return max(taking, key=lambda each: (each.exactness, each.quality), default=None)


def _ranges(accept: str) -> Iterator[MediaRange]:
    for element in _ELEMENT.findall(accept[:_LONGEST]):
        # Java's own client says `*` for `*/*`.
        found = _RANGE.fullmatch(re.sub(r"^\s*\*\s*(?=;|$)", "*/*", element))
        if found is not None:
            quality = _QUALITY.search(found[3] or "")
            yield MediaRange(found[1].lower(), found[2].lower(), _number(quality[1]) if quality else 1.0)


def _number(digits: str) -> float:
    """The quality that is written so, from 0 to 1; one that is no number counts as if it were not there."""
    try:
        return min(float(digits), 1.0)
    except ValueError:
        return 1.0
