"""The search of a site served under a path, and of words the region does not have."""

import threading
from http.server import ThreadingHTTPServer

import pytest
from hosting import folder_handler
from playwright.sync_api import expect
from searching import every, shown


@pytest.fixture
def elsewhere(region, edit, construct):
    """The region under `/annuaire/`, with a structure whose texts have ligatures."""
    settings = "content/region.yaml"
    edit(region, settings, "https://parcours.example/", "https://sante.example/annuaire/")
    edit(region, "structures.yaml", "nom: Maison de santé exemple de Sal", "nom: Sœurs exemple Sal")
    edit(region, "structures.yaml", "Une équipe de soins", "Au cœur du bourg, une équipe de soins")
    outcome = construct(region)
    assert outcome.published
    handler = folder_handler(region / "site", outcome.checked.projet.region)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/annuaire/"
        serving.shutdown()


@pytest.fixture
def server(elsewhere):
    """The guard watches this site instead of the shared one."""
    return elsewhere.removesuffix("/annuaire/")


def test_under_a_path(page, elsewhere):
    """Results lead to pages that are there, parts of pages too, by both spellings of a ligature."""
    page.goto(f"{elsewhere}recherche/")
    for typed in ("coeur", "cœur", "Coeur", "soeurs", "SŒURS"):
        page.locator("#recherche").fill(typed)
        shown(page)
        assert "/annuaire/structures/msp-exemple-salers/" in every(page), typed
    marked = page.locator(".resultats li").filter(has_text="Sœurs exemple").locator("mark")
    page.locator("#recherche").fill("coeur")
    shown(page)
    expect(marked).to_have_text("cœur")
    page.locator("#recherche").fill("est-ce vraiment gratuit")
    address = "/annuaire/questions-frequentes/#est-ce-vraiment-gratuit"
    assert address == shown(page)[0]
    page.locator(".resultats h2 a").first.click()
    expect(page.locator("h1")).to_have_text("Questions fréquentes")
    assert page.url.endswith(address)
