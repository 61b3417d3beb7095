"""The communes the capability was judged on, in the object and on the page."""

import re
from dataclasses import replace

import pytest

from generator.link.directory import Directory
from generator.link.lacunes import lacunes
from generator.render.all_pages import render

REGIONAL = ["hopital-enfants-exemple-lyon", "equipe-jeunes-exemple-clermont-ferrand"]


@pytest.fixture
def page(built_site):
    """The text of a commune's page."""

    def page(code: str) -> str:
        html = (built_site / "communes" / code / "index.html").read_text("utf-8")
        return re.sub(r"[ \n]+", " ", re.sub(r"<[^>]+>", " ", html.partition("<main")[2]))

    return page


def local(directory, code):
    """Ids of the structures that serve a commune through a territoire."""
    answer = directory.reponse(directory.geography.communes[code])
    return {one.structure.id for one in answer.interventions if one.territoire}


def said(directory, code):
    """What a commune lacks, in sentences."""
    answer = directory.reponse(directory.geography.communes[code])
    return lacunes([one.structure for one in answer.interventions])


def test_salers_has_two_structures_of_its_own(directory, page):
    """Salers (Cantal, territoire 4) is served by its maison de santé and by Mauriac's CPTS."""
    assert {"msp-exemple-salers", "cpts-exemple-mauriac"} == local(directory, "15219")
    assert () == said(directory, "15219")
    text = page("15219")
    assert "4 structures interviennent chez vous" in text
    assert "Maison de santé exemple de Salers" in text
    assert "CPTS exemple du Pays de Mauriac" in text


def test_brioude_is_served_for_children_only(directory, page):
    """Brioude's territoire has no structure: only the region-wide ones, which take children."""
    assert set() == local(directory, "43040")
    assert ("Pour les adultes, aucune structure n’intervient encore ici.",) == said(
        directory, "43040"
    )
    text = page("43040")
    assert "pour les enfants uniquement" in text
    assert "04\u00a065\u00a071\u00a000\u00a000" in text


def test_saint_laurent_sur_saone_is_served_though_its_epci_is_of_another_region(directory, page):
    """Its EPCI sits in Saône-et-Loire, and the Ain's territoire 14 lists it."""
    served = {"centre-de-sante-exemple-bourg-en-bresse", "association-exemple-pont-de-vaux"}
    assert served == local(directory, "01370")
    assert "Centre de santé exemple de Bourg-en-Bresse" in page("01370")


def test_mollans_sur_ouveze_is_in_a_territoire_whose_label_ended(directory, page):
    """Its EPCI straddles Provence; the only label of its territoire ended in 2025."""
    assert set() == local(directory, "26188")
    text = page("26188")
    assert "Pour les adultes, aucune structure n’intervient encore ici." in text
    assert "Maison de santé exemple de Nyons" not in text


def test_jassans_riottier_does_not_follow_its_epci_across_the_saone(directory, page):
    """The Rhône's territoire lists its EPCI, but Jassans lies in the Ain: in no territoire."""
    answer = directory.reponse(directory.geography.communes["01194"])
    assert () == answer.territoires
    assert set() == local(directory, "01194")
    text = page("01194")
    assert "Votre commune n’est dans aucun des territoires publiés" in text
    assert "Association exemple Beaujolais en mouvement" in text.partition("Près de chez vous")[2]


def test_annecy_le_vieux_leads_to_annecy(built_site, page):
    """A former commune is in its département's index, and leads to today's commune."""
    index = (built_site / "departements/74/communes-a/index.html").read_text("utf-8")
    assert re.search(r'<a href="/communes/74010/">Annecy-le-Vieux\b', index)
    text = page("74010")
    assert "Annecy-le-Vieux" in text
    assert "Hôpital exemple d’Annecy" in text


def test_without_the_regional_structures_brioude_has_nobody(directory):
    """The page says so outright, gives the regional contact, and names who is near."""
    projet = directory.projet
    kept = tuple(one for one in projet.structures if one.id not in REGIONAL)
    assert len(projet.structures) - 2 == len(kept)
    without = Directory(replace(projet, structures=kept), directory.geography, directory.today)
    answer = without.reponse(without.geography.communes["43040"])
    assert () == answer.interventions
    assert 3 == len(answer.proches)
    pages = {page.path: page for page in render(without, "").pages}
    html = pages["communes/43040/index.html"].make().decode()
    assert "Aucune structure n’intervient encore chez vous" in html
    assert "ni pour les adultes ni pour les enfants" in html
    assert 'href="tel:0465710000"' in html.partition("<main")[2].partition("</main>")[0]
