"""The ordonnance as words, in node."""

from javascript import node_test


def test_the_ordonnance_as_words():
    """What it must say, its drafts, its copy as text and the patient's sheet."""
    node_test("feuille.test.js")


def test_the_code_of_the_structure():
    """Its quiet zone and its finders stand where the standard says."""
    node_test("qr.test.js")
