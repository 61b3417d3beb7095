"""Nothing is kept that nobody uses: Python, fixtures, templates, macros, classes of the style."""

import ast
import re
from pathlib import PurePath

import pytest
from vulture import Vulture

CALLED_BY_OTHERS = {
    "_": "argparse calls it to say its words in French",
    "_parse_json": "geopy gives it what the service answered",
    "_value_": "the enum's own value, which holds the French word",
    "apa": "a field read by a domaine's code",
    "alignment": "openpyxl writes it into the workbook",
    "collection_path": "pytest's own name",
    "created": "openpyxl writes it into the workbook",
    "creator": "openpyxl writes it into the workbook",
    "daemon_threads": "socketserver reads it",
    "default_css": "folium reads it",
    "default_js": "folium reads it",
    "delivrance": "a field read by a rule's name",
    "descriptor": "os.fsync's own argument",
    "dietetique": "a field read by a domaine's code",
    "do_HEAD": "http.server calls it",
    "dump_bytecode": "jinja calls it",
    "enum_schema": "pydantic calls it",
    "exactly_one": "geopy's own argument",
    "extendMarkdown": "python-markdown calls it",
    "field_title_should_be_set": "pydantic calls it",
    "font": "openpyxl writes it into the workbook",
    "get_text": "geopy calls it",
    "load_bytecode": "jinja calls it",
    "log_message": "http.server calls it",
    "model_config": "pydantic reads it",
    "modified": "openpyxl writes it into the workbook",
    "nullable_schema": "pydantic calls it",
    "parent_key": "pydantic's own argument",
    "protocol_version": "http.server reads it",
    "pytest_plugins": "pytest reads it",
    "trace": "a context manager is told of it",
    "yaml_implicit_resolvers": "PyYAML reads it",
}
"""Names that look unused, and who uses them."""

ADDOK = "tests/desk/geocode/addok_config.py"
"""Settings that addok reads."""

HOOK = re.compile(r"pytest_\w+")
CLASSES = re.compile(r'class="([^"]*)"')
JINJA = re.compile(r"\{[{%].*?[%}]\}")


@pytest.fixture(scope="module")
def texts(files):
    """All that is not Python: templates, scripts and style, as one text."""
    return "\n".join(files.named(".html", ".js", folders=("generator",)).values())


def is_known(found, texts, strings):
    """Whether somebody uses what looks unused: a library, a template, an editor, a test's words."""
    path = found.filename.as_posix()
    if path.endswith(ADDOK) or HOOK.fullmatch(found.name) or found.name in CALLED_BY_OTHERS:
        return True
    if "/tests/" in path:
        return found.name in strings
    chosen_by_editors = "/generator/model/" in path and found.name.isupper()
    return chosen_by_editors or re.search(rf"\b{found.name}\b", texts) is not None


def used_fixtures(tree):
    """Names that tests take as arguments, or in words; `kill_by_*` for `f"kill_by_{way}"`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            yield f"{node.values[0].value}*"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_no_python_is_dead(root, files, texts, figure):
    """What vulture finds at its lowest confidence, less what libraries and templates use."""
    tests = [ast.parse(text) for text in files.named(".py", folders=("tests",)).values()]
    strings = {name for tree in tests for name in used_fixtures(tree)}
    vulture = Vulture(ignore_decorators=["@pytest.fixture"])
    paths = files.named(".py")
    vulture.scavenge([root / path for path in paths])
    found = vulture.get_unused_code(min_confidence=60)
    dead = [f"{one.filename}:{one.first_lineno}: {one.name}" for one in found]
    dead = [
        line for line, one in zip(dead, found, strict=True) if not is_known(one, texts, strings)
    ]
    assert not dead, "\n".join(dead)
    known = len({one.name for one in found} & set(CALLED_BY_OTHERS))
    figure("house", rule="no dead Python", looked_at=len(paths), found=0, exceptions=known)


def test_no_exception_is_stale(root, files):
    """A name that is gone from the code leaves the list too."""
    code = "\n".join(text for path, text in files.named(".py").items() if "/house/" not in path)
    gone = [name for name in CALLED_BY_OTHERS if not re.search(rf"\b{name}\b", code)]
    assert [] == gone


def fixtures(tree):
    """The names of the fixtures a module makes, those that run by themselves left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            marks = [ast.unparse(mark) for mark in node.decorator_list]
            if any("pytest.fixture" in mark and "autouse" not in mark for mark in marks):
                yield node.name


