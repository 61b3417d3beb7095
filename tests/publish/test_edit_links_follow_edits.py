"""Links to the forge in a rebuild: always at the line where the entry stands now."""

import pytest
from samples import REGION, STRUCTURES

FORGE = "forge: { type: github, depot: https://github.com/ars-exemple/annuaire }\ntheme:"


@pytest.fixture
def on_github(corse, edit):
    """A small region that says it is kept on GitHub."""
    edit(corse, REGION, "theme:", FORGE)
    return corse


def test_links_follow_what_moves(on_github, construct, edit, tree, from_scratch):
    """A line more at the top, a file renamed: links are right again, and nothing else changes."""
    construct(on_github)
    before = tree(on_github / "site")
    edit(on_github, STRUCTURES, "structures:\n", "# Une ligne de plus.\nstructures:\n")
    folder = on_github / "territories"
    (folder / "2a.yaml").rename(folder / "2a-corse-du-sud.yaml")
    construct(on_github)
    after = tree(on_github / "site")
    assert from_scratch(on_github) == after
    name = "hopital-exemple-ajaccio"
    lines = (on_github / STRUCTURES).read_text("utf-8").split("\n")
    expected = f'structures.yaml#L{lines.index(f"  - id: {name}") + 1}"'
    assert expected in after[f"structures/{name}/index.html"].decode()
    page = after["territoires/corse-du-sud-1/index.html"].decode()
    assert "territories/2a-corse-du-sud.yaml" in page
    changed = {path for path in after if path.endswith(".html") and after[path] != before[path]}
    assert {"structures", "territoires"} == {path.split("/")[0] for path in changed}
