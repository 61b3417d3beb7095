"""Edits an editor may make to the small region, each of which can be taken back."""

import shutil
from pathlib import Path

TESTS = Path(__file__).parent

STRUCTURE = """
  - id: msp-exemple-corte
    nom: Maison de santé exemple de Corte
    porteur: msp
    presentation: Une équipe au centre de l’île.
    territoires: [haute-corse-3]
    public: [enfants]
    cancers: [tous]
    soins: [{ domaine: apa, assure_par: structure }]
    teleconsultation: non
    label: { statut: labellisee, appel: 2023, du: 2023-11-01 }
    sites:
      - nom: Maison de santé
        adresse: 3 cours de l’Exemple
        code_postal: "20250"
        commune: Corte
        code_commune: "2B096"
    contact: { telephone: 04 65 71 20 03 }
    adressage: { mode: direct, consigne: Appeler. }
    source: { titre: Fiche d’exemple }
    verifie_le: 2026-09-15
"""
TERRITOIRE = """
  - id: haute-corse-4
    numero: 4
    communes:
      - { code: "2B050", nom: "Calvi" }
"""
SWAPS = {
    "telephone": ("structures.yaml", "04 65 71 20 01", "04 65 71 20 77"),
    "name": ("structures.yaml", "nom: CPTS exemple de Bastia", "nom: CPTS exemple du Cap"),
    "label": (
        "structures.yaml",
        "statut: suspendue, appel: 2022",
        "statut: labellisee, appel: 2022",
    ),
    "territoires": (
        "structures.yaml",
        "territoires: [corse-du-sud-1]",
        "territoires: [corse-du-sud-1, haute-corse-2]",
    ),
    "site moved": ("structures.yaml", "latitude: 42.7021", "latitude: 42.6999"),
    "region-wide": (
        "structures.yaml",
        "territoires: [haute-corse-2]",
        "toute_la_region: oui",
    ),
    "colour": ("content/region.yaml", 'accent: "#1c6560"', 'accent: "#1c5560"'),
    "contact": ("content/region.yaml", "telephone: 04 65 71 00 00", "telephone: 04 65 71 00 01"),
    "page": ("content/pages/patients.md", "Vous êtes soigné", "Vous voilà soigné"),
    "page title": ("content/pages/patients.md", "titre_court: Patients", "titre_court: Malades"),
    "duration": ("content/forfait.yaml", "duree_bilan_minutes: 60", "duree_bilan_minutes: 50"),
    "territoire renamed": ("territories/2a.yaml", "nom: Pays ajaccien", "nom: Golfe"),
}
ADDITIONS = {
    "structure": ("structures.yaml", STRUCTURE),
    "territoire": ("territories/2b.yaml", TERRITOIRE),
}


def copy_small_region(project: Path) -> Path:
    """Corse as a project, in a folder that does not exist yet."""
    shutil.copytree(TESTS.parent / "content", project / "content")
    shutil.copytree(TESTS / "publish" / "corse", project, dirs_exist_ok=True)
    settings = project / "content" / "region.yaml"
    text = settings.read_text("utf-8").replace('code: "84"', 'code: "94"')
    settings.write_text(text.replace("nom: Auvergne-Rhône-Alpes", "nom: Corse"), "utf-8")
    return project


def change(project, name):
    """Make an edit, or take it back when it was made already."""
    if name in ADDITIONS:
        path, new = ADDITIONS[name]
        old = ""
    else:
        path, old, new = SWAPS[name]
    file = project / path
    text = file.read_text("utf-8")
    if new in text:
        file.write_text(text.replace(new, old), "utf-8")
    else:
        file.write_text(text.replace(old, new) if old else text + new, "utf-8")


EDITS = sorted(SWAPS | ADDITIONS)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path in it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
