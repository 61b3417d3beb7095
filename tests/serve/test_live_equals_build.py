"""The live site never lies: after any series of edits it is the site a build would publish."""

import random

import pytest
from edits import EDITS, change, read_tree


@pytest.mark.parametrize("seed", [1, 2])
def test_every_file_is_the_one_a_build_publishes(corse, live, construct, seed):
    """Six edits drawn at random, some files asked for after each, all of them at the end."""
    chance = random.Random(seed)  # noqa: S311 (a draw, not a secret)
    live.refresh()
    first = live.edition.paths()
    for name in chance.choices(EDITS, k=6):
        change(corse, name)
        assert live.refresh()
        for path in chance.sample(first, 30):
            live.find(live.edition, path)
    construct(corse)
    assert read_tree(corse / "site") == {
        path: live.find(live.edition, path) for path in live.edition.paths()
    }


@pytest.mark.parametrize("name", EDITS)
def test_what_changed_is_what_differs(corse, live, name):
    """A browser that has a file is told it changed exactly when its bytes did, both ways."""
    shown = ("index.html", "structures/index.html", "communes/2A004/index.html")
    live.refresh()
    for _ in range(2):
        before = {path: live.find(live.edition, path) for path in shown}
        edition = live.name(live.edition.number)
        change(corse, name)
        live.refresh()
        for path in shown:
            differs = before[path] != live.find(live.edition, path)
            assert differs == live.changed(edition, [path]), path


def test_nothing_changes_for_a_comment(corse, live, edit):
    """A save that changes no output makes no new edition."""
    live.refresh()
    first = live.edition
    edit(corse, "structures.yaml", "structures:", "# une remarque\nstructures:")
    assert live.refresh()
    assert first is live.edition
