"""Eligibility: each answer's consequence beside it, and one sentence for the whole."""

import pytest
from playwright.sync_api import expect
from prescribing import NB, eligible, opened, question, step


@pytest.fixture
def desk(page):
    """The prescription page, empty."""
    return opened(page)


def test_a_patient_who_may_have_it(desk):
    """Seven months after the end: it may be prescribed, until the same day of next year."""
    eligible(desk)
    verdict = desk.locator("#eligibilite [role=status]")
    expect(verdict).to_contain_text("Le parcours peut être prescrit.")
    expect(verdict).to_contain_text(f"21{NB}avril{NB}2027 inclus")
    expect(verdict).to_contain_text(f"151{NB}jours")
    expect(step(desk, "Éligibilité")).to_contain_text("fait")


@pytest.mark.parametrize(
    ("words", "answer", "told", "source"),
    [
        ("ALD", "Non", "réservé aux personnes en ALD", "Code de la santé publique"),
        ("déjà bénéficié", "Oui", "ne se renouvelle pas", "Communiqué de l’ARS"),
        ("Qui prescrit", "Autre", "médecin traitant", "Code de la santé publique"),
        ("d’accord", "Non", "sans l’accord du patient", "Cahier des charges"),
    ],
)
def test_a_refusal_names_its_rule_and_what_else_can_be_offered(desk, words, answer, told, source):
    """The rule, its source and what to offer instead stand beside the answer; nothing is closed."""
    asked = question(desk, words)
    asked.get_by_label(answer).check()
    said = asked.locator(".consequence")
    expect(said).to_contain_text("Non prévu")
    expect(said).to_contain_text(told)
    expect(said).to_contain_text(f"Source{NB}: {source}")
    expect(said).to_contain_text("À la place")
    expect(desk.locator(".verdict")).to_contain_text("Vous pouvez continuer")
    expect(step(desk, "Éligibilité")).to_contain_text("à revoir")
    desk.get_by_label("Bilan diététique").check()
    expect(step(desk, "Forfait")).to_contain_text("fait")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("30/02/2026", f"février 2026 compte 28{NB}jours"),
        ("hier", "ne se lit pas"),
        ("22/11/2026", "vient après la prescription"),
        ("<script>alert(1)</script>", "ne se lit pas"),
        ("7/4/1850", "improbable"),
    ],
)
def test_a_bad_date_gets_a_sentence_once_it_is_left(desk, typed, told):
    """Nothing is said while it is typed; then the field, its sentence and the step say it."""
    desk.get_by_label("Terminé", exact=True).check()
    field = desk.get_by_label("Quand le traitement actif")
    field.fill(typed)
    expect(desk.locator("#c-fin-traitement")).to_be_empty()
    field.press("Tab")
    expect(desk.locator("#c-fin-traitement")).to_contain_text(told)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(f"À corriger{NB}: {_sentence(desk)}")
    expect(field).to_have_value(typed)
    expect(step(desk, "Éligibilité")).to_contain_text("à revoir")
    field.fill("21 avril 2026")
    field.press("Tab")
    expect(desk.locator("#c-fin-traitement")).to_contain_text("Prescription possible")
    expect(field).not_to_have_attribute("aria-invalid", "true")


def _sentence(desk):
    said = desk.locator("#c-fin-traitement").inner_text()
    return said.partition(": ")[2]


def test_the_last_sixty_days_are_a_warning(desk):
    """59 days before the end of the window, what is left is told with more weight."""
    desk.get_by_label("Terminé", exact=True).check()
    desk.get_by_label("Quand le traitement actif").fill("19/01/2026")
    said = desk.locator("#c-fin-traitement p")
    expect(said).to_contain_text(f"Il ne reste que 59{NB}jours")
    expect(said).to_have_class("attention")


def test_the_date_chooses_the_rules(desk):
    """Today those of 2026, to be confirmed and said so; in 2025 those of 2021."""
    expect(desk.locator(".regles")).to_contain_text("Règles de 2026")
    expect(desk.locator(".regles")).to_contain_text("à confirmer")
    desk.get_by_label("En cours").check()
    said = question(desk, "Où en est").locator(".consequence")
    expect(said).to_contain_text("pendant le traitement")
    expect(desk.get_by_label("Quand le traitement actif")).to_be_hidden()
    desk.get_by_label("Date de la prescription").fill("2 juin 2025")
    expect(desk.locator(".regles")).to_contain_text("Règles de 2021")
    expect(desk.locator(".regles")).not_to_contain_text("confirmer")
    expect(said).to_contain_text("Non prévu")
