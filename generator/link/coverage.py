"""Which communes a territoire covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.lieux import Commune, Departement, Epci
from generator.model.territoire import FichierTerritoires, Territoire
from generator.reference.geography import Geography


@dataclass(frozen=True, slots=True, eq=False)
class TerritoireLie:
    """A territoire with its département, its EPCI and the communes it covers, by code."""

    territoire: Territoire
    departement: Departement
    epci: tuple[Epci, ...]
    communes: tuple[Commune, ...]

    @property
    def id(self) -> str:
        """The identifier that makes its address."""
        return self.territoire.id

    @property
    def nom(self) -> str:
        """Its own name, or the one the agency's numbering gives it: `Cantal, territoire 4`."""
        return self.territoire.nom or f"{self.departement.nom}, territoire {self.territoire.numero}"

    @property
    def population(self) -> int:
        """Inhabitants of its communes."""
        return sum(commune.population for commune in self.communes)


def link_territoire(
    fichier: FichierTerritoires, territoire: Territoire, geography: Geography
) -> TerritoireLie:
    """Join a territoire with the official geography."""
    found = {commune.code: commune for commune in _covered(fichier, territoire, geography)}
    return TerritoireLie(
        territoire,
        geography.departements[fichier.departement],
        tuple(geography.epci[epci.siren] for epci in territoire.epci),
        tuple(found[code] for code in sorted(found)),
    )


def _covered(
    fichier: FichierTerritoires, territoire: Territoire, geography: Geography
) -> Iterator[Commune]:
    """An EPCI counts for its communes in the territoire's own département only."""
    for epci in territoire.epci:
        for commune in geography.communes_of_epci(epci.siren):
            if commune.departement == fichier.departement:
                yield commune
    for listed in territoire.communes:
        yield geography.communes[listed.code]
    for departement in territoire.departements:
        yield from geography.communes_of_departement(departement.code)
