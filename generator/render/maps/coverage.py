"""The EPCI of a region as one coverage: who stands on either side of each border."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterator, Mapping
from itertools import pairwise

from generator.reference.contours import Contour

from .chains import Edge, Line, lines, rings


class Coverage:
    """Contours that share their borders exactly, so that what they share cancels out."""

    def __init__(self, contours: Mapping[str, Contour]) -> None:
        self.contours = contours
        self._owner = {edge: siren for siren in contours for edge in _edges(contours[siren])}

    def outline(self, sirens: Container[str]) -> list[Line]:
        """The rings around the union of some EPCI: outer ones clockwise, holes the other way."""
        return rings(
            edge
            for edge, owner in self._owner.items()
            if owner in sirens and self._owner.get(edge[::-1]) not in sirens
        )

    def borders(self, group: Mapping[str, Hashable]) -> list[Line]:
        """The lines between EPCI of different groups; those without a group have none."""
        return lines(edge for edge in self._owner if edge[0] < edge[1] and self._parts(edge, group))

    def _parts(self, edge: Edge, group: Mapping[str, Hashable]) -> bool:
        """Whether an edge lies between two groups."""
        one, other = self._owner[edge], self._owner.get(edge[::-1], "")
        return one in group and other in group and group[one] != group[other]


def _edges(contour: Contour) -> Iterator[Edge]:
    for polygon in contour:
        for ring in polygon:
            yield from pairwise([*ring, ring[0]])
