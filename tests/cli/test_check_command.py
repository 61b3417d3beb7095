"""`parcours check`: formats, `--strict`, and what a forge is given."""

import json

DATE = "--date=2026-11-21"


def test_strict_makes_a_warning_a_refusal(parcours, corse):
    """The same files: 0 without the option, 1 with it, and the summary says why."""
    assert 0 == parcours("check", DATE, "--project", corse).returncode
    finished = parcours("check", DATE, "--strict", "--project", corse)
    assert 1 == finished.returncode
    assert "mais --strict refuse tout avertissement." in finished.stdout
    assert "erreur:" not in finished.stdout


def test_json_is_all_that_is_printed(parcours, corse, edit):
    """Another program reads the whole of it, even through a terminal that knows ASCII only."""
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71")
    asked = ("check", DATE, "--format=json", "--project", corse)
    finished = parcours(*asked, PYTHONIOENCODING="ascii")
    report = json.loads(finished.stdout)
    assert (1, "") == (finished.returncode, finished.stderr)
    assert not report["summary"]["passed"]
    (error,) = [one for one in report["problems"] if one["severity"] == "erreur"]
    assert ("structures.yaml", 26, "telephone") == (error["path"], error["line"], error["rule"])


def test_github_gets_annotations_and_a_page(parcours, corse, edit, tmp_path):
    """What other steps said on the page stays; the files are named from the working folder."""
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71")
    page = tmp_path / "resume.md"
    page.write_text("## Avant\n", "utf-8")
    asked = ("check", DATE, "--format=github", "--project", corse)
    finished = parcours(*asked, GITHUB_STEP_SUMMARY=str(page))
    assert 1 == finished.returncode
    assert "::error file=../" in finished.stdout
    assert "structures.yaml,line=26,col=18,endColumn=26," in finished.stdout
    text = page.read_text("utf-8")
    assert text.startswith("## Avant\n## Fichiers à corriger\n")


def test_an_unknown_format_is_bad_usage(parcours):
    """2, and the formats there are."""
    finished = parcours("check", "--format=xml")
    assert 2 == finished.returncode
    for name in ("github", "gitlab", "json", "text"):
        assert name in finished.stderr