def test_every_fixture_serves(files, figure):
    """Each is asked for by a test or another fixture."""
    trees = {p: ast.parse(text) for p, text in files.named(".py", folders=("tests",)).items()}
    used = {name for tree in trees.values() for name in used_fixtures(tree)}
    made = [(path, name) for path, tree in trees.items() for name in fixtures(tree)]
    assert len(made) > 100
    begun = tuple(name.removesuffix("_*") + "_" for name in used if re.fullmatch(r"\w+_\*", name))
    unused = [one for one in made if one[1] not in used and not one[1].startswith(begun)]
    assert [] == unused
    figure("house", rule="every fixture serves a test", looked_at=len(made), found=0)


def test_every_template_and_macro_serves(files, figure):
    """Each is named by Python or by another template."""
    folder = "generator/render/theme/templates/"
    templates = files.named(".html", folders=(folder.rstrip("/"),))
    code = "\n".join([*files.named(".py", folders=("generator",)).values(), *templates.values()])
    unused = [
        path
        for path in templates
        if path.removeprefix(folder) not in code
        and not re.search(rf"['\"]{PurePath(path).stem}['\"]", code)
    ]
    macros = re.findall(r"\{%-? macro (\w+)", code)
    alone = [name for name in macros if len(re.findall(rf"\b{name}\(", code)) < 2]
    assert ([], []) == (unused, alone)
    looked = len(templates) + len(macros)
    figure("house", rule="every template and macro serves", looked_at=looked, found=0)


def sheet_classes(style):
    """The classes that selectors name."""
    bare = re.sub(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"", "", style, flags=re.DOTALL)
    selectors = re.findall(r"([^{};]+)\{", bare)
    return {name for one in selectors for name in re.findall(r"\.([a-zA-Z][\w-]*)", one)}


def test_every_class_of_the_style_serves(files, figure):
    """Each is written by a template, a script or Python."""
    style = sheet_classes("\n".join(files.named(".css", folders=("generator",)).values()))
    texts = "\n".join(files.named(".html", ".js", ".py", ".svg", folders=("generator",)).values())
    words = set(re.findall(r"[a-zA-Z][\w-]*", texts))
    begun = tuple(re.findall(r"([a-zA-Z][\w-]*-)\{", texts))
    made = {name for name in style if name.startswith(begun) and name.rpartition("-")[2] in words}
    foreign = {name for name in style if name.startswith("leaflet-")}
    assert len(style) > 100
    assert set() == style - words - made - foreign
    figure("house", rule="every class of the style serves", looked_at=len(style), found=0)


def test_every_class_of_a_page_is_known(files, figure):
    """A class in a template is dressed by the style, or sought by a script or a test."""
    style = sheet_classes("\n".join(files.named(".css", folders=("generator",)).values()))
    sought = "\n".join(
        [
            *files.named(".js", folders=("generator",)).values(),
            *files.named(".py", folders=("tests", "generator")).values(),
        ]
    )
    written = {
        name
        for text in files.named(".html", folders=("generator",)).values()
        for found in CLASSES.findall(JINJA.sub(" ", text))
        for name in found.split()
    }
    unknown = {name for name in written - style if not re.search(rf"[.\"' ]{name}\b", sought)}
    assert set() == unknown
    figure("house", rule="every class of a page is known", looked_at=len(written), found=0)
