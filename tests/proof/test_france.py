"""The whole country as one directory: checked, built, and searched in a real browser.

500 made-up structures on 34,969 real communes, through `parcours check` and `parcours build`: one
function is replaced, that which reads a region's communes (bench/wider.py).
"""

import json
import threading
from random import Random

import pytest
import yaml
from hosting import folder_handler
from playwright.sync_api import expect

from bench.growth import SEED
from bench.measure import spent
from bench.synthetic_france import write_synthetic_project
from bench.wider import FRANCE, geography_of
from bench.workplace import workplace
from generator.desk.serve.server import Server
from generator.link.normaliser import normalise

LABEL = "Commune ou code postal du domicile"
SAMPLE = 20
PATIENCE = 60_000

EVERY_COMMUNE = """async (script) => {
  const { openIndex, chercher } = await import(script);
  const fichier = await (await fetch("/donnees/communes.json")).json();
  const index = openIndex(fichier);
  const asked = index.noms.map((nom, rang) => `${index.postauxDe[rang][0] ?? ""} ${nom}`);
  const started = performance.now();
  const missed = asked.filter(
    (texte, rang) => !chercher(index, texte).propositions.some((one) => one.rang === rang));
  return { asked: asked.length, missed, milliseconds: performance.now() - started };
}"""


@pytest.fixture(scope="module")
def country(root):
    """The commands on a made-up France, its project and its site, removed at the end."""
    with workplace() as place:
        project, site = place.folder / "france", place.folder / "france-site"
        random = Random(SEED)  # noqa: S311 (made-up structures)
        write_synthetic_project(root, project, geography_of(FRANCE), place.today, random)
        spent(place.ours_on(FRANCE, "check", project))
        spent(place.ours_on_france(project, site))
        yield project, site


@pytest.fixture(scope="module")
def structures(country):
    """The structures as written."""
    text = (country[0] / "structures.yaml").read_text("utf-8")
    return yaml.load(text, Loader=yaml.CBaseLoader)["structures"]  # noqa: S506 (texts only)


def picked(listed):
    """Some of them, the same at every run."""
    return Random(SEED).sample(listed, SAMPLE)  # noqa: S311 (a sample)


@pytest.fixture(scope="module")
def server(country, directory):
    """The country's site instead of the region's."""
    with Server(("127.0.0.1", 0), folder_handler(country[1], directory.region)) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


def test_the_site_is_whole(country, structures, figure):
    """A page for each commune and structure; the check let it through."""
    site = country[1]
    answered = list(site.glob("communes/?????/index.html"))
    assert 34_969 == len(answered)
    assert {one["id"] for one in structures} <= {one.name for one in site.glob("structures/*")}
    assert 500 == len(structures)
    figure("france", looked_at="pages of communes", found=len(answered), of=34_969)


def test_the_box_knows_every_commune(page, country, figure):
    """Asked in the browser with its postal code and its name, each is proposed: none is missed."""
    page.goto("/")
    script = next((country[1] / "theme").glob("js-*/communes.js")).relative_to(country[1])
    told = page.evaluate(EVERY_COMMUNE, f"/{script}")
    assert [] == told["missed"]
    figure("france", looked_at="communes the box proposes", found=told["asked"], of=34_969)
    each = told["milliseconds"] / told["asked"]
    figure("france", looked_at="milliseconds a question to the box", found=each)


def test_the_box_leads_to_the_page(page, country, figure):
    """Typed with the keyboard, picked communes lead to their own pages."""
    geography = geography_of(FRANCE)
    placed = [one for one in geography.communes.values() if one.codes_postaux]
    for commune in picked(placed):
        page.goto("/")
        field = page.get_by_label(LABEL)
        field.focus()
        expect(field).to_have_role("combobox", timeout=PATIENCE)
        field.fill(f"{commune.codes_postaux[0]} {commune.nom}")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/communes/{commune.code}/", timeout=PATIENCE)
    figure("france", looked_at="communes typed, led to their page", found=SAMPLE, of=SAMPLE)


def test_the_search_finds_structures(page, structures, figure):
    """Full-text search: picked structures come first under their own name."""
    page.goto("/recherche/")
    for one in picked(structures):
        page.locator("#recherche").fill(normalise(one["nom"]))
        first = page.locator(".resultats ol h2 a").first
        expect(first).to_have_attribute("href", f"/structures/{one['id']}/", timeout=PATIENCE)
    figure("france", looked_at="structures found first by their name", found=SAMPLE, of=SAMPLE)


def test_the_directory_without_network_holds_them_all(country):
    """The file that browsers keep speaks of every commune and every structure in force."""
    annuaire = json.loads((country[1] / "donnees" / "annuaire.json").read_text("utf-8"))
    assert 34_969 == len(annuaire["communes"])
    assert 500 == len(annuaire["structures"])
