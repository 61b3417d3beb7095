"""The states a page can be in, each by its name: where it starts, and what is done there."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from prescribing import eligible, live_at, opened, question, step
from searching import PATIENCE, shown
from test_boite import ready
from test_carte import open_layers, open_map
from test_filtres import chosen
from test_prescrire_acces import accepted, refused

Act = Callable[[Page], None]

AURILLAC = {"latitude": 44.93, "longitude": 2.45}
STEPS = ("Éligibilité", "Besoins", "Forfait", "Structure", "Ordonnance")


def typed(text: str, *keys: str) -> Act:
    """The box, with a text and then keys."""

    def act(page: Page) -> None:
        ready(page).fill(text)
        expect(page.locator(".volet").first).to_be_visible(timeout=PATIENCE)
        for key in keys:
            page.keyboard.press(key)

    return act


def empty_asked(page: Page) -> None:
    """The box's button, with nothing written."""
    ready(page)
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator(".annonce")).not_to_be_empty()


def around_me(page: Page) -> None:
    """The communes around the device."""
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation(AURILLAC)
    page.get_by_role("button", name="Utiliser ma position").click()
    expect(page.locator(".volet a")).to_have_count(5)


def filtered(address: str, public: str, cancer: str = "") -> Act:
    """A commune's answer for one patient."""
    return lambda page: chosen(page, address, public, cancer) and None


def searched(text: str, *, choose: bool = False) -> Act:
    """The search's answer to a text; the choices open, one ticked, where told so."""

    def act(page: Page) -> None:
        page.locator("#recherche").fill(text)
        shown(page)
        if choose:
            page.locator("summary").click()
            page.locator('[value="Enfants"]').check()
            shown(page)

    return act


def on_map(page: Page) -> None:
    """The interactive map, open."""
    open_map(page, page.url)


def marker_popup(page: Page) -> None:
    """The popup of a structure."""
    on_map(page)
    page.locator(".leaflet-marker-icon[role=button]").first.press("Enter")
    expect(page.locator(".leaflet-popup")).to_be_visible()


def ground_popup(page: Page) -> None:
    """The popup of an intercommunalité."""
    on_map(page)
    middle = "() => map_carte.latLngToContainerPoint([45.1, 3.5])"
    page.locator(".vive").click(position=page.evaluate(middle))
    expect(page.locator(".leaflet-popup")).to_be_visible()


def layers(page: Page) -> None:
    """What the map may show or not."""
    on_map(page)
    open_layers(page)


def blank(page: Page) -> None:
    """The prescription page, with its data and no answer."""
    opened(page)


def after(state: Act, name: str = "") -> Act:
    """The prescription page in a state; one step at a time, where one is named."""

    def act(page: Page) -> None:
        opened(page)
        state(page)
        if name:
            page.get_by_label("Une étape à la fois").check()
            step(page, name).click()

    return act


def needs(page: Page) -> None:
    """The grid filled in for an adult, with what it leads to."""
    page.locator("#g-age").fill("58")
    for name, value in {"poids-actuel": "50", "poids-un-mois": "60,0", "taille": "1,60"}.items():
        page.locator(f'[name="{name}"]').fill(value)
    page.locator('[name="fatigue"][value="8"]').check()


def child_needs(page: Page) -> None:
    """The grid of a child, nothing answered."""
    page.locator("#g-age").fill("9")


def incomplete(page: Page) -> None:
    """Half of the answers, a date that cannot be, a commune and no structure."""
    question(page, "ALD").get_by_label("Oui").check()
    page.get_by_label("Terminé", exact=True).check()
    page.get_by_label("Quand le traitement actif").fill("31/02/2026")
    live_at(page, "Salers")


def plan(page: Page) -> None:
    """An eligible patient and a forfait, no structure yet."""
    eligible(page)
    page.get_by_role("button", name="3 bilans et 2 consultations").click()


def whole_paper(page: Page) -> None:
    """The paper as the screen shows it: ordonnance, patient's sheet and needs."""
    accepted(page)
    needs(page)
    page.locator("#o-fiche").check()
    page.locator("#o-resume").check()


def warned(page: Page) -> None:
    """A page nobody touches: it says that it will empty itself."""
    accepted(page)
    page.clock.fast_forward("14:10")
    expect(page.locator(".veille")).to_be_visible()


SALERS, BRIOUDE = "/communes/15219/", "/communes/43040/"

STATES: dict[str, tuple[str, Act]] = {
    "box: suggestions": ("/", typed("aur")),
    "box: one pointed out": ("/", typed("26110", "ArrowDown")),
    "box: in the header": (SALERS, typed("aur", "ArrowDown")),
    "box: several communes, asked which": ("/", typed("15000", "Enter")),
    "box: hundreds of communes": ("/", typed("saint")),
    "box: no answer": ("/", typed("zzzz")),
    "box: a postal code of nobody": ("/", typed("38999")),
    "box: out of the region": ("/", typed("Mende")),
    "box: asked with nothing written": ("/", empty_asked),
    "box: around me": ("/", around_me),
    "box: on the page of what is not found": ("/404.html", typed("aur")),
    "answer: filtered, some left out": (SALERS, filtered(SALERS, "enfants", "sein")),
    "answer: filtered, nobody": (BRIOUDE, filtered(BRIOUDE, "adultes")),
    "search: results": ("/recherche/", searched("psychologue")),
    "search: filters": ("/recherche/", searched("psychologue", choose=True)),
    "search: nothing found": ("/recherche/", searched("zzzzqqq")),
    "map: loaded": ("/carte/", on_map),
    "map: popup of a structure": ("/carte/", marker_popup),
    "map: popup of the ground": ("/territoires/haute-loire-7/", ground_popup),
    "map: layers": ("/carte/", layers),
    "map: of a structure": ("/structures/comite-exemple-cantal/", on_map),
    "prescribe: blank": ("/prescrire/", blank),
    "prescribe: incomplete": ("/prescrire/", after(incomplete)),
    "prescribe: refused": ("/prescrire/", after(refused)),
    "prescribe: plan without a structure": ("/prescrire/", after(plan)),
    "prescribe: needs of an adult": ("/prescrire/", after(needs)),
    "prescribe: needs of a child": ("/prescrire/", after(child_needs)),
    "prescribe: structure chosen": ("/prescrire/", after(accepted)),
    "prescribe: ordonnance, sheet and needs on paper": ("/prescrire/", after(whole_paper)),
    "prescribe: about to empty itself": ("/prescrire/", after(warned)),
    **{f"prescribe: one step, {name}": ("/prescrire/", after(accepted, name)) for name in STEPS},
    **{
        f"prescribe: refused, one step, {name}": ("/prescrire/", after(refused, name))
        for name in STEPS
    },
}
