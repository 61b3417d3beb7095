"""One walk through every feature, by a reader and a prescriber: nothing leaves, nothing stays."""

import pytest
from good_host import hosted
from ordonnance_remplie import COURT, choisir, imprimer
from playwright.sync_api import expect
from prescribing import eligible, question
from searching import PATIENCE, shown
from test_boite import LABEL, ready
from test_boite_position import AURILLAC
from test_carte import CLOSE, OPEN, open_layers
from walking import NOTHING, Walk

KEEP, ERASE = "Garder l’annuaire sur cet appareil", "Effacer de cet appareil"
IDENTITY = "parcours-prescripteur"


@pytest.fixture
def walk(browser, built_site):
    """A window in which workers may work, where the reader gives the position when asked."""
    with hosted(built_site) as address:
        context = browser.new_context(
            base_url=address,
            locale="fr-FR",
            timezone_id="Europe/Paris",
            geolocation=AURILLAC,
            permissions=["geolocation", "clipboard-read", "clipboard-write"],
        )
        yield Walk(context, address)
        context.close()


def test_a_reader_and_a_prescriber_go_through_everything(walk, tmp_path, figure):
    """No foreign request, no violation, no error; nothing kept but what was asked to be."""
    for stage in (find, filter_answer, search, maps, lists, download):
        stage(walk)
    prescribe(walk, tmp_path)
    assert NOTHING == walk.left()
    remember(walk)
    keep(walk)
    assert NOTHING == walk.left()
    kinds = [one.partition(":")[0] for one in walk.watch.found]
    figure(
        "walk",
        features=len(walk.steps),
        pages=len(walk.watch.pages),
        requests=len(walk.watch.requests),
        foreign_requests=kinds.count("foreign request"),
        policy_violations=kinds.count("policy"),
        console_errors=kinds.count("console") + kinds.count("error"),
        failed_requests=kinds.count("failed"),
        cookies=len(walk.context.cookies()),
    )
    for step in walk.steps:
        figure("walk steps", feature=step)
    assert [] == walk.watch.found


def find(walk: Walk) -> None:
    """The box: suggestions, several answers, another region, the device's position."""
    page = walk.go("/")
    field = ready(page)
    field.fill("Mende")
    expect(page.locator(".dehors")).to_be_visible(timeout=PATIENCE)
    walk.took("box: a commune of another region is said to be so")
    field.fill("15000")
    page.keyboard.press("Enter")
    expect(page.locator(".annonce")).to_contain_text("laquelle")
    walk.took("box: a postal code of several communes is asked about")
    field.fill("")
    page.get_by_role("button", name="Utiliser ma position").click()
    expect(page.locator(".volet a")).to_have_count(5)
    walk.took("box: the communes around the device")
    field.fill("salers")
    expect(page.get_by_role("option").first).to_contain_text("Salers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/communes/15219/")
    walk.took("box: a name leads to the commune's answer")


def filter_answer(walk: Walk) -> None:
    """Who takes this patient, and back to everybody."""
    page = walk.page
    page.locator("#filtre-public").select_option("enfants")
    expect(page.locator(".reponse > h2")).to_contain_text("accueillent un enfant")
    walk.took("answer: for a child, with the reason of who is left out")
    page.get_by_role("button", name="Tout afficher").click()
    expect(page.locator(".reponse > h2")).to_contain_text("4 structures")
    page.locator(".reponse .carte h3 a").first.click()
    expect(page.locator(".tel").first).to_be_visible()
    walk.took("answer: to a structure's page")


def search(walk: Walk) -> None:
    """Words, a choice, more results, a result."""
    page = walk.go("/recherche/")
    page.locator("#recherche").fill("psychologue")
    assert 10 == len(shown(page))
    walk.took("search: ten results")
    page.locator("[data-plus]").click()
    expect(page.locator(".resultats ol > li").nth(10)).to_be_visible(timeout=PATIENCE)
    page.locator("summary").click()
    page.locator('[value="Enfants"]').check()
    shown(page)
    walk.took("search: more of them, then a filter")
    page.locator("#recherche").fill("zzzzqqq")
    assert [] == shown(page)
    page.locator("#recherche").fill("yssingeaux")
    shown(page)
    page.locator(".resultats ol h2 a").first.click()
    page.wait_for_url("**/structures/**")
    walk.took("search: nothing found, then a result opened")


def maps(walk: Walk) -> None:
    """Open, a structure, its page, back; layers; closed again."""
    page = walk.go("/carte/")
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("button", name=CLOSE).wait_for()
    walk.took("map: opened")
    open_layers(page)
    page.get_by_label("Intercommunalités").press("Space")
    expect(page.get_by_label("Intercommunalités")).not_to_be_checked()
    walk.took("map: a layer put away")
    page.locator(".leaflet-marker-icon[role=button]").first.press("Enter")
    expect(page.locator(".leaflet-popup")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name=CLOSE).click()
    walk.took("map: a popup, then the simple map again")


