"""`parcours geocode` from end to end, on the real engine."""

import re
import sys

import pytest
from samples import REGION, STRUCTURES, check, edit, write_project

from generator.cli import main
from generator.cli.difference import show_difference

SALERS = ("        latitude: 45.1376\n        longitude: 2.4938\n", "1 place de l’Exemple")
MARTIN = ("        latitude: 45.1166\n        longitude: 2.4275\n", "4 rue de l’Exemple")
AURILLAC = ("        latitude: 44.9303\n        longitude: 2.445\n", "50 avenue de l’Exemple")
MAURIAC = ("        latitude: 45.218\n        longitude: 2.3315\n", "2 rue de l’Exemple")

FOUND = """\
        latitude: 45.13806
        longitude: 2.49520
        geocodage: { score: 0.94, label: 1 Place Tyssandier d'Escous 15140 Salers, le: 2026-11-21 }
"""


@pytest.fixture
def project(tmp_path, addok):
    """A region that asks the tests' engine, all of its sites at their place."""
    folder = write_project(tmp_path / "region")
    edit(folder, REGION, "theme:\n", f"geocodage: {{ service: {addok} }}\ntheme:\n")
    return folder


@pytest.fixture
def geocode(project, capsys):
    """Run the command on the project: its exit code, and what it says."""

    def geocode(*options):
        code = main(["geocode", "--project", str(project), "--date", "2026-11-21", *options])
        said = capsys.readouterr()
        return code, said.out + said.err

    return geocode


def lose(project, place, address=None):
    """Take the point of a site away, and give it another address."""
    point, old = place
    edit(project, STRUCTURES, point, "")
    if address:
        edit(project, STRUCTURES, old, address)


def text(project):
    """The entries' file."""
    return (project / STRUCTURES).read_text("utf-8")


def test_all_is_there(geocode):
    """When no point is missing nothing is asked."""
    assert (0, "Tous les lieux ont leurs coordonnées : il n’y a rien à chercher.\n") == geocode()


def test_a_dry_run_shows_the_difference(project, geocode):
    """Without --write the file stays, and the lines to come are shown as a difference."""
    lose(project, SALERS, "1 place Tyssandier d’Escous")
    before = text(project)
    code, said = geocode()
    assert (0, before) == (code, text(project))
    for line in FOUND.splitlines():
        assert f"\n+{line}\n" in said
    assert "1 lieu à chercher : 1 trouvé, 0 à vérifier, 0 introuvable." in said.replace("\xa0", " ")
    assert f"parcours geocode --project {project} --write" in said
    assert "\x1b" not in said


def test_write_keeps_everything_else(project, geocode):
    """With --write the three lines come after the commune's code; no other byte changes."""
    lose(project, SALERS, "1 place Tyssandier d’Escous")
    before = text(project)
    assert 0 == geocode("--write")[0]
    after = text(project)
    assert FOUND in after
    assert before == after.replace(FOUND, "")
    assert [] == check(project).problems


def test_a_second_run_asks_only_for_the_rest(project, geocode):
    """What is found is kept, what is not is asked again once its address is mended."""
    lose(project, SALERS, "1 place Tyssandier d’Escous")
    lose(project, MARTIN, "8 rue Qwxyz")
    assert 1 == geocode("--write")[0]
    edit(project, STRUCTURES, "8 rue Qwxyz", "4 avenue de la Gare")
    code, said = geocode("--write")
    assert 0 == code
    assert "Saint-Martin-Valmeroux" in said
    assert "Salers (score" not in said


@pytest.mark.parametrize(
    ("place", "address", "doubt"),
    [
        (SALERS, "8 rue Introuvable", "que la commune, pas l’adresse"),
        (MARTIN, "77 avenue de la Gare", "que la voie, pas le numéro"),
        (
            MARTIN,
            "1 place Tyssandier d’Escous",
            "ce point est à Salers, pas à Saint-Martin-Valmeroux",
        ),
        (AURILLAC, "2 rue Maginot, Bourg", "le service n’en est pas sûr (score 0,"),
    ],
)
def test_a_doubtful_point_waits_for_a_person(project, geocode, place, address, doubt):
    """It is proposed with the reason, and not written until somebody accepts it."""
    lose(project, place, address)
    before = text(project)
    code, said = geocode("--write")
    assert (1, before) == (code, text(project))
    assert "à vérifier" in said
    assert doubt in said
    identifier = re.search(r"à vérifier +([^,]+),", said)[1]
    code, said = geocode("--write", "--accepter", identifier)
    assert (0, True) == (code, said.startswith("accepté"))
    assert "geocodage: {" in text(project)


def test_an_arrondissement_is_its_commune(project, geocode):
    """The service says Lyon 3e, the entry says Lyon: nothing to doubt."""
    lose(project, AURILLAC, "103 cours Lafayette")
    for old, new in (("15000", "69003"), ("commune: Aurillac", "commune: Lyon")):
        edit(project, STRUCTURES, old, new)
    edit(project, STRUCTURES, "15014", "69123")
    code, said = geocode()
    assert 0 == code, said


def test_not_found(project, geocode):
    """Nothing found is the address's fault: exit code 1, and what to do."""
    lose(project, MAURIAC, "xyzzy")
    code, said = geocode()
    assert 1 == code
    assert "introuvable   enfants-exemple-region, Siège" in said
    assert "écrivez vous-même latitude et longitude" in said


def test_one_structure_only(project, geocode):
    """--structure leaves the others alone; a name that is not one is bad usage."""
    lose(project, SALERS, "1 place Tyssandier d’Escous")
    code, said = geocode("--structure", "hopital-exemple-aurillac")
    assert (0, True) == (code, "rien à chercher" in said)
    code, said = geocode("--structure", "msp-exemple-saler")
    assert (2, True) == (code, "« msp-exemple-salers » ?" in said)


def test_entries_with_errors_are_left_out(project, geocode):
    """An entry that check refuses is not asked for, which is said; the others are."""
    lose(project, SALERS, "1 place Tyssandier d’Escous")
    edit(project, STRUCTURES, "porteur: association", "porteur: club")
    code, said = geocode()
    assert 0 == code
    assert "Une fiche a des erreurs, ses lieux ne sont pas cherchés" in said
    assert "1 Place Tyssandier" in said


def test_a_file_that_does_not_read(project, geocode):
    """The reading problem is shown as check shows it; nothing is asked."""
    edit(project, STRUCTURES, "  - id: enfants", "  -id: enfants")
    code, said = geocode()
    assert 1 == code
    assert "structures.yaml:" in said


def test_only_this_tool_knows_the_network(root):
    """A build never needs the network: nothing but the tool imports the client, nor the tool."""
    sources = {
        path.relative_to(root / "generator").as_posix(): path.read_text("utf-8")
        for path in (root / "generator").rglob("*.py")
    }
    users = {path for path, text in sources.items() if "geopy" in text}
    assert {"desk/geocode/service.py", "desk/geocode/transport.py"} == users
    users = {path for path, text in sources.items() if "desk.geocode" in text}
    assert {"cli/geocode.py"} == {path for path in users if not path.startswith("desk/geocode/")}


def test_colours_on_a_terminal(capsys, monkeypatch):
    """What is added is green, what goes is red; a pipe gets plain text."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    show_difference("f.yaml", "a: b\nc: [d]\n", "a: b\nc: [e]\n")
    said = capsys.readouterr().out
    assert "\x1b[31m-c: [d]\x1b[0m\n\x1b[32m+c: [e]\x1b[0m\n" in said
