"""What an import adds, changes and takes out, and what it leaves alone to the byte."""

from pathlib import Path

import pytest
import samples
from tableur_samples import content, put, workbook

from generator.desk.tableur.importing import import_file, write
from generator.desk.tableur.telling import tell
from generator.read.source import Source
from generator.read.yaml_tree import parse_yaml

NAMES = ("Identifiant", "Nom")
SALERS = "msp-exemple-salers"
HOSPITAL = "hopital-exemple-aurillac"
WHOLE = (
    ("Nom", "Maison exemple nouvelle"),
    ("Type", "MSP"),
    ("Présentation", "Une équipe."),
    ("Territoire", "Cantal 4"),
    ("Public", "adultes"),
    ("Cancers", "tous"),
    ("APA", "x"),
    ("Diététique", "x"),
    ("Psychologie", "x"),
    ("Statut", "labellisée"),
    ("AAP", 2024),
    ("Date de début", "01/02/2024"),
    ("Adresse", "1 rue de l’Exemple"),
    ("CP", 15140),
    ("Ville", "SALERS"),
    ("Tél", 465711509),
    ("Mode", "direct"),
    ("Consigne", "Appeler."),
    ("Source", "Convention exemple"),
    ("MAJ", "15/09/2026"),
)


@pytest.fixture
def project(tmp_path) -> Path:
    """The tiny sound project of the tests."""
    return samples.write_project(tmp_path / "projet")


@pytest.fixture
def importing(tmp_path, project):
    """What importing rows would do to the project."""

    def importing(*rows, **options):
        path = put(tmp_path, "liste.xlsx", content(workbook(rows)))
        return import_file(project, path, samples.TODAY, **options)

    return importing


def whole(**changes):
    """Headings, and a row with all that a new structure needs."""
    row = dict(WHOLE) | {name.replace("_", " "): value for name, value in changes.items()}
    return tuple(row), tuple(row.values())


def lines_changed(project, imported):
    """The lines taken out of the directory, and those put in."""
    before = (project / "structures.yaml").read_text("utf-8").split("\n")
    after = imported.text.split("\n")
    out = [line.strip() for line in before if line not in after]
    return out, [line.strip() for line in after if line not in before]


def edits(imported):
    """Every change, as the editor sees it: subject, before, after."""
    return [
        (edit.subject, edit.before, edit.after)
        for changed in imported.comparison.changed
        for edit in changed.edits
    ]


def problems(imported):
    """Cells nothing can be made of: address, and what is suggested."""
    return [(one.place.address, one.suggestion) for one in imported.findings.problems]


def test_one_changed_cell_changes_one_line(project, importing):
    """Comments, order and quotes of every other line stay; absent columns say nothing."""
    text = (project / "structures.yaml").read_text("utf-8")
    commented = text.replace("    cancers: [tous]", "    cancers: [tous] # sauf sur avis", 1)
    (project / "structures.yaml").write_text(commented, "utf-8")
    imported = importing(("Identifiant", "Tél"), (SALERS, 465711599))
    assert [("Téléphone", "04 65 71 15 01", "04 65 71 15 99")] == edits(imported)
    assert (["telephone: 04 65 71 15 01"], ["telephone: 04 65 71 15 99"]) == lines_changed(
        project, imported
    )
    assert imported.writable
    write(project, imported)
    assert imported.text == (project / "structures.yaml").read_text("utf-8")
    assert importing(("Identifiant", "Tél"), (SALERS, 465711599)).unchanged


def test_nothing_is_written_before_it_is_asked(project, importing):
    """An import by itself leaves the file alone."""
    before = (project / "structures.yaml").read_bytes()
    importing(*whole())
    assert before == (project / "structures.yaml").read_bytes()


def test_an_empty_cell_takes_an_optional_field_away(importing):
    """What must be there stays, and is told; what may be absent goes."""
    imported = importing(
        ("Identifiant", "Public", "Courriel", "Label : dernier jour", "Cancers"),
        (SALERS, "adultes", None, None, None),
    )
    assert [
        ("Label : dernier jour", "2028-10-31", ""),
        ("Courriel", "accueil@salers.example", ""),
    ] == edits(imported)
    assert any("« tous » est gardé" in one for one in imported.findings.remarks)


def test_a_new_structure(project, importing):
    """A row without identifier is new: its name makes the identifier, the rest is found."""
    imported = importing(*whole())
    (added,) = imported.comparison.added
    assert "maison-exemple-nouvelle" == added.id
    assert {
        "nom": "Site de Salers",
        "adresse": "1 rue de l’Exemple",
        "code_postal": "15140",
        "commune": "Salers",
        "code_commune": "15219",
    } == added.plain["sites"][0]
    assert ["cantal-4"] == added.plain["territoires"]
    assert "inconnu" == added.plain["teleconsultation"]
    assert imported.writable
    out, _ = lines_changed(project, imported)
    assert [] == out
    assert 3 == len(imported.comparison.absent)


