"""From the needs to the forfait: a proposition that says how it was reached, and waits."""

import pytest
from playwright.sync_api import expect
from prescribing import NB, add, opened

BAR = "#forfait .solde"


@pytest.fixture
def desk(page):
    """A forfait already begun by hand: a bilan diététique and one consultation."""
    opened(page)
    page.get_by_label("Bilan diététique").check()
    add(page, "consultation diététique")
    return page


def answer(desk, **answers):
    """Answers of the needs grid, by the names of its questions."""
    for name, value in answers.items():
        desk.locator(f'#besoins [name="{name.replace("_", "-")}"][value="{value}"]').check()


def planned(desk):
    """The bilans ticked, and each number of consultations that is not nought."""
    return desk.evaluate(
        """() => [
          [...document.querySelectorAll('#forfait .bascule :checked')].map(({ value }) => value),
          Object.fromEntries([...document.querySelectorAll('#forfait input[type=number]')]
            .filter(({ value }) => value !== '0').map(({ name, value }) => [name, Number(value)])),
        ]"""
    )


BEGUN = [["dietetique"], {"consultations-dietetique": 1}]


def needs(desk):
    """Tired and sad, and does not want the dietitian."""
    desk.get_by_label("Âge du patient").fill("58")
    answer(desk, fatigue=8, humeur_interet=3, humeur_tristesse=3, souhait_dietetique="non")


def test_it_says_how_it_was_reached_and_changes_nothing(desk):
    """Each domain with its reason; the forfait begun by hand stays as long as nobody asks."""
    card = desk.locator(".proposition")
    expect(card).to_be_hidden()
    needs(desk)
    expect(card).to_contain_text("Elle ne décide rien")
    for line in (
        f"Activité physique adaptée, en priorité d’après la grille{NB}: bilan d’activité physique.",
        f"Diététique, le patient ne le souhaite pas{NB}: rien n’est proposé.",
        f"bilan psychologique et 4{NB}consultations psychologiques.",
    ):
        expect(card.locator("ul")).to_contain_text(line)
    assert BEGUN == planned(desk)


def test_applied_when_asked_then_left_alone(desk):
    """Two bilans leave 90 €, four consultations; later answers change words, not the forfait."""
    needs(desk)
    desk.get_by_role("button", name="Appliquer cette proposition").press("Enter")
    assert [["apa", "psychologie"], {"consultations-psychologie": 4}] == planned(desk)
    expect(desk.locator(BAR)).to_contain_text(f"180{NB}€ sur 180{NB}€")
    expect(desk.locator(BAR).get_by_role("status")).to_contain_text("Proposition appliquée")
    desk.get_by_role("button", name="Ôter une consultation psychologique", exact=True).click()
    answer(desk, souhait_dietetique="oui")
    expect(desk.locator(".proposition ul")).to_contain_text("Diététique, le patient le souhaite")
    assert [["apa", "psychologie"], {"consultations-psychologie": 3}] == planned(desk)


def test_too_few_answers_are_not_an_absence_of_needs(desk):
    """A domain that was hardly asked about is said to be so, not to be without needs."""
    desk.get_by_label("Âge du patient").fill("58")
    answer(desk, fatigue=8)
    expect(desk.locator(".proposition ul")).to_contain_text(
        f"Psychologie, trop peu de réponses{NB}: rien n’est proposé."
    )
