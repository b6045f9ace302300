"""Short articles for tests of segmentation, and the kinds that their lines are given."""

from __future__ import annotations

from loaders.segment import segment

BODY = "The operator of the dam denied on Monday that its warning had come too late."
MORE = "A spokeswoman, Joan Hart, said residents were told two hours before the water rose."


def labelled(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, text[each.span.start : each.span.end]) for each in segment(text)]


def kinds(*lines: str) -> dict[str, str]:
    """The kind of each line of an article that is made of these, each a paragraph."""
    return {words: kind for kind, words in labelled("\n\n".join(lines))}


def between(line: str) -> str:
    """The kind that a line has in the middle of a report."""
    return kinds("Dam operator denies warning was late", BODY, line, MORE)[line]
