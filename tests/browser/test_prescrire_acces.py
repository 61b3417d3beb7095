"""For everyone: axe in every state, small screens, large letters, a keyboard and nothing else."""

import pytest
from ordonnance_remplie import imprimer
from playwright.sync_api import expect
from prescribing import NB, add, eligible, live_at, opened, question, step
from test_layout import LARGE_TEXT, OVERFLOW

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def refused(page):
    """Refusals, a date that cannot be read, a remark, a structure that is merely near."""
    question(page, "ALD").get_by_label("Non").check()
    question(page, "déjà bénéficié").get_by_label("Oui").check()
    page.get_by_label("Terminé", exact=True).check()
    page.get_by_label("Quand le traitement actif").fill("31/02/2026")
    page.get_by_label("Quand le traitement actif").press("Tab")
    page.get_by_label("Bilan diététique").check()
    page.get_by_text("Consultations hors financement").first.click()
    add(page, "consultation diététique hors financement")
    live_at(page, "Brioude")
    page.get_by_label("Pour qui").select_option("adultes")
    page.locator(".structures").get_by_role("radio").last.check()


def accepted(page):
    """A patient who may have it, a question open, a structure chosen."""
    eligible(page)
    page.get_by_role("button", name="1 bilan et 6 consultations").click()
    live_at(page, "Salers")
    page.get_by_label("Pour qui").select_option("adultes")
    page.get_by_role("radio", name="Maison de santé exemple de Salers").check()


def found_from_the_top(page, axe):
    """What axe finds where no bar that stays happens to stand before a field."""
    page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
    return axe(page)


@pytest.mark.parametrize("state", [accepted, refused])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(page, axe, state, scheme):
    """All at once and step by step, on a phone and on a desk, with the banner that warns."""
    page.emulate_media(color_scheme=scheme)
    opened(page)
    state(page)
    page.clock.fast_forward("14:10")
    expect(page.locator(".veille")).to_be_visible()
    assert [] == found_from_the_top(page, axe)
    page.get_by_label("Une étape à la fois").check()
    for name in ("Éligibilité", "Forfait", "Structure"):
        step(page, name).click()
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            assert [] == found_from_the_top(page, axe), (name, size)


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_axe_wherever_the_page_is_scrolled(page, axe, size):
    """Bars over what passes under them make a target small until it is scrolled, nothing else."""
    page.set_viewport_size(size)
    opened(page)
    page.get_by_label("Âge du patient").fill("58")
    refused(page)
    for share in (0.2, 0.5, 0.75, 1):
        page.evaluate("share => scrollTo(0, share * document.body.scrollHeight)", share)
        found = [one for one in axe(page) if not one.startswith("target-size")]
        assert [] == found, share


def test_forced_colours_in_every_step(page, axe):
    """With the system's own colours, nothing is found either."""
    page.emulate_media(forced_colors="active")
    opened(page)
    accepted(page)
    assert [] == axe(page)


@pytest.mark.parametrize("state", [accepted, refused])
def test_nothing_overflows(page, state):
    """At 320 pixels, and at 200 % of the text on a phone, all that scripts add still fits."""
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page)
    state(page)
    assert [] == page.evaluate(OVERFLOW)
    assert 320 >= page.evaluate("() => document.documentElement.scrollWidth")
    page.set_viewport_size(PHONE)
    page.evaluate(LARGE_TEXT)
    assert [] == page.evaluate(OVERFLOW)


TARGETS = """() => [...document.querySelectorAll(
    '#prescrire :is(button, select, summary, input[type=text], label:has([type=radio]),' +
    ' label:has([type=checkbox]), .etapes a, .dessous a)')]
  .filter(node => node.getClientRects().length)
  .map(node => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
  .filter(([, box]) => Math.min(box.width, box.height) < 43.5)
  .map(([html]) => html)"""


def test_targets_are_large(page):
    """44 pixels each way for everything that is pressed; 52 for plus and minus."""
    page.set_viewport_size(PHONE)
    opened(page)
    refused(page)
    assert [] == page.evaluate(TARGETS)
    for button in page.locator(".rond").filter(visible=True).all():
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 52


def press(page, *keys):
    """Keys, one after the other."""
    for key in keys:
        page.keyboard.press(key)


