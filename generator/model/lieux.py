"""Official places: commune, EPCI, département, région, and the names people still use for them.

Codes are text everywhere: INSEE codes (``"01053"``, ``"2A004"``) and SIREN numbers (nine digits).
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

NatureAlias = Literal["commune déléguée", "commune associée", "arrondissement", "ancien code"]
NatureEpci = Literal["CC", "CA", "CU", "METRO", "MET69"]

# INSEE's TNCC code ("type de nom en clair"): the article a name takes, hence its French « de ».
_DE_BY_LIAISON = {
    0: "de ",
    1: "d’",
    2: "du ",
    3: "de la ",
    4: "des ",
    5: "de l’",
    6: "des ",
    7: "de las ",
    8: "de los ",
}


class Commune(NamedTuple):
    """A commune as it stands today, under its INSEE code.

    ``population`` counts inhabitants (0 where nobody lives); ``latitude`` and ``longitude`` are
    WGS84 degrees, ``None`` only in the overseas collectivities; ``epci`` is a SIREN, ``None`` for
    the communes that belong to no intercommunalité.
    """

    code: str
    nom: str
    codes_postaux: tuple[str, ...]
    epci: str | None
    departement: str
    region: str
    population: int
    latitude: float | None
    longitude: float | None

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, when known."""
        if self.latitude is None or self.longitude is None:
            return None
        return (self.latitude, self.longitude)


@dataclass(frozen=True, slots=True)
class Alias:
    """A name or code people still use, and the INSEE code of the commune it belongs to today.

    ``nom`` is empty for an « ancien code »: the official list keeps the code, not the name.
    """

    nom: str
    code: str
    nature: NatureAlias
    commune: str
    codes_postaux: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Epci:
    """An intercommunalité, and the regions it has communes in, the most populous part first."""

    siren: str
    nom: str
    nature: NatureEpci
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Departement:
    """A département, or an overseas collectivity standing for one."""

    code: str
    nom: str
    region: str
    liaison: int

    @property
    def de_nom(self) -> str:
        """The name after « de »: « du Cantal », « de l’Ain », « des Hauts-de-Seine »."""
        return _de_nom(self.nom, self.liaison)


@dataclass(frozen=True, slots=True)
class Region:
    """A région, or an overseas collectivity standing for one."""

    code: str
    nom: str
    liaison: int

    @property
    def de_nom(self) -> str:
        """The name after « de »: « d’Auvergne-Rhône-Alpes », « du Grand Est »."""
        return _de_nom(self.nom, self.liaison)


def _de_nom(nom: str, liaison: int) -> str:
    return _DE_BY_LIAISON[liaison] + nom.replace("'", "’")
