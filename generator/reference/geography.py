"""Official geography: which communes exist, and which EPCI, département and région hold them."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache

from generator.model.lieux import Alias, Commune, Departement
from generator.reference.tables import (
    read_aliases,
    read_communes,
    read_departements,
    read_epci,
    read_regions,
)

_OVERSEAS = ("97", "98")


class UnknownRegion(LookupError):
    """The region code is not an official one; the message is a French sentence."""


class Geography:
    """The communes of one region, or of all France, joined with every EPCI of the country.

    ``communes``, ``departements`` and ``regions`` are keyed by INSEE code, ``epci`` by SIREN.
    ``communes`` holds the loaded communes only; the three other tables hold all France.
    """

    def __init__(self, region: str | None = None) -> None:
        """Read the tables; raise ``UnknownRegion`` when ``region`` is not an official code."""
        self.regions = read_regions()
        if region is not None and region not in self.regions:
            message = (
                f"le code de région « {region} » n’existe pas dans le code officiel géographique"
            )
            raise UnknownRegion(message)
        self.departements = read_departements()
        self.epci = read_epci()
        self.communes: dict[str, Commune] = {}
        for code in self.regions if region is None else [region]:
            self.communes.update(read_communes(code))
        self._elsewhere: dict[str, dict[str, Commune]] = {}

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Former names, arrondissements and former codes of the loaded communes."""
        return read_aliases(self.communes)

    @cached_property
    def own_departements(self) -> dict[str, Departement]:
        """The départements of the loaded communes, by code."""
        loaded = self._by_departement
        return {code: one for code, one in self.departements.items() if code in loaded}

    @property
    def own_regions(self) -> tuple[str, ...]:
        """The codes of the régions of the loaded communes, sorted."""
        return tuple(sorted({one.region for one in self.own_departements.values()}))

    def communes_of_epci(self, siren: str) -> list[Commune]:
        """Return the loaded communes of an EPCI, by code: none of another region's."""
        return self._by_epci.get(siren, [])

    def communes_of_departement(self, code: str) -> list[Commune]:
        """Return the loaded communes of a département, by code."""
        return self._by_departement.get(code, [])

    def postal(self, code_postal: str) -> list[Commune]:
        """Return the loaded communes a postal code serves, by code: often several."""
        return self._by_code_postal.get(code_postal, [])

    def commune_anywhere(self, code: str) -> Commune | None:
        """Return a commune of any region, reading its region's file when it is not loaded."""
        departement = self.departements.get(code[:3] if code.startswith(_OVERSEAS) else code[:2])
        if code in self.communes or departement is None:
            return self.communes.get(code)
        region = departement.region
        if region not in self._elsewhere:
            self._elsewhere[region] = read_communes(region)
        return self._elsewhere[region].get(code)

    @cached_property
    def _by_epci(self) -> dict[str, list[Commune]]:
        return _group((commune.epci, commune) for commune in self.communes.values() if commune.epci)

    @cached_property
    def _by_departement(self) -> dict[str, list[Commune]]:
        return _group((commune.departement, commune) for commune in self.communes.values())

    @cached_property
    def _by_code_postal(self) -> dict[str, list[Commune]]:
        return _group(
            (code_postal, commune)
            for commune in self.communes.values()
            for code_postal in commune.codes_postaux
        )


@lru_cache(maxsize=1)
def load_geography(region: str | None = None) -> Geography:
    """Return the geography of a region (its INSEE code), or of all France when none is given.

    The last one is kept, for the tables come with the program. Raises ``UnknownRegion`` when the
    code is not an official one.
    """
    return Geography(region)


def _group(pairs: Iterable[tuple[str, Commune]]) -> dict[str, list[Commune]]:
    groups = defaultdict(list)
    for key, commune in pairs:
        groups[key].append(commune)
    return dict(groups)
