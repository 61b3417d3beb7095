"""What a page may link to is what a build makes: addresses, anchors, and names already taken."""

import re

import pytest
from samples import LEGAL, check, edit, write_project

from generator.check.addresses import known_addresses, made_anchors
from generator.check.context import Context
from generator.check.places import Places
from generator.check.truths.pages import RESERVED
from generator.read.project import Documents
from generator.render.all_pages import render

LETTERS = re.compile(r"/departements/\w+/communes-[a-z]/")
STANDING_IN = {"/hors-ligne/absente/", "/hors-ligne/commune/"}
"""Pages nobody is sent to."""


@pytest.fixture(scope="module")
def rendered(directory):
    """Return the files of the region's site, by path, not made yet."""
    return {page.path: page for page in render(directory, "").pages}


@pytest.fixture(scope="module")
def known(directory, checked, day):
    """Return the addresses links may lead to, for the region."""
    return known_addresses(
        Context(checked.projet, directory.geography, day, Places(Documents()), whole=True)
    )


def test_links_may_lead_to_every_page_and_to_no_other(rendered, known):
    """But letters of the alphabet under which no commune is filed, and three files."""
    pages = {f"/{path[:-10]}" for path in rendered if path.endswith("index.html")} - STANDING_IN
    assert pages <= known
    more = {one for one in known - pages if not LETTERS.fullmatch(one)}
    assert {"/donnees/structures.json", "/licences/logiciels.txt", "/sitemap.xml"} == more
    assert {one[1:] for one in more} <= set(rendered)


@pytest.mark.parametrize(
    "address", ["/structures/", "/structures/msp-exemple-salers/", "/prescrire/", "/carte/"]
)
def test_anchors_of_made_pages_exist(rendered, known, address):
    """Each anchor a link may name is in the page, and each section of the page may be named."""
    html = rendered[f"{address[1:]}index.html"].make().decode()
    there = set(re.findall(r' id="([^"]+)"', html))
    allowed = {one for one in made_anchors(address, known) if not one.startswith("structure=")}
    assert allowed - there <= {f"d{one[14:16]}" for one in known if one[:14] == "/departements/"}
    headed = set(re.findall(r'<(?:section|h2) id="([^"]+)"', html))
    assert headed - {one for one in there if one.startswith("t-")} <= allowed


def test_no_page_may_take_the_name_of_a_folder_of_the_site(rendered):
    """A page of the editors never hides one of the site's own."""
    own = {path.partition("/")[0] for path in rendered if "/" in path}
    content = {"patients", "prescripteurs", "mentions-legales", "donnees-personnelles"}
    assert own - RESERVED == content | {"accessibilite", "questions-frequentes"}


@pytest.mark.parametrize(
    "target",
    [
        "/carte/",
        "/recherche/?q=sein",
        "/hors-ligne/",
        "/departements/15/communes-s/",
        "/prescrire/#structure=msp-exemple-salers",
        "/structures/#d15",
        "#contenu",
        "https://parcours.example",
        "https://parcours.example/patients/#vos-droits",
        "https://parcours.example.org/ailleurs/",
        "mailto:a@b.example",
        "tel:+33465710000",
    ],
)
def test_sound_links_are_left_alone(tmp_path, target):
    """A check that cries wolf is switched off one day."""
    project = write_project(tmp_path)
    edit(project, LEGAL, "/accessibilite/", target)
    assert [] == check(project).problems
