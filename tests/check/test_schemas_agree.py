"""What the check refuses of one field, an editor underlines while it is typed."""

import json
from fnmatch import fnmatch

import pytest
import yaml_core
from cases_of_shape import SHAPES
from jsonschema import Draft7Validator
from samples import write_project

from generator.desk.schemas.files import FILES, path_of, schema_files

SCHEMAS = {name: json.loads(schema_files()[path_of(name)]) for name in FILES}

TOO_SUBTLE = {"caractere-invisible"}
"""Rules left to the check: a schema would need a page of escapes to tell them."""

TYPED = [case for case in SHAPES if case.shown.endswith(".yaml") and case.rule not in TOO_SUBTLE]


@pytest.mark.parametrize("case", [pytest.param(case, id=case.rule) for case in TYPED])
def test_a_mistake_of_shape_is_underlined_while_typing(case, tmp_path):
    """The schema and the check are made from the same model: they refuse the same fields."""
    case.apply(write_project(tmp_path))
    (name,) = (name for name, pattern in FILES.items() if fnmatch(case.shown, pattern))
    written = yaml_core.load((tmp_path / case.shown).read_text("utf-8"))
    assert not Draft7Validator(SCHEMAS[name]).is_valid(written)
