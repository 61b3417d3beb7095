"""The grid's file: a region may do without, and what is wrong with it is told in plain words."""

import pytest
from samples import GRILLE, check, edit, write_project

SUM = "[{ de: 0, a: 2, points: 0 }, { de: 3, a: 6, points: 2 }]"


@pytest.fixture
def project(tmp_path):
    """Return a sound project."""
    return write_project(tmp_path)


def sentence(project):
    """Return the sentence of the only problem."""
    (problem,) = check(project).problems
    return problem.sentence


def test_a_region_without_grid_is_sound(project):
    """No file, no grid, no problem."""
    (project / GRILLE).unlink()
    checked = check(project)
    assert ([], True, None) == (checked.problems, checked.sound, checked.projet.grille)


def test_a_grid_that_cannot_be_read_is_not_a_missing_grid(project):
    """An empty file, or a link that leads nowhere, is a mistake: nobody meant it."""
    (project / GRILLE).write_text("# rien\n", "utf-8")
    assert "ce fichier est vide" == sentence(project)
    (project / GRILLE).unlink()
    (project / GRILLE).symlink_to(project / "content" / "nulle-part.yaml")
    assert "ce fichier est un lien, et ce à quoi il mène manque : remplacez-le" == sentence(project)


@pytest.mark.parametrize(
    ("old", "new", "values"),
    [
        (SUM, SUM.replace("de: 3", "de: 4"), " : 3"),
        (SUM, SUM.replace("de: 3", "de: 5"), " : de 3 à 4"),
        (SUM, SUM.replace("de: 3", "de: 2"), " : 2"),
        (SUM, SUM.replace("a: 6", "a: 4"), " : de 5 à 6"),
        (SUM, SUM.replace("a: 6", "a: 9"), " : de 7 à 9"),
        ('{ de: "18,5", points', '{ de: "18,75", points', " : de 18,5 à moins de 18,75"),
        ('{ de: "18,5", points', '{ de: "18,25", points', " : de 18,25 à moins de 18,5"),
        ("{ de: 22, points", "{ de: 22, moins_de: 30, points", " : à partir de 30"),
        ("{ moins_de: 22, points", "{ de: 10, moins_de: 22, points", " : moins de 10"),
        ("ages: { de: 0, a: 17 }", "ages: { de: 0, a: 15 }", " : de 16 à 17"),
    ],
)
def test_the_sentence_says_which_values(project, old, new, values):
    """An editor reads which values are left out, or claimed twice, or do not exist."""
    edit(project, GRILLE, old, new)
    assert sentence(project).endswith(values)


def test_a_validated_grid_names_what_is_missing(project):
    """Who, and the qualification: the day alone does not make a validation."""
    edit(project, GRILLE, "statut: exemple", "statut: validee\nvalidee_par: Comité exemple")
    assert sentence(project).endswith(" : qualification")


def test_a_grid_that_says_all_of_its_validation_is_validated(project):
    """Then nothing is wrong with it."""
    proof = "statut: validee\nvalidee_par: Comité exemple\nqualification: Hors dispositif."
    edit(project, GRILLE, "statut: exemple", proof)
    assert check(project).sound