def lists(walk: Walk) -> None:
    """Every page that the plan of the site leads to; from a département to a commune by links."""
    page = walk.go("/plan-du-site/")
    links = page.locator("main a").evaluate_all("all => all.map(one => one.pathname)")
    for path in dict.fromkeys(links):
        if path.endswith("/"):
            walk.go(path)
    walk.took("lists: every page of the plan of the site")
    walk.go("/departements/15/")
    page.get_by_role("link", name="Communes en S", exact=True).click()
    page.get_by_role("link", name="Salers", exact=True).click()
    page.wait_for_url("**/communes/15219/")
    walk.took("lists: département, letter, commune")
    response = page.goto("/nulle-part/", wait_until="networkidle")
    assert 404 == response.status
    expect(page.get_by_label(LABEL)).to_be_visible()
    walk.watch.found[:] = [one for one in walk.watch.found if "status of 404" not in one]
    walk.took("lists: an address that does not exist")


def download(walk: Walk) -> None:
    """The files of the coverage page."""
    page = walk.go("/couverture/")
    for link in page.locator("a[href$='.csv']").all():
        with page.expect_download() as waited:
            link.evaluate("link => { link.download = ''; link.click(); }")
        assert waited.value.path().stat().st_size > 1000
    walk.took("coverage: both files downloaded")


def prescribe(walk: Walk, tmp_path) -> None:
    """From the first question to the paper, the copy and the print; then everything is emptied."""
    walk.context.add_init_script("window.print = () => { window.printed = true }")
    page = walk.go("/prescrire/")
    expect(page.locator(".depense")).not_to_be_empty(timeout=PATIENCE)
    eligible(page)
    expect(page.locator(".verdict")).to_contain_text("peut être prescrit")
    walk.took("prescribe: eligibility")
    page.locator("#g-age").fill("58")
    page.locator('#besoins [name="fatigue"][value="8"]').check()
    walk.took("prescribe: needs grid")
    page.get_by_role("button", name="3 bilans et 2 consultations").click()
    choisir(page, "Salers", "msp-exemple-salers")
    walk.took("prescribe: forfait and structure")
    for name, value in COURT.items():
        page.locator(f'#ordonnance [name="{name}"]').fill(value)
    page.locator("#o-fiche").check()
    page.locator("#o-resume").check()
    page.get_by_role("button", name="Copier en texte").click()
    page.get_by_role("button", name="Imprimer", exact=True).click()
    assert page.evaluate("() => window.printed")
    assert "BROUILLON" not in imprimer(page, tmp_path)[1]
    walk.took("prescribe: ordonnance, sheet and needs copied and printed")
    question(page, "déjà bénéficié").get_by_label("Oui").check()
    expect(page.locator(".verdict")).not_to_contain_text("peut être prescrit")
    walk.took("prescribe: a refusal")
    for path in ("/prescrire/ordonnance-vierge/", "/prescrire/grille-vierge/"):
        assert walk.go(path).pdf().startswith(b"%PDF")
    walk.took("prescribe: blank ordonnance and grid printed")


def remember(walk: Walk) -> None:
    """The prescriber's identity, when asked, and nothing else; then no more."""
    page = walk.go("/prescrire/")
    expect(page.locator(".depense")).not_to_be_empty(timeout=PATIENCE)
    page.locator('#ordonnance [name="prescripteur-nom"]').fill("Jeanne Exemple")
    page.locator('#ordonnance [name="nom"]').fill("Dupont")
    box = page.get_by_label("Se souvenir de moi")
    box.check()
    assert NOTHING | {"local": [IDENTITY]} == walk.left()
    assert "Dupont" not in page.evaluate("key => localStorage.getItem(key)", IDENTITY)
    box.uncheck()
    walk.took("prescribe: the prescriber's own identity kept, then no more")


def keep(walk: Walk) -> None:
    """The whole directory on the device, when asked, and nothing else; then no more."""
    page = walk.go("/hors-ligne/")
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("#garde")).to_have_attribute("data-etat", "gardee", timeout=60_000)
    kept = walk.left()
    assert 1 == len(kept["caches"])
    assert NOTHING | {"caches": kept["caches"], "workers": 1} == kept
    walk.took("offline: the directory kept")
    page.get_by_role("button", name=ERASE).click()
    expect(page.locator("#garde [role=status]")).to_contain_text("Annuaire effacé")
    walk.took("offline: erased")
