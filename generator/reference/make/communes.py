"""The rows of the committed tables, made from the official code and the communes' points."""

from collections import Counter, defaultdict

from generator.reference.make.points import LonLat
from generator.reference.make.read_packages import Decoupage, Json

Row = tuple[str | int, ...]

COMMUNE_COLUMNS = (
    "code",
    "nom",
    "codes_postaux",
    "epci",
    "departement",
    "population",
    "latitude",
    "longitude",
)
ALIAS_COLUMNS = ("code", "nature", "nom", "commune", "codes_postaux")
EPCI_COLUMNS = ("siren", "nature", "nom", "regions")
DEPARTEMENT_COLUMNS = ("code", "nom", "region", "liaison")
REGION_COLUMNS = ("code", "nom", "liaison")

_NATURES = {
    "commune-deleguee": "commune déléguée",
    "commune-associee": "commune associée",
    "arrondissement-municipal": "arrondissement",
}
# The package says 0 (no article) of every overseas collectivity; these take one.
_OVERSEAS_LIAISONS = {"984": 4, "987": 3, "988": 3, "989": 5}


def current_communes(decoupage: Decoupage) -> list[Json]:
    """Return today's communes by code: a code alone may also be a former commune's."""
    current = (c for c in decoupage.communes if c["type"] == "commune-actuelle")
    return sorted(current, key=lambda c: str(c["code"]))


def epci_by_commune(decoupage: Decoupage) -> dict[str, str]:
    """Return the SIREN of each commune's EPCI."""
    return {m["code"]: epci["code"] for epci in decoupage.epci for m in epci["membres"]}


def regions_by_epci(decoupage: Decoupage) -> dict[str, list[str]]:
    """Return the regions each EPCI has communes in, the most populous part first."""
    epci = epci_by_commune(decoupage)
    inhabitants: dict[str, Counter[str]] = defaultdict(Counter)
    for commune in current_communes(decoupage):
        if siren := epci.get(commune["code"]):
            inhabitants[siren][commune["region"]] += commune.get("population", 0)
    return {siren: [r for r, _ in counts.most_common()] for siren, counts in inhabitants.items()}


def commune_rows(decoupage: Decoupage, points: dict[str, LonLat]) -> dict[str, list[Row]]:
    """Return the rows of each region's table of communes, by region code."""
    epci = epci_by_commune(decoupage)
    rows: dict[str, list[Row]] = {region["code"]: [] for region in decoupage.regions}
    for commune in current_communes(decoupage):
        code = commune["code"]
        rows[commune["region"]].append(
            (
                code,
                commune["nom"],
                _codes_postaux(commune),
                epci.get(code, ""),
                commune["departement"],
                commune.get("population", 0),
                *_coordinates(points.get(code)),
            )
        )
    return rows


def alias_rows(decoupage: Decoupage) -> list[Row]:
    """Return former communes, arrondissements, and the former codes that are neither."""
    named = [_alias_row(place) for place in decoupage.communes if place["type"] in _NATURES]
    known = {row[0] for row in named}
    nameless: list[Row] = [
        (former, "ancien code", "", commune["code"], "")
        for commune in current_communes(decoupage)
        for former in commune.get("anciensCodes", [])
        if former not in known
    ]
    return sorted(named + nameless)


def epci_rows(decoupage: Decoupage) -> list[Row]:
    """Return every EPCI with its regions, the one where most of its inhabitants live first."""
    regions = regions_by_epci(decoupage)
    return sorted(
        (e["code"], e["type"], e["nom"], " ".join(regions[e["code"]])) for e in decoupage.epci
    )


def departement_rows(decoupage: Decoupage) -> list[Row]:
    """Return every département, by code."""
    return sorted((d["code"], d["nom"], d["region"], _liaison(d)) for d in decoupage.departements)


def region_rows(decoupage: Decoupage) -> list[Row]:
    """Return every région, by code."""
    return sorted((r["code"], r["nom"], _liaison(r)) for r in decoupage.regions)


def _alias_row(place: Json) -> Row:
    commune = place["chefLieu"] if "chefLieu" in place else place["commune"]
    nature = _NATURES[place["type"]]
    return place["code"], nature, place["nom"], commune, _codes_postaux(place)


def _liaison(place: Json) -> int:
    return _OVERSEAS_LIAISONS.get(place["code"]) or int(place["typeLiaison"])


def _codes_postaux(place: Json) -> str:
    return " ".join(sorted(place.get("codesPostaux", [])))


def _coordinates(point: LonLat | None) -> tuple[str, str]:
    return (f"{point[1]:.4f}", f"{point[0]:.4f}") if point else ("", "")