def test_a_name_is_recognised_without_its_identifier(importing):
    """An agency's own list has no identifiers: the same name is the same structure."""
    imported = importing(("Nom", "Tél"), ("HOPITAL EXEMPLE D'AURILLAC", "04 65 71 15 77"))
    assert [] == imported.comparison.added
    assert [HOSPITAL] == [one.id for one in imported.comparison.changed]


def test_a_name_nearly_the_same_is_told(importing):
    """A new structure that looks like one of the directory is said to."""
    imported = importing(*whole(Nom="Maison de santé exemple de Sallers"))
    assert any(f"écrivez « {SALERS} »" in one for one in imported.findings.remarks)


def test_identifiers_never_meet(importing):
    """Two new structures that would take one identifier get two."""
    titles, row = whole(Nom="Réseau exemple pour enfants", Identifiant="reseau-exemple")
    other = ["Réseau exemple" if cell == row[0] else cell for cell in row[:-1]]
    imported = importing(titles, row, [*other, None])
    assert ["reseau-exemple", "reseau-exemple-salers"] == [
        one.id for one in imported.comparison.added
    ]


def test_absent_entries_stay_unless_told(project, importing):
    """A partial spreadsheet takes nothing out; with `remove`, entries go with their comments."""
    rows = (
        NAMES,
        (SALERS, "Maison de santé exemple de Salers"),
        (HOSPITAL, "Hôpital exemple d’Aurillac"),
    )
    kept = importing(*rows)
    assert ["enfants-exemple-region"] == [one.id for one in kept.comparison.absent]
    assert kept.unchanged
    removed = importing(*rows, remove=True)
    assert "enfants-exemple-region" not in removed.text
    assert removed.text.startswith((project / "structures.yaml").read_text("utf-8")[:1000])


def test_sites_on_rows_of_their_own(importing):
    """A site follows its name; a new one is added, one nobody names goes only when told."""
    rows = (
        ("Identifiant", "Nom du lieu", "Adresse", "CP", "Ville"),
        (SALERS, "Site de Saint-Martin", "5 rue de l’Exemple", "15140", "St Martin Valmeroux"),
        (SALERS, "Site de Mauriac", "6 rue de l’Exemple", "15200", "Mauriac"),
    )
    found = edits(importing(*rows))
    assert ("Site de Saint-Martin, Adresse", "4 rue de l’Exemple", "5 rue de l’Exemple") in found
    assert ("lieu", "", "Site de Mauriac, 6 rue de l’Exemple, 15200, Mauriac") in found
    assert 2 == len(found)
    kept = importing(*rows)
    assert 1 == len(kept.comparison.kept_sites)
    assert any("les coordonnées restent" in one for one in kept.findings.remarks)
    gone = edits(importing(*rows, remove=True))
    assert ("lieu", "Site de Salers, 1 place de l’Exemple, 15140, Salers", "") in gone


def test_a_row_of_a_site_alone_takes_nothing_away(importing):
    """When sorting or filtering lost a structure's own row, its fields stay."""
    imported = importing(
        ("Identifiant", "Nom", "Courriel", "DAPAP", "Nom du lieu"),
        (SALERS, None, None, None, "Site de Salers"),
    )
    assert [] == edits(imported)


def test_cares(importing):
    """A care is a pair of columns: taken out when empty, added, its partner changed."""
    titles = ("Identifiant", "APA", "Partenaire APA", "Psychologie", "Public")
    imported = importing(titles, (SALERS, "structure", None, None, "adultes"))
    assert [
        ("Activité physique : assurée par", "partenaire", "structure"),
        ("Activité physique : partenaire", "DAPAP exemple", ""),
        ("soin « psychologie »", "structure", ""),
    ] == edits(imported)


@pytest.mark.parametrize(
    ("changes", "address", "words"),
    [
        ({"Ville": "Sallers"}, "O2", "n’est le nom d’aucune commune"),
        ({"Ville": None}, "N2", "peut désigner plusieurs communes"),
        ({"Ville": "Saint-Just", "CP": None}, "O2", "peut désigner plusieurs communes"),
        ({"Ville": "Marseille", "CP": "13001"}, "O2", "donnez aussi le code Insee"),
        ({"Territoire": "cantal-44"}, "D2", "aucun territoire ne s’appelle"),
        ({"Tél": "4.65E+08"}, "P2", "derniers chiffres sont perdus"),
    ],
)
def test_what_is_not_sure_is_never_guessed(importing, changes, address, words):
    """An ambiguous or unknown place, a lost digit: the cell is named, nothing can be written."""
    imported = importing(*whole(**changes))
    (problem,) = imported.findings.problems
    assert address == problem.place.address
    assert words in problem.sentence
    assert not imported.writable


