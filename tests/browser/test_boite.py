"""The field that proposes communes, as accessible-autocomplete and ARIA 1.2 ask of such a field.

Adapted from the acceptance criteria of alphagov/accessible-autocomplete. The field must

 1. be reached by the keyboard;
 2. show that it has the focus;
 3. say what it is for, that it can be written in, and that it proposes;
 4. explain how it is used;
 5. keep what was typed before it was ready;
 6. say that its list is open or closed;
 7. say how many communes are proposed, once typing stops, and what to do when there is none;
 8. let the list be gone through by the arrows, both ways, around the field;
 9. let Home and End reach its ends, and leave them to the text when no option is pointed out;
10. say which option is pointed out, which of how many it is, and keep it in sight;
11. point out none by itself;
12. close by Escape, then be emptied by it; open and close by Alt and an arrow;
13. confirm by Enter the option pointed out;
14. confirm by a click or a touch, on options large enough;
15. keep the focus while its list is used, and after a choice told to a form;
16. close when the focus leaves it, and let Tab pass;
17. not choose when several answer: Enter and the button ask which;
18. be seen in the system's own colours, at 200 %, on 320 pixels, and move nothing else.
"""

import re

import pytest
from playwright.sync_api import expect

LABEL = "Commune ou code postal du domicile"


@pytest.fixture
def champ(page):
    """The home page's field, ready."""
    page.goto("/")
    return ready(page)


def ready(page):
    """The page's field once its module has woken."""
    field = page.get_by_label(LABEL)
    field.focus()
    expect(field).to_have_role("combobox")
    return field


def options(page):
    """What is proposed."""
    return page.locator(".volet").get_by_role("option")


def pointed(page):
    """The text of the option the field points out."""
    return page.evaluate(
        """() => document.getElementById(
          document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? null"""
    )


def test_01_reached_by_the_keyboard(page):
    """On the home page, Tab reaches the field, then its button."""
    page.goto("/")
    page.locator("main").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label(LABEL)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Chercher")).to_be_focused()


@pytest.mark.parametrize("path", ["/", "/communes/15219/"])
def test_02_the_focus_is_seen(page, path):
    """An outline of two pixels at least, on the page as in the header."""
    page.goto(path)
    style = ready(page).evaluate(
        "node => [getComputedStyle(node).outlineStyle, getComputedStyle(node).outlineWidth]"
    )
    assert "solid" == style[0]
    assert 2 <= float(style[1].removesuffix("px"))


def test_03_says_what_it_is(champ):
    """A combobox with its label, whose list it controls; nothing is filled in beforehand."""
    expect(champ).to_have_accessible_name(LABEL)
    expect(champ).to_have_attribute("aria-autocomplete", "list")
    expect(champ).to_have_attribute("autocomplete", "off")
    expect(champ).to_have_value("")
    champ.press_sequentially("aur")
    expect(champ.page.get_by_role("listbox")).to_have_id(champ.get_attribute("aria-controls"))
    expect(champ.page.get_by_role("listbox")).to_have_accessible_name("Communes proposées")


def test_04_explains_itself(champ):
    """Its description says how to go through what is proposed."""
    expect(champ).to_have_accessible_description(re.compile("flèches haut et bas, ou touchez"))


def test_05_what_was_typed_early_is_not_lost(page):
    """Letters typed, and even sent, before the module and the index are there get their answer."""
    held = []

    def hold(route):
        held.append(route)

    page.route("**/theme/*/boite.js", hold)
    page.route("**/donnees/communes.json", hold)
    page.goto("/")
    page.get_by_label(LABEL).press_sequentially("salers")
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    assert "/" == page.evaluate("() => location.pathname")
    held.pop().continue_()
    expect(page.get_by_label(LABEL)).to_have_role("combobox")
    page.wait_for_timeout(100)
    assert "/" == page.evaluate("() => location.pathname")
    held.pop().continue_()
    page.wait_for_url("**/communes/15219/")


