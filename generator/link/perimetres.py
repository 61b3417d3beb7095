"""What a new structure may be labelled for: a territoire, or else an intercommunalité."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.lieux import Commune, Departement, Epci

from .coverage import TerritoireLie
from .zones import Compte, Zone, compter


@dataclass(frozen=True, slots=True, eq=False)
class Perimetre:
    """A territoire; or, outside every territoire, an EPCI's communes of one département.

    With neither territoire nor EPCI it is the communes of a département that have no EPCI.
    """

    territoire: TerritoireLie | None
    epci: Epci | None
    departement: Departement
    zones: tuple[Zone, ...]
    a_cheval: bool = False

    @property
    def nom(self) -> str:
        """How it is called; an EPCI that straddles départements says which part is meant."""
        if self.territoire:
            return self.territoire.nom
        if self.epci is None:
            return f"Communes sans intercommunalité {self.departement.de_nom}"
        return f"{self.epci.nom} ({self.departement.nom})" if self.a_cheval else self.epci.nom

    @property
    def communes(self) -> tuple[Commune, ...]:
        """Its communes, by code."""
        every = {one.code: one for zone in self.zones for one in zone.communes}
        return tuple(every[code] for code in sorted(every))

    @property
    def total(self) -> Compte:
        """All of it."""
        return compter(self.zones)


def perimetres(zones: Iterable[Zone]) -> Iterator[Perimetre]:
    """Every perimeter, territoires first; a commune of two territoires is in both."""
    listed = tuple(zones)
    by_territoire: dict[TerritoireLie, list[Zone]] = defaultdict(list)
    departements: dict[Epci | None, set[Departement]] = defaultdict(set)
    for zone in listed:
        departements[zone.epci].add(zone.departement)
        for territoire in zone.territoires:
            by_territoire[territoire].append(zone)
    for territoire, mine in sorted(by_territoire.items(), key=lambda pair: _rank(pair[0])):
        yield Perimetre(territoire, None, territoire.departement, tuple(mine))
    for zone in listed:
        if not zone.territoires:
            several = len(departements[zone.epci]) > 1
            yield Perimetre(None, zone.epci, zone.departement, (zone,), several)


def _rank(territoire: TerritoireLie) -> tuple[str, int, str]:
    return territoire.departement.code, territoire.territoire.numero, territoire.id
