"""Links of the pages to the forge where their files are edited."""

import html
import re

from samples import REGION, STRUCTURES, check, edit, write_project

from generator.model.base import Where
from generator.model.region import Forge
from generator.render.forge import Editeur

GITLAB = (
    "forge: { type: gitlab, depot: https://gitlab.ars.example/sante/annuaire, "
    "branche: en ligne/2026 }\ntheme:"
)


def links(page):
    """Every link of a page that leads to a forge, with its words."""
    found = re.findall(r'<a href="(https://git[^"]+)" rel="nofollow noopener">([^<]+)</a>', page)
    return {html.unescape(words): html.unescape(address) for address, words in found}


def read(project, *path):
    """A page of the built site."""
    return project.joinpath("site", *path, "index.html").read_text("utf-8")


def line_of(project, identifiant):
    """Where an entry starts, found as an editor would: by looking for its identifier."""
    lines = (project / STRUCTURES).read_text("utf-8").split("\n")
    return lines.index(f"  - id: {identifiant}") + 1


def test_pages_lead_to_their_file_at_their_line(on_github):
    """A structure to its entry, a territoire and a page to their file, the list to its last."""
    edit = "https://github.com/ars-exemple/annuaire/edit/main"
    first, second = "hopital-exemple-ajaccio", "cpts-exemple-bastia"
    for name in (first, second):
        expected = {
            "Modifier cette fiche": f"{edit}/structures.yaml#L{line_of(on_github, name)}",
        }
        assert expected == links(read(on_github, "structures", name))
    expected = {"Modifier ce territoire": f"{edit}/territories/2a.yaml"}
    assert expected == links(read(on_github, "territoires", "corse-du-sud-1"))
    expected = {"Modifier cette page": f"{edit}/content/pages/patients.md"}
    assert expected == links(read(on_github, "patients"))
    last = re.findall(r"(?m)^  - id: (\S+)", (on_github / STRUCTURES).read_text("utf-8"))[-1]
    expected = {
        "Proposer une structure": "https://github.com/ars-exemple/annuaire/issues/new"
        "?template=nouvelle-structure.yml",
        "Ajouter une structure": f"{edit}/structures.yaml#L{line_of(on_github, last)}",
    }
    assert expected == links(read(on_github, "structures"))


def test_a_region_without_forge_has_no_such_link(built_site):
    """Nothing is promised where nobody said how to edit."""
    for page in ("structures", "patients", "structures/msp-exemple-salers"):
        path = built_site / page / "index.html"
        text = path.read_text("utf-8") if path.exists() else ""
        assert not links(text)
        assert "Modifier cet" not in text


def test_gitlab_has_its_own_addresses(tmp_path):
    """`/-/` before its pages, and branches with slashes and spaces are written for an address."""
    project = write_project(tmp_path)
    edit(project, REGION, "theme:", GITLAB)
    checked = check(project)
    assert checked.sound
    editeur = Editeur(checked.projet.region.forge)
    root = "https://gitlab.ars.example/sante/annuaire/-"
    expected = f"{root}/edit/en%20ligne/2026/structures.yaml#L2"
    assert expected == editeur.modifier(checked.projet.structures[0].at())
    assert editeur.proposer() == (
        f"{root}/issues/new?issuable_template=nouvelle-structure"
        "&issue%5Btitle%5D=Nouvelle%20structure%20%3A%20"
    )


def test_nothing_written_leaves_its_place_in_an_address():
    """Signs that mean something in an address are escaped: no other page can be reached."""
    forge = Forge(type="github", depot="https://github.com/o/r", branche="a?b#c")
    address = Editeur(forge).modifier(Where("content/pages/à & b?.md", (), 3))
    assert (
        address == "https://github.com/o/r/edit/a%3Fb%23c/content/pages/%C3%A0%20%26%20b%3F.md#L3"
    )


def test_forms_that_links_name_are_there(root):
    """The link to the form opens it: same name, on both forges."""
    assert (root / ".github/ISSUE_TEMPLATE/nouvelle-structure.yml").is_file()
    assert (root / ".gitlab/issue_templates/nouvelle-structure.md").is_file()
