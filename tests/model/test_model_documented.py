"""The model is its own documentation, and its records are strict."""

from importlib import import_module
from pkgutil import iter_modules

import pytest
from pydantic import ValidationError

from generator import model
from generator.model.base import Fiche, Where
from generator.model.territoire import FichierTerritoires

for module in iter_modules(model.__path__):
    import_module(f"generator.model.{module.name}")

FICHES = {
    fiche.__name__: fiche
    for fiche in Fiche.__subclasses__()
    if fiche.__module__.startswith(model.__name__)
}
FIELDS = [
    pytest.param(field, id=f"{name}.{key}")
    for name, fiche in FICHES.items()
    for key, field in fiche.model_fields.items()
]

CANTAL = {
    "departement": "15",
    "territoires": [
        {
            "id": "cantal-4",
            "numero": "4",
            "epci": [{"siren": "241501139", "nom": "CC du Pays de Salers"}],
        }
    ],
}


def test_every_noun_is_found():
    """The truths below hold for the whole model, not for a part of it."""
    nouns = {"Structure", "Site", "Label", "Region", "Territoire", "JeuDeRegles", "EnTete"}
    assert nouns <= set(FICHES)
    assert len(FIELDS) > 80


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_says_what_it_is(field):
    """A description in French, that is a sentence: a capital or a code first, a stop last."""
    assert field.description
    assert field.description[0].isupper() or field.description[0] in "«`o"
    assert "." == field.description[-1]


@pytest.mark.parametrize("fiche", FICHES.values(), ids=FICHES)
def test_every_record_says_what_it_is(fiche):
    """A record without a docstring would be one nobody can explain."""
    assert (fiche.__doc__ or "").strip().endswith(".")


@pytest.mark.parametrize("fiche", FICHES.values(), ids=FICHES)
def test_no_record_takes_a_key_it_does_not_know(fiche):
    """A key nobody knows is a spelling mistake, never ignored."""
    with pytest.raises(ValidationError) as refusal:
        fiche.model_validate({"inattendu": "x"})
    assert "extra_forbidden" in {error["type"] for error in refusal.value.errors()}


def test_records_do_not_change():
    """What was checked is what is published."""
    fichier = FichierTerritoires.model_validate(CANTAL)
    with pytest.raises(ValidationError):
        fichier.departement = "43"


def test_spaces_around_a_text_do_not_count():
    """Nobody sees them, nobody means them."""
    spaced = {**CANTAL, "departement": " 15 "}
    assert "15" == FichierTerritoires.model_validate(spaced).departement


def test_records_know_where_they_are_written():
    """A record inside a record knows its own way from the top of the file."""
    fichier = FichierTerritoires.model_validate(CANTAL)
    fichier.written_at(Where("territories/15.yaml"))
    way = ("territoires", 0, "epci", 0, "nom")
    assert Where("territories/15.yaml", way) == fichier.territoires[0].epci[0].at("nom")
