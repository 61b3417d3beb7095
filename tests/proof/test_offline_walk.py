"""The network cut both ways: everything the offline page promises works, and nothing is asked."""

import pytest
from ordonnance_remplie import COURT, choisir, imprimer
from playwright.sync_api import Page, expect
from prescribing import eligible
from searching import PATIENCE, shown
from test_boite import ready
from test_carte import CLOSE, OPEN

BANNER = "Hors ligne : annuaire du 21 novembre 2026."
LISTED = "async () => (await (await caches.match('/donnees/hors-ligne.json')).json()).fichiers"


def every_page_kept(page: Page, _) -> str:
    """Each page of the list of what is kept, with its heading and the day of the copy."""
    page.goto("/hors-ligne/")
    paths = [f"/{path}" for path in page.evaluate(LISTED) if path.endswith("/") or not path]
    pages = [path for path in paths if not path.startswith("/hors-ligne/commune")]
    for path in pages:
        page.goto(path)
        expect(page.locator("h1").first).to_be_visible()
        expect(page.locator(".horsligne")).to_have_text(BANNER)
    return f"{len(pages)} pages opened"


def box_and_answers(page: Page, directory) -> str:
    """Typed in the box, communes that were never opened answer; each département has its own."""
    listed = directory.geography.communes_of_departement
    communes = [listed(departement.code)[0] for departement in directory.departements]
    for commune in communes:
        page.goto("/")
        ready(page).fill(commune.codes_postaux[0])
        expect(page.get_by_role("option").first).to_be_visible()
        page.goto(f"/communes/{commune.code}/")
        expect(page.locator("h1")).to_have_text(commune.nom)
        expect(page.locator(".reponse h2")).to_contain_text("chez vous", ignore_case=True)
    return f"{len(communes)} communes, one of each département"


def filters(page: Page, _) -> str:
    """The answer narrowed to one patient."""
    page.goto("/communes/15219/")
    page.locator("#filtre-public").select_option("enfants")
    expect(page.locator(".reponse > h2")).to_contain_text("accueillent un enfant")
    return "3 structures of 4 take a child at Salers"


def search(page: Page, _) -> str:
    """Words, and a choice."""
    page.goto("/recherche/")
    found = []
    for words in ("diététique", "psychologue", "yssingeaux"):
        page.locator("#recherche").fill(words)
        found.append(len(shown(page)))
    assert all(found)
    return f"{len(found)} questions, {sum(found)} results shown"


def the_map(page: Page, _) -> str:
    """Opened, with its markers and a popup."""
    page.goto("/carte/")
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("button", name=CLOSE).wait_for()
    markers = page.locator(".leaflet-marker-icon[role=button]")
    markers.first.press("Enter")
    expect(page.locator(".leaflet-popup")).to_be_visible()
    return f"{markers.count()} markers, a popup"


def prescription(page: Page, tmp_path) -> str:
    """From the first question to the printed paper."""
    page.goto("/prescrire/")
    expect(page.locator(".depense")).not_to_be_empty(timeout=PATIENCE)
    eligible(page)
    page.get_by_role("button", name="3 bilans et 2 consultations").click()
    choisir(page, "Salers", "msp-exemple-salers")
    for name, value in COURT.items():
        page.locator(f'#ordonnance [name="{name}"]').fill(value)
    page.locator("#o-fiche").check()
    pages, words = imprimer(page, tmp_path)
    assert "BROUILLON" not in words
    return f"{pages} pages printed"


FEATURES = {
    "every page that is kept": every_page_kept,
    "the box and the answers": box_and_answers,
    "filters of an answer": filters,
    "full-text search": search,
    "the interactive map": the_map,
    "a prescription, to the paper": prescription,
}


@pytest.mark.parametrize("name", FEATURES)
def test_it_works_without_the_network(kept, directory, tmp_path, figure, name):
    """The host is stopped and the browser offline; the worker answers all that is asked."""
    answers = []
    kept.context.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (Playwright asks)
    given = tmp_path if name.endswith("paper") else directory
    seen = FEATURES[name](kept, given)
    elsewhere = [one.url for one in answers if not one.from_service_worker]
    figure("offline", feature=name, seen=seen, answered_by_the_device=len(answers))
    assert [] == elsewhere
    assert answers
