"""Saves as editors make them: in place, by another name, in a hurry, in the middle of a build."""

import shutil
from functools import partial

import pytest

from generator.desk.serve import live as live_module
from generator.read.stamps import stamps

CARD = "/structures/hopital-exemple-ajaccio/"
PHONE = "04 65 71 20 01"
NEW = "04 65 71 20 99"


def in_place(file, text):
    """As nano and Windows programs do."""
    file.write_text(text, "utf-8")


def by_renaming_the_new(file, text):
    """As VS Code's atomic saves and our own commands do."""
    aside = file.with_name(".structures.yaml.tmp")
    aside.write_text(text, "utf-8")
    aside.replace(file)


def by_renaming_the_old(file, text):
    """As vim does: the old file becomes a backup, a new one takes its name, the backup goes."""
    backup = file.with_name("structures.yaml~")
    file.rename(backup)
    file.write_text(text, "utf-8")
    backup.unlink()


def in_pieces(file, text):
    """As a slow copy does."""
    with file.open("w", encoding="utf-8") as stream:
        for start in range(0, len(text), 1000):
            stream.write(text[start : start + 1000])
            stream.flush()


@pytest.mark.parametrize("save", [in_place, by_renaming_the_new, by_renaming_the_old, in_pieces])
def test_every_way_of_saving_is_seen(corse, following, save):
    """The new number is on the page as soon as browsers are told; a second save is seen too."""
    file = corse / "structures.yaml"
    for number, (old, new) in enumerate(((PHONE, NEW), (NEW, PHONE)), 2):
        text = file.read_text("utf-8").replace(old, new)
        following.after(
            partial(save, file, text),
            lambda told, number=number: told["edition"].endswith(f".{number}"),
        )
        assert new.replace(" ", "\xa0") in following.ask(CARD)[1]
    assert not [found for found in following.live.bulletin.findings.problems if found.is_error]


def test_a_save_during_a_build_is_built_next(corse, live, edit, monkeypatch):
    """What is saved while files are being read is read again, without another save."""
    live.refresh()
    prepare = live_module.prepare

    def prepare_then_save(*arguments):
        monkeypatch.setattr(live_module, "prepare", prepare)
        prepared = prepare(*arguments)
        edit(corse, "structures.yaml", PHONE, NEW)
        return prepared

    monkeypatch.setattr(live_module, "prepare", prepare_then_save)
    edit(corse, "structures.yaml", "04 65 71 20 02", "04 65 71 20 98")
    assert [True, True, False] == [live.refresh(), live.refresh(), live.refresh()]
    page = live.find(live.edition, f"{CARD[1:]}index.html").decode()
    assert NEW.replace(" ", "\xa0") in page


def test_whatever_an_editor_touches_changes_the_stamps(corse):
    """Files, folders, names, rights, and a file put in the place of another of the same length."""
    page, folder = corse / "content/pages/patients.md", corse / "content/pages"
    text = page.read_bytes()

    def swap() -> None:
        (corse / "other").write_bytes(text)
        (corse / "other").replace(page)

    touches = (
        lambda: page.write_bytes(text + b" "),
        swap,
        lambda: page.chmod(0o600),
        lambda: page.rename(folder / "malades.md"),
        (folder / "nouvelle.md").touch,
        lambda: shutil.rmtree(folder),
        (corse / "structures.yaml").unlink,
        (corse / "structures.yaml").mkdir,
    )
    known = stamps(corse)
    assert known == stamps(corse)
    for touch in touches:
        touch()
        found = stamps(corse)
        assert known != found, touch
        known = found


def test_a_folder_that_goes_and_comes_back_is_followed_still(corse, following, edit, tmp_path):
    """As a change of branch does: its files are watched again."""
    kept = tmp_path / "kept"
    shutil.copytree(corse / "content", kept)

    def errors(told):
        return [one["ou"] for one in told["problemes"] if one["gravite"] == "erreur"]

    following.after(lambda: shutil.rmtree(corse / "content"), errors)
    following.after(lambda: shutil.copytree(kept, corse / "content"), lambda told: not errors(told))
    change = ("content/pages/patients.md", "Vous êtes soigné", "Vous voilà soigné")
    following.after(lambda: edit(corse, *change), lambda told: told["edition"].endswith(".2"))
    assert "Vous voilà soigné" in following.ask("/patients/")[1]


def test_it_stops_when_told_to(corse, following):
    """Those who listen are let go, and no thread outlives it (the fixture waits for them)."""
    news = [following.news() for _ in range(8)]
    for one in news:
        next(one)
    following.live.close()
    for one in news:
        assert [] == list(one)
