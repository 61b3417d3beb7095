"""The network cut, by the browser and by the host: what was kept works, and says its day."""

import pytest
from playwright.sync_api import expect

BANNER = "Hors ligne : annuaire du 21 novembre 2026."
COMMUNES = ["15219", "43040", "38185", "63113", "69123", "01004", "74010", "26198", "42218"]
ANSWER = """() => ({
  nom: document.querySelector("h1").textContent,
  titre: document.querySelector(".reponse h2").textContent,
  territoires: [...document.querySelectorAll(".reponse a[href*='/territoires/']")]
    .map((lien) => [lien.textContent, lien.pathname]),
  cartes: [...document.querySelectorAll(".reponse .carte")].map((carte) => [
    carte.closest(".cartes").previousElementSibling.matches(".groupe"),
    carte.innerText, carte.querySelector("h3 a").pathname, carte.querySelector(".tel").href,
    { ...carte.dataset },
  ]),
  proches: [...document.querySelectorAll(".proches li")].map((ligne) => [
    ligne.innerText, ligne.querySelector("a").pathname, { ...ligne.dataset },
  ]),
  lacunes: [...document.querySelectorAll(".lacune")].map((phrase) => phrase.textContent),
  orienter: document.querySelector(".reponse .contact")?.offsetHeight > 0,
  suite: document.querySelector(".suite").innerText,
})"""


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Qui intervient chez vous ?"),
        ("/structures/", "Toutes les structures"),
        (
            "/structures/comite-exemple-cantal/",
            "Comité départemental exemple du Cantal",
        ),
        ("/territoires/cantal-4/", "Cantal, territoire 4"),
        ("/departements/38/", "Isère"),
        ("/restrictions/enfants-seulement/", "Structures : enfants uniquement"),
        ("/questions-frequentes/", "Questions fréquentes"),
        ("/patients/?de=ailleurs", None),
        ("/patients", None),
        ("/hors-ligne/", "L’annuaire sans réseau"),
    ],
)
def test_pages_are_there(kept, path, title):
    """Every page but those of communes, with its style, and a banner that gives the day."""
    kept.goto(path)
    if title:
        expect(kept.locator("h1")).to_have_text(title)
    expect(kept.locator(".horsligne")).to_have_text(BANNER)
    assert "sticky" == kept.locator(".horsligne").evaluate(
        "node => getComputedStyle(node).position"
    )


def test_communes_answer_as_they_do_online(host, window, keep):
    """Headline, territoires, cards, distances, gaps, contact: the same words and links."""
    context = window(host)
    page = context.new_page()
    expected = {}
    for code in COMMUNES:
        page.goto(f"/communes/{code}/")
        expected[code] = page.evaluate(ANSWER)
    assert {2, 3} & {len(one["proches"]) for one in expected.values()}
    assert any(one["lacunes"] for one in expected.values())
    assert any(one["cartes"] for one in expected.values())
    keep(page)
    context.set_offline(True)
    host.stop()
    for code in COMMUNES:
        page.goto(f"/communes/{code}/")
        expect(page.locator(".reponse")).to_be_visible()
        assert expected[code] == page.evaluate(ANSWER)
        assert page.url.endswith(f"/communes/{code}/")
        assert page.title().startswith(expected[code]["nom"])
        expect(page.locator(".horsligne")).to_have_text(BANNER)
    host.start()


def test_a_code_of_no_commune_is_told(kept):
    """No answer is made up."""
    kept.goto("/communes/48095/")
    expect(kept.locator("main")).to_contain_text("Ce code n’est celui d’aucune commune")
    assert 0 == kept.locator(".reponse").count()


@pytest.mark.parametrize("path", ["/departements/63/communes-s/", "/nulle-part/"])
def test_a_page_that_is_not_kept(kept, path):
    """A kind page with the box, not the browser's error."""
    kept.goto(path)
    expect(kept.locator("h1")).to_have_text("Cette page n’est pas gardée")
    expect(kept.get_by_label("Commune ou code postal")).to_be_visible()
    expect(kept.locator(".horsligne")).to_have_text(BANNER)


def test_the_box_leads_to_the_answer(kept):
    """Typed on a page that was kept: suggestions, then the commune's answer."""
    kept.goto("/")
    box = kept.get_by_label("Commune ou code postal").first
    box.click()
    box.press_sequentially("salers")
    expect(kept.get_by_role("option").first).to_contain_text("Salers")
    kept.keyboard.press("Enter")
    expect(kept.locator("h1")).to_have_text("Salers")
    expect(kept.locator(".reponse h2")).to_contain_text("chez vous")


