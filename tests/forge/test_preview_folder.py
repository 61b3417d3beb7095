"""The copy of a built site that opens from a folder."""

import errno
import re

import pytest

from generator.cli import main
from generator.desk.apercu import relocated

ADDRESS = re.compile(r' (?:href|src|action)="([^"]+)"')


@pytest.fixture(scope="module")
def apercu(on_github, tmp_path_factory):
    """The copy that `parcours preview` makes of a built site."""
    output = tmp_path_factory.mktemp("apercu") / "apercu"
    assert 0 == main(["preview", f"--project={on_github}", f"--output={output}"])
    return output


def test_every_link_leads_to_a_file_of_the_folder(apercu):
    """From any page, by the addresses written there alone: no server, no guessing."""
    pages = sorted(apercu.rglob("*.html"))
    followed = 0
    for page in pages:
        for address in ADDRESS.findall(page.read_text("utf-8")):
            if re.match(r"[a-z]+:|#", address):
                continue
            followed += 1
            target = page.parent / re.split("[#?]", address)[0]
            assert not address.startswith("/"), (page, address)
            assert target.is_file(), (page, address)
    assert len(pages) > 360
    assert followed > 10 * len(pages)


def test_opened_from_a_disk_it_is_the_site_without_scripts(apercu, browser):
    """Styled, clickable, no box that would do nothing, and no complaint of the browser."""
    page = browser.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((apercu / "index.html").as_uri())
    assert page.get_by_role("button", name="Chercher ma commune dans la liste").is_visible()
    assert not page.get_by_label("Commune ou code postal du domicile").is_visible()
    page.get_by_role("link", name="Structures", exact=True).click()
    page.get_by_role("link", name="CPTS exemple de Bastia").click()
    assert "CPTS exemple de Bastia" == page.locator("h1").inner_text()
    assert "rgb(23, 63, 69)" == page.locator("header").evaluate(
        "header => getComputedStyle(header).backgroundColor"
    )
    assert [] == said
    page.close()


def test_the_copy_is_kept_out_of_search_engines(apercu):
    """A forge may show it to everybody: it must not be taken for the site."""
    text = (apercu / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in text
    assert "Content-Security-Policy" not in text


@pytest.mark.parametrize(
    ("base", "depth", "written", "expected"),
    [
        ("/", 0, '<a href="/">', '<a href="index.html">'),
        ("/", 2, '<a href="/patients/#ald">', '<a href="../../patients/index.html#ald">'),
        ("/ara/", 1, '<img src="/ara/icones/a.png">', '<img src="../icones/a.png">'),
        ("/ara/", 1, '<a href="/autre/">', '<a href="/autre/">'),
        ("/", 0, '<a href="//ailleurs.example/">', '<a href="//ailleurs.example/">'),
        ("/", 0, '<a href="https://ailleurs.example/">', '<a href="https://ailleurs.example/">'),
    ],
)
def test_only_addresses_of_the_site_change(base, depth, written, expected):
    """Other sites stay where they are."""
    assert expected == relocated(written, base, depth)


def test_without_a_site_it_says_what_to_do(tmp_path, capsys):
    """Nothing is written, and the sentence names the command to run first."""
    assert 1 == main(["preview", f"--project={tmp_path}"])
    assert "lancez d’abord parcours build" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_copy_that_stops_half_way_leaves_nothing(on_github, tmp_path, monkeypatch, capsys):
    """A disk that fills up: a sentence, no half of a copy, and the site is there."""

    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("shutil.copy", refuse)
    output = tmp_path / "relecture" / "apercu"
    assert 1 == main(["preview", f"--project={on_github}", f"--output={output}"])
    assert "le disque est plein" in capsys.readouterr().err
    assert [] == list(output.parent.iterdir())


def test_what_is_there_is_never_overwritten(on_github, apercu, capsys):
    """A folder of the editor's may have that name."""
    assert 1 == main(["preview", f"--project={on_github}", f"--output={apercu}"])
    assert "existe déjà" in capsys.readouterr().err
