"""What every store can do: typed queries, transactions and search, whatever engine keeps the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Params = TypeVar("Params")
Row = TypeVar("Row")
Result = TypeVar("Result")

Value = str | int | float | bool | None | list[str] | list[int] | list[float] | list[bool]
"""What travels to and from a store; dates are ISO 8601 strings."""


@dataclass(frozen=True, slots=True)
class Query(Generic[Params, Row]):
    """One reading Cypher text with the class of its parameters and the class of its rows.

    The fields of `params` are the text's `$names`, those of `row` its `AS` names; `queries.binding` checks both.
    """

    name: str
    text: str
    params: type[Params]
    row: type[Row]


@dataclass(frozen=True, slots=True)
class Write(Generic[Row]):
    """One writing Cypher text, `UNWIND $rows AS row …`, whose rows are of one class.

    It returns `written`, the number of rows that took effect.
    """

    name: str
    text: str
    row: type[Row]


@dataclass(frozen=True, slots=True)
class Definition:
    """One statement of the schema: a constraint or an index. It has no parameters and runs outside transactions."""

    name: str
    text: str


class Reader(Protocol):
    """Something that answers reading queries."""

    def read(self, query: Query[Params, Row], params: Params) -> list[Row]:
        """The rows of a query, in the order of its text."""
        ...


class Transaction(Reader, Protocol):
    """Reads and writes that take effect together or not at all."""

    def write(self, write: Write[Row], rows: Sequence[Row]) -> None:
        """Write these rows; raises `StoreRefused` when not every row took effect, which undoes the whole."""
        ...


class Store(Reader, Protocol):
    """A graph and its engine. Safe to share among threads; a reader never waits for a writer."""

    @property
    def url(self) -> str:
        """The address it was opened by, without credentials."""
        ...

    def stream(self, query: Query[Params, Row], params: Params) -> Iterator[Row]:
        """The rows of a query one by one, without holding them all where the engine allows it."""
        ...

    def transaction(self, work: Callable[[Transaction], Result]) -> Result:
        """Run `work` in one transaction and commit it; when it raises, nothing is kept and the error goes on.

        `work` may run more than once: a transient error of a server is retried. So it must not change anything else.
        Returns once the commit will outlive a crash of this process.
        """
        ...

    def write_alone(self, write: Write[Row], row: Row) -> bool:
        """Write one row by a statement that is a transaction of its own; gives whether it took effect.

        This is the fast way, and on the embedded store the only one whose time doesn't grow with the graph. Returns
        once it will outlive a crash of this process.
        """
        ...

    def define(self, definition: Definition) -> None:
        """Make a constraint or an index; one that exists is left as it is."""
        ...

    def refresh_search(self) -> None:
        """Let searches find what was committed until now; called after each load."""
        ...

    def close(self) -> None:
        """Write what is still held back and let go of the engine. Nothing may be asked of the store afterwards."""
        ...
