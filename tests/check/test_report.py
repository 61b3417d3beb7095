"""The report: what an editor reads, to the letter."""

import pytest

from generator.check.findings import Findings
from generator.check.report import report
from generator.check.reports.text import block
from generator.check.summary import summary
from generator.model.problem import Problem, Severity, Span
from generator.read.source import Source

PATH = "content/region.yaml"


def problem(line=1, column=1, length=1, suggestion=None, severity=Severity.ERREUR, path=PATH):
    """Return a problem at a place."""
    return Problem(path, Span(line, column, length), severity, "regle", "la phrase", suggestion)


def shown_with(found, text):
    """Return one problem as text, beside the file it stands in."""
    return block(found, Findings([found], {PATH: Source(PATH, text)}))


def caret(text, column, length):
    """Return what the carets underline in the report of a line, and how many they are."""
    lines = shown_with(problem(1, column, length), text).split("\n")
    shown, carets = lines[1], lines[2]
    start, end = carets.index("^"), carets.rindex("^") + 1
    assert "^" * (end - start) == carets[start:end]
    return shown[start:end], end - start


def test_the_report_of_two_problems_is_this():
    """Path, line, column, severity, sentence, rule; the line and its caret; what was meant."""
    text = 'code: "84"\nnom: Rhône-Alpes\ndonnees: examples\n'
    problems = [
        problem(2, 6, 11, severity=Severity.AVERTISSEMENT),
        problem(3, 10, 8, suggestion="exemple"),
    ]
    expected = """\
content/region.yaml:2:6: avertissement: la phrase [regle]
    2 | nom: Rhône-Alpes
      |      ^^^^^^^^^^^

content/region.yaml:3:10: erreur: la phrase [regle]
    3 | donnees: examples
      |          ^^^^^^^^
      vouliez-vous dire « exemple » ?

1 erreur, 1 avertissement. Le site ne peut pas être construit tant qu’il reste une erreur.
Chaque règle a sa page dans le guide : pour [regle], docs/guide/regles/regle.md."""
    assert expected == report(problems, {PATH: Source(PATH, text)})


@pytest.mark.parametrize(
    ("text", "column", "length", "expected"),
    [
        ("nom: Salers", 6, 6, ("Salers", 6)),
        ("été: Évian", 6, 5, ("Évian", 5)),
        ("\tnom: x", 7, 1, ("x", 1)),
        ("nom: Salers", 6, 60, ("Salers", 6)),
        ("x" * 300 + "ici" + "y" * 300, 301, 3, ("ici", 3)),
        ("x" * 97 + "ici", 98, 3, ("ici", 3)),
        ("x" * 150 + "ici", 151, 3, ("ici", 3)),
    ],
    ids=["plain", "accents", "tab", "too-long", "far-in-a-long-line", "at-100", "at-the-end"],
)
def test_the_carets_stand_under_the_words(text, column, length, expected):
    """Accents, tabs and long lines do not push them aside, and they never run past the line."""
    assert expected == caret(text, column, length)


def test_a_caret_past_the_end_shows_where_something_is_missing():
    """An empty value has its caret just after the colon."""
    assert ("", 1) == caret("nom:", 5, 1)


@pytest.mark.parametrize("column", [1, 60, 5000, 10_000])
def test_a_long_line_is_cut(column):
    """A line of ten thousand characters does not fill the screen."""
    text = shown_with(problem(1, column), "x" * 10_000)
    assert max(len(line) for line in text.split("\n")) < 120


@pytest.mark.parametrize(
    ("found", "sources"),
    [
        (problem(), {}),
        (problem(2), {PATH: Source(PATH, "a\n\nb")}),
        (problem(9), {PATH: Source(PATH, "a")}),
    ],
    ids=["missing-file", "blank-line", "past-the-end"],
)
def test_what_cannot_be_shown_is_not(found, sources):
    """A missing file or a blank line has no excerpt: the place and the sentence are enough."""
    assert f"{PATH}:{found.span.line}:1: erreur: la phrase [regle]\n" == block(
        found, Findings([found], sources)
    )


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [
        (0, 0, "Tout est en ordre : aucune erreur, aucun avertissement."),
        (0, 1, "aucune erreur, 1 avertissement. Le site peut être construit."),
        (0, 2, "aucune erreur, 2 avertissements. Le site peut être construit."),
        (1, 0, "1 erreur, aucun avertissement. "),
        (2, 3, "2 erreurs, 3 avertissements. "),
    ],
)
def test_the_summary_counts_in_words(errors, warnings, expected):
    """It agrees in gender and number, and says what follows for the site."""
    stop = "Le site ne peut pas être construit tant qu’il reste une erreur." if errors else ""
    found = [problem()] * errors + [problem(severity=Severity.AVERTISSEMENT)] * warnings
    assert expected + stop == summary(Findings(found, {})).split("\n")[0]


def test_the_summary_names_the_files_and_where_to_start():
    """How many errors each file holds, warnings aside; the first place to go to."""
    found = [problem(3), problem(9), problem(path="a.yaml", severity=Severity.AVERTISSEMENT)]
    lines = summary(Findings([*found, problem(2, path="structures.yaml")], {})).split("\n")
    assert lines[1:3] == [
        "À corriger : content/region.yaml (2 erreurs), structures.yaml (1 erreur).",
        "Commencez par content/region.yaml, ligne 3, puis relancez la vérification.",
    ]


def test_a_file_that_does_not_read_comes_first():
    """Its other mistakes are hidden: better mended before anything else."""
    found = [problem(3), problem(8, path="structures.yaml")]
    words = summary(Findings(found, {}, unread=frozenset({"structures.yaml"})))
    assert "Commencez par structures.yaml, ligne 8," in words
    assert "Tant que structures.yaml ne se lit pas, ses autres erreurs restent cachées." in words


def test_a_summary_of_many_files_stays_short():
    """Six files are named, the others counted."""
    found = [problem(path=f"territories/{number:02}.yaml") for number in range(20)]
    words = summary(Findings(found, {}))
    assert "territories/05.yaml (1 erreur), et 14 autres fichiers." in words
    assert "06.yaml" not in words


def test_a_hundred_warnings_alike_do_not_drown_their_editor():
    """Five of a rule are shown, the others counted; every error is shown."""
    warnings = [problem(line, severity=Severity.AVERTISSEMENT) for line in range(1, 101)]
    other = Problem(PATH, Span(1, 1), Severity.AVERTISSEMENT, "autre", "une autre", None)
    words = report([*warnings, other], {})
    assert 6 == words.count("avertissement: ")
    assert "… et 95 autres [regle], que --format json donne tous." in words
    assert "aucune erreur, 101 avertissements." in words
    assert 100 == report([problem(line) for line in range(1, 101)], {}).count("erreur: ")


def test_strict_refuses_a_warning_and_says_so():
    """The site could be built: only the option refuses, and no file with no warning is named."""
    found = Findings([problem(severity=Severity.AVERTISSEMENT)], {}, strict=True)
    assert not found.passed
    assert "mais --strict refuse tout avertissement." in summary(found)
    assert Findings([], {}, strict=True).passed
    assert Findings(found.problems, {}).passed


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x07", "\u202e"], ids=["escape", "bell", "override"])
def test_nothing_in_a_file_drives_the_terminal(sign):
    """A line is shown, its control signs are not sent to the screen."""
    assert sign not in shown_with(problem(), f"a{sign}b")
