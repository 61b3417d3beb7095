"""Every kind of page on paper: its words in black, and no sheet for nothing."""

import re

import pytest
from poppler import run
from rendering import INK, KINDS

LEAST = 20
"""Words a printed sheet holds at least."""


def words(text):
    """Letters and digits, so that a line's end or a ligature makes no difference."""
    return re.findall(r"\w+", text.replace("\u00ad", "").replace("ﬁ", "fi").replace("ﬂ", "fl"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_on_paper(kind, page, tmp_path, figure):
    """From a device in dark mode, backgrounds not printed: every word, dark enough on white."""
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert [] == page.evaluate(INK)
    said = set(words(page.locator("body").inner_text()))
    file = tmp_path / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True, tagged=True)
    sheets = run("pdftotext", "-layout", str(file), "-").split("\f")[:-1]
    printed = [words(sheet) for sheet in sheets]
    assert not said - {word for sheet in printed for word in sheet}
    assert LEAST <= min(map(len, printed))
    assert "A4" in run("pdfinfo", str(file))
    figure("printed", page=kind, sheets=len(sheets), words=sum(map(len, printed)))
