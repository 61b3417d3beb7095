"""What is said to those who do not see: drawings, tables, groups, new tabs; and no media."""

import re

MEDIA = {"img", "video", "audio", "object", "embed", "canvas", "iframe", "area", "marquee", "blink"}


def test_drawings_are_hidden_and_figures_named(sheets):
    """A map is doubled in words: its drawing is not read, its figure says where the words are."""
    named = 0
    for sheet in sheets.values():
        assert all("true" == drawing["aria-hidden"] for drawing in sheet.all("svg")), sheet.path
        for figure in sheet.all("figure"):
            assert "montre" in figure["aria-label"], sheet.path
            named += 1
    assert 30 < named


def test_no_media(sheets):
    """No image, sound, film or frame on any page."""
    for sheet in sheets.values():
        assert not MEDIA & {name for name, _ in sheet.tags}, sheet.path


def test_tables_are_data_with_headings(samples):
    """Each heading says its direction, and every table of a published page has both."""
    tables = 0
    for sheet in samples.values():
        heads = [one.get("scope") for one in sheet.all("th")]
        assert set(heads) <= {"col", "row"}, sheet.path
        captions = len(sheet.all("caption"))
        if sheet.all("table") and "vierge" not in sheet.path:
            assert len(sheet.all("table")) == captions, sheet.path
            assert {"col", "row"} == set(heads), sheet.path
        tables += captions
    assert 3 <= tables


def test_a_new_tab_is_announced(sheets):
    """No link opens elsewhere without saying so."""
    for sheet in sheets.values():
        for words in re.findall(r"<a [^>]*target=[^>]*>(.*?)</a>", sheet.html):
            assert "nouvel onglet" in words, sheet.path


def test_the_ordonnance_has_two_named_groups(sheets):
    """« Nom » is the patient's or the prescriber's: the group says whose; dates say their form."""
    sheet = sheets["prescrire/index.html"]
    groups = {one.get("aria-labelledby") for one in sheet.all("div") if one.get("role") == "group"}
    assert {"o-patient", "o-prescripteur"} <= groups
    for field in ("fin-traitement", "prescription-le", "o-naissance"):
        label = re.search(rf'<label for="{field}">(.*?)</label>', sheet.html)[1]
        assert "jour, mois, année" in label, field


def test_a_territoire_under_the_map_says_what_it_is(sheets):
    """« 4 Cantal » alone would be a riddle."""
    html = sheets["index.html"].html
    assert re.search(r'aria-label="Territoire 4 Cantal"><b>4</b> Cantal</a>', html)