def test_full_text_search(kept):
    """Pagefind finds without the network."""
    kept.goto("/recherche/")
    kept.get_by_label("Votre recherche").fill("diététique")
    expect(kept.locator(".resultats ol li").first).to_be_visible()


def test_the_map_opens(kept):
    """The interactive map and its script were kept with the rest."""
    kept.goto("/carte/")
    kept.locator("[data-module=carte]").first.click()
    expect(kept.locator(".leaflet-container")).to_be_visible()


def test_printing(kept):
    """A page that was kept prints, without the banner."""
    kept.goto("/structures/comite-exemple-cantal/")
    expect(kept.locator(".horsligne")).to_be_visible()
    assert kept.pdf().startswith(b"%PDF")
    kept.emulate_media(media="print")
    expect(kept.locator(".horsligne")).to_be_hidden()


def test_an_old_copy_says_so_strongly(kept):
    """More than thirty days after its day, readers are told to check by telephone."""
    kept.clock.set_fixed_time("2027-01-15T10:00:00Z")
    kept.goto("/structures/")
    banner = kept.locator(".horsligne.ancienne")
    expect(banner).to_have_text(f"{BANNER} Il a 55 jours : vérifiez par téléphone.")


def test_a_slow_network_is_not_waited_for(host, window, keep):
    """After four seconds the copy is shown, and the banner says why."""
    page = window(host).new_page()
    keep(page)
    host.slow = 8.0
    page.goto("/structures/")
    expect(page.locator("h1")).to_have_text("Toutes les structures")
    expect(page.locator(".horsligne")).to_have_text(
        "Réseau trop lent : annuaire du 21 novembre 2026."
    )
    host.slow = 0.0


def test_a_host_in_trouble_is_a_cut_network(host, window, keep):
    """An error of the server shows the copy rather than the error."""
    page = window(host).new_page()
    keep(page)
    host.refuses = lambda _: True
    page.goto("/structures/")
    expect(page.locator("h1")).to_have_text("Toutes les structures")
    expect(page.locator(".horsligne")).to_have_text(BANNER)


def test_an_answer_that_comes_from_the_copy_later_is_dated_too(host, window, keep):
    """A page that came from the network, and then reads kept data, says so."""
    page = window(host).new_page()
    keep(page)
    page.goto("/structures/")
    assert 0 == page.locator(".horsligne").count()
    host.stop()
    got = page.evaluate("async () => (await fetch('/donnees/points.json')).status")
    assert 200 == got
    expect(page.locator(".horsligne")).to_have_text(BANNER)
    host.start()


def test_when_the_network_is_back(kept, host):
    """The banner offers to reload, and reloading shows the site without it."""
    kept.goto("/structures/")
    expect(kept.locator(".horsligne")).to_have_text(BANNER)
    host.start()
    host.asked.clear()
    kept.context.set_offline(False)
    kept.get_by_role("link", name="Recharger la page").click()
    expect(kept.locator(".horsligne")).to_have_count(0)
    expect(kept.locator("h1")).to_have_text("Toutes les structures")
    kept.goto("/patients/")
    assert [path for path in host.asked if path in {"/structures/", "/patients/"}] == [
        "/structures/",
        "/patients/",
    ]
    host.stop()


def test_nothing_else_is_ever_stored(kept, host):
    """What was asked for, with or without a network, leaves no trace in the caches."""
    entries = """async () => {
      const [name] = await caches.keys();
      return (await (await caches.open(name)).keys()).map((request) => request.url);
    }"""
    kept.goto("/hors-ligne/")
    before = kept.evaluate(entries)
    listed = kept.evaluate("async () => (await caches.match('/donnees/hors-ligne.json')).json()")
    paths = sorted(url.removeprefix(host.address + "/") for url in before)
    assert sorted([*listed["fichiers"], "donnees/hors-ligne.json"]) == paths
    host.start()
    kept.context.set_offline(False)
    kept.goto("/communes/15219/?secret=1")
    kept.goto("/recherche/?q=secret")
    kept.evaluate("() => fetch('/patients/', { method: 'POST', body: 'secret' })")
    assert before == kept.evaluate(entries)
    host.stop()
