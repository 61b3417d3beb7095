"""`parcours new structure`: an entry to fill in, and nothing else touched."""

import pytest
from filling import DAY, blanks, fill, problems, uncomment
from samples import STRUCTURES

from generator.check.project import check_project
from generator.cli import main
from generator.read.project import read_project
from generator.read.source import Source
from generator.read.yaml_tree import parse_yaml


def listed(project):
    """The entries of the directory, as plain values."""
    text = (project / STRUCTURES).read_text("utf-8-sig")
    tree, found = parse_yaml(Source(STRUCTURES, text))
    assert [] == found
    return tree.plain()["structures"]


def test_every_byte_of_the_others_stays(project, new):
    """The file grows at its end; what stood there is as it was."""
    before = (project / STRUCTURES).read_bytes()
    code, said = new("structure", "ligue-exemple-cantal")
    assert 0 == code
    assert (project / STRUCTURES).read_bytes().startswith(before)
    assert "ligue-exemple-cantal" == listed(project)[-1]["id"]
    assert f"{STRUCTURES}:{len(before.splitlines()) + 2}" in said


def test_each_place_to_fill_is_pointed_at(project, new):
    """The check asks for what must be filled, with the field's own explanation, no more."""
    _, said = new("structure", "ligue-exemple-cantal")
    found = problems(project)
    assert {"champ-vide"} == {rule for rule, _ in found}
    lines = (project / STRUCTURES).read_text("utf-8").split("\n")
    keys = [lines[line - 1].strip(" ->").rstrip(":").partition(":")[0] for _, line in found]
    for key in ("nom", "porteur", "territoires", "telephone", "code_commune", "consigne"):
        assert key in keys
    assert 3 == keys.count("assure_par")
    assert "À compléter : Nom, Porteur" in said
    sentences = {one.sentence for one in check_project(read_project(project), DAY).problems}
    assert "ce champ est vide : complétez-le (Type d’organisation.)" in sentences


def test_filled_as_its_comments_say_it_is_sound(project, new):
    """The examples in the comments make one consistent entry."""
    new("structure", "ligue-exemple-cantal")
    fill(project, STRUCTURES)
    assert [] == blanks(project, STRUCTURES)
    uncomment(project, STRUCTURES, "Site de Salers\n        # Numéro")
    fill(project, STRUCTURES)
    assert [] == problems(project)
    entry = listed(project)[-1]
    assert ("15140", "45.1376") == (entry["sites"][0]["code_postal"], entry["sites"][0]["latitude"])


def test_optional_lines_are_sound_once_their_sign_is_off(project, new):
    """All used together, they contradict only each other.

    The whole region makes territoires superfluous, and only partners have a partner's name.
    """
    new("structure", "ligue-exemple-cantal")
    fill(project, STRUCTURES)
    uncomment(project, STRUCTURES, "Fiche commencée")
    rules = {rule for rule, _ in problems(project)}
    assert {"territoire-superflu", "partenaire-superflu"} == rules


def test_what_is_known_is_written(project, new):
    """The name, the commune with its only postal code, its territoire, the day and the year."""
    new("structure", "ligue-exemple-salers", "--nom", "Ligue exemple : Salers", "--commune=15219")
    entry = listed(project)[-1]
    assert "Ligue exemple : Salers" == entry["nom"]
    assert ["cantal-4"] == entry["territoires"]
    (site,) = entry["sites"]
    assert ("Salers", "15219", "15140") == (
        site["commune"],
        site["code_commune"],
        site["code_postal"],
    )
    assert ("2026", "2026-11-21") == (entry["label"]["appel"], entry["verifie_le"])
    assert ["apa", "dietetique", "psychologie"] == [one["domaine"] for one in entry["soins"]]


def test_a_commune_of_several_postal_codes_leaves_the_choice(project, new):
    """Nothing is guessed: Annecy has five postal codes."""
    new("structure", "ligue-exemple-annecy", "--commune=74010")
    (site,) = listed(project)[-1]["sites"]
    assert ("Annecy", None) == (site["commune"], site["code_postal"])
    text = (project / STRUCTURES).read_text("utf-8")
    assert '# Exemple : "74000" (ou "74370", "74600", "74940", "74960")\n' in text


