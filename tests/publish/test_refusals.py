"""When nothing may be published, nothing is: errors, foreign folders, builds at the same time."""

import subprocess

import pytest

from generator.build import build
from generator.publish.publish import PublishRefused


def test_an_error_in_the_data_leaves_the_site_as_it_was(corse, construct, edit, tree):
    """One wrong telephone stops the build; the last good site stays, byte for byte."""
    construct(corse)
    expected = tree(corse / "site")
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71")
    outcome = construct(corse)
    assert outcome.published is None
    assert expected == tree(corse / "site")


def test_an_error_before_any_site_makes_no_folder(corse, construct, edit):
    """A first build that fails leaves nothing behind that looks like a site."""
    edit(corse, "content/region.yaml", 'code: "94"', 'code: "00"')
    assert construct(corse).published is None
    assert not (corse / "site").exists()


@pytest.mark.parametrize(
    "names",
    [
        ["lettre.txt"],
        ["index.html"],
        ["sitemap.xml", "lettre.txt"],
    ],
)
def test_a_folder_that_is_not_ours_is_refused(corse, construct, tmp_path, tree, names):
    """Whatever somebody keeps in a folder, also another site with its site map, is safe."""
    foreign = tmp_path / "documents"
    foreign.mkdir()
    for name in names:
        (foreign / name).write_text("à garder", "utf-8")
    with pytest.raises(PublishRefused, match="n’est pas vide"):
        construct(corse, foreign)
    assert dict.fromkeys(names, "à garder".encode()) == tree(foreign)


def test_the_project_itself_is_refused(corse, construct, tree):
    """`--output .` does not wipe the editors' files."""
    before = tree(corse)
    with pytest.raises(PublishRefused):
        construct(corse, corse)
    assert before == tree(corse)


def test_an_empty_folder_is_taken(corse, construct, tmp_path, from_scratch, tree):
    """A folder made beforehand, and empty, is a fine place for a site."""
    (tmp_path / "vide").mkdir()
    construct(corse, tmp_path / "vide")
    assert from_scratch(corse) == tree(tmp_path / "vide")


@pytest.mark.parametrize("name", ["mon site", "été à Évian", 'l\'"annuaire" « 2026 »', "-site"])
def test_any_folder_name_will_do(corse, construct, tmp_path, tree, name, edit):
    """Spaces, accents, quotes, a leading dash: the first site and its rebuild are whole."""
    output = tmp_path / "là bas" / name
    construct(corse, output)
    edit(corse, "content/region.yaml", "editeur: Agence", "editeur: L’Agence")
    construct(corse, output)
    construct(corse)
    assert tree(corse / "site") == tree(output)


def test_two_builds_at_once_are_refused(corse, day, start, construct, tree, from_scratch):
    """While one build writes, another says so in a sentence, and harms nothing."""
    told: list[subprocess.Popen] = []

    def meanwhile(step, done, total) -> None:
        if not told:
            told.append(start(corse))
            told[0].wait()

    build(corse, corse / "site", day, meanwhile)
    assert 2 == told[0].returncode
    error = told[0].stderr.read()
    assert "une autre construction de « site » est en cours" in error
    assert "Traceback" not in error
    assert from_scratch(corse) == tree(corse / "site")


INTERRUPT = """
import sys
from datetime import date
from pathlib import Path
from generator.build import build

def interrupt(step, done, total):
    raise KeyboardInterrupt

project = Path(sys.argv[1])
build(project, project / "site", date(2026, 11, 21), interrupt)
"""


def test_a_build_that_stops_half_way_leaves_the_site_as_it_was(
    corse, construct, edit, run_python, tree, from_scratch
):
    """An interruption while pages are being written changes nothing; the next build succeeds."""
    construct(corse)
    expected = tree(corse / "site")
    edit(corse, "content/region.yaml", "editeur: Agence", "editeur: L’Agence")
    assert 0 != run_python(INTERRUPT, corse).returncode
    assert expected == tree(corse / "site")
    construct(corse)
    assert from_scratch(corse) == tree(corse / "site")


def test_a_site_that_is_a_link_to_itself_is_refused(corse, construct):
    """It leads nowhere: the link is named, and stays."""
    (corse / "site").symlink_to("site")
    with pytest.raises(PublishRefused, match="/site » est un lien qui mène à lui-même : ôtez-le"):
        construct(corse)
    assert (corse / "site").is_symlink()


@pytest.mark.parametrize("kind", ["link", "file"])
def test_what_stands_where_the_second_site_goes(corse, construct, tree, from_scratch, kind):
    """A link is never followed to somebody's folder; the site is built all the same."""
    spare, kept = corse / ".site.parcours" / "spare", corse / "garde"
    spare.parent.mkdir()
    kept.mkdir()
    (kept / "lettre.txt").write_text("à garder", "utf-8")
    spare.symlink_to(kept) if kind == "link" else spare.touch()
    construct(corse)
    assert from_scratch(corse) == tree(corse / "site")
    assert {"lettre.txt": "à garder".encode()} == tree(kept)
