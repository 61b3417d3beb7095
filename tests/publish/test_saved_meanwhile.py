"""Files saved while a build reads them: read again, and never published by halves."""

from itertools import count

import pytest

from generator import build as module
from generator.cli import main

SECOND = "  - id: cpts-exemple-bastia"


@pytest.fixture
def saved_meanwhile(corse, monkeypatch):
    """Do something to the directory's text each time it was read, so many times."""

    def saved_meanwhile(change, times):
        read, file, numbers = module.read_project, corse / "structures.yaml", count()

        def read_then_save(root):
            found = read(root)
            if next(numbers) < times:
                file.write_text(change(file.read_text("utf-8")), "utf-8")
            return found

        monkeypatch.setattr(module, "read_project", read_then_save)

    return saved_meanwhile


def test_what_is_saved_meanwhile_is_published(
    corse, construct, tree, from_scratch, saved_meanwhile
):
    """Half the directory, cut at an entry, reads as a whole one: it is not published."""
    whole = (corse / "structures.yaml").read_text("utf-8")
    half = whole.partition(SECOND)[0]
    assert half != whole
    expected = from_scratch(corse)
    (corse / "structures.yaml").write_text(half, "utf-8")
    saved_meanwhile(lambda _: whole, 1)
    assert construct(corse).published
    assert expected == tree(corse / "site")


def test_files_that_never_stay_still(corse, construct, tree, saved_meanwhile, capsys):
    """A sentence says what to wait for, and the site stays as it was."""
    construct(corse)
    before = tree(corse / "site")
    saved_meanwhile(lambda text: f"{text}# Encore.\n", 100)
    assert 1 == main(["build", f"--project={corse}", "--date=2026-11-21"])
    error = capsys.readouterr().err
    assert "les fichiers changent pendant qu’ils sont lus : attendez la fin" in error
    assert "Le site précédent, s’il existe, est resté tel quel." in error
    assert before == tree(corse / "site")
