"""Texts and files of the contents: what is told, what is left alone, and never too much."""

import pytest
from cases_of_files import IGNORED
from hypothesis import given
from hypothesis import strategies as st
from samples import FILES, GRILLE, LEGAL, STRUCTURES, check, edit, write_project

from generator.check.prose import Prose
from generator.check.truths.typographie import faults
from generator.model.base import Where
from generator.model.problem import Severity
from generator.read.typography import typeset


@pytest.fixture
def project(tmp_path):
    """Return a sound project."""
    return write_project(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "De 9:30 à 12:45, ou à 9 h 30.",
        "Le rapport est de 1:2 ; le prix, de 22,50 €.",
        "L'accord d'Aurillac... qu'importe",
        "Écrire à coeur@soeur.example ou voir coeur.example.",
        'Voir https://exemple.fr/?q=oeuvre: ou [la page](/patients/ "Vos droits").',
        '`a ? b`, `"mot"`, `x ;` et `oeuvre`',
        "Le Crestois et Pays de Saillans Coeur de Drôme",
        "La moelle osseuse, le poêle, la coexistence, un coefficient, Noé.",
        "Oui !\n\nNon ?\n\nFin : voilà ; c’est tout.",
        "« Déjà » dit-il. Etc. A. Dupont, É. Martin, etc.",
        "Tél.: 15. Ce qui est prévu est {{ region.nom }}. Fin {{ region.nom }} .",
        "| a | b |\n|:---|---:|\n| c | d |",
        'Un écran de 5" ou 6" au plus',
        "A &amp; B &nbsp; C",
        "- Oui : a\n- Non : b",
        "Un  double  espace ne se voit pas.",
    ],
)
def test_what_may_be_right_is_left_alone(project, text):
    """Times, addresses, code, names, initials, what the site mends itself: no false alarm."""
    (project / LEGAL).write_text(FILES[LEGAL] + "\n" + text + "\n", "utf-8")
    assert [] == check(project).problems


def test_what_the_site_mends_is_not_told(project):
    """What typesetting puts right would be a reproach for nothing."""
    plain = "L'effort ... « oui » ? Non ; fin : 10 000 €"
    assert typeset(plain) != plain
    edit(project, LEGAL, "Ce site", f"{plain} Ce site")
    assert [] == check(project).problems


def test_a_fault_split_by_a_fold_is_told_at_its_value(project):
    """Words on two lines of the file are one text for readers: its beginning is shown."""
    folded = 'presentation: >-\n      Une "équipe\n      de soins" de ville.'
    edit(project, STRUCTURES, "presentation: Une équipe de soins de ville.", folded)
    (problem,) = check(project).problems
    assert ("guillemets-droits", 6) == (problem.rule, problem.span.line)


def test_names_are_spelt_as_their_owners_like(project):
    """An organisation may have a name that no rule of typography would give it."""
    edit(project, STRUCTURES, "nom: Site de Salers", "nom: 'Le \"Petit\" coeur: Vivre!'")
    assert [] == check(project).problems


@pytest.mark.parametrize(("path", "meant"), IGNORED)
def test_a_file_nobody_reads_is_told(project, path, meant):
    """A warning, beside the name it probably should have: the site would change in silence."""
    (project / path).mkdir() if "." not in path else (project / path).write_text("a: b", "utf-8")
    if meant:
        (project / GRILLE).unlink()
    (problem,) = check(project).problems
    expected = ("fichier-ignore", Severity.AVERTISSEMENT, path, meant)
    assert expected == (problem.rule, problem.severity, problem.path, problem.suggestion)


def test_hidden_files_are_nobody_s_slip(project):
    """What a computer leaves behind is not told."""
    (project / "content" / ".DS_Store").write_bytes(b"\x00")
    assert [] == check(project).problems


@given(text=st.text(alphabet="aoeéœ\"«»:;!?,. \n\u00a0*[]()`{}'cur1", max_size=80))
def test_any_text_is_told_at_its_place(text):
    """What is underlined is what the sentence is about; pasting what is proposed mends it."""
    lines = text.split("\n")
    for one in faults(Prose(None, Where(LEGAL), text, first_line=1)):
        start = one.span.column - 1
        words = lines[one.span.line - 1][start : start + one.span.length]
        mended = Prose(None, Where(LEGAL), one.suggestion, first_line=1)
        assert words != one.suggestion
        assert one.rule in {again.rule for again in faults(Prose(None, Where(LEGAL), words, 1))}
        assert one.rule not in {again.rule for again in faults(mended)}


@pytest.mark.parametrize(
    ("missing", "there"),
    [
        ("structures.yaml", "structures.yml"),
        ("structures.yaml", "Structures.yaml"),
        ("structures.yaml", "structures.yaml.txt"),
        ("content/forfait.yaml", "content/forfaits.yaml"),
        ("territories", "territoires"),
        ("content/pages", "content/page"),
    ],
)
def test_a_slip_in_a_name_is_seen(project, missing, there):
    """What is missing under its name and there under nearly the same: say which to rename."""
    (project / missing).rename(project / there)
    (found,) = [one for one in check(project).problems if one.path == missing]
    assert f"« {there.rpartition('/')[2]} » est à sa place, renommez-le" in found.sentence
