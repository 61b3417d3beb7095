"""The directory: the one object every page and every export is made from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from math import ceil

from generator.model.forfait import JeuDeRegles
from generator.model.lieux import Alias, Commune, Departement
from generator.model.projet import Projet
from generator.model.region import Region
from generator.model.structure import Site, Structure
from generator.reference.geography import Geography

from .coverage import TerritoireLie, link_territoire
from .distance import Point, cartesian
from .nearest import HOW_MANY, Lieu, candidates
from .normaliser import normalise
from .reponse import Intervention, Reponse, Secteur


class Directory:
    """A project joined with the official geography, as it stands on one day."""

    def __init__(self, projet: Projet, geography: Geography, today: date) -> None:
        """`projet` must have passed the check: every code it names exists in `geography`."""
        self.projet = projet
        self.geography = geography
        self.today = today
        self._sieved: dict[tuple[str, int], Sequence[Lieu]] = {}

    @property
    def region(self) -> Region:
        """The region's settings."""
        return self.projet.region

    @cached_property
    def regles(self) -> JeuDeRegles:
        """The rule set in force."""
        jeu = self.projet.forfait.en_vigueur(self.today)
        if jeu is None:
            raise LookupError("no rule set in force: the check lets no such project through")
        return jeu

    @cached_property
    def structures(self) -> tuple[Structure, ...]:
        """Every structure, whatever its label, by name."""
        return tuple(sorted(self.projet.structures, key=lambda one: (normalise(one.nom), one.id)))

    @cached_property
    def en_vigueur(self) -> tuple[Structure, ...]:
        """The structures whose label stands today."""
        return tuple(one for one in self.structures if one.label.in_force(self.today))

    @cached_property
    def territoires(self) -> tuple[TerritoireLie, ...]:
        """Every territoire, by département and number."""
        linked = (
            link_territoire(fichier, territoire, self.geography)
            for fichier in self.projet.fichiers
            for territoire in fichier.territoires
        )
        return tuple(sorted(linked, key=lambda t: (t.departement.code, t.territoire.numero, t.id)))

    @cached_property
    def departements(self) -> tuple[Departement, ...]:
        """The départements of the region, by code."""
        return tuple(self.geography.own_departements.values())

    def departement_of(self, structure: Structure) -> Departement:
        """The département of a structure's first site."""
        commune = self.commune_of(structure.sites[0])
        return self.geography.departements[commune.departement]

    def commune_of(self, site: Site) -> Commune:
        """The commune a site stands in."""
        commune = self.geography.commune_anywhere(site.code_commune)
        if commune is None:
            raise LookupError("unknown commune: the check lets no such project through")
        return commune

    def territoires_of(self, structure: Structure) -> tuple[TerritoireLie, ...]:
        """The territoires a structure serves, in the order it lists them."""
        return tuple(one for one in map(self._linked.get, structure.territoires) if one)

    @cached_property
    def _linked(self) -> dict[str, TerritoireLie]:
        return {territoire.id: territoire for territoire in self.territoires}

    def structures_of(self, territoire: TerritoireLie) -> tuple[Structure, ...]:
        """The structures listed for a territoire, whatever their label today."""
        return tuple(self._structures_by_territoire[territoire.id])

    @cached_property
    def _structures_by_territoire(self) -> dict[str, list[Structure]]:
        found: dict[str, list[Structure]] = defaultdict(list)
        for structure in self.structures:
            for identifiant in structure.territoires:
                found[identifiant].append(structure)
        return found

    def en_vigueur_of(self, territoire: TerritoireLie) -> tuple[Structure, ...]:
        """The structures whose label for a territoire stands today."""
        return tuple(one for one in self.structures_of(territoire) if one in self._in_force)

    @cached_property
    def _rank(self) -> dict[Structure, int]:
        return {structure: rank for rank, structure in enumerate(self.structures)}

    @cached_property
    def _in_force(self) -> frozenset[Structure]:
        return frozenset(self.en_vigueur)

    @cached_property
    def regionales(self) -> tuple[Structure, ...]:
        """The structures in force that serve the whole region."""
        return tuple(one for one in self.en_vigueur if one.toute_la_region)

    @cached_property
    def communes_couvertes(self) -> int:
        """Communes a structure serves through a territoire: region-wide ones are not counted."""
        return sum(
            len(secteur.communes)
            for secteur in self.secteurs
            if any(one.territoire for one in secteur.interventions)
        )

    def former_names(self, commune: Commune) -> list[Alias]:
        """Names other than its own that people use for a commune, or for a part of it."""
        return self._aliases_by_commune.get(commune.code, [])

    @cached_property
    def _aliases_by_commune(self) -> dict[str, list[Alias]]:
        found: dict[str, list[Alias]] = defaultdict(list)
        for alias in self.geography.aliases:
            if alias.nom and alias.nom != self.geography.communes[alias.commune].nom:
                found[alias.commune].append(alias)
        return found

    def is_homonym(self, commune: Commune) -> bool:
        """Whether another commune of the région bears the same name."""
        return self._names[commune.nom] > 1

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(commune.nom for commune in self.geography.communes.values())

    @cached_property
    def secteurs(self) -> tuple[Secteur, ...]:
        """The region's communes, in groups that get the same interventions."""
        groups: dict[tuple[object, ...], list[Commune]] = defaultdict(list)
        for commune in self.geography.communes.values():
            territoires = self._territoires_by_commune.get(commune.code, ())
            groups[commune.epci, commune.departement, territoires].append(commune)
        return tuple(self._secteur(communes) for communes in groups.values())

    def _secteur(self, communes: list[Commune]) -> Secteur:
        territoires = self._territoires_by_commune.get(communes[0].code, ())
        interventions = tuple(self._interventions(territoires))
        lieux = self._lieux_near(communes[0].departement, HOW_MANY + len(interventions))
        return Secteur(tuple(communes), territoires, interventions, lieux)

    def _lieux_near(self, departement: str, how_many: int) -> Sequence[Lieu]:
        """The sites that may be among the nearest of a commune of a département.

        A first sieve, shared by its secteurs: as many structures as a secteur names and is
        covered by, rounded up so that few counts differ.
        """
        rounded = 8 * ceil(how_many / 8)
        if (departement, rounded) not in self._sieved:
            communes = self.geography.communes_of_departement(departement)
            points = [commune.point for commune in communes if commune.point]
            sieved = candidates(self._lieux, points, rounded) if points else []
            self._sieved[departement, rounded] = sieved
        return self._sieved[departement, rounded]

    def _interventions(self, territoires: Iterable[TerritoireLie]) -> Iterable[Intervention]:
        """Own territoires first, region-wide structures last; each structure once."""
        through = {
            structure: territoire
            for territoire in territoires
            for structure in self.en_vigueur_of(territoire)
        }
        for structure in sorted(through, key=self._rank.__getitem__):
            yield Intervention(structure, through[structure])
        for structure in self.regionales:
            if structure not in through:
                yield Intervention(structure, None)

    @cached_property
    def _territoires_by_commune(self) -> dict[str, tuple[TerritoireLie, ...]]:
        found: dict[str, tuple[TerritoireLie, ...]] = {}
        for territoire in self.territoires:
            for commune in territoire.communes:
                found[commune.code] = (*found.get(commune.code, ()), territoire)
        return found

    @cached_property
    def _lieux(self) -> tuple[Lieu, ...]:
        return tuple(
            Lieu(structure, site, cartesian(point))
            for structure in self.en_vigueur
            for site in structure.sites
            if (point := self.point_of(site))
        )

    def point_of(self, site: Site) -> Point | None:
        """A site's coordinates in degrees, or its commune's when it has none."""
        if site.latitude is not None and site.longitude is not None:
            return (site.latitude, site.longitude)
        return self.commune_of(site).point

    @cached_property
    def _secteur_by_commune(self) -> dict[str, Secteur]:
        return {one.code: secteur for secteur in self.secteurs for one in secteur.communes}

    def reponse(self, commune: Commune) -> Reponse:
        """Who serves a commune of the region, and who is near."""
        return self._secteur_by_commune[commune.code].reponse(commune)
