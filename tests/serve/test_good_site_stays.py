"""Whatever happens to the files or to the disk, the last good site stays, and says why."""

import errno
import shutil

import pytest

from generator.desk.serve import live as live_module
from generator.publish.bundle import ToolFailed

HOME = "/communes/2A004/"


def errors(told):
    """Where the errors are."""
    return [one["ou"] for one in told["problemes"] if one["gravite"] == "erreur"]


BREAKAGES = {
    "YAML": (
        lambda corse: (corse / "structures.yaml").write_text('structures:\n  - id: "a\n', "utf-8"),
        "structures.yaml:2:9",
    ),
    "empty file": (lambda corse: (corse / "structures.yaml").write_bytes(b""), "structures.yaml"),
    "no file": (lambda corse: (corse / "content/forfait.yaml").unlink(), "content/forfait.yaml"),
    "no folder": (lambda corse: shutil.rmtree(corse / "territories"), "territories"),
    "renamed folder": (lambda corse: (corse / "content").rename(corse / "contenu"), "content/"),
    "no project": (shutil.rmtree, "content/region.yaml"),
    "bytes": (lambda corse: (corse / "content/region.yaml").write_bytes(b"\xe9"), "content/region"),
    "folder": (
        lambda corse: [(corse / "structures.yaml").unlink(), (corse / "structures.yaml").mkdir()],
        "structures.yaml",
    ),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_the_good_site_stays_until_the_files_are_mended(corse, live, tmp_path, name):
    """The problem is told with its place, pages answer as before, and mending is enough."""
    shutil.copytree(corse, tmp_path / "kept")
    live.refresh()
    good, page = live.edition, live.find(live.edition, "communes/2A004/index.html")
    breakage, place = BREAKAGES[name]
    breakage(corse)
    assert live.refresh()
    assert good is live.edition
    assert any(
        found.is_error and f"{found.path}:{found.span.line}:{found.span.column}".startswith(place)
        for found in live.bulletin.findings.problems
    )
    assert page == live.find(live.edition, "communes/2A004/index.html")
    shutil.rmtree(corse, ignore_errors=True)
    shutil.copytree(tmp_path / "kept", corse)
    assert live.refresh()
    assert not [found for found in live.bulletin.findings.problems if found.is_error]
    assert good is live.edition


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied", "x"),
            "les droits d’accès manquent (x)",
        ),
        (OSError(errno.ENOSPC, "No space left on device", "x"), "le disque est plein (x)."),
        (ToolFailed("la construction a échoué"), "la construction a échoué."),
        (ZeroDivisionError(), "erreur imprévue du programme (ZeroDivisionError)"),
    ],
)
def test_a_build_that_fails_is_told_and_tried_again(
    live, corse, edit, monkeypatch, reason, sentence
):
    """A sentence, the site as it was, and at the next save all is well again."""

    def fail(*_):
        raise reason

    live.refresh()
    good = live.edition
    with monkeypatch.context() as broken:
        broken.setattr(live_module, "prepare", fail)
        edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71 20 99")
        live.refresh()
    assert sentence in " ".join(live.bulletin.pannes)
    assert (good, live.name(1)) == (live.edition, live.bulletin.edition)
    edit(corse, "structures.yaml", "04 65 71 20 99", "04 65 71 20 98")
    live.refresh()
    assert ((), live.name(2)) == (live.bulletin.pannes, live.bulletin.edition)


def test_a_page_that_cannot_be_made_keeps_its_last_content(live, corse, edit, said, monkeypatch):
    """The file as it was, and the reason told once; a file never made is the reason itself."""
    live.refresh()
    page = live.find(live.edition, "index.html")
    edit(corse, "structures.yaml", "nom: CPTS exemple de Bastia", "nom: CPTS exemple du Cap")
    live.refresh()
    del said[:]
    monkeypatch.setattr("generator.render.site.Site.html", lambda *_, **__: 1 / 0)
    assert page == live.find(live.edition, "index.html")
    assert page == live.find(live.edition, "index.html")
    assert 1 == len(said) == len(live.bulletin.pannes)
    with pytest.raises(ZeroDivisionError):
        live.find(live.edition, "structures/index.html")


def test_what_is_said_is_what_check_says(corse, live, edit, said, parcours_check):
    """The terminal gets the very report of `parcours check`, then what is new, once."""
    edit(corse, "structures.yaml", "territoires: [haute-corse-2]", "territoires: [haute-corse-22]")
    live.refresh()
    assert parcours_check(corse) in said[0]
    edit(corse, "structures.yaml", "structures:", "# remarque\nstructures:")
    edit(corse, "structures.yaml", "# remarque\n", "")
    (corse / "structures.yaml").touch()
    live.refresh()
    assert 2 == len(said[1].splitlines())
    edit(corse, "structures.yaml", "structures:", "\nstructures:")
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71")
    live.refresh()
    assert "[telephone]" in said[2]
    assert "[territoire-inconnu]" not in said[2]
    assert "2 erreurs" in said[2]


def test_a_mistake_reaches_browsers_with_its_line(corse, following, edit):
    """Pages answer the very same; the news hold the rule, and the words to underline."""
    status, before = following.ask(HOME)
    told = following.after(
        lambda: edit(corse, "structures.yaml", "territoires: [haute-corse-2]", "territoires: [x]"),
        errors,
    )
    assert (200, before) == (status, following.ask(HOME)[1])
    (found,) = [one for one in told["problemes"] if one["gravite"] == "erreur"]
    assert "x" == found["extrait"]["parts"][1]
    assert "territoire-inconnu" == found["regle"]
