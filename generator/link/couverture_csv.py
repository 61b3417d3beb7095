"""The coverage of a region as tables: a line per commune, and a line per intercommunalité."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.csv_francais import csv_francais
from generator.model.libelles import CANCERS
from generator.model.vocabulaire import Cancer, Public

from .bilan import Bilan
from .eloignement import Eloignement
from .patients import Patients
from .zones import Zone, compter, takes

COMMUNES = (
    "code_commune",
    "commune",
    "code_departement",
    "departement",
    "siren_epci",
    "epci",
    "territoires",
    "habitants",
    "patients_accueillis",
    "adultes",
    "enfants",
    "adultes_avec_structures_regionales",
    "enfants_avec_structures_regionales",
    "structures_du_territoire",
    "site_le_plus_proche",
    "km_a_vol_d_oiseau",
    "trop_loin",
)

EPCI = (
    "siren_epci",
    "epci",
    "code_departement",
    "departement",
    "territoires",
    "communes",
    "communes_couvertes",
    "communes_couvertes_adultes",
    "communes_couvertes_enfants",
    "habitants",
    "habitants_couverts",
    "habitants_couverts_adultes",
    "habitants_couverts_enfants",
)

Row = list[str | int | None]


def communes_csv(bilan: Bilan, eloignements: tuple[Eloignement, ...], kilometres: int) -> bytes:
    """A line per commune of the region, by code.

    Distances are straight and rounded; `trop_loin` says whether the real one is beyond a limit.
    """
    away = {one.commune.code: one for one in eloignements}
    rows = (row for zone in bilan.zones for row in _communes(zone, away, kilometres))
    return csv_francais(COMMUNES, sorted(rows, key=lambda row: str(row[0])))


def epci_csv(bilan: Bilan) -> bytes:
    """A line per EPCI and département, in the order of the départements."""
    grouped: dict[tuple[str, str], list[Zone]] = {}
    for zone in bilan.zones:
        siren = zone.epci.siren if zone.epci else ""
        grouped.setdefault((zone.departement.code, siren), []).append(zone)
    return csv_francais(EPCI, map(_epci, grouped.values()))


def _communes(zone: Zone, away: dict[str, Eloignement], kilometres: int) -> Iterator[Row]:
    shared = [
        zone.departement.code,
        zone.departement.nom,
        zone.epci.siren if zone.epci else "",
        zone.epci.nom if zone.epci else "",
        _territoires([zone]),
    ]
    every = zone.locaux | zone.regionaux
    taken = [
        str(zone.classe),
        *(taken_cancers(zone.locaux, public) for public in Public),
        *(taken_cancers(every, public) for public in Public),
        ", ".join(one.nom for one in zone.structures),
    ]
    for commune in zone.communes:
        near = away.get(commune.code)
        yield [
            commune.code,
            commune.nom,
            *shared,
            commune.population,
            *taken,
            f"{near.site.nom}, {near.site.commune}" if near else "",
            round(near.metres / 1000) if near else None,
            ("oui" if near.beyond(kilometres) else "non") if near else "",
        ]


def taken_cancers(patients: Patients, public: Public) -> str:
    """Which cancers are taken for a public: all, some by name, or none."""
    taken = [one for one in Cancer if any(two == (public, one) for two in patients)]
    if Cancer.TOUS in taken:
        return "tous les cancers"
    return ", ".join(CANCERS[one] for one in taken) or "aucun"


def _territoires(zones: list[Zone]) -> str:
    return ", ".join(dict.fromkeys(one.nom for zone in zones for one in zone.territoires))


def _epci(zones: list[Zone]) -> Row:
    counts = [
        compter(zones),
        compter(zones, lambda zone: zone.locaux),
        *(compter(zones, takes(public)) for public in Public),
    ]
    first = zones[0]
    return [
        first.epci.siren if first.epci else "",
        first.epci.nom if first.epci else "",
        first.departement.code,
        first.departement.nom,
        _territoires(zones),
        *(one.communes for one in counts),
        *(one.habitants for one in counts),
    ]
