"""Any text at all in the fields people fill in: refused, or published as words."""

import pytest
from hostile_region import hostile_region
from hostile_site import live
from hostile_told import assert_harmless, look
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import prepare

PIECES = ["<", ">", '"', "'", "&", "{{", "}}", "{%", "%}", "${", "`", "</script>", "<!--", "-->"]
PIECES += [
    "]]>",
    "javascript:",
    "onerror=",
    "=",
    "+",
    "@",
    "\\",
    "\n",
    "\t",
    "\u202e",
    "\x1b",
    "](",
]
FIELDS = ("nom", "presentation", "precision_public", "dapap")
PAGES = ("structures/hopital-exemple-ajaccio/index.html", "structures/index.html")

typed = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=12).map(
    "".join
)


@pytest.fixture(scope="module")
def hostile(lasting_corse):
    """The small region, whose first structure and first page are written anew each time."""
    return hostile_region(lasting_corse)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(typed, min_size=len(FIELDS) + 1, max_size=len(FIELDS) + 1))
def test_any_text(hostile, day, texts):
    """Pages, maps, data: made from it, or not at all once the check has said why."""
    structure = hostile.trees["structures.yaml"]["structures"][0]
    structure |= {name: f"exemple {text}" for name, text in zip(FIELDS, texts, strict=False)}
    hostile.trees["content/pages/patients.md"]["titre"] = texts[-1]
    body, hostile.bodies["content/pages/patients.md"] = (
        hostile.bodies["content/pages/patients.md"],
        texts[-1],
    )
    hostile.write("structures.yaml", "content/pages/patients.md")
    hostile.bodies["content/pages/patients.md"] = body
    assert_harmless(*look(hostile.folder, day))
    prepared = prepare(hostile.folder, day)
    if prepared.rendered:
        made = {page.path: page for page in prepared.rendered.pages}
        for path in (*PAGES, "patients/index.html"):
            assert [] == list(live(made[path].make().decode())), path