def test_an_identifier_is_taken_once(project, new):
    """1, the line of the one that has it, and the file as it was."""
    before = (project / STRUCTURES).read_bytes()
    code, said = new("structure", "msp-exemple-salers")
    assert 1 == code
    assert f"est déjà pris ({STRUCTURES}, ligne 2)" in said
    assert before == (project / STRUCTURES).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("structure", "Ligue Cantal"), "vouliez-vous dire « ligue-cantal » ?"),
        (("structure", "a", "--departement=15"), "--departement ne sert qu’avec territoire"),
        (("fiche", "a"), "« fiche » est inconnu"),
        (("structure",), "il manque : IDENTIFIANT"),
    ],
)
def test_bad_usage_is_said_in_french(new, arguments, words):
    """2, and what to write instead."""
    code, said = new(*arguments)
    assert (2, True) == (code, words in said), said


def test_an_unknown_commune_is_said(new):
    """1: no entry is made about a place that does not exist."""
    code, said = new("structure", "a", "--commune=15999")
    assert (1, True) == (code, "n’a le nom ou le code Insee « 15999 »" in said)
    assert "vouliez-vous dire « Mauriac » ?" in new("structure", "a", "--commune=Mauriak")[1]


def test_a_commune_has_a_name_too(project, new):
    """Without accents nor hyphens if need be; of homonyms, the codes are given to choose from."""
    new("structure", "ligue-exemple", "--commune", "saint martin valmeroux")
    (site,) = listed(project)[-1]["sites"]
    assert ("Saint-Martin-Valmeroux", "15202") == (site["commune"], site["code_commune"])
    code, said = new("structure", "autre", "--commune=Beaulieu")
    assert 1 == code
    assert "plusieurs communes s’appellent « Beaulieu » : donnez son code, 07028 (07)" in said


@pytest.mark.parametrize("empty", ["structures: []\n", "structures:\n", "structures: [] # rien\n"])
def test_an_empty_directory_gets_its_first_entry(project, new, empty):
    """The brackets of an empty list give way to a dash."""
    (project / STRUCTURES).write_text(f"# L’annuaire\n{empty}", "utf-8")
    assert 0 == new("structure", "ligue-exemple-cantal")[0]
    assert ["ligue-exemple-cantal"] == [one["id"] for one in listed(project)]
    assert (project / STRUCTURES).read_text("utf-8").startswith("# L’annuaire\nstructures:")


def test_an_absent_directory_is_begun(project, new):
    """The first structure of a region makes the file."""
    (project / STRUCTURES).unlink()
    assert 0 == new("structure", "ligue-exemple-cantal")[0]
    assert 1 == len(listed(project))


@pytest.mark.parametrize("without", ["\n", ""])
def test_line_ends_and_the_mark_of_windows_stay(project, new, without):
    """A file saved by Notepad keeps its CRLF and its byte-order mark; the new lines follow suit."""
    text = (project / STRUCTURES).read_text("utf-8").removesuffix("\n") + without
    before = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    (project / STRUCTURES).write_bytes(before)
    assert 0 == new("structure", "ligue-exemple-cantal")[0]
    after = (project / STRUCTURES).read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")
    assert "ligue-exemple-cantal" == listed(project)[-1]["id"]


@pytest.mark.parametrize(
    "written",
    [
        "structures: [{ id: a }]\n",
        "- id: a\n",
        "structures:\n  - id: a\nautre: 1\n",
        "structures:\n- id: 'a\n",
        "structures:\n  - id: a\n...\n",
    ],
    ids=["brackets", "list", "another field", "broken", "document end"],
)
def test_a_file_written_otherwise_is_left_alone(project, new, written):
    """1, one sentence, not a byte changed: the editor's way of writing is not ours to undo."""
    (project / STRUCTURES).write_text(written, "utf-8")
    code, said = new("structure", "ligue-exemple-cantal")
    assert (1, True) == (code, STRUCTURES in said)
    assert "Traceback" not in said
    assert written == (project / STRUCTURES).read_text("utf-8")


def test_dashes_follow_those_of_the_file(project, new):
    """A list without indentation goes on without."""
    (project / STRUCTURES).write_text("structures:\n- id: a\n  nom: A\n", "utf-8")
    assert 0 == new("structure", "ligue-exemple-cantal")[0]
    assert "\n- id: ligue-exemple-cantal\n  #" in (project / STRUCTURES).read_text("utf-8")


def test_a_project_without_a_region_is_said(tmp_path, capsys):
    """1, and where the code of the region is awaited."""
    assert 1 == main(["new", "structure", "a", f"--project={tmp_path}"])
    assert "content/region.yaml ne donne pas le code de la région" in capsys.readouterr().err
