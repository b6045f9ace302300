"""Circular reporting: the groups of statements that cite each other in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def circles(ids: Iterable[str], edges: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """The largest groups in which each rests on each, in order of their ids; the groups are in order too.

    `edges` are pairs of citing and cited, both among the ids. Kosaraju's strongly connected components, without
    recursion, because a chain may be thousands long.
    """
    cites: dict[str, list[str]] = {each: [] for each in sorted(ids)}
    cited_by: dict[str, list[str]] = {each: [] for each in cites}
    for citing, cited in edges:
        cites[citing].append(cited)
        cited_by[cited].append(citing)
    groups = _components(cites, cited_by)
    return tuple(sorted(tuple(sorted(group)) for group in groups if len(group) > 1 or group[0] in cites[group[0]]))


def _components(cites: Mapping[str, list[str]], cited_by: Mapping[str, list[str]]) -> Iterator[list[str]]:
    done: set[str] = set()
    for first in reversed(_in_order_of_leaving(cites)):
        if first not in done:
            group = [first]
            done.add(first)
            for each in group:  # grows while it is walked
                more = [citing for citing in cited_by[each] if citing not in done]
                done.update(more)
                group += more
            yield group


def _in_order_of_leaving(cites: Mapping[str, list[str]]) -> list[str]:
    """All ids, each after all that it leads to for the first time."""
    left: list[str] = []
    seen: set[str] = set()
    for first in cites:
        path = [] if first in seen else [(first, iter(cites[first]))]
        seen.add(first)
        while path:
            each, following = path[-1]
            cited = next((cited for cited in following if cited not in seen), None)
            if cited is None:
                left.append(each)
                path.pop()
            else:
                seen.add(cited)
                path.append((cited, iter(cites[cited])))
    return left


def shortest_loop(members: Iterable[str], edges: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A shortest way from the smallest member back to itself along the edges between members, each once.

    `members` are one of the groups that `circles` gives, so there is such a way; of several, the smallest ids decide.
    """
    inside = frozenset(members)
    first = min(inside)
    before: dict[str, str] = {}
    cites: dict[str, list[str]] = {each: [] for each in inside}
    for citing, cited in sorted(edges):
        if citing in inside and cited in inside:
            cites[citing].append(cited)
    frontier = [first]
    for each in frontier:  # grows while it is walked
        more = [cited for cited in dict.fromkeys(cites[each]) if cited not in before and cited != first]
        before.update(dict.fromkeys(more, each))
        frontier += more
    return _way_back(next(each for each in frontier if first in cites[each]), before)


def _way_back(last: str, before: Mapping[str, str]) -> tuple[str, ...]:
    way = [last]
    while way[-1] in before:
        way.append(before[way[-1]])
    return tuple(reversed(way))
