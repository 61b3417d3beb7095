"""The choices that narrow a search: their counts are those of the directory."""

import pytest
from playwright.sync_api import expect
from searching import every, shown, structures_in

from generator.model.libelles import CANCERS, DOMAINES


@pytest.fixture
def choose(page):
    """On the search page, with the choices open: tick one; what it leaves."""
    page.goto("/recherche/")
    page.locator("summary").click()

    def choose(facet, value):
        box = page.locator(f'[data-facette="{facet}"] input[value="{value}"]')
        box.check()
        return every(page)

    return choose


def number(page, facet, value):
    """The count beside a choice."""
    box = page.locator(f'[data-facette="{facet}"] label').filter(
        has=page.locator(f'[value="{value}"]')
    )
    return int(box.locator("small").inner_text().strip("()"))


def ids(structures):
    """Their identifiers."""
    return {structure.id for structure in structures}


def test_the_counts_before_any_search(page, directory, choose):
    """Of the public, the cancers and the cares: structures in force, as the directory has them."""
    structures = directory.en_vigueur
    for public in ("adultes", "enfants"):
        expected = sum(public in one.public for one in structures)
        assert expected == number(page, "Public", public.capitalize())
    for cancer, nom in CANCERS.items():
        if cancer != "tous":
            expected = sum(one.tous_cancers or cancer in one.cancers for one in structures)
            assert expected == number(page, "Cancer", nom[0].upper() + nom[1:])
    for domaine, nom in DOMAINES.items():
        expected = sum(domaine in [soin.domaine for soin in one.soins] for one in structures)
        assert expected == number(page, "Soin", nom)
    remote = sum(one.teleconsultation == "oui" for one in structures)
    assert remote == number(page, "Soin", "Téléconsultation")
    assert len(directory.territoires) == number(page, "Type", "Territoires")
    assert 12 == number(page, "Type", "Départements")


def test_one_departement(page, directory, choose):
    """Cantal: its structures whatever their label, its territoires, itself."""
    found = choose("Département", "Cantal")
    expected = {
        one.id
        for one in directory.structures
        if one.toute_la_region
        or any(t.departement.code == "15" for t in directory.territoires_of(one))
        or any(directory.commune_of(site).departement == "15" for site in one.sites)
    }
    assert expected == structures_in(found)
    territoires = {t.id for t in directory.territoires if t.departement.code == "15"}
    assert territoires == {one.split("/")[2] for one in found if one.startswith("/territoires/")}
    assert "/departements/15/" in found
    assert number(page, "Département", "Cantal") == len(found)
    expect(page.locator(".compte")).to_have_text(f"{len(found)}\u00a0résultats")


@pytest.mark.parametrize(
    ("facet", "value", "takes"),
    [
        ("Public", "Enfants", lambda one: "enfants" in one.public),
        ("Cancer", "Cancers du sein", lambda one: one.tous_cancers or "sein" in one.cancers),
        ("Cancer", "Cancers du poumon", lambda one: one.tous_cancers),
        ("Soin", "Téléconsultation", lambda one: one.teleconsultation == "oui"),
    ],
)
def test_one_choice(directory, choose, facet, value, takes):
    """Exactly the structures in force that take or offer it."""
    expected = ids(one for one in directory.en_vigueur if takes(one))
    found = choose(facet, value)
    assert expected == structures_in(found)
    assert len(expected) == len(found)


def test_choices_of_one_facet_add_up_and_facets_narrow(page, directory, choose):
    """Adultes or enfants, and teleconsultation; the counts say what one more would leave."""
    choose("Public", "Enfants")
    found = choose("Soin", "Téléconsultation")
    remote = [one for one in directory.en_vigueur if one.teleconsultation == "oui"]
    children = ids(one for one in remote if "enfants" in one.public)
    assert children == structures_in(found)
    assert number(page, "Public", "Adultes") == sum("adultes" in one.public for one in remote)
    assert number(page, "Public", "Enfants") == len(children)
    assert ids(remote) == structures_in(choose("Public", "Adultes"))


def test_choices_narrow_words(page, directory, choose):
    """Words and choices hold together; the words go, the choice stays."""
    choose("Public", "Enfants")
    page.locator("#recherche").fill("maison de santé")
    found = structures_in(every(page))
    assert found
    assert found < ids(one for one in directory.en_vigueur if "enfants" in one.public)
    page.locator("#recherche").fill("")
    expected = ids(one for one in directory.en_vigueur if "enfants" in one.public)
    assert expected == structures_in(every(page))


def test_without_words_results_follow_their_names(directory, choose):
    """Structures by name, as the directory lists them."""
    found = choose("Public", "Enfants")
    listed = [one.id for one in directory.en_vigueur if "enfants" in one.public]
    assert listed == [one.split("/")[2] for one in found]


def test_effacer_les_filtres(page, choose):
    """One button takes every choice back, keeps the words, and the focus stays near."""
    page.locator("#recherche").fill("salers")
    before = shown(page)
    choose("Public", "Enfants")
    expect(page.locator("summary")).to_have_text("Filtrer (1)")
    page.get_by_role("button", name="Effacer les filtres").click()
    assert before == shown(page)
    expect(page.locator("#recherche")).to_have_value("salers")
    expect(page.locator("summary")).to_be_focused()
    assert 0 == page.locator("[data-facette] input:checked").count()
