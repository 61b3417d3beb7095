"""Mistakes of reading: files that cannot be read, YAML that surprises."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cases import error
from samples import CANTAL, LEGAL, REGION, STRUCTURES


@dataclass(frozen=True)
class Accident:
    """Something that happens to a file or a folder, and the path and line it is said at."""

    rule: str
    path: str
    happen: Callable[[Path], object]
    line: int = 1


def write(raw: bytes) -> Callable[[Path], object]:
    """Replace a file's bytes."""
    return lambda file: file.write_bytes(raw)


def page(text: str) -> Callable[[Path], object]:
    """Add a page."""
    return lambda file: file.write_text(text, encoding="utf-8")


def empty_folder(folder: Path) -> None:
    """Take every file out of a folder."""
    for file in folder.iterdir():
        file.unlink()


def grow(file: Path) -> None:
    """Make a file of 100 MB that takes no room on the disk."""
    with file.open("wb") as opened:
        opened.truncate(100_000_000)


def link_outside(file: Path) -> None:
    """Replace a file by a link out of the project."""
    file.unlink()
    file.symlink_to(Path(__file__))


def folder_instead(file: Path) -> None:
    """Replace a file by a folder."""
    file.unlink()
    file.mkdir()


def pipe_instead(file: Path) -> None:
    """Replace a file by a pipe, which nobody writes to."""
    file.unlink()
    os.mkfifo(file)


def link_to_itself(file: Path) -> None:
    """Replace a file by a link that leads to itself."""
    file.unlink()
    file.symlink_to(file.name)


def link_to_nothing(file: Path) -> None:
    """Replace a file by a link whose end is gone."""
    file.rename(file.with_name("ailleurs.yaml"))
    file.symlink_to("ailleurs.yaml")
    file.with_name("ailleurs.yaml").unlink()


HEAD = "---\ntitre: Page\ndescription: Une page.\n---\n"

ACCIDENTS = [
    Accident("fichier-absent", STRUCTURES, Path.unlink),
    Accident("fichier-absent", REGION, Path.unlink),
    Accident("fichier-vide", STRUCTURES, write(b"\n")),
    Accident("fichier-vide", CANTAL, write(b"# rien\n")),
    Accident("fichier-trop-gros", STRUCTURES, grow),
    Accident("fichier-hors-projet", STRUCTURES, link_outside),
    Accident("fichier-illisible", STRUCTURES, folder_instead),
    Accident("fichier-inattendu", "territories/16-charente.yml", page("departement: x\n")),
    Accident("fichier-inattendu", "content/pages/photo.png", page("x")),
    Accident("dossier-absent", "territories", shutil.rmtree),
    Accident("dossier-absent", "content/pages", shutil.rmtree),
    Accident("dossier-vide", "territories", empty_folder),
    Accident("encodage", STRUCTURES, write("structures:\n  - id: é\n".encode("cp1252")), 2),
    Accident("entete-absent", LEGAL, write(b"# Mentions\n")),
    Accident("entete-ouvert", LEGAL, write(b"---\ntitre: Mentions\n"), 2),
    Accident("fusion-inachevee", LEGAL, page("---\ntitre: A\n<<<<<<< HEAD\n"), 3),
    Accident("fusion-inachevee", STRUCTURES, write(b"structures:\n>>>>>>> autre\n"), 2),
    Accident("accents-abimes", LEGAL, page("---\ntitre: Mentions lÃ©gales\n---\n"), 2),
    Accident("accents-abimes", REGION, page("code: 84\nediteur: l’ARS, lâ€™agence\n"), 2),
    Accident("encodage", REGION, write("code: 84\n".encode("utf-16-le") * 9)),
    Accident(
        "markdown-profondeur", "content/pages/liste.md", page(HEAD + "- " * 2000 + "Texte\n"), 5
    ),
    Accident("page-obligatoire", LEGAL, Path.unlink),
    Accident("adresse-prise", "content/pages/structures.md", page(HEAD + "Texte.\n"), 2),
    Accident("identifiant", "content/pages/Été.md", page(HEAD + "Texte.\n"), 2),
]

ODD_FILES = [
    Accident("fichier-illisible", STRUCTURES, pipe_instead),
    Accident("fichier-illisible", LEGAL, pipe_instead),
    Accident("fichier-illisible", REGION, link_to_itself),
    Accident("fichier-absent", STRUCTURES, link_to_nothing),
]
"""Accidents that no text shows: the guide leaves them out."""

WRITINGS = [
    error("yaml-syntaxe", REGION, "titre: Parcours", "titre: Parcours : le", "Parcours ⟦:⟧ le"),
    error(
        "yaml-alias",
        STRUCTURES,
        "id: msp-exemple-salers",
        "id: &a msp-exemple-salers",
        "⟦&a msp-exemple-salers⟧",
    ),
    error("yaml-type", REGION, 'code: "84"', 'code: !!str "84"', '⟦!!str "84"⟧'),
    error("yaml-documents", REGION, 'bandeau: "#173f45"\n', 'bandeau: "#173f45"\n---\n', "⟦---⟧"),
    error("yaml-cle", STRUCTURES, "    porteur: msp", "    porteur: msp\n    [a]: b", "⟦[⟧a]: b"),
    error(
        "yaml-profondeur",
        STRUCTURES,
        "porteur: msp",
        "porteur: " + "[" * 60,
        "[" * 37 + "⟦[⟧" + "[" * 22,
    ),
    error(
        "guillemets",
        REGION,
        'code: "84"',
        "code: “84”",
        "code: ⟦“84”⟧",
        suggestion='"84"',
    ),
    error(
        "guillemets",
        STRUCTURES,
        'finess: "990000001"',
        'finess: 990000001"',
        'finess: ⟦990000001"⟧',
        suggestion='"990000001"',
    ),
    error(
        "caractere-invisible",
        STRUCTURES,
        "porteur: msp",
        "porteur: m\u200bsp",
        "porteur: ⟦m\u200bsp⟧",
        suggestion="msp",
    ),
    error(
        "entree-en-double",
        CANTAL,
        '      - { code: "15187", nom: "Saint-Flour" }\n',
        '      - { code: "15187", nom: "Saint-Flour" }\n' * 2,
        'Flour" }\n      - { ⟦code⟧:',
    ),
    error(
        "cle-en-double",
        STRUCTURES,
        "    porteur: msp",
        "    porteur: msp\n    porteur: cpts",
        "⟦porteur⟧: cpts",
    ),
]

IGNORED = [
    ("content/grile.yaml", "grille.yaml"),
    ("content/images", None),
    ("content/forfait (copie).yaml", None),
]
"""What lies beside the files that are read, and the name that was probably meant."""
