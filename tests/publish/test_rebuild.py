"""A rebuild touches what changed, takes away what is gone, mends what was damaged."""

from datetime import timedelta

import pytest

from generator.build import build


def looks(site):
    """How each file and folder of a site looks on the disk: number, time, size."""
    return {
        path.relative_to(site).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in site.rglob("*")
        if path.is_file()
    }


def test_without_a_change_nothing_is_written(corse, construct):
    """A second build leaves every file, and the site's own folder, as they are."""
    construct(corse)
    before, folder = looks(corse / "site"), (corse / "site").stat()
    published = construct(corse).published
    assert (0, 0) == (published.made, published.removed)
    assert before == looks(corse / "site")
    assert folder.st_ino == (corse / "site").stat().st_ino
    assert folder.st_mtime_ns == (corse / "site").stat().st_mtime_ns


def test_only_files_whose_bytes_changed_are_new(corse, construct, edit, tree):
    """After one telephone number changed, every other file is the very same one on the disk."""
    construct(corse)
    before, bytes_before = looks(corse / "site"), tree(corse / "site")
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71 20 09")
    construct(corse)
    after, bytes_after = looks(corse / "site"), tree(corse / "site")
    changed = {path for path in after if bytes_before.get(path) != bytes_after[path]}
    assert "structures/hopital-exemple-ajaccio/index.html" in changed
    assert "communes/2A004/index.html" in changed
    assert "communes/2B096/index.html" not in changed
    assert changed == {path for path in after if before.get(path) != after[path]}


SLOW = ("bundles.ailleurs.drawers", "data.carte._make")


def test_what_tells_no_date_outlives_the_night(corse, construct, tree, day, monkeypatch, tmp_path):
    """The next day, communes elsewhere and the interactive map are not made again."""

    def built(output):
        build(corse, output, day + timedelta(days=1), lambda *_: None)
        return tree(output)

    expected = built(tmp_path / "fresh")
    construct(corse)
    for name in SLOW:
        monkeypatch.setattr(f"generator.render.{name}", None)
    assert expected == built(corse / "site")


def test_stale_files_and_their_folders_go(corse, construct, tree):
    """A structure taken out of the directory leaves neither page nor empty folder."""
    construct(corse)
    before = set(tree(corse / "site"))
    text = (corse / "structures.yaml").read_text("utf-8")
    (corse / "structures.yaml").write_text(text[: text.index("  - id: cpts")], "utf-8")
    removed = construct(corse).published.removed
    gone = before - set(tree(corse / "site"))
    assert len(gone) == removed
    pages = {path for path in gone if not path.startswith("pagefind/")}
    assert {"structures/cpts-exemple-bastia/index.html"} == pages
    assert not (corse / "site" / "structures" / "cpts-exemple-bastia").exists()


@pytest.mark.parametrize("twice", [False, True], ids=["first site", "second site"])
def test_damage_is_mended(corse, construct, edit, tree, twice):
    """A page edited by hand, and pages deleted by hand, come back as they were."""
    construct(corse)
    if twice:
        edit(corse, "content/region.yaml", "editeur: Agence", "editeur: L’Agence")
        construct(corse)
    expected = tree(corse / "site")
    home = corse / "site" / "index.html"
    home.write_text(home.read_text("utf-8").replace("chez", "CHEZ"), "utf-8")
    (corse / "site" / "communes" / "2A004" / "index.html").unlink()
    (corse / "site" / "robots.txt").unlink()
    construct(corse)
    assert expected == tree(corse / "site")


def test_a_page_damaged_in_place_is_mended_when_another_changes(corse, construct, edit, tree):
    """The folder kept aside shares its files with the site: damage to one is seen in both."""
    construct(corse)
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71 20 09")
    construct(corse)
    expected = tree(corse / "site")
    with (corse / "site" / "communes" / "2B033" / "index.html").open("ab") as page:
        page.write(b"<!-- de trop -->")
    edit(corse, "structures.yaml", "04 65 71 20 09", "04 65 71 20 01")
    construct(corse)
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71 20 09")
    construct(corse)
    assert expected == tree(corse / "site")


@pytest.mark.parametrize(
    "name",
    [
        "brouillon.html",
        "communes/brouillon.html",
        "notes/brouillon.html",
        "communes/2A004/brouillon.html",
    ],
)
def test_a_file_dropped_into_the_site_never_comes_back(corse, construct, edit, name):
    """The site holds exactly its pages: a stray file goes at the next change, for good."""
    construct(corse)
    stray = corse / "site" / name
    stray.parent.mkdir(exist_ok=True)
    stray.write_text("<p>À ne pas publier</p>", "utf-8")
    there = []
    for number in range(4):
        edit(corse, "content/region.yaml", "editeur: ", f"editeur: {number} ")
        construct(corse)
        there.append(stray.exists())
    assert [False] * 4 == there


def test_the_memory_may_be_lost(corse, construct, tree):
    """A site whose memory was thrown away is rebuilt, and is the same."""
    construct(corse)
    expected = tree(corse / "site")
    for memory in (corse / ".site.parcours").glob("*.json"):
        memory.write_text("{ abîmé", "utf-8")
    assert len(expected) == construct(corse).published.made
    assert expected == tree(corse / "site")


def test_a_site_behind_a_link_stays_behind_it(corse, construct, edit, tmp_path):
    """Where `site` links to the folder a web server shows, that folder gets the new site."""
    shown = tmp_path / "www"
    shown.mkdir()
    (corse / "site").symlink_to(shown)
    construct(corse)
    edit(corse, "content/region.yaml", "editeur: Agence", "editeur: L’Agence")
    construct(corse)
    assert (corse / "site").is_symlink()
    assert "L’Agence" in (shown / "mentions-legales" / "index.html").read_text("utf-8")
