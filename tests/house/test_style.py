"""The style: every rule on, a reason beside each exception, files and functions that fit a head."""

import ast
import re
import tomllib

LINES, BODY = 200, 25

LONG_FILES = {
    "generator/desk/tableur/titles.py": "a table: the headings agencies write",
    "generator/desk/yaml_differences.py": "two trees compared, in one walk",
    "generator/link/directory.py": "the one object every page is made from",
    "generator/model/forfait.py": "one noun, and a sentence a field",
    "generator/model/forms.py": "the forms of values, one after the other",
    "generator/model/grille.py": "one noun, and a sentence a field",
    "generator/model/grille_items.py": "the kinds of questions, and a sentence a field",
    "generator/model/region.py": "one noun, and a sentence a field",
    "generator/model/structure.py": "one noun, and a sentence a field",
    "generator/read/yaml_tree.py": "our strict subset of YAML, which is one thing",
    "generator/render/site.py": "what all pages share, and nothing else",
    "generator/render/theme/feuilles/prescrire.css": "the style of one page, screen and paper",
    "generator/render/theme/js/carte/leaflet.js": "all that touches Leaflet",
}
"""Files of the program over 200 lines, and why they stay whole."""

LONGEST_TEST_FILE = 340
"""Tests of one feature stay together; tables of cases make them longer."""

LONG_FUNCTIONS = {
    "generator/cli/build.py: run": "the story of a build, told as it goes",
    "generator/cli/coverage.py: add_arguments": "a list of options",
    "generator/desk/tableur/merge/lieux.py: _with_commune": "one case a kind of doubt",
    "generator/desk/tableur/write/example_row.py: example": "a row, cell by cell",
    "generator/link/couverture_csv.py: _communes": "a row, column by column",
    "generator/render/pages/couverture.py: _make": "all that one page shows",
    "generator/render/templates.py: environment": "a list of filters and globals",
    "tests/browser/test_apercu.py: test_an_editor_at_work": "one sitting, step by step",
    "tests/browser/test_ordonnance_pleine.py: test_everything_at_its_longest": "a whole form",
    "tests/browser/test_prescrire_acces.py: test_a_whole_prescription_by_keyboard_alone": (
        "one sitting, key by key"
    ),
    "tests/desk/messy_agency.py: _row": "a row, cell by cell",
    "tests/desk/test_agency_workbook.py: test_ten_structures_become_a_region": "one sitting",
    "tests/forge/test_pre_commit.py: git": "a repository and its commands",
    "tests/publish/test_maps_follow_edits.py: "
    "test_a_collectivity_without_contours_has_a_list": "one sitting, step by step",
    "tests/js/test_essais_node.py: test_the_forfait_is_counted_alike": "a table of choices",
    "tests/proof/faults/test_faults_killed.py: test_a_command_killed_at_each_access": (
        "one story: a command, its kills, and what its files became"
    ),
    "tests/proof/test_hostile_files.py: test_free_fields_on_built_sites": (
        "a round of checks on each built site, then what was counted"
    ),
    "tests/proof/test_walk.py: prescribe": "one sitting, gesture by gesture",
    "tests/proof/test_weights_in_the_browser.py: "
    "test_the_heaviest_page_keeps_to_its_budget": "a row of a table, column by column",
    "tests/js/test_node_exhaustif.py: expected": "the rules written a second time, together",
}
"""Functions over 25 lines, docstring aside, and why."""

REASON = r" \([^)]{3,}.*\)"
NOQA = re.compile(rf"# noqa(?!: [A-Z]+\d+(?:, [A-Z]+\d+)*{REASON})")
TYPE = re.compile(r"# type: ignore(?!\[[\w-]+\]  # .{3,})")
UNSEEN = re.compile(r"@ts-(?:ignore|expect-error|nocheck)|eslint-|pragma: no|fmt: off|mypy: ignore")


def test_every_rule_of_ruff_is_on_with_a_reason_beside_each_exception(root, figure):
    """In pyproject.toml: `ALL`, and what is left out says why on its own line."""
    text = (root / "pyproject.toml").read_text("utf-8")
    lint = tomllib.loads(text)["tool"]["ruff"]["lint"]
    assert ["ALL"] == lint["select"]
    codes = [
        *lint["ignore"],
        *(one for codes in lint["per-file-ignores"].values() for one in codes),
    ]
    assert [] == [
        one for one in codes if not re.search(rf'"{one}",?\]?\s+# \w.{{5,}}$', text, re.MULTILINE)
    ]
    figure("house", rule="a reason beside each rule left out", looked_at=len(codes), found=0)


def test_mypy_is_strict(root):
    """No module is left out; what lacks types is libraries of others."""
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"]
    assert settings["strict"]
    assert {"module", "ignore_missing_imports"} == {
        key for override in settings["overrides"] for key in override
    }


def test_every_exception_in_the_code_has_a_code_and_a_reason(files, figure):
    """`noqa` and `type: ignore` name what they silence and say why; nothing is silenced whole."""
    code = files.named(".py", ".js", ".mjs")
    lines = [
        (f"{path}:{number}", line)
        for path, text in code.items()
        if not path.endswith("house/test_style.py")
        for number, line in enumerate(text.splitlines(), 1)
    ]
    wrong = [
        at for at, line in lines if NOQA.search(line) or TYPE.search(line) or UNSEEN.search(line)
    ]
    assert [] == wrong
    silenced = sum("# noqa" in line or "# type: ignore" in line for _, line in lines)
    figure("house", rule="a code and a reason on each silenced line", looked_at=silenced, found=0)


def test_every_script_is_checked(files, figure):
    """Each script of the site says so in its first line, and jsconfig.json reads it strictly."""
    found = files.named(".js", folders=("generator",))
    assert [] == [path for path, text in found.items() if not text.startswith("// @ts-check\n")]
    figure("house", rule="scripts checked by TypeScript", looked_at=len(found), found=0)


def test_files_fit_a_head(files, figure):
    """Up to 200 lines; the others say why, and leave the list when they are cut."""
    lengths = {
        path: text.count("\n")
        for path, text in files.named(".py", ".js", ".mjs", ".css", ".html", ".j2").items()
    }
    long = {path for path, lines in lengths.items() if lines > LINES}
    assert LONG_FILES.keys() == {path for path in long if not path.startswith("tests/")}
    assert [] == [path for path in long if lengths[path] > LONGEST_TEST_FILE]
    figure(
        "house",
        rule="files of at most 200 lines",
        looked_at=len(lengths),
        found=0,
        exceptions=len(long),
    )


def functions(tree):
    """Each function with the lines of its body, docstring aside."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and node.body[1:] else node.body
            yield node.name, node.end_lineno - body[0].lineno + 1


def test_functions_fit_a_head(files, figure):
    """Up to 25 lines of body; the others say why, and leave the list when they are cut."""
    measured = [
        (f"{path}: {name}", lines)
        for path, text in files.named(".py").items()
        for name, lines in functions(ast.parse(text))
    ]
    assert LONG_FUNCTIONS.keys() == {name for name, lines in measured if lines > BODY}
    figure(
        "house",
        rule="functions of at most 25 lines",
        looked_at=len(measured),
        found=0,
        exceptions=len(LONG_FUNCTIONS),
    )