def test_former_names_and_cedex(importing):
    """A commune known by its former name, or a CEDEX, is put right and told."""
    imported = importing(*whole(Ville="AURILLAC CEDEX 9", CP=15012))
    site = imported.comparison.added[0].plain["sites"][0]
    assert ("Aurillac", "15000", "15014") == (
        site["commune"],
        site["code_postal"],
        site["code_commune"],
    )
    imported = importing(*whole(Ville="Calvinet", CP=15340))
    assert "Puycapel" == imported.comparison.added[0].plain["sites"][0]["commune"]
    assert any("ancienne commune" in one.kind for one in imported.findings.repairs)


def test_the_check_speaks_of_rows(importing):
    """What the check would say of the result is told at its row, and an error stops the writing."""
    titles, row = whole()
    _, wrong = whole(Nom="Autre exemple", APA=None, Tél="01 02 03 04 05")
    imported = importing(titles, row, wrong)
    said = tell(imported, remove=False)
    assert "ligne 3 (« Téléphone ») : erreur: un exemple porte un numéro réservé" in said
    assert "ligne 3 : avertissement: soin absent de cette fiche : apa" in said
    assert "lignes 2 et 3 (« Commune ») : avertissement: ce lieu n’a pas de coordonnées" in said
    assert not imported.writable


def test_columns_a_new_structure_needs(importing):
    """A list of names and towns is read, and all that it lacks is told at once."""
    said = tell(importing(("Nom", "Ville"), ("Maison exemple", "Salers")), remove=False)
    assert "Une nouvelle structure a besoin de colonnes qui manquent" in said
    assert "« Présentation »" in said


def test_conflicting_rows(importing):
    """Two rows of one structure that disagree are told, with both lines."""
    imported = importing(
        ("Identifiant", "Tél"), (SALERS, "04 65 71 15 05"), (SALERS, "04 65 71 15 06")
    )
    assert [("B3", None)] == problems(imported)
    assert "à la ligne 2" in imported.findings.problems[0].sentence


@pytest.mark.parametrize("before", [None, "structures: []\n", "structures:\n"])
def test_a_region_without_directory(project, importing, before):
    """No file yet, or an empty list: the first structures make it."""
    (project / "structures.yaml").unlink()
    if before:
        (project / "structures.yaml").write_text(before, "utf-8")
    imported = importing(*whole())
    assert imported.writable
    write(project, imported)
    assert samples.check(project).sound


def test_whole_region_in_place_of_territoires(importing):
    """« Toute la région » under « Territoire » sets the field made for it."""
    plain = importing(*whole(Territoire="Toute la région")).comparison.added[0].plain
    assert "territoires" not in plain
    assert "oui" == plain["toute_la_region"]


GEOCODED = """        longitude: 2.4938
        geocodage: { score: 0.97, label: 1 Place Tyssandier 15140 Salers, le: 2026-11-01 }"""


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("45.2", "0.97", "x", "01/11/2026"), {"score": "0.97", "label": "x", "le": "2026-11-01"}),
        (("45.1376", None, None, None), None),
    ],
)
def test_what_geocode_wrote(project, importing, cells, expected):
    """What `parcours geocode` kept beside a point is read as the rest; emptied, it goes as one."""
    samples.edit(project, "structures.yaml", "        longitude: 2.4938", GEOCODED)
    titles = ("Identifiant", "Nom du lieu", "Latitude", "Géocodage : confiance")
    titles += ("Géocodage : adresse reconnue", "Géocodage : jour")
    imported = importing(titles, (SALERS, "Site de Salers", *cells))
    tree, _ = parse_yaml(Source("structures.yaml", imported.text))
    site = tree.plain()["structures"][0]["sites"][0]
    assert expected == site.get("geocodage")


def test_a_moved_point_forgets_how_it_was_found(project, importing):
    """Coordinates given by hand are no longer the ones the service found."""
    samples.edit(project, "structures.yaml", "        longitude: 2.4938", GEOCODED)
    imported = importing(
        ("Identifiant", "Nom du lieu", "Latitude"), (SALERS, "Site de Salers", "45,14")
    )
    assert [
        ("Site de Salers, Latitude", "45.1376", "45.14"),
        ("Site de Salers, Géocodage", "du point d’avant", ""),
    ] == edits(imported)
    assert "geocodage" not in imported.text
