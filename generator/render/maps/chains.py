"""Edges put end to end: closed rings for areas, open lines for borders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import atan2, pi

Vertex = tuple[float, float]
Edge = tuple[Vertex, Vertex]
Line = list[Vertex]


def rings(edges: Iterable[Edge]) -> list[Line]:
    """Closed rings made of directed edges that leave every vertex as often as they reach it.

    Rings are open lists (the first vertex is not repeated). Where several edges leave a vertex,
    the ring turns right as sharply as it can: areas that touch at a point stay two rings.
    """
    leaving: dict[Vertex, list[Vertex]] = defaultdict(list)
    for start, end in edges:
        leaving[start].append(end)
    found = []
    for start, ends in leaving.items():
        while ends:
            ring = [start]
            here = ends.pop()
            while here != start:
                ring.append(here)
                here = _take_right(ring[-2], here, leaving[here])
            found.append(ring)
    return found


def _take_right(before: Vertex, here: Vertex, ends: list[Vertex]) -> Vertex:
    """The end that turns most to the right, taken off the list."""
    if len(ends) > 1:
        back = _heading(here, before)
        ends.sort(key=lambda end: (_heading(here, end) - back) % (2 * pi))
        return ends.pop(0)
    return ends.pop()


def _heading(start: Vertex, end: Vertex) -> float:
    return atan2(end[1] - start[1], end[0] - start[0])


def lines(edges: Iterable[Edge]) -> list[Line]:
    """Undirected edges as few lines; one that comes back to its start repeats that vertex."""
    near: dict[Vertex, list[Vertex]] = defaultdict(list)
    for start, end in edges:
        near[start].append(end)
        near[end].append(start)
    ends = [vertex for vertex, others in near.items() if len(others) != 2]  # noqa: PLR2004 (a line goes through)
    stops = frozenset(ends)
    found = []
    for start in [*ends, *near]:
        while near[start]:
            found.append(_walk(start, near, stops))
    return found


def _walk(start: Vertex, near: dict[Vertex, list[Vertex]], stops: frozenset[Vertex]) -> Line:
    line = [start]
    while near[line[-1]]:
        here = line[-1]
        following = near[here].pop()
        near[following].remove(here)
        line.append(following)
        if following in stops:
            break
    return line
