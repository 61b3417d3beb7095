"""The normaliser of the browser and that of the generator are one."""

import json
import sys

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.link.normaliser import normalise

SURROGATES = range(0xD800, 0xE000)


def pairs(texts):
    """Texts beside what the generator makes of them."""
    return [[text, normalise(text)] for text in texts]


def test_both_pass_the_same_vectors_and_agree_on_every_official_name(root, node, france):
    """The file of vectors, then 35,000 communes and 2,600 former names, in capitals too."""
    vectors = json.loads((root / "tests" / "vecteurs" / "normaliser.json").read_bytes())
    names = [one.nom for one in (*france.communes.values(), *france.aliases)]
    assert 37_000 < len(names)
    texts = pairs([*names, *(name.upper() for name in names)])
    node("normaliser.test.js", vecteurs=vectors, textes=texts)


def test_both_agree_on_every_character_of_unicode(node):
    """Alone between two letters, whatever it is: İ, ß, final sigma, ligatures, emoji, marks."""
    signs = (chr(code) for code in range(sys.maxunicode + 1) if code not in SURROGATES)
    node("normaliser.test.js", vecteurs=[], textes=pairs(f"a{sign}b" for sign in signs))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(), min_size=300, max_size=300))
def test_both_agree_on_any_text(node, texts):
    """Whatever is typed."""
    node("normaliser.test.js", vecteurs=[], textes=pairs(texts))
