"""The report says what the run measured, and nothing else."""

import json
from datetime import date

import pytest
from report import NotProved, Proof, Report, read_proofs

DAY = date(2026, 11, 22)
LOOKED = {"table": "lighthouse", "row": {"page": "a|b", "score": 100, "quick": True}}
WENT = Proof("tests/a.py::test_looks[x]", "passed", 1.0, [LOOKED])
SLOW = {"table": "lighthouse", "row": {"page": "c", "score": 97, "quick": False}}
WRONG = Proof("tests/b.py::test_slow", "failed", 1.0, [SLOW])
SKIPPED = Proof("tests/b.py::test_elsewhere", "skipped", 0.0)


def report(*proofs):
    """A report of these proofs."""
    return Report(list(proofs), {"Python": "3"}, DAY)


def test_a_table_holds_the_rows_that_were_measured():
    """In the order of the tests, numbers to the right, with what Markdown would read escaped."""
    expected = (
        "| page | score | quick |\n| --- | --: | --- |\n| a\\|b | 100 | yes |\n| c | 97 | **no** |"
    )
    assert expected == report(WENT, WRONG).table("lighthouse")


def test_a_figure_nobody_measured_cannot_be_written():
    """Nor can a test that did not run be said to pass."""
    with pytest.raises(NotProved):
        report(WENT).table("weights")
    with pytest.raises(NotProved):
        report(WENT).passed("tests/b.py")


def test_tests_are_counted_by_their_place():
    """Those that did not pass are said."""
    assert "1 test passed" == report(WENT, WRONG).passed("tests/a.py")
    assert "3 tests, **2 failed**" == report(WENT, WRONG, SKIPPED).passed("tests/a.py", "tests/b*")


def test_a_promise_without_figures_fails_the_run():
    """A section whose proofs did not run is told with what it lacks; skipped is not passed."""
    told = report(WENT, SKIPPED)
    assert SKIPPED.test in told.failed
    assert "80_messages.md.j2: lacks corruptions" in told.failed
    assert "80_messages.md.j2: lacks corruptions" in told.text()


PROJECT = """
def test_measures(figure):
    figure("weights", page="accueil", bytes=1200)

def test_breaks(figure):
    figure("weights", page="plan", bytes=1300)
    assert False
"""


def test_what_a_run_measures_reaches_the_report(pytester, root):
    """Through two processes, a failing test included, in the order of names."""
    pytester.makepyfile(PROJECT)
    pytester.makeconftest('pytest_plugins = ["figures"]')
    pytester.syspathinsert(root / "tests")
    file = pytester.path / "proofs.jsonl"
    pytester.runpytest("-p", "no:addok", "-n", "2", "--proof", file)
    proofs = read_proofs(file)
    assert ["failed", "passed"] == [proof.outcome for proof in proofs]
    assert [1300, 1200] == [proof.figures[0]["row"]["bytes"] for proof in proofs]
    assert json.loads(file.read_text("utf-8").splitlines()[0])["test"].endswith("::test_breaks")
