"""The planner: what is chosen, what it costs, what cannot be and why."""

import pytest
from playwright.sync_api import expect
from prescribing import NB, add, opened, step

BAR = "#forfait .solde"


@pytest.fixture
def desk(page):
    """The prescription page, empty."""
    return opened(page)


def press_anyway(button):
    """Press what says that it is not possible: Playwright would wait for it to be."""
    button.click(force=True)


def test_euros_follow_every_press(desk):
    """A bilan is 45 €, a consultation 22,50 €: the sum and what is left stand in both bars."""
    desk.get_by_label("Bilan diététique").check()
    expect(desk.locator(BAR)).to_contain_text(f"45{NB}€ sur 180{NB}€")
    add(desk, "consultation diététique", 2)
    expect(desk.locator(BAR)).to_contain_text(f"90{NB}€ sur 180{NB}€")
    expect(desk.locator(BAR)).to_contain_text(f"reste 90{NB}€")
    expect(desk.locator(".solde-court")).to_contain_text(f"90{NB}€ sur 180{NB}€, reste 90{NB}€")
    expect(desk.locator(BAR).get_by_role("status")).to_contain_text("Consultations diététiques")
    desk.get_by_role("button", name="Ôter une consultation diététique", exact=True).click()
    expect(desk.locator(BAR)).to_contain_text(f"67,50{NB}€ sur 180{NB}€")
    expect(desk.get_by_role("progressbar")).to_have_attribute("value", "6750")


def test_what_is_impossible_stays_and_says_why(desk):
    """A consultation whose bilan is missing: dimmed, its reason in words, told when pressed."""
    plus = desk.get_by_role("button", name="Ajouter une consultation psychologique", exact=True)
    expect(plus).to_have_attribute("aria-disabled", "true")
    reason = "Les consultations psychologiques demandent d’abord le bilan psychologique."
    expect(plus).to_have_accessible_description(reason)
    press_anyway(plus)
    expect(desk.locator(BAR).get_by_role("status")).to_have_text(reason)
    expect(desk.locator(BAR)).to_contain_text(f"0{NB}€ sur")
    desk.get_by_label("Bilan psychologique").check()
    expect(plus).not_to_have_attribute("aria-disabled", "true")
    add(desk, "consultation psychologique")
    bilan = desk.get_by_label("Bilan psychologique")
    press_anyway(bilan)
    expect(bilan).to_be_checked()
    expect(desk.locator(BAR).get_by_role("status")).to_contain_text("Ôtez d’abord")


def test_three_bilans_fill_in_one_press(desk):
    """Three bilans and two consultations are one way only: one press, 180 €, nothing left."""
    desk.get_by_role("button", name="3 bilans et 2 consultations").click()
    for name in ("d’activité physique", "diététique", "psychologique"):
        expect(desk.get_by_label(f"Bilan {name}")).to_be_checked()
    expect(desk.locator(BAR)).to_contain_text(f"180{NB}€ sur 180{NB}€")
    expect(desk.locator(BAR)).to_contain_text(f"reste 0{NB}€")
    expect(step(desk, "Forfait")).to_contain_text("fait")
    plus = desk.get_by_role("button", name="Ajouter une consultation diététique", exact=True)
    expect(plus).to_have_accessible_description(
        f"Il reste 0{NB}€ sur 180{NB}€{NB}: une consultation en demande 22,50{NB}€."
        " Au-delà, prescrivez-la hors financement."
    )


def test_one_bilan_asks_which(desk):
    """One bilan and six consultations: two ways are offered, the third is explained."""
    start = desk.get_by_role("button", name="1 bilan et 6 consultations")
    start.press("Enter")
    asked = desk.get_by_role("group", name="avec quels bilans")
    expect(asked).to_be_focused()
    expect(asked.get_by_role("button")).to_have_count(2)
    expect(asked).to_contain_text("aucune consultation n’est possible")
    asked.get_by_role("button", name="Bilan psychologique").press("Enter")
    expect(asked).to_be_hidden()
    expect(start).to_be_focused()
    expect(desk.get_by_label("Bilan psychologique")).to_be_checked()
    count = desk.get_by_role("group", name="Consultations psychologiques", exact=True)
    expect(count.locator("output")).to_have_text("6")


def test_what_nobody_pays_is_apart(desk):
    """Beyond the forfait a consultation goes on its own line, and costs the agency nothing."""
    desk.get_by_role("button", name="3 bilans et 2 consultations").click()
    desk.get_by_text("Consultations hors financement").first.click()
    add(desk, "consultation diététique hors financement", 2)
    line = desk.get_by_role("group", name="Consultations diététiques hors financement")
    expect(line.locator("output")).to_have_text("2")
    expect(desk.locator(BAR)).to_contain_text(f"180{NB}€ sur 180{NB}€")


def test_room_left_is_told_before_unfunded_lines(desk):
    """An unfunded consultation while one could be paid is a remark, not a refusal."""
    desk.get_by_label("Bilan diététique").check()
    desk.get_by_text("Consultations hors financement").first.click()
    add(desk, "consultation diététique hors financement")
    expect(desk.locator(".remarques")).to_contain_text("une consultation de plus serait financée")
    expect(step(desk, "Forfait")).to_contain_text("fait")


def test_empty_again(desk):
    """« Vider » takes everything of the forfait away, and nothing else."""
    desk.get_by_label("Terminé", exact=True).check()
    desk.get_by_role("button", name="3 bilans et 2 consultations").click()
    desk.get_by_role("button", name="Vider").click()
    expect(desk.locator(BAR)).to_contain_text(f"0{NB}€ sur 180{NB}€")
    expect(desk.get_by_label("Bilan diététique")).not_to_be_checked()
    expect(desk.get_by_label("Terminé", exact=True)).to_be_checked()
