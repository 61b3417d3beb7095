"""The prescription page as it is sent: light, wordless about anyone, whole without its data."""

import gzip
import re

import pytest

FIRST_LOAD = 25_000
STEPS = ["eligibilite", "besoins", "forfait", "adressage", "ordonnance"]


def packed(path):
    """Bytes on the wire."""
    return len(gzip.compress(path.read_bytes(), 9))


@pytest.fixture(scope="module")
def sheet(sheets):
    """The prescription page."""
    return sheets["prescrire/index.html"]


def test_first_load(built_site, sheet):
    """Page, both style sheets, icon, the two scripts, which import none: 25 KB at most."""
    sent = [one["src"] for one in sheet.all("script")]
    linked = [one for one in sheet.all("link") if one["rel"] in {"stylesheet", "icon"}]
    files = [built_site / name[1:] for name in (*sent, *(one["href"] for one in linked))]
    assert ["page.js", "prescrire.js"] == [path.name for path in files[:2]]
    assert 5 == len(files)
    for path in files[:2]:
        assert not re.search(r"\bfrom\b|import[ {\"]", path.read_text("utf-8"))
    assert FIRST_LOAD >= sum(map(packed, (built_site / sheet.path, *files)))


def test_no_box_but_its_own(sheet):
    """The header's box would lead away from what is being written, and fetch its own modules."""
    (box,) = [one for one in sheet.all("form") if "boite" in one.get("class", "")]
    assert "evenement" == box["data-choix"]
    assert not [one for one in sheet.tags if "data-module" in one[1]]


def test_the_title_says_nothing_of_a_patient(sheet):
    """It becomes a file's name when the page is printed to a file."""
    (title,) = sheet.inside("title")
    assert title.startswith("Prescrire le parcours")
    assert not re.search("cancer|patient|ordonnance|santé|malad", title, re.IGNORECASE)


def test_the_steps_in_order(sheet):
    """Five sections, in the order a consultation goes, each with a link in the bar."""
    sections = [one["id"] for one in sheet.all("section") if "id" in one]
    assert STEPS == sections
    links = [one["href"][1:] for one in sheet.all("a") if one["href"][1:] in STEPS]
    assert STEPS == links


def test_forms_never_reach_an_address(sheet):
    """No form of a step has an action; no field of a patient is kept by the browser."""
    steps = [form for form in sheet.all("form") if "data-part" in form]
    assert {"eligibilite", "forfait", "adressage"} <= {form["data-part"] for form in steps}
    for form in steps:
        assert "action" not in form
        assert "off" == form["autocomplete"]
        assert "novalidate" in form


def test_who_may_prescribe_comes_from_the_rules(sheet, directory):
    """Every prescriber of every rule set is an answer, and so is another one."""
    asked = [one["value"] for one in sheet.all("input") if one.get("name") == "prescripteur"]
    named = {one for jeu in directory.projet.forfait.jeux for one in jeu.prescripteurs}
    assert named | {"autre"} == set(asked)


def test_a_structure_in_force_starts_a_prescription(sheets, directory):
    """Its own page has the button; no other structure's page has it."""
    in_force = {one.id for one in directory.en_vigueur}
    assert in_force
    for structure in directory.structures:
        page = sheets[f"structures/{structure.id}/index.html"]
        link = f"/prescrire/#structure={structure.id}"
        found = [one["href"] for one in page.all("a") if "#structure=" in one["href"]]
        assert [link] * (structure.id in in_force) == found
