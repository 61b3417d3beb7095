"""Files a tool makes together: made when their key changes or one is missing, else left alone."""

import pytest

from generator.publish.bundle import Bundle, ToolFailed
from generator.publish.page import Page
from generator.publish.publish import publish

HOME = Page("index.html", "home", lambda: b"<!doctype html>")


@pytest.fixture
def tool(tmp_path, tree):
    """Publish a home page with a bundle of given files; what the site holds, how often it ran."""
    runs = []

    def run(key, files, *, bundled=True):
        def make():
            runs.append(key)
            if files is None:
                raise ToolFailed("l’outil a échoué")
            return files

        bundles = [Bundle("outil/", key, make)] if bundled else []
        publish([HOME], tmp_path / "site", lambda *_: None, bundles)
        return {path: text for path, text in tree(tmp_path / "site").items() if "outil" in path}

    run.runs = runs
    return run


FIRST = {"a.bin": b"one", "sub/b.bin": b"two"}
PUBLISHED = {"outil/a.bin": b"one", "outil/sub/b.bin": b"two"}


def test_it_is_made_once_for_a_key(tool):
    """The same key again: the tool does not run, and its files stay."""
    assert PUBLISHED == tool("k1", FIRST)
    assert PUBLISHED == tool("k1", FIRST)
    assert ["k1"] == tool.runs


def test_another_key_makes_it_again(tool):
    """What the tool no longer makes goes, folder included."""
    tool("k1", FIRST)
    assert {"outil/a.bin": b"three"} == tool("k2", {"a.bin": b"three"})
    assert ["k1", "k2"] == tool.runs


@pytest.mark.parametrize("name", ["a.bin", "sub/b.bin"])
@pytest.mark.parametrize("damage", ["lost", "altered"])
def test_damage_makes_it_again(tool, tmp_path, name, damage):
    """A file of it lost or altered by hand comes back as it was."""
    tool("k1", FIRST)
    file = tmp_path / "site" / "outil" / name
    if damage == "lost":
        file.unlink()
    else:
        file.write_bytes(b"altered by hand")
    assert PUBLISHED == tool("k1", FIRST)
    assert ["k1", "k1"] == tool.runs


def test_a_stray_file_among_it_goes(tool, tmp_path):
    """What somebody put in its folder is not in the next site."""
    tool("k1", FIRST)
    (tmp_path / "site" / "outil" / "stray").write_bytes(b"?")
    assert PUBLISHED == tool("k2", FIRST)


def test_it_goes_with_its_module(tool, tmp_path):
    """A site that has it no more keeps nothing of it."""
    tool("k1", FIRST)
    assert {} == tool("k1", FIRST, bundled=False)
    assert not (tmp_path / "site" / "outil").exists()


def test_a_tool_that_fails_leaves_the_site(tool, tmp_path, tree):
    """The site is as it was, byte for byte, and the next build works."""
    tool("k1", FIRST)
    before = tree(tmp_path / "site")
    with pytest.raises(ToolFailed):
        tool("k2", None)
    assert before == tree(tmp_path / "site")
    assert {"outil/a.bin": b"new"} == tool("k3", {"a.bin": b"new"})


def test_the_order_a_tool_gives_does_not_show(tmp_path):
    """The same files in another order are the same pages, in the same order."""
    one = Bundle("outil/", "k", lambda: FIRST).pages({})
    other = Bundle("outil/", "k", lambda: dict(reversed(FIRST.items()))).pages({})
    assert [(page.path, page.key) for page in one] == [(page.path, page.key) for page in other]
