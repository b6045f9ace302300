"""What is counted of a claim's roots: independence, what hangs together, copies, shares of carriers, loops."""

from __future__ import annotations

from pydantic import Field

from api.answers.base import Answer


class Independent(Answer):
    """How many independent roots there are; unnamed ones add from 0 to their number."""

    supports: int = Field(description="Named, for; a body that is on both sides is counted here too.")
    supports_unnamed: int
    opposes: int = Field(description="Named, against; a body that is on both sides is counted here too.")
    opposes_unnamed: int
    in_all: int = Field(description="Named, each once, whichever its side.")


class Related(Answer):
    """Roots that hang together: parts of one whole, such as the ministries of one government, or of one country."""

    by: str = Field(description="The name of the whole, or the code of the country.")
    clusters: tuple[str, ...] = Field(description="The clusters of the roots.")


class Contradiction(Answer):
    """Another claim that excludes this one."""

    cluster: str
    claim: str
    stands: bool = Field(description="Whether somebody is behind it.")


class Family(Answer):
    """Articles that are copies of one text, by several carriers."""

    first: str = Field(description="The one that was published first.")
    article_ids: tuple[str, ...]
    carriers: tuple[str | None, ...]


class Reach(Answer):
    """How far one root reaches: whose chains lead to it."""

    cluster: str
    name: str
    carriers: tuple[str | None, ...]
    share: float = Field(description="Of all carriers; one that printed nothing but copies is one with its family.")


class Step(Answer):
    """One statement of a loop, or one that enters it, and where it is printed."""

    statement_id: str
    source: str
    carrier: str | None
    article_id: str
    title: str | None
    published: str | None
    cites: str = Field(description="The id of the next.")


class Circle(Answer):
    """Statements that cite each other in a circle."""

    steps: tuple[Step, ...] = Field(description="The shortest loop, spelled out; where it begins does not matter.")
    members: tuple[str, ...] = Field(description="All that rest on each other.")
    enters: tuple[Step, ...] = Field(description="Statements from outside that cite one of them.")
