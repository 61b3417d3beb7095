"""`parcours new page`: a page to write, at a free address."""

import pytest
from filling import fill, problems, uncomment

PAGE = "content/pages/groupes-de-parole.md"


def test_what_is_to_write_is_pointed_at(project, new):
    """Title and description first; once they are there, the text."""
    code, said = new("page", "groupes-de-parole")
    assert (0, True) == (code, f"{PAGE}:1" in said)
    assert ["champ-vide", "champ-vide"] == [rule for rule, _ in problems(project)]
    fill(project, PAGE)
    assert ["page-sans-texte"] == [rule for rule, _ in problems(project)]


def test_filled_as_its_comments_say_it_is_sound(project, new):
    """With a text that uses what the comments show: a heading, a list, a link, a value."""
    new("page", "groupes-de-parole", "--nom", "Groupes de parole")
    fill(project, PAGE)
    uncomment(project, PAGE, "---")
    text = "## Où ?\n\n- **en gras**\n- [une page](/patients/)\n\nAu plus {{ forfait.plafond }}.\n"
    with (project / PAGE).open("a", encoding="utf-8") as file:
        file.write(text)
    assert [] == problems(project)
    assert "titre: Groupes de parole\n" in (project / PAGE).read_text("utf-8")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("patients", "la page content/pages/patients.md existe déjà"),
        ("carte", "l’adresse « /carte/ » est déjà prise par le site"),
    ],
)
def test_an_address_is_given_once(project, new, address, words):
    """1, why, and no file changed or made."""
    before = {path: path.read_bytes() for path in (project / "content/pages").iterdir()}
    code, said = new("page", address)
    assert (1, True) == (code, words in said)
    assert before == {path: path.read_bytes() for path in (project / "content/pages").iterdir()}
