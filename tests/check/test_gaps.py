"""Territoires that nobody serves, or not for everyone: said once, and said right."""

import pytest
from samples import CANTAL, STRUCTURES, check, edit, write_project

EVERYONE = "public: [enfants, adultes]"
REGIONAL = "toute_la_region: oui"


@pytest.fixture
def project(tmp_path):
    """Return a sound project."""
    return write_project(tmp_path)


def sentences(project, rule):
    """Return what is said under a rule's name."""
    return [one.sentence for one in check(project).problems if one.rule == rule]


def more_territoires(project, many):
    """Add territoires nobody serves to the file of the Cantal."""
    file = project / CANTAL
    added = "".join(
        f'  - id: vide-{n}\n    numero: {n}\n    communes: [{{ code: "15{n:03}", nom: "{nom}" }}]\n'
        for n, nom in list(zip(range(1, 8), NAMES, strict=True))[:many]
    )
    file.write_text(file.read_text("utf-8") + added, "utf-8")


NAMES = ["Allanche", "Alleuze", "Ally", "Andelat", "Anglards-de-Saint-Flour"]
NAMES += ["Anglards-de-Salers", "Anterrieux"]


@pytest.mark.parametrize(
    ("public", "said"),
    [
        (EVERYONE, ", hors celles de toute la région"),
        ("public: [enfants]", ", hors celles de toute la région : personne pour les adultes"),
    ],
)
def test_structures_of_the_whole_region_are_not_forgotten(project, public, said):
    """A territoire they alone serve is not left by everyone, and whom they turn away is said."""
    edit(project, STRUCTURES, EVERYONE, public)
    edit(project, STRUCTURES, "[cantal-5, cantal-4]", "[cantal-4]")
    expected = f"le territoire « cantal-5 » n’a aucune structure labellisée à ce jour{said}"
    assert [expected] == sentences(project, "territoire-sans-structure")
    assert [] == sentences(project, "territoire-incomplet")


def test_a_file_being_filled_in_gives_one_warning(project):
    """Seven territoires without a structure: one sentence, five names, and how many more."""
    more_territoires(project, 7)
    (said,) = sentences(project, "territoire-sans-structure")
    assert said.startswith("les territoires « vide-1 », « vide-2 », « vide-3 », « vide-4 », ")
    assert "« vide-5 » et 2 autres n’ont aucune structure" in said


def test_the_same_gap_is_said_once(project):
    """Both territoires lack a structure for children with another cancer: one warning."""
    edit(project, STRUCTURES, EVERYONE, "public: [adultes]")
    (said,) = sentences(project, "territoire-incomplet")
    whom = "les enfants soignés d’un autre cancer que les cancers du sein ou cancers digestifs"
    where = "les territoires « cantal-4 » et « cantal-5 »"
    assert f"aucune structure n’accueille {whom} dans {where}" == said


def test_a_label_that_ended_serves_nobody(project):
    """What counts is who receives patients on the day."""
    edit(
        project,
        STRUCTURES,
        "appel: 2021, du: 2021-09-01",
        "appel: 2021, du: 2021-09-01, au: 2022-01-01",
    )
    assert ["cantal-5"] == [
        one.split("« ")[1].split(" »")[0] for one in sentences(project, "territoire-sans-structure")
    ]


def test_gaps_wait_until_names_are_right(project):
    """A misspelt territoire is not a territoire without structure."""
    edit(project, STRUCTURES, "[cantal-5, cantal-4]", "[cantal-55, cantal-4]")
    assert ["territoire-inconnu"] == [one.rule for one in check(project).problems]
