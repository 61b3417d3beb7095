"""`--format github`: annotations and a page, whatever the texts of the files hold."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from generator.check.findings import Findings
from generator.check.report import tell
from generator.model.problem import Problem, Severity, Span

COMMAND = re.compile(
    r"::(?P<command>error|warning) file=(?P<file>[^,:\r\n]*),line=(?P<line>\d+),col=(?P<col>\d+),"
    r"endColumn=(?P<end>\d+),title=(?P<title>[^,:\r\n]*)::(?P<message>[^\r\n]*)"
)
SIGNS = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
RUN = {
    "GITHUB_STEP_SUMMARY": "/resume.md",
    "GITHUB_SERVER_URL": "https://forge.example",
    "GITHUB_REPOSITORY": "ars/annuaire",
    "GITHUB_SHA": "abc123",
}


def problem(sentence="la phrase", suggestion=None, path="structures.yaml", **more):
    """Return a problem in line 12."""
    severity = more.get("severity", Severity.ERREUR)
    return Problem(path, Span(12, 5, 3), severity, "regle", sentence, suggestion)


def commands(*problems, folder=""):
    """Return the lines of a report but for the summary's."""
    printed = tell(Findings(problems, {}, folder=folder), "github", {}).printed
    return printed.split("\n")[: len(problems)]


def page(*problems, environment=RUN):
    """Return what is added to the page of the run."""
    return tell(Findings(problems, {}), "github", environment).appended


def read_back(text):
    """Return what the runner understands of an escaped text."""
    return re.sub("%(?:25|0D|0A|3A|2C)", lambda found: SIGNS[found[0]], text)


def test_an_error_and_a_warning_are_these_commands():
    """To the letter, as GitHub's documentation writes them."""
    found = commands(
        problem(suggestion="msp"),
        problem(
            "100 % des cas : a, b", path="territories/15.yaml", severity=Severity.AVERTISSEMENT
        ),
    )
    assert found == [
        (
            "::error file=structures.yaml,line=12,col=5,endColumn=8,title=erreur [regle]::la phrase"
            "%0AVouliez-vous dire « msp » ?%0APage de la règle : docs/guide/regles/regle.md"
        ),
        (
            "::warning file=territories/15.yaml,line=12,col=5,endColumn=8,"
            "title=avertissement [regle]::100 %25 des cas : a, b"
            "%0APage de la règle : docs/guide/regles/regle.md"
        ),
    ]


@given(
    path=st.text(min_size=1),
    sentence=st.text() | st.just("a\n::error::b\r\n::stop-commands::x"),
    suggestion=st.none() | st.text(min_size=1),
)
def test_no_text_escapes_from_its_command(path, sentence, suggestion):
    """One line for one problem; the runner reads back the words, not other orders."""
    (line,) = commands(problem(sentence, suggestion, path))
    found = COMMAND.fullmatch(line)
    assert found
    shown = "".join(one if one.isprintable() or one in "\r\n" else "?" for one in sentence)
    message = read_back(found["message"])
    assert len(shown) <= len(message)
    if sentence.isprintable():
        assert message.startswith(sentence)
    if path.isprintable():
        assert path == read_back(found["file"])


def test_files_are_named_from_where_the_command_runs():
    """A region kept in a folder of the repository is annotated there."""
    (line,) = commands(problem(), folder="regions/ara/")
    assert "file=regions/ara/structures.yaml," in line


def test_without_github_there_is_no_page():
    """Nothing is written when nobody says where."""
    assert {} == page(problem(), environment={})


def test_the_page_of_the_run_leads_to_lines_and_rules():
    """A table whose places and rules are links, at the commit that was checked."""
    ((path, text),) = page(problem(suggestion="msp")).items()
    html = markdown(text, extensions=["tables"])
    assert "/resume.md" == path
    root = "https://forge.example/ars/annuaire/blob/abc123/"
    assert f'<a href="{root}structures.yaml#L12">structures.yaml:12</a>' in html
    assert f'<a href="{root}docs/guide/regles/regle.md">regle</a>' in html
    assert "<td>msp</td>" in html
    assert "1 erreur, aucun avertissement." in html


@given(st.text(alphabet="|`*_[]()<>&#!\\ \n\r\ta-:~$@é"))
def test_no_text_breaks_the_table(sentence):
    """The table keeps one row for one problem, and shows no link, image or tag of a file's."""
    html = markdown(page(problem(sentence))["/resume.md"], extensions=["tables"])
    assert 1 == html.count("<tr>", html.index("<tbody>"))
    assert 4 == html.count("<td>")
    assert not re.search(r"<(?:img|script|em|code|h[3-6])\b", html)


def test_a_flood_of_problems_fits():
    """Two thousand problems stay under the mebibyte that GitHub takes, and it is said."""
    text = page(*[problem("une phrase " * 10)] * 2_000)["/resume.md"]
    assert len(text.encode()) < 2**20
    assert "Les 300 premiers seulement" in text
