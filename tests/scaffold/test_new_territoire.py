"""`parcours new territoire`: in its département's file, with the EPCI it may be made of."""

import pytest
from filling import DAY, fill, problems, uncomment
from samples import CANTAL, REGION, STRUCTURES

from generator.check.project import check_project
from generator.read.project import read_project

LOIRE = "territories/42-loire.yaml"


def free_epci(project, path):
    """The EPCI offered behind a `#`."""
    lines = (project / path).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip().startswith("# - { siren")]


def test_a_new_file_is_named_after_its_departement(project, new):
    """The identifier tells the département; the file says what it is for, and names its code."""
    code, said = new("territoire", "loire-1")
    assert (0, True) == (code, LOIRE in said)
    text = (project / LOIRE).read_text("utf-8")
    assert text.startswith("# Territoires de la Loire\n")
    assert 'departement: "42"' in text
    assert [("champ-vide", text[: text.index("epci:")].count("\n") + 1)] == problems(project, LOIRE)


def test_a_project_with_schemas_names_them_in_a_new_file(project, new):
    """Completion works from the first line on; without schemas, no line leads nowhere."""
    (project / "schemas").mkdir()
    (project / "schemas" / "territoires.schema.json").write_text("{}", "utf-8")
    new("territoire", "loire-1")
    first = (project / LOIRE).read_text("utf-8").partition("\n")[0]
    assert "# yaml-language-server: $schema=../schemas/territoires.schema.json" == first


def test_every_epci_of_the_departement_is_offered(project, new):
    """The official list of the Loire: eleven, with their SIREN and how many communes they bring."""
    new("territoire", "loire-1")
    offered = free_epci(project, LOIRE)
    assert 11 == len(offered)
    assert '# - { siren: "244200770", nom: "Saint-Étienne Métropole" }  # 53 communes' in offered


def test_one_of_them_without_its_sign_makes_a_sound_territoire(project, new):
    """Nothing else to fill in; then a structure may name it, and all is well."""
    new("territoire", "loire-1")
    fill(project, LOIRE)
    assert ["territoire-sans-structure"] == [rule for rule, _ in problems(project)]
    new("structure", "ligue-exemple-loire", "--nom=Ligue exemple", "--commune=42147")
    fill(project, STRUCTURES)
    assert "- loire-1" in (project / STRUCTURES).read_text("utf-8")
    assert ["coordonnees-absentes"] == [rule for rule, _ in problems(project)]


def test_optional_lines_are_sound_once_their_sign_is_off(project, new):
    """Every EPCI, and a whole département; but the example of a commune is another's."""
    new("territoire", "loire-1", "--nom=Toute la Loire")
    uncomment(project, LOIRE, "numero")
    assert [] == [one for one in check_project(read_project(project), DAY).problems if one.is_error]


def test_an_existing_file_grows_at_its_end(project, new):
    """Under the name it has; EPCI that another territoire holds are named, not offered."""
    before = (project / CANTAL).read_bytes()
    code, said = new("territoire", "cantal-9")
    assert (0, True) == (code, CANTAL in said)
    after = (project / CANTAL).read_text("utf-8")
    assert after.encode().startswith(before)
    assert "# · CC du Pays de Salers (cantal-4)\n" in after
    assert not any("CC du Pays de Salers" in line for line in free_epci(project, CANTAL))
    assert any("CC du Pays Gentiane" in line for line in free_epci(project, CANTAL))


def test_a_second_one_knows_what_the_first_unfinished_one_holds(project, new):
    """What was chosen but not yet checked is not offered again."""
    new("territoire", "loire-1")
    uncomment(project, LOIRE, "de ce territoire.")
    new("territoire", "loire-2")
    assert [] == free_epci(project, LOIRE)
    assert "Tous les EPCI de la Loire sont déjà" in (project / LOIRE).read_text("utf-8")


def test_the_file_of_a_departement_is_known_by_its_code(project, new):
    """Whatever an agency calls it."""
    (project / CANTAL).rename(project / "territories" / "auvergne-sud.yaml")
    _, said = new("territoire", "cantal-9")
    assert "territories/auvergne-sud.yaml:" in said


def test_numbers_come_from_the_identifier_or_are_asked_for(project, new):
    """`cantal-9` is number 9; a name in words leaves the number to fill in."""
    new("territoire", "cantal-9")
    new("territoire", "cantal-est")
    text = (project / CANTAL).read_text("utf-8")
    assert "numero: 9\n" in text
    assert "numero:\n" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("cantal-4",), f"est déjà pris ({CANTAL}, ligne 3)"),
        (("zone-est",), "ne dit pas le département : ajoutez --departement"),
        (("zone-est", "--departement=75"), "n’est pas de la région Auvergne-Rhône-Alpes"),
    ],
)
def test_what_cannot_be_added_is_said(project, new, arguments, words):
    """1, the reason with what to write instead, and no file changed or made."""
    before = {path: path.read_bytes() for path in (project / "territories").iterdir()}
    code, said = new("territoire", *arguments)
    assert (1, True) == (code, words in said), said
    assert before == {path: path.read_bytes() for path in (project / "territories").iterdir()}


def test_names_of_two_departements_are_not_confused(project, new):
    """`haute-savoie-1` is not of the Savoie, nor `savoie-1` of the Haute-Savoie."""
    assert "territories/74-haute-savoie.yaml" in new("territoire", "haute-savoie-1")[1]
    assert "territories/73-savoie.yaml" in new("territoire", "savoie-1")[1]


def test_corsican_codes_are_written_small_in_names(project, new):
    """`2A` in the file, `2a` in its name, as the official list has them."""
    settings = (project / REGION).read_text("utf-8").replace('code: "84"', 'code: "94"')
    (project / REGION).write_text(settings, "utf-8")
    _, said = new("territoire", "corse-du-sud-1")
    assert "territories/2a-corse-du-sud.yaml" in said
