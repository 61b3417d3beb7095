"""Structures in the order lists show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.link.directory import Directory
from generator.model.lieux import Departement
from generator.model.structure import Structure


def by_departement(
    directory: Directory, structures: Iterable[Structure]
) -> list[tuple[Departement, list[Structure]]]:
    """Structures under the département of their first site, by code."""
    groups: dict[Departement, list[Structure]] = defaultdict(list)
    for structure in structures:
        groups[directory.departement_of(structure)].append(structure)
    return sorted(groups.items(), key=lambda group: group[0].code)
