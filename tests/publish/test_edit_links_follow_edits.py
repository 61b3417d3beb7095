"""Links to the forge in a rebuild: always at the line where the entry stands now."""

import pytest
from samples import REGION, STRUCTURES

FORGE = "forge: { type: github, depot: https://github.com/ars-exemple/annuaire }\ntheme:"


@pytest.fixture
def on_github(corse, edit):
    """A small region that says it is kept on GitHub."""
    edit(corse, REGION, "theme:", FORGE)
    return corse


def test_lines_follow_edits_above_them(on_github, construct, edit, tree, from_scratch):
    """One line more at the top: every line is right again, and nothing else is remade."""
    construct(on_github)
    before = tree(on_github / "site")
    edit(on_github, STRUCTURES, "structures:\n", "# Une ligne de plus.\nstructures:\n")
    construct(on_github)
    after = tree(on_github / "site")
    assert from_scratch(on_github) == after
    changed = {path for path in after if path.endswith(".html") and after[path] != before[path]}
    assert {path for path in changed if not path.startswith("structures/")} == set()
    name = "hopital-exemple-ajaccio"
    lines = (on_github / STRUCTURES).read_text("utf-8").split("\n")
    expected = f'structures.yaml#L{lines.index(f"  - id: {name}") + 1}"'
    assert expected in after[f"structures/{name}/index.html"].decode()


def test_a_renamed_file_is_followed(on_github, construct, from_scratch, tree):
    """The pages of its territoires lead to its new name."""
    construct(on_github)
    folder = on_github / "territories"
    (folder / "2a.yaml").rename(folder / "2a-corse-du-sud.yaml")
    construct(on_github)
    assert from_scratch(on_github) == tree(on_github / "site")
    page = on_github / "site/territoires/corse-du-sud-1/index.html"
    assert "territories/2a-corse-du-sud.yaml" in page.read_text("utf-8")
