"""`parcours export` and `parcours import`, as an editor uses them."""

import pytest
import samples

from generator.cli import main

DAY = ("--date", "2026-11-21")
LIST = "Identifiant;Tél;CP\nmsp-exemple-salers;465711599;15140\n"


@pytest.fixture
def project(tmp_path):
    """The tiny sound project of the tests."""
    return samples.write_project(tmp_path / "projet")


@pytest.fixture
def run(capsys, project):
    """Run a command on the project: exit code, output, errors."""

    def run(*arguments):
        code = main([str(one) for one in (*arguments, "--project", project, *DAY)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_export_then_import(run, tmp_path, project):
    """An export is written whole, refuses to replace a file unless told, and comes back equal."""
    file = tmp_path / "liste.xlsx"
    code, said, _ = run("export", file)
    assert (0, True) == (code, said.startswith("3\u00a0structures dans "))
    code, _, errors = run("export", file)
    assert 2 == code
    assert "existe déjà : choisissez un autre nom, ou ajoutez --remplacer." in errors
    assert 0 == run("export", file, "--remplacer")[0]
    code, said, _ = run("import", file)
    assert 0 == code
    assert "Rien à changer : structures.yaml dit déjà la même chose." in said


def test_the_template_and_a_wrong_ending(run, tmp_path):
    """The template says what to do next; another kind of file is refused."""
    file = tmp_path / "modele.xlsx"
    code, said, _ = run("export", "--modele", file)
    assert (0, True) == (code, f"Une fois rempli : parcours import {file}" in said)
    code, _, errors = run("export", tmp_path / "liste.ods")
    assert 2 == code
    assert "finit par « .xlsx » ou « .csv »" in errors


def test_dry_run_then_write(run, tmp_path, project):
    """Nothing is written without `--write`, which the last line says; then one line changes."""
    file = tmp_path / "liste.csv"
    file.write_text(LIST.replace(";CP", "").replace(";15140", ""), "utf-8")
    before = (project / "structures.yaml").read_text("utf-8")
    code, said, _ = run("import", file)
    assert 0 == code
    assert "Téléphone : 04 65 71 15 01 → 04 65 71 15 99" in said
    assert "zéro de tête rétabli : B2 (465711599 → 04 65 71 15 99)" in said
    assert "Rien n’est encore écrit." in said
    assert before == (project / "structures.yaml").read_text("utf-8")
    code, said, _ = run("import", "--write", file)
    assert (0, True) == (code, "structures.yaml est écrit." in said)
    after = before.replace("04 65 71 15 01", "04 65 71 15 99")
    assert after == (project / "structures.yaml").read_text("utf-8")


def test_an_unreadable_cell_stops_the_writing(run, tmp_path, project):
    """The cell is named, and `--write` leaves the directory as it was."""
    file = tmp_path / "liste.csv"
    file.write_text("Identifiant;Tél\nmsp-exemple-salers;4.65E+08\n", "utf-8")
    before = (project / "structures.yaml").read_bytes()
    code, said, errors = run("import", "--write", file)
    assert 1 == code
    assert "ligne 2, colonne B « Tél » : erreur: le tableur a remplacé ce numéro" in said
    assert "Rien n’est écrit : corrigez d’abord ces erreurs dans le tableur" in errors
    assert before == (project / "structures.yaml").read_bytes()


def test_a_file_that_is_no_spreadsheet(run, tmp_path):
    """One sentence, no traceback."""
    code, said, errors = run("import", tmp_path / "absent.xlsx")
    assert (1, "") == (code, said)
    assert errors.startswith("parcours import : le fichier « ")


def test_a_broken_directory_is_told_first(run, tmp_path, project):
    """An import into a file that cannot be read says where it is broken, and does nothing."""
    samples.edit(project, "structures.yaml", "structures:", "structures: [")
    file = tmp_path / "liste.csv"
    file.write_text(LIST, "utf-8")
    code, _, errors = run("import", "--write", file)
    assert 1 == code
    assert "structures.yaml:" in errors
    assert "contiennent des erreurs. Corrigez-les d’abord." in errors
    assert 1 == run("export", tmp_path / "liste.xlsx")[0]
