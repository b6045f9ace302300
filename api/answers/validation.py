"""What checking somebody's RDF found."""

from __future__ import annotations

from pydantic import Field

from api.answers.base import Answer
from graph.rdf.findings import Severity


class Nonconformity(Answer):
    """One thing that does not conform, and what to do about it."""

    severity: Severity
    message: str
    advice: str
    thing: str = Field(description="The IRI of the thing; the file's name where it is about the whole.")
    property: str | None = Field(description="At which property; `^schema:about` is one that leads to the thing.")
    value: str | None


class Validation(Answer):
    """Whether a document conforms to the shapes: it does when nothing worse than a warning was found."""

    conforms: bool
    read_as: str = Field(description="The media type of the format that it was read as.")
    violations: int
    warnings: int
    findings: tuple[Nonconformity, ...]