WRITTEN = {
    "nom": "Exemple",
    "prenom": "Marie",
    "naissance": "12/03/1961",
    "prescripteur-nom": "Jeanne Exemple",
    "rpps": "10003456786",
    "adresse": "1 rue de l’Exemple, 15140 Salers",
    "telephone": "0465710000",
    "courriel": "cabinet@exemple.example",
}


def test_a_whole_prescription_by_keyboard_alone(page, tmp_path):
    """Salers, seven months after the end, three bilans and two consultations: Tab and keys.

    The paper and the patient's sheet come out of it, complete.
    """
    page.add_init_script("window.print = () => { window.printed = true }")
    opened(page)
    question(page, "ALD").get_by_label("Oui").focus()
    press(page, "Space", "Tab", "ArrowRight", "ArrowRight", "ArrowLeft")
    expect(page.get_by_label("Terminé", exact=True)).to_be_checked()
    press(page, "Tab")
    page.keyboard.type("21/04/2026")
    press(page, "Tab", "Tab", "Space", "Tab")
    press(page, "ArrowLeft", "ArrowLeft", "Tab", "Space")
    expect(page.get_by_label("Médecin traitant")).to_be_checked()
    expect(page.locator(".verdict")).to_contain_text("peut être prescrit")
    start = page.get_by_role("button", name="3 bilans et 2 consultations")
    _tab_to(page, start)
    press(page, "Enter")
    expect(page.locator(".solde")).to_contain_text(f"180{NB}€ sur 180{NB}€")
    _tab_to(page, page.get_by_label("Commune ou code postal du domicile"))
    page.keyboard.type("salers")
    expect(page.get_by_role("option").first).to_contain_text("Salers")
    press(page, "Enter")
    expect(page.locator(".choisie")).to_contain_text("Salers")
    _tab_to(page, page.get_by_role("radio", name="CPTS exemple du Pays de Mauriac"))
    press(page, "Space", "ArrowDown")
    expect(page.get_by_role("radio", name="Maison de santé exemple de Salers")).to_be_checked()
    for name, value in WRITTEN.items():
        _tab_to(page, page.locator(f"#o-{name}"))
        page.keyboard.type(value)
    _tab_to(page, page.locator("#o-fiche"))
    press(page, "Space")
    _tab_to(page, page.get_by_role("button", name="Imprimer", exact=True))
    press(page, "Enter")
    assert page.evaluate("() => window.printed")
    for name in ("Éligibilité", "Forfait", "Structure", "Ordonnance"):
        expect(step(page, name)).to_contain_text("fait")
    expect(step(page, "Besoins")).to_contain_text("au choix")
    pages, words = imprimer(page, tmp_path)
    assert 2 == pages
    assert "04 65 71 00 00" in words
    assert "BROUILLON INCOMPLET" not in words


def _tab_to(page, target):
    for _ in range(60):
        if target.evaluate("node => node === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("Tab does not lead there")


COVERED = """() => {
  const node = document.activeElement;
  if (!node.closest('#prescrire')) return null;
  if (node.closest('.etapes, .solde')) return [];
  const box = (node.matches('[type=radio], [type=checkbox]') && node.closest('label') || node)
    .getBoundingClientRect();
  const bars = [...document.querySelectorAll('.etapes, .solde')]
    .map(bar => bar.getBoundingClientRect())
    .filter(bar => bar.top < box.bottom - 1 && bar.bottom > box.top + 1);
  const out = box.top < -1 || box.bottom > innerHeight + 1;
  return bars.length || out ? [node.outerHTML.slice(0, 90)] : [];
}"""


@pytest.mark.parametrize("size", [PHONE, DESK, {"width": 1280, "height": 600}])
def test_the_focus_is_never_under_a_bar(page, size):
    """Through the whole page by Tab and back: what has the focus stands clear of every bar."""
    page.set_viewport_size(size)
    opened(page)
    page.get_by_label("Âge du patient").fill("58")
    refused(page)
    page.get_by_label("Tout sur la page").focus()
    for key in ("Tab", "Shift+Tab"):
        hidden, steps = _through(page, key)
        assert [] == hidden
        assert 110 < steps


def _through(page, key):
    """What is covered on the way out of the page's forms, and how many presses it took."""
    hidden = []
    for steps in range(300):
        page.keyboard.press(key)
        found = page.evaluate(COVERED)
        if found is None:
            return hidden, steps
        hidden += found
    pytest.fail("the keyboard does not lead out")
