"""The report: what an editor reads, to the letter."""

import pytest

from generator.check.report import block, report, summary
from generator.model.problem import Problem, Severity, Span
from generator.read.source import Source

PATH = "content/region.yaml"


def problem(line=1, column=1, length=1, suggestion=None, severity=Severity.ERREUR, path=PATH):
    """Return a problem at a place."""
    return Problem(path, Span(line, column, length), severity, "regle", "la phrase", suggestion)


def caret(text, column, length):
    """Return what the carets underline in the report of a line, and how many they are."""
    lines = block(problem(1, column, length), {PATH: Source(PATH, text)}).split("\n")
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

1 erreur, 1 avertissement. Le site ne peut pas être construit tant qu’il reste une erreur."""
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
    text = block(problem(1, column), {PATH: Source(PATH, "x" * 10_000)})
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
    assert f"{PATH}:{found.span.line}:1: erreur: la phrase [regle]\n" == block(found, sources)


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
    assert expected + stop == summary(found)


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x07", "\u202e"], ids=["escape", "bell", "override"])
def test_nothing_in_a_file_drives_the_terminal(sign):
    """A line is shown, its control signs are not sent to the screen."""
    assert sign not in block(problem(), {PATH: Source(PATH, f"a{sign}b")})
