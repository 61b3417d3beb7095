"""Whatever stands in the files: problems or a sound project, never an exception."""

import copy
import re

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rules_in_code import rules_in_code
from samples import CANTAL, FILES, FORFAIT, GRILLE, LEGAL, REGION, STRUCTURES, TODAY, write_project

from generator.check.project import check_project
from generator.check.report import report
from generator.model.structure import Structure
from generator.read.project import read_project

RULES = rules_in_code()
LINE_ENDS = re.compile("[\n\x85\u2028\u2029]")
"""Those of YAML 1.1, which libyaml counts."""

TREES = {
    path: yaml.load(FILES[path], yaml.BaseLoader)  # noqa: S506 (BaseLoader makes text only)
    for path in (REGION, FORFAIT, GRILLE, CANTAL, STRUCTURES)
}
KEYS = sorted(
    {*Structure.model_fields, *TREES[REGION], "structures", "territoires", "jeux", "epci"}
)
WORDS = ["", "oui", "adultes", "tous", "cantal-4", "2026-01-01", "0", "-1", "84", "15140", "988"]

texts = st.sampled_from(WORDS) | st.text(max_size=30)
keys = st.sampled_from(KEYS) | st.text(max_size=10)
trees = st.recursive(
    texts | st.none() | st.booleans() | st.integers() | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """Return a sound project, put back after each example by `assert_told`."""
    return write_project(tmp_path_factory.mktemp("projet"))


def assert_told(project, path, raw):
    """Put bytes in a file: the project is sound, or every problem has a rule and a place."""
    (project / path).write_bytes(raw)
    documents = read_project(project)
    checked = check_project(documents, TODAY)
    (project / path).write_text(FILES[path], encoding="utf-8")
    assert checked.sound or any(one.is_error for one in checked.problems)
    assert {one.rule for one in checked.problems} <= RULES
    for one in checked.problems:
        source = documents.sources.get(one.path)
        assert 1 <= one.span.line <= (len(LINE_ENDS.split(source.text)) if source else 1000)
        assert 1 <= one.span.column
    assert report(checked.problems, documents.sources)


def places(tree, way=()):
    """Every way that leads to a value of a tree."""
    yield way
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in inside if isinstance(tree, dict | list) else ():
        yield from places(value, (*way, key))


def replaced(tree, way, value):
    """Return a copy of a tree with another value at the end of a way."""
    if not way:
        return value
    changed = copy.deepcopy(tree)
    parent = changed
    for key in way[:-1]:
        parent = parent[key]
    parent[way[-1]] = value
    return changed


def dumped(tree):
    """Return a tree as YAML."""
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode("utf-8", "replace")


@often
@given(path=st.sampled_from(sorted(TREES)), tree=trees)
def test_any_tree_in_place_of_a_file(project, path, tree):
    """A file may hold anything at all."""
    assert_told(project, path, dumped(tree))


@often
@given(data=st.data(), path=st.sampled_from(sorted(TREES)), value=trees)
def test_any_tree_in_place_of_a_value(project, data, path, value):
    """A sound file may hold anything at all anywhere."""
    way = data.draw(st.sampled_from(list(places(TREES[path]))))
    assert_told(project, path, dumped(replaced(TREES[path], way, value)))


@often
@given(path=st.sampled_from(sorted(FILES)), text=st.text(alphabet=st.characters(codec="utf-8")))
def test_any_text_in_place_of_a_file(project, path, text):
    """A file may not even be YAML."""
    assert_told(project, path, text.encode())


@often
@given(path=st.sampled_from(sorted(FILES)), raw=st.binary(max_size=60))
def test_any_bytes_in_place_of_a_file(project, path, raw):
    """A file may not even be text."""
    assert_told(project, path, raw)


@often
@given(
    path=st.sampled_from(sorted(FILES)),
    start=st.integers(0, 2000),
    length=st.integers(0, 40),
    text=st.text(alphabet="[]{}:-,#&*!|>'\"%@`?~ \t\n\r\\aé0\x00\x85\u2028", max_size=6),
)
def test_any_slip_of_the_hand(project, path, start, length, text):
    """A few characters typed, or erased, anywhere in a sound file."""
    sound = FILES[path]
    start %= len(sound)
    assert_told(project, path, (sound[:start] + text + sound[start + length :]).encode())


@often
@given(text=st.text(alphabet="[](){}<>`*_#-|: \n/javscript.é", max_size=60))
def test_any_text_in_a_page(project, text):
    """Markdown cannot be broken."""
    assert_told(project, LEGAL, (FILES[LEGAL] + text).encode())
