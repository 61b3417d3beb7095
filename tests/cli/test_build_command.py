"""`parcours build` and `parcours check`: exit codes, streams, sentences."""

import re

import pytest

DATE = "--date=2026-11-21"


def test_a_sound_project_is_built(parcours, corse):
    """0, where the site is, how many files, how long it took; warnings on the error stream."""
    finished = parcours("build", DATE, "--project", corse)
    assert 0 == finished.returncode
    assert (corse / "site" / "index.html").is_file()
    assert str(corse / "site") in finished.stdout
    assert re.search(r"\b4\d\d\u00a0\w+, en \d+,\d\d s", finished.stdout)
    assert "avertissement" in finished.stderr
    assert "avertissement" not in finished.stdout


def test_the_closing_words_show_how_to_look_at_this_very_site(parcours, corse):
    """The command printed after building another folder shows that folder, on the same day."""
    finished = parcours("build", DATE, "--project", corse)
    assert f"parcours serve --project {corse} --date 2026-11-21" in finished.stdout


def test_an_error_stops_the_build(parcours, corse, edit):
    """1, the problem with its place and rule on the error stream, and no site."""
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71")
    finished = parcours("build", DATE, "--project", corse)
    assert 1 == finished.returncode
    assert "structures.yaml:26:18: erreur: " in finished.stderr
    assert "[telephone]" in finished.stderr
    assert "Le site précédent, s’il existe, est resté tel quel." in finished.stderr
    assert "" == finished.stdout
    assert not (corse / "site").exists()


def test_check_prints_problems_as_its_result(parcours, corse, edit):
    """What `check` finds is what it was asked for: on the ordinary stream, with a summary."""
    assert 0 == parcours("check", DATE, "--project", corse).returncode
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71")
    finished = parcours("check", DATE, "--project", corse)
    assert 1 == finished.returncode
    assert "structures.yaml:26:18: erreur: " in finished.stdout
    assert "Le site ne peut pas être construit tant qu’il reste une erreur." in finished.stdout
    assert "" == finished.stderr
    assert not (corse / "site").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("structures.yaml", b"structures: [ { id: a"),
        ("structures.yaml", b"\xff\xfe\x00"),
        ("structures.yaml", b""),
        ("content/region.yaml", b"- une\n- liste\n"),
        ("territories/2a.yaml", b"\tdepartement: 2A"),
        ("content/pages/patients.md", b"sans en-tete"),
    ],
)
def test_a_spoilt_file_gives_problems_not_a_traceback(parcours, corse, name, content):
    """Broken YAML, foreign bytes, empty files: 1, and the file is named."""
    (corse / name).write_bytes(content)
    finished = parcours("build", DATE, "--project", corse)
    assert 1 == finished.returncode
    assert f"{name}:" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert "imprévue" not in finished.stderr


def test_an_empty_project_says_what_is_missing(parcours, tmp_path):
    """A folder that is no project gets the list of what it lacks."""
    finished = parcours("check", DATE, "--project", tmp_path)
    assert 1 == finished.returncode
    for name in ("structures.yaml", "content/region.yaml", "territories", "content/pages"):
        assert f"{name}:1:1: erreur: " in finished.stdout


def test_a_foreign_output_folder_is_bad_usage(parcours, corse, tmp_path):
    """2, one sentence, and the folder is as it was."""
    (tmp_path / "lettre.txt").write_text("à garder", "utf-8")
    finished = parcours("build", DATE, "--project", corse, "--output", tmp_path)
    assert 2 == finished.returncode
    assert "n’est pas vide" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert "à garder" == (tmp_path / "lettre.txt").read_text("utf-8")


def test_a_file_as_output_is_bad_usage(parcours, corse, tmp_path):
    """A file is no folder: 2, as for any other wrong argument."""
    (tmp_path / "fichier").write_text("", "utf-8")
    finished = parcours("build", DATE, "--project", corse, "--output", tmp_path / "fichier")
    assert 2 == finished.returncode


def test_a_terminal_without_french_signs_still_gets_the_problems(parcours, corse):
    """Where the terminal knows ASCII only, words lose their accents, not their sense."""
    finished = parcours("build", DATE, "--project", corse, PYTHONIOENCODING="ascii")
    assert 0 == finished.returncode, finished.stderr
