"""Each rule: one mistake, one problem, at its place, with its suggestion."""

from functools import cache

import pytest
from cases_of_contents import CONTENTS
from cases_of_files import ACCIDENTS, ODD_FILES, WRITINGS
from cases_of_forfait import RULES
from cases_of_grid import GRID
from cases_of_places import PLACES
from cases_of_shape import SHAPES
from cases_of_truths import TRUTHS
from rules_in_code import rules_in_code
from samples import check, write_project

from generator.model.problem import Severity

CASES = [*WRITINGS, *SHAPES, *PLACES, *TRUTHS, *CONTENTS, *GRID, *RULES]


def parameters(cases):
    """Cases under their rule's name."""
    return [pytest.param(case, id=case.rule) for case in cases]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Return a function that makes a mistake and gives its place and all that is said of it."""
    project = tmp_path_factory.mktemp("projet")

    @cache
    def told(case):
        write_project(project)
        case.apply(project)
        return case.span(project), check(project)

    return told


def test_every_rule_of_the_code_has_its_mistake_here():
    """No rule goes untried, and no mistake is tried that the code does not know."""
    tried = {case.rule for case in [*CASES, *ACCIDENTS]} | {"fichier-ignore"}
    assert rules_in_code() == tried


def test_the_sound_project_has_no_problem(tmp_path):
    """What the mistakes below spoil is right to begin with."""
    checked = check(write_project(tmp_path))
    assert ([], True) == (checked.problems, checked.sound)


@pytest.mark.parametrize("case", parameters(CASES))
def test_a_mistake_is_one_problem_at_its_place(case, told):
    """Exactly its rule, in its file, under its words, with what was probably meant."""
    span, checked = told(case)
    expected = [(case.rule, case.severity, case.shown, span, case.suggestion)]
    assert expected == [
        (one.rule, one.severity, one.path, one.span, one.suggestion) for one in checked.problems
    ]


@pytest.mark.parametrize("case", parameters(CASES))
def test_only_errors_stop_a_build(case, told):
    """A site can be built beside a warning, never beside an error."""
    _, checked = told(case)
    assert (case.severity is Severity.AVERTISSEMENT) == checked.sound


@pytest.mark.parametrize("case", parameters(CASES))
def test_sentences_follow_the_word_erreur_in_one_line(case, told):
    """No line end, no full stop, no article with a capital: it is the end of a line."""
    _, checked = told(case)
    for one in checked.problems:
        assert "\n" not in one.sentence
        assert not one.sentence.endswith((".", " "))
        assert not one.sentence.startswith(("Le ", "La ", "Les ", "Ce ", "Il "))


@pytest.mark.parametrize("accident", parameters([*ACCIDENTS, *ODD_FILES]))
def test_an_accident_is_one_problem_of_its_file(accident, tmp_path):
    """What is wrong with a file is said of that file, and nothing is said of the others."""
    project = write_project(tmp_path)
    accident.happen(project / accident.path)
    checked = check(project)
    assert not checked.sound
    assert [(accident.rule, accident.path, accident.line)] == [
        (one.rule, one.path, one.span.line) for one in checked.problems
    ]
