"""Every problem at once, in order, and one problem for one mistake."""

import pytest
from cases_of_contents import CONTENTS
from cases_of_files import WRITINGS
from cases_of_forfait import RULES
from cases_of_grid import GRID
from cases_of_places import PLACES
from cases_of_shape import SHAPES
from cases_of_truths import TRUTHS
from samples import CANTAL, FORFAIT, LEGAL, REGION, STRUCTURES, check, edit, write_project

TEN = (
    (STRUCTURES, "porteur: msp", "porteur: mspp"),
    (STRUCTURES, "[sein, digestif]", "[foie]"),
    (STRUCTURES, "04 65 71 15 03", "15 03"),
    (STRUCTURES, "2026-09-15", "hier"),
    (STRUCTURES, '"990000001"', "99"),
    (CANTAL, '"241501139"', '"24150113"'),
    (CANTAL, "numero: 5", "numero: V"),
    (FORFAIT, "statut: confirme\n", "statut: sûr\n"),
    (REGION, '"#1c6560"', "vert"),
    (LEGAL, "menu: non", "menu: no"),
)


@pytest.fixture
def project(tmp_path):
    """Return a sound project."""
    return write_project(tmp_path)


def told(project):
    """Rule, path and line of each problem."""
    return [(one.rule, one.path, one.span.line) for one in check(project).problems]


def test_ten_mistakes_in_five_files_are_told_at_once(project):
    """The first mistake hides none of the others."""
    for change in TEN:
        edit(project, *change)
    problems = check(project).problems
    assert len(problems) >= len(TEN)
    assert {path for path, _, _ in TEN} == {one.path for one in problems}


def test_problems_are_sorted_by_file_then_place(project):
    """An editor goes down each file once."""
    for change in reversed(TEN):
        edit(project, *change)
    places = [(one.path, one.span.line, one.span.column) for one in check(project).problems]
    assert sorted(places) == places


def test_a_broken_file_does_not_hide_the_others(project):
    """What can be read is checked, even when a file beside it cannot."""
    edit(project, REGION, "nom: Auvergne", "nom: : Auvergne")
    edit(project, STRUCTURES, "porteur: msp", "porteur: mspp")
    found = {(rule, path) for rule, path, _ in told(project)}
    assert {("yaml-syntaxe", REGION), ("valeur-inconnue", STRUCTURES)} == found


def test_a_broken_structure_does_not_hide_truths_about_the_others(project):
    """Truths are told of every record that is sound."""
    edit(project, STRUCTURES, "porteur: msp", "porteur: mspp")
    edit(project, STRUCTURES, "2026-10-06", "2027-10-06")
    assert ["valeur-inconnue", "date-future"] == [rule for rule, _, _ in told(project)]


def test_what_is_missing_waits_for_the_rest_to_be_sound(project):
    """A structure with a slip is not missing: its territoire is not said to have none."""
    edit(project, STRUCTURES, "[cantal-5, cantal-4]", "[cantal-5]")
    edit(project, STRUCTURES, "porteur: etablissement_de_sante", "porteur: hopital")
    assert ["valeur-inconnue"] == [rule for rule, _, _ in told(project)]


def test_a_territoire_with_a_slip_is_still_known(project):
    """Structures that name it are not blamed."""
    edit(project, CANTAL, "numero: 4", "numero: IV")
    assert [("nombre-entier", CANTAL, 4)] == told(project)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (STRUCTURES, "    porteur: msp", "    Porteur: msp"),
        (
            STRUCTURES,
            "{ mode: direct, consigne: Appeler. }",
            "{ mode: direct, consignes: Appeler. }",
        ),
        (REGION, "  telephone: 04", "  téléphone: 04"),
        (CANTAL, "    numero: 5", "    numéro: 5"),
        (FORFAIT, "    nom: Règles de 2021", "    noms: Règles de 2021"),
        (LEGAL, "titre: Mentions", "title: Mentions"),
    ],
    ids=["capital", "plural", "accents", "accent", "plural-again", "english"],
)
def test_a_misspelt_key_is_one_problem_not_two(project, path, old, new):
    """The field it resembles is not said to be missing: it is suggested."""
    edit(project, path, old, new)
    (problem,) = check(project).problems
    meant = old.split(":")[0].strip(" {") if path != STRUCTURES or "mode" not in old else "consigne"
    assert ("champ-inconnu", meant) == (problem.rule, problem.suggestion)


def test_a_key_that_resembles_nothing_is_two_problems(project):
    """An unknown key does not excuse a missing one."""
    edit(project, STRUCTURES, "    porteur: msp", "    zorglub: msp")
    assert {"champ-inconnu", "champ-manquant"} == {rule for rule, _, _ in told(project)}


def test_no_mistake_is_tried_twice():
    """The tables of mistakes hold no case twice."""
    cases = [
        (case.edits, case.rule)
        for case in [*WRITINGS, *SHAPES, *PLACES, *TRUTHS, *CONTENTS, *GRID, *RULES]
    ]
    assert len(cases) == len(set(cases))


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (REGION, 'accent: "#1c6560"', "accent: vert"),
        (REGION, "titre: Parcours de soins global\n", ""),
        (FORFAIT, "plafond: ", "plafond: environ "),
    ],
)
def test_a_mistake_in_the_settings_hides_no_other(tmp_path, path, old, new):
    """What takes the settings to be seen elsewhere is still told, and nothing is made up."""
    project = write_project(tmp_path)
    text = (project / path).read_text("utf-8")
    (project / path).write_text(text.replace(old, new, 1), "utf-8")
    alone = [problem.path for problem in check(project).problems]
    edit(project, STRUCTURES, "[cantal-4]", "[cantal-44]")
    rules = [problem.rule for problem in check(project).problems if problem.path == STRUCTURES]
    assert [path] == alone
    assert ["territoire-inconnu"] == rules
