"""How terms and quads are written, the same in every line format: the form of RDF Dataset Canonicalization.

Its rules are at https://www.w3.org/TR/rdf-canon/#canonical-quads; RDF 1.1 itself defines no canonical N-Quads.
"""

from __future__ import annotations

import re

from graph.errors import ModelError
from graph.rdf.terms import IRI, Quad, Term

# Control characters, and what no XML document can hold, are written as numbers; every other character as itself.
_NUMBERED = [*range(0x20), 0x7F, 0xFFFE, 0xFFFF]
_NAMED = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_ESCAPES = {code: f"\\u{code:04X}" for code in _NUMBERED} | {ord(each): named for each, named in _NAMED.items()}
_SPECIAL = re.compile('[\x00-\x1f\x7f"\\\\\ufffe\uffff]')


def term_text(term: Term) -> str:
    """A term as canonical N-Quads write it."""
    if isinstance(term, IRI):
        return f"<{term.value}>"
    value = term.value.translate(_ESCAPES) if _SPECIAL.search(term.value) else term.value
    if term.language is not None:
        return f'"{value}"@{term.language}'
    if term.datatype is not None:
        return f'"{value}"^^<{term.datatype.value}>'
    return f'"{value}"'


def quad_line(quad: Quad) -> str:
    """One line of canonical N-Quads."""
    subject, predicate, value, graph = quad
    name = "" if graph is None else f" <{graph.value}>"
    return f"<{subject.value}> <{predicate.value}> {term_text(value)}{name} .\n"


def encoded(line: str) -> bytes:
    """The line in UTF-8; raises `ModelError` for half of a surrogate pair, which UTF-8 can't hold."""
    try:
        return line.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ModelError(
            f"half a character (U+{ord(line[error.start]):04X}) can't be written in {line[:80]!r}; "
            "load the article again from its source"
        ) from error
