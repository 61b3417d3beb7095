"""Texts of a fixed form: the last that passes, the first that does not."""

import json

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model import forms
from generator.model.forms import Form

PASS = {
    "Identifiant": ["a", "msp-exemple-salers", "9-a", "a1", "a" * 80],
    "Siren": ["241501139", "000000000"],
    "CodeCommune": ["15219", "01001", "2A004", "2B033", "97411"],
    "CodePostal": ["15140", "01000", "98890"],
    "CodeDepartement": ["01", "15", "2A", "2B", "974", "988"],
    "CodeRegion": ["84", "01", "988"],
    "Telephone": ["04 65 71 00 01", "01 99 00 00 00", "09 99 99 99 99"],
    "Finess": ["990000001", "2A0000001", "inconnu"],
    "Courriel": ["a@b.fr", "prenom.nom+x@a-b.c.example", "A_%-9@b.example"],
    "AdresseWeb": ["https://a.example", "http://a.example:8080/b?c=d&e#f", "https://a.example/é"],
    "AdresseDuSite": ["https://a.example/", "https://a.example/ara/", "http://a.example:8080"],
    "AdresseDeTuiles": [
        "https://a.example/{z}/{x}/{y}.png",
        "https://a.example:8443/wmts?layer=plan&tilematrix={z}&tilerow={y}&tilecol={x}",
    ],
    "AdresseDeDepot": [
        "https://github.com/ars-exemple/annuaire",
        "https://gitlab.ars.example:8443/sante/soins/annuaire.fr",
    ],
    "Couleur": ["#1f5f7a", "#FFFFFF", "#000000"],
}

FAIL = {
    "Identifiant": ["", "-a", "a-", "a--b", "A", "é", "a b", "a_b", "a.b", "../a", "a/b", "a" * 81],
    "Siren": ["24150113", "2415011390", "24150113A", "241 501 139", "24150113\u0669"],
    "CodeCommune": ["1521", "152190", "2C004", "2a004", "A5219", "1521\u0669"],
    "CodePostal": ["1514", "151400", "2A004", "15 140", " 1514"],
    "CodeDepartement": ["1", "2C", "2a", "999", "9744", "015"],
    "CodeRegion": ["8", "8444", "ARA", "8\u0664"],
    "Telephone": [
        "0465710001",
        "04.65.71.00.01",
        "+33 4 65 71 00 01",
        "00 65 71 00 01",
        "04 65 71 00 1",
        "04 65 71 00 01 02",
        "04\xa065\xa071\xa000\xa001",
    ],
    "Finess": ["99000000", "9900000011", "9C0000001", "Inconnu", ""],
    "Courriel": [
        "a",
        "a@b",
        "@b.fr",
        "a@.fr",
        "a b@c.fr",
        "a@b.c",
        "a@b..fr",
        "é@b.fr",
        "a@@b.fr",
        "<a@b.fr>",
        "a@b.fr,c@d.fr",
        "a" * 195 + "@b.example",
    ],
    "AdresseWeb": [
        "a.example",
        "javascript:alert(1)",
        "//a.example",
        "https:/a",
        "https://",
        "https://a.example/b c",
        'https://a.example/"',
        "https://a.example/<b>",
        "HTTPS://a.example",
        "https://u:p@a.example",
        "ftp://a.example",
        "https://a.example/\\b",
        "https://a.example/" + "b" * 483,
    ],
    "AdresseDuSite": ["https://a.example/?b", "https://a.example/#b", "a.example", "https://a//b"],
    "AdresseDeTuiles": [
        "https://a.example/",
        "https://a.example/{z}/{x}.png",
        "http://a.example/{z}/{x}/{y}.png",
        "https://*.example/{z}/{x}/{y}.png",
        "https://a.example/{z}/{x}/{y}; script-src *",
        "https://a.example {z}{x}{y}",
        "{z}{x}{y}https://a.example/",
    ],
    "AdresseDeDepot": [
        "https://github.com/ars-exemple",
        "https://github.com/ars-exemple/annuaire/",
        "https://github.com/ars-exemple/annuaire.git",
        "git@github.com:ars-exemple/annuaire.git",
        "http://github.com/ars-exemple/annuaire",
        "https://github.com/ars-exemple/annuaire?tab=readme",
        "https://github.com/ars exemple/annuaire",
    ],
    "Couleur": ["1f5f7a", "#1f5f7", "#1f5f7a0", "#gggggg", "red", "#FFF"],
}


def form_of(name):
    """Return the form behind a name."""
    (form,) = getattr(forms, name).__metadata__
    return form


def rows(table):
    """Parameters made of every value of a table."""
    return [
        pytest.param(name, value, id=f"{name}-{value[:24]!r}")
        for name in table
        for value in table[name]
    ]


def test_every_form_is_tried_both_ways():
    """No form goes without values that pass and values that do not."""
    named = {
        name
        for name, one in vars(forms).items()
        if any(isinstance(extra, Form) for extra in getattr(one, "__metadata__", ()))
    }
    assert named == set(PASS) == set(FAIL)


@pytest.mark.parametrize(("name", "value"), rows(PASS))
def test_a_value_that_keeps_the_form_stays_as_it_is(name, value):
    """Nothing is changed in what an editor wrote."""
    assert value == TypeAdapter(getattr(forms, name)).validate_python(value)


@pytest.mark.parametrize(("name", "value"), rows(FAIL))
def test_a_value_that_breaks_the_form_hears_its_sentence(name, value):
    """One error, under the form’s rule, with the form’s own sentence."""
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(getattr(forms, name)).validate_python(value)
    (error,) = refusal.value.errors()
    form = form_of(name)
    assert (form.rule, form.sentence) == (error["type"], error["ctx"]["phrase"])


@pytest.mark.parametrize("name", PASS)
def test_no_form_accepts_a_line_end(name):
    """A value that ends with a line end is not the value: « $ » would let it through."""
    with pytest.raises(ValidationError):
        TypeAdapter(getattr(forms, name)).validate_python(PASS[name][0] + "\n")


@pytest.mark.parametrize("name", PASS)
@pytest.mark.parametrize("value", [1000, 84.0, None, True, ["a"], {"a": "b"}], ids=repr)
def test_only_text_has_a_form(name, value):
    """A number is never taken for a code: its zeros would be lost already."""
    with pytest.raises(ValidationError):
        TypeAdapter(getattr(forms, name)).validate_python(value)


@pytest.mark.parametrize("name", PASS)
def test_a_form_documents_itself(name):
    """Its example keeps it, and the schema carries pattern, length and example."""
    form = form_of(name)
    schema = TypeAdapter(getattr(forms, name)).json_schema()
    assert form.example == TypeAdapter(getattr(forms, name)).validate_python(form.example)
    assert ("string", form.longest, [form.example]) == (
        schema["type"],
        schema["maxLength"],
        schema["examples"],
    )
    assert form.pattern in json.loads(json.dumps(schema))["pattern"]
