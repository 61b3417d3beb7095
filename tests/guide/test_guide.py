"""What the guide shows is what happens: commands, edits, messages, links, French."""

import re
from itertools import count
from pathlib import Path
from shutil import copytree

import messy_agency
import pytest
from consoles import page_played
from prose import tidy

from generator.desk.geocode.answer import Answer
from generator.desk.geocode.service import Service

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
PAGES = sorted(file.name for file in GUIDE.glob("*.md"))
LINK = re.compile(r"\]\((?!https?:|mailto:|/)([^)#]+)(?:#[^)]*)?\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


@pytest.fixture
def fresh(region, tmp_path):
    """Return a function that gives new copies of the repository's region."""
    numbers = count(1)
    messy_agency.write(region / "agence.xlsx")
    return lambda: copytree(region, tmp_path / f"region-{next(numbers)}")


@pytest.fixture
def service(monkeypatch):
    """A stand-in for the geocoding service, which knows one address.

    Its answer is the real engine's, as tests/desk/geocode/test_addok.py holds it.
    """
    label = "1 Place Tyssandier d'Escous 15140 Salers"
    known = Answer((45.13806, 2.4952), 0.94, label, "15219", "housenumber")
    answers = {"1 place Tyssandier d'Escous 15140 Salers": known}
    monkeypatch.setattr(Service, "ask", lambda _, address: answers.get(address))


@pytest.fixture
def no_server(monkeypatch):
    """The live server reads the files, says where it is, then is interrupted at once."""

    def serve(live, port, ready, _stop):
        live.refresh()
        ready(f"http://127.0.0.1:{port}/")

    monkeypatch.setattr("generator.desk.serve.server.serve", serve)


@pytest.mark.usefixtures("service", "no_server")
@pytest.mark.parametrize("name", PAGES)
def test_commands_say_what_the_page_says(name, fresh, same_as_written):
    """Each command of the page, in order, on a copy of the region that its edits have changed."""
    page = (GUIDE / name).read_text("utf-8")
    same_as_written(GUIDE / name, tidy(page_played(page, fresh)))


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name):
    """Pages of the guide lead to one another, and to rules that exist."""
    page = CODE.sub("", (GUIDE / name).read_text("utf-8"))
    lost = [link for link in LINK.findall(page) if not (GUIDE / link).is_file()]
    assert [] == lost


def test_every_page_is_reached_from_the_first():
    """No page is left that nobody finds."""
    first = (GUIDE / "README.md").read_text("utf-8")
    assert set(PAGES) - {"README.md"} <= set(LINK.findall(first))
