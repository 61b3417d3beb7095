"""The committed tables of official geography, read into domain nouns.

Each function reads one CSV file of ``data/``; ``PROVENANCE.md`` beside them tells their origin.
"""

import csv
from collections.abc import Container, Iterator
from pathlib import Path

from generator.model.lieux import Alias, Commune, Departement, Epci, Region

DATA = Path(__file__).parent / "data"


def read_communes(region: str) -> dict[str, Commune]:
    """Return the communes of one region by INSEE code; the region must be an official one."""
    return {
        code: Commune(
            code,
            nom,
            tuple(codes_postaux.split()),
            epci or None,
            departement,
            region,
            int(population),
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
        )
        for code, nom, codes_postaux, epci, departement, population, latitude, longitude in _rows(
            f"communes-{region}.csv"
        )
    }


def read_names(region: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The INSEE code, name and postal codes of each commune of a region: a quarter of the work."""
    for code, nom, codes_postaux, *_ in _rows(f"communes-{region}.csv"):
        yield code, nom, tuple(codes_postaux.split())


def read_aliases(communes: Container[str]) -> tuple[Alias, ...]:
    """Return the former names, arrondissements and former codes of some communes, by code."""
    return tuple(
        Alias(nom, code, nature, commune, tuple(codes_postaux.split()))  # type: ignore[arg-type]  # our own words
        for code, nature, nom, commune, codes_postaux in _rows("aliases.csv")
        if commune in communes
    )


def read_epci() -> dict[str, Epci]:
    """Return every EPCI of France by SIREN."""
    return {
        siren: Epci(siren, nom, nature, tuple(regions.split()))  # type: ignore[arg-type]  # our own words
        for siren, nature, nom, regions in _rows("epci.csv")
    }


def read_departements() -> dict[str, Departement]:
    """Return every département of France by code."""
    return {
        code: Departement(code, nom, region, int(liaison))
        for code, nom, region, liaison in _rows("departements.csv")
    }


def read_regions() -> dict[str, Region]:
    """Return every région of France by code."""
    return {code: Region(code, nom, int(liaison)) for code, nom, liaison in _rows("regions.csv")}


def _rows(name: str) -> list[list[str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]
