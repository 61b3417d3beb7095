"""The W3C's own checker on a page of each kind, the style sheets and the icon."""

import shutil
import subprocess

import pytest

KINDS = ("--also-check-css", "--also-check-svg")
"""A file is checked as what its name says it is; starting Java is most of the time."""

WRONG = {
    "page.html": '<!doctype html><html lang="fr"><title>A</title><p></div>',
    "style.css": "p { colour: red }",
    "icone.svg": '<svg xmlns="http://www.w3.org/2000/svg" ronde="oui"/>',
}


@pytest.fixture
def checker(root):
    """What vnu says of files: its exit code, and its errors."""
    jar = root / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if shutil.which("java") is None or not jar.is_file():
        pytest.fail("This test needs Java and vnu-jar: run `npm ci --ignore-scripts`.")
    command = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--errors-only"]

    def checker(*files):
        paths = [str(file) for file in files]
        finished = subprocess.run(
            [*command, *KINDS, *paths], check=False, capture_output=True, text=True
        )
        return finished.returncode, finished.stderr

    return checker


def test_every_kind_of_file_is_valid(checker, samples, built_site, tmp_path):
    """No error on the longest page of each kind, either blank paper, in the CSS nor in the SVG.

    Three wrong files go with them, one of each kind: only they are told, and all of them.
    """
    papers = {f"prescrire/{name}/index.html" for name in ("grille-vierge", "ordonnance-vierge")}
    paths = {sheet.path for sheet in samples.values()} | papers | {"prescrire/index.html"}
    assert 10 < len(paths)
    theme = built_site / "theme"
    sheets = sorted(theme.glob("*.css"))
    assert 3 == len(sheets)
    pages = [built_site / path for path in sorted(paths)]
    wrong = [tmp_path / name for name in WRONG]
    for file in wrong:
        file.write_text(WRONG[file.name], "utf-8")
    code, errors = checker(*pages, *sheets, theme / "icone.svg", *wrong)
    blamed = {line.partition('":')[0].removeprefix('"file:') for line in errors.splitlines()}
    assert (1, {str(file) for file in wrong}) == (code, blamed), errors
