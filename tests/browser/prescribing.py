"""The prescription page on a known day, and the answers of a patient who may have the parcours."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

TODAY = datetime(2026, 11, 21, 9, tzinfo=ZoneInfo("Europe/Paris"))
NB = "\u00a0"
FINE = "\u202f"


def opened(page: Page, address: str = "/prescrire/") -> Page:
    """The page, once it has all its data."""
    page.clock.install(time=TODAY)
    page.goto(address)
    expect(page.locator(".depense")).not_to_be_empty()
    return page


def question(page: Page, words: str):
    """The group of a question's answers."""
    return page.get_by_role("group", name=words)


def eligible(page: Page) -> None:
    """Every answer that the rules of 2026 ask for; the treatment ended seven months ago."""
    question(page, "ALD").get_by_label("Oui").check()
    page.get_by_label("Terminé", exact=True).check()
    page.get_by_label("Quand le traitement actif").fill("21/04/2026")
    question(page, "déjà bénéficié").get_by_label("Non").check()
    page.get_by_label("Médecin traitant").check()
    question(page, "d’accord").get_by_label("Oui").check()


def live_at(page: Page, name: str) -> None:
    """The patient's commune, chosen in the box."""
    box = page.get_by_label("Commune ou code postal du domicile")
    box.fill("")
    box.press_sequentially(name)
    option = page.get_by_role("option").first
    expect(option).to_contain_text(name)
    box.press("ArrowDown")
    box.press("Enter")


def step(page: Page, name: str):
    """A step's link in the bar."""
    return page.get_by_role("navigation", name="Étapes").get_by_role("link", name=name)


def add(page: Page, what: str, times: int = 1) -> None:
    """Press the plus of a number, as often as told."""
    button = page.get_by_role("button", name=f"Ajouter une {what}", exact=True)
    for _ in range(times):
        button.click()