def test_06_says_whether_its_list_is_open(page, champ):
    """`aria-expanded` follows the list, and is false when only a sentence is shown."""
    expect(champ).to_have_attribute("aria-expanded", "false")
    champ.press_sequentially("aurilla")
    expect(champ).to_have_attribute("aria-expanded", "true")
    champ.fill("zzzzz")
    expect(page.get_by_text("Essayez le code postal")).to_be_visible()
    expect(champ).to_have_attribute("aria-expanded", "false")
    champ.fill("")
    expect(page.locator(".volet").first).to_be_hidden()


def test_07_says_how_many(page, champ):
    """The status tells the number, not at each letter but once typing stops; and what to try."""
    status = page.locator(".annonce")
    expect(status).to_have_role("status")
    champ.press_sequentially("15000", delay=60)
    assert "" == status.inner_text()
    expect(status).to_have_text("2\u00a0communes ont le code postal 15000\u202f: laquelle\u202f?")
    champ.fill("zzzz")
    expect(status).to_have_text(re.compile("Essayez le code postal"))
    champ.fill("saint")
    expect(status).to_have_text(re.compile(r"839\u00a0communes .* et 831 autres"))
    expect(options(page)).to_have_count(8)


def test_08_arrows_go_around(page, champ):
    """Down to the first, up from the field to the last, and past an end back to the field."""
    champ.press_sequentially("15000")
    expect(options(page)).to_have_count(2)
    told = []
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
        told.append((pointed(page) or "").partition(" ")[0])
    assert ["Aurillac", "Ytrac", "", "Ytrac", "Aurillac", ""] == told


def test_09_home_and_end(page, champ):
    """In the list they go to its ends; in the text they move the caret."""
    champ.press_sequentially("01400")
    expect(options(page)).to_have_count(10)
    page.keyboard.press("Home")
    assert pointed(page) is None
    assert 0 == champ.evaluate("node => node.selectionStart")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    assert options(page).last.text_content() == pointed(page)
    page.keyboard.press("Home")
    assert options(page).first.text_content() == pointed(page)


def test_10_says_which_is_pointed_out(page, champ):
    """One option is selected, with its place among all; it is in sight, unlike the others."""
    champ.press_sequentially("26110")
    expect(options(page)).to_have_count(23)
    page.keyboard.press("ArrowUp")
    last = options(page).last
    expect(last).to_have_attribute("aria-selected", "true")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)
    expect(last).to_be_in_viewport()
    snapshot = page.locator(".volet").first.aria_snapshot()
    assert 23 == snapshot.count("- option")
    assert 1 == snapshot.count("[selected]")


def test_11_points_out_none_by_itself(page, champ):
    """After each letter the choice is open again."""
    champ.press_sequentially("aur")
    expect(page.locator(".boite .annonce")).not_to_be_empty()
    page.keyboard.press("ArrowDown")
    assert pointed(page)
    champ.press_sequentially("i")
    expect(options(page).first).to_contain_text("Aurillac")
    assert pointed(page) is None


def test_12_escape_and_alt(page, champ):
    """Escape closes, then empties; Alt and an arrow open and close, pointing out nothing."""
    champ.press_sequentially("aurill")
    expect(options(page)).to_have_count(1)
    for key, expanded, text in (
        ("Alt+ArrowUp", "false", "aurill"),
        ("Alt+ArrowDown", "true", "aurill"),
        ("Escape", "false", "aurill"),
        ("Escape", "false", ""),
    ):
        page.keyboard.press(key)
        expect(champ).to_have_attribute("aria-expanded", expanded)
        expect(champ).to_have_value(text)
        assert pointed(page) is None


def test_13_enter_confirms(page, champ):
    """The option pointed out, not the first."""
    champ.press_sequentially("15000")
    expect(options(page)).to_have_count(2)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/communes/15267/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ytrac")
