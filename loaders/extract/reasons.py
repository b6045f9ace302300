"""Why a text was read so: which rule decided each part of a statement, and on which words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import wraps
from typing import ParamSpec, TypeVar

from graph.model import NOWHERE
from graph.spans import Spans

P = ParamSpec("P")
R = TypeVar("R")


class Part(StrEnum):
    """What of a statement a rule decides."""

    SOURCE = "source"
    CUE = "cue"
    STANCE = "stance"
    QUOTE = "quote"
    CLAIM = "claim"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Reason:
    """That this rule decided this part, on the words at these spans; none where words that are not there decide."""

    part: Part
    rule: str
    spans: Spans = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What a rule found, with the rule's name; what was found is the same whichever rule found it."""

    rule: str = field(default="", compare=False)


def by_rule(name: str, *, over: str | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Puts the name of a rule to what its function finds, unless a rule that it asked has done so (except `over`)."""

    def named(find: Callable[P, R]) -> Callable[P, R]:
        @wraps(find)
        def finding(*args: P.args, **kwargs: P.kwargs) -> R:
            found = find(*args, **kwargs)
            return replace(found, rule=name) if isinstance(found, Ruled) and found.rule in {"", over} else found

        return finding

    return named
