"""The EPCI of a region as one coverage: who stands on either side of each border."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from generator.reference.contours import Contour

from .chains import Edge, Line, lines, rings
from .grid import Bounds


class Coverage:
    """Contours that share their borders exactly, so that what they share cancels out."""

    def __init__(self, contours: Mapping[str, Contour]) -> None:
        self.contours = contours
        self._edges = {siren: list(_edges(contour)) for siren, contour in contours.items()}
        self._owner = {edge: siren for siren, edges in self._edges.items() for edge in edges}

    def outline(self, sirens: Collection[str]) -> list[Line]:
        """The rings around the union of some EPCI: outer ones clockwise, holes the other way."""
        inside = set(sirens)
        return rings(
            (start, end)
            for siren in sorted(inside.intersection(self.contours))
            for start, end in self._edges[siren]
            if self._owner.get((end, start)) not in inside
        )

    def borders(self, group: Mapping[str, Hashable]) -> list[Line]:
        """The lines between EPCI of different groups; those without a group have none."""
        return lines(
            (start, end)
            for siren, mine in group.items()
            for start, end in self._edges[siren]
            if start < end
            and (other := self._owner.get((end, start), "")) in group
            and group[other] != mine
        )

    @cached_property
    def bounds(self) -> dict[str, Bounds]:
        """What holds each EPCI, by SIREN."""
        return {
            siren: Bounds.around(vertex for rings in contour for vertex in rings[0])
            for siren, contour in self.contours.items()
        }


def _edges(contour: Contour) -> Iterator[Edge]:
    for polygon in contour:
        for ring in polygon:
            yield from pairwise([*ring, ring[0]])
