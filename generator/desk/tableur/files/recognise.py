"""What kind of file this is, by its first bytes: names lie."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Literal

from generator.desk.tableur.cells import FileRefused

LARGEST_FILE = 10_000_000
LARGEST_CONTENT = 20_000_000
"""Bytes, zipped and not. A region's whole list weighs a hundred times less."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS = "enregistrez-le en « Classeur Excel (.xlsx) » ou en « CSV UTF-8 », puis recommencez"


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises `FileRefused`."""
    if path.is_dir():
        raise FileRefused(f"« {path} » est un dossier : donnez le tableur lui-même")
    if path.name.startswith("~$"):
        raise FileRefused(
            f"« {path.name} » est la trace d’un classeur ouvert : donnez le fichier sans « ~$ »"
        )
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise FileRefused(
                f"« {path.name} » dépasse {LARGEST_FILE // 1_000_000} Mo : ôtez images et feuilles "
                "inutiles, ou ne gardez que la liste des structures"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise FileRefused(f"le fichier « {path} » n’existe pas") from None
    except OSError as reason:
        raise FileRefused(f"« {path} » ne peut pas être lu : {reason.strerror}") from None


def kind_of(name: str, content: bytes) -> Literal["xlsx", "csv"]:
    """`xlsx` or `csv`. Raises `FileRefused` for anything else, with what to do."""
    if not content.strip():
        raise FileRefused(f"« {name} » est vide")
    if content.startswith(_OLE):
        raise FileRefused(_of_ole(name, content))
    if content.startswith(b"PK\x03\x04"):
        return _of_zip(name, content)
    start = content[:1000].lstrip().lower()
    if start.startswith(b"%pdf"):
        raise FileRefused(f"« {name} » est un PDF : il faut le tableur dont il est tiré")
    if start.startswith((b"<html", b"<!doctype html", b"<table")):
        raise FileRefused(
            f"« {name} » est en fait une page web : ouvrez-le dans votre tableur, {_SAVE_AS}"
        )
    if start.startswith(b"<?xml"):
        raise FileRefused(f"« {name} » est au format XML : ouvrez-le dans Excel, {_SAVE_AS}")
    if start.startswith((b"\x89png", b"\xff\xd8\xff", b"{\\rtf")):
        raise FileRefused(f"« {name} » n’est pas un tableur : il faut un fichier .xlsx ou .csv")
    return "csv"


def _of_ole(name: str, content: bytes) -> str:
    if _ENCRYPTED in content:
        return (
            f"« {name} » est protégé par un mot de passe : ouvrez-le, ôtez le mot de passe "
            "(Fichier, Informations, Protéger le classeur), enregistrez, puis recommencez"
        )
    return f"« {name} » est à l’ancien format d’Excel (.xls) : ouvrez-le, {_SAVE_AS}"


def _of_zip(name: str, content: bytes) -> Literal["xlsx"]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            kind = archive.read("mimetype")[:100] if "mimetype" in archive.namelist() else b""
    except (zipfile.BadZipFile, EOFError, ValueError, OSError, NotImplementedError, RuntimeError):
        raise FileRefused(damaged(name)) from None
    names = {member.filename for member in members}
    if kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        raise FileRefused(f"« {name} » est un tableur LibreOffice (.ods) : ouvrez-le, {_SAVE_AS}")
    if "xl/workbook.bin" in names:
        raise FileRefused(f"« {name} » est un classeur binaire (.xlsb) : ouvrez-le, {_SAVE_AS}")
    if "xl/workbook.xml" not in names:
        raise FileRefused(f"« {name} » n’est pas un classeur Excel : il faut un .xlsx ou un .csv")
    if sum(one.file_size for one in members if one.filename.endswith(".xml")) > LARGEST_CONTENT:
        raise FileRefused(
            f"« {name} » contient, une fois ouvert, plus de {LARGEST_CONTENT // 1_000_000} Mo de "
            "cellules : copiez la seule liste des structures dans un classeur neuf"
        )
    return "xlsx"


def damaged(name: str) -> str:
    """What is said of a workbook that cannot be opened."""
    return (
        f"« {name} » est abîmé ou n’a pas été écrit par un tableur courant : ouvrez-le, "
        "enregistrez-le sous un autre nom en « Classeur Excel (.xlsx) », puis recommencez"
    )
