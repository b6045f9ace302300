"""A claim's status in one sentence that says who stands where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

_SHOWN = 3


class Status(StrEnum):
    """What can be said of a claim by who stands behind it; the first that fits, in this order."""

    DISPUTED = "disputed"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"
    UNNAMED_ONLY = "unnamed_only"
    DENIED_ONLY = "denied_only"
    LEFT_OPEN = "left_open"
    WITHDRAWN = "withdrawn"


class Unfounded(StrEnum):
    """Why statements that take a side lead to no root."""

    CIRCULAR = "circular"
    UNFOLLOWED = "unfollowed"
    RELAYED = "relayed"


_WITHOUT_ORIGIN = {
    Unfounded.CIRCULAR: "in reports that cite each other in a circle",
    Unfounded.UNFOLLOWED: "in statements whose citations lie beyond the bounds of this walk",
    Unfounded.RELAYED: "in reports that rest on somebody who passes it on",
}


@dataclass(frozen=True, slots=True)
class Camps:
    """Who stands where, by name; `unfounded_…` says why statements of a side lead to no root.

    `relayed` says that somebody passes the claim on. `contradicted` are the words of claims that exclude it, and that
    somebody stands behind.
    """

    supports: tuple[str, ...] = ()
    unnamed_supports: int = 0
    unfounded_support: Unfounded | None = None
    opposes: tuple[str, ...] = ()
    unnamed_opposes: int = 0
    unfounded_opposition: Unfounded | None = None
    both: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    relayed: bool = False
    contradicted: tuple[str, ...] = ()


def is_supported(camps: Camps) -> bool:
    """Whether somebody stands behind the claim, be it also against it, or in a circle."""
    return bool(camps.supports or camps.unnamed_supports or camps.unfounded_support or camps.both)


def status_of(camps: Camps) -> Status:
    """The first of the closed list that fits who stands where.

    A claim that contradicts this one disputes it only where somebody is behind this one: denial and contrary agree.
    """
    supported = is_supported(camps)
    opposed = bool(camps.opposes or camps.unnamed_opposes or camps.unfounded_opposition)
    if camps.both or (supported and (opposed or camps.contradicted)):
        return Status.DISPUTED
    if supported:
        return _by_number(len(camps.supports))
    if opposed:
        return Status.DENIED_ONLY
    if camps.left_open:
        return Status.LEFT_OPEN
    return Status.WITHDRAWN if camps.withdrawn or not camps.relayed else Status.UNNAMED_ONLY


def _by_number(named: int) -> Status:
    if named == 0:
        return Status.UNNAMED_ONLY
    return Status.SINGLE_SOURCE if named == 1 else Status.CORROBORATED


def reason_for(status: Status | None, camps: Camps) -> str:  # noqa: PLR0911  # one for each status
    """One sentence, such as `Said by National Intelligence Service; denied by Kyrylo Budanov.`; None is of nobody yet.

    Unnamed sources are a range: how many of them are somebody else than those counted already, nobody can tell.
    """
    said, denied = _said(camps), _denied(camps)
    match status:
        case None:
            return "Nobody had surely spoken of it by then."
        case Status.DISPUTED:
            both = f"both said and denied by {_list(camps.both)}" if camps.both else ""
            excluded = (
                f"excluded by another claim that stands: {_quoted(camps.contradicted)}" if camps.contradicted else ""
            )
            return _sentence(said, denied, both, excluded)
        case Status.CORROBORATED | Status.SINGLE_SOURCE:
            return _sentence(said, "denied by none")
        case Status.UNNAMED_ONLY:
            return _sentence(said or "only passed on, without a source that says it", "denied by none")
        case Status.DENIED_ONLY:
            return _sentence(denied, "said by none")
        case Status.LEFT_OPEN:
            # Who took it back is told beside: the word of the status is of what stands.
            back = f"taken back by {_list(camps.withdrawn)}" if camps.withdrawn else ""
            rest = "said or denied by nobody else" if back else "neither said nor denied by anyone"
            return _sentence(f"left open by {_list(camps.left_open)}", back, rest)
        case Status.WITHDRAWN:
            gone = "in no current text of an article"
            return _sentence(f"taken back by {_list(camps.withdrawn)}" if camps.withdrawn else gone, "said by none")
        case _:
            assert_never(status)


def _said(camps: Camps) -> str:
    return _camp("said", camps.supports, camps.unnamed_supports, camps.unfounded_support)


def _denied(camps: Camps) -> str:
    return _camp("denied", camps.opposes, camps.unnamed_opposes, camps.unfounded_opposition)


def _camp(verb: str, names: tuple[str, ...], unnamed: int, unfounded: Unfounded | None) -> str:
    """Who says or denies it; empty for nobody."""
    if not names and not unnamed:
        return f"{verb} only {_WITHOUT_ORIGIN[unfounded]}" if unfounded else ""
    if not names:
        return f"{verb} only by {'an unnamed source' if unnamed == 1 else f'1 to {unnamed} unnamed sources'}"
    who = [*names[:_SHOWN]]
    if len(names) > _SHOWN:
        who.append(f"{len(names) - _SHOWN} more")
    if unnamed:
        # Each may be one of those named, or the same as another.
        who.append(f"0 to {unnamed} unnamed more")
    return f"{verb} by {_and(who)}"


def _list(names: tuple[str, ...]) -> str:
    shown = [*names[:_SHOWN]]
    return _and([*shown, f"{len(names) - _SHOWN} more"] if len(names) > _SHOWN else shown)


def _quoted(claims: tuple[str, ...]) -> str:
    return _list(tuple(f"“{claim}”" for claim in claims))


def _and(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _sentence(*parts: str) -> str:
    text = "; ".join(filter(None, parts))
    return f"{text[:1].upper()}{text[1:]}."
