"""The W3C's own checker on a page of each kind."""

import shutil
import subprocess

import pytest


@pytest.fixture
def checker(root):
    """The command that starts vnu."""
    jar = root / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if shutil.which("java") is None or not jar.is_file():
        pytest.fail("This test needs Java and vnu-jar: run `npm ci --ignore-scripts`.")
    return ["java", "-Xss4m", "-jar", str(jar), "--errors-only"]


def test_a_page_of_each_kind_is_valid(checker, samples, built_site):
    """No error on the longest page of each kind, nor on either blank paper."""
    papers = {f"prescrire/{name}/index.html" for name in ("grille-vierge", "ordonnance-vierge")}
    paths = {sheet.path for sheet in samples.values()} | papers | {"prescrire/index.html"}
    files = [str(built_site / path) for path in sorted(paths)]
    assert 10 < len(files)
    finished = subprocess.run([*checker, *files], check=False, capture_output=True, text=True)
    assert (0, "") == (finished.returncode, finished.stderr)


def test_the_style_sheet_and_the_icon_are_valid(checker, built_site):
    """CSS and SVG too."""
    theme = built_site / "theme"
    sheets = [("--css", sheet) for sheet in theme.glob("*.css")]
    assert 3 == len(sheets)
    for option, path in (*sheets, ("--svg", theme / "icone.svg")):
        command = [*checker, option, str(path)]
        finished = subprocess.run(command, check=False, capture_output=True, text=True)
        assert (0, "") == (finished.returncode, finished.stderr), path.name
