"""Whatever text an editor writes for a value, the schema never refuses what the check takes."""

import pytest
import yaml_core
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import Field, ValidationError

from generator.desk.schemas.for_editors import schema_of
from generator.model.base import Fiche
from generator.model.grille_items import Nombre, Points
from generator.model.values import (
    Centimes,
    CentimesOuZero,
    Date,
    Degres,
    Entier,
    OuiNon,
    Texte,
)
from generator.read.source import Source, Unreadable
from generator.read.yaml_tree import parse_yaml

KINDS = {
    "Centimes": Centimes,
    "CentimesOuZero": CentimesOuZero,
    "Date": Date,
    "Degres": Degres,
    "Entier": Entier,
    "Nombre": Nombre,
    "OuiNon": OuiNon,
    "Points": Points,
    "Texte": Texte,
}
WORDS = st.text("0123456789.,- €eE+x_ounia", min_size=1, max_size=12)
DATES = st.from_regex(r"20\d\d-[01]\d-[0-3]\d", fullmatch=True)
AMOUNTS = st.from_regex(r"-?\d{1,4}([.,]\d{1,3})?( €)?", fullmatch=True)


def record_of(kind):
    """A record with one field of that kind, its model's schema and the judge of it."""

    class Record(Fiche):
        v: kind = Field(description="La valeur.")

    return Record, Draft7Validator(schema_of(Record))


RECORDS = {name: record_of(kind) for name, kind in KINDS.items()}


def taken(record, line):
    """Whether our parser reads that line, and the model takes it."""
    try:
        tree, problems = parse_yaml(Source("x.yaml", line))
        record.model_validate(tree.plain())
    except (Unreadable, ValidationError):
        return False
    return not problems


@settings(max_examples=150)
@given(text=st.one_of(WORDS, DATES, AMOUNTS, st.sampled_from(["oui", "non", "0", "2"])))
def test_what_the_check_takes_is_not_underlined(text):
    """Read by our parser and taken by the model: then sound too as YAML 1.2 reads it."""
    line = f"v: {text}\n"
    for name, (record, judge) in RECORDS.items():
        if taken(record, line):
            assert [] == list(judge.iter_errors(yaml_core.load(line))), name


@pytest.mark.parametrize("text", ["true", "False", "null", "~"])
def test_words_other_programs_take_for_something_else_are_underlined(text):
    """Our parser reads a text; but nobody writes `true` as a name, so the editor asks."""
    _, judge = RECORDS["Texte"]
    assert list(judge.iter_errors(yaml_core.load(f"v: {text}\n")))
