"""What axe does not measure: the edges of fields and buttons, and what the mouse lies upon."""

import pytest
from playwright.sync_api import expect
from rendering import CONTRAST, FIELDS

PAGES = ["/", "/communes/15219/", "/recherche/", "/prescrire/", "/hors-ligne/", "/carte/"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_fields_stand_out(page, path, scheme, figure):
    """RGAA 3.3: an edge or a ground at 3 to 1 from what is around, for each field and button."""
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    page.wait_for_load_state("networkidle")
    measured = page.evaluate(FIELDS)
    assert 2 <= len(measured)
    assert [] == [one for one in measured if one[1] < 3]
    least = min(best for _, best in measured)
    figure("edges", page=path, scheme=scheme, fields=len(measured), least_contrast=least)


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_option_pointed_out_can_be_read_under_the_mouse(page, scheme, forced):
    """Arrow down, with the mouse on the first option: its words keep a contrast of 4.5."""
    page.emulate_media(color_scheme=scheme, forced_colors=forced)
    page.goto("/communes/15219/")
    box = page.get_by_label("Commune ou code postal du domicile")
    box.press_sequentially("saint-mar")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    box.press("ArrowDown")
    option.hover()
    expect(option).to_have_attribute("aria-selected", "true")
    assert 4.5 <= option.evaluate(CONTRAST)
