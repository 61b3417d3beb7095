"""Who serves a commune: labels in force, several territoires, the whole region, the order."""

import pytest

SALERS, AURILLAC, LYON = "15219", "15014", "69123"
LABEL = {"statut": "labellisee", "appel": "2023", "du": "2023-11-01"}


@pytest.fixture
def cantal(fichier):
    """Two territoires: `t1` holds Salers, `t2` holds Aurillac."""
    return fichier(
        "15",
        {"id": "t1", "communes": [{"code": SALERS, "nom": "Salers"}]},
        {"id": "t2", "communes": [{"code": AURILLAC, "nom": "Aurillac"}]},
    )


def test_a_structure_serves_the_communes_of_its_territoire_only(
    linked, structure, cantal, served_by
):
    """Salers is in the territoire, Aurillac and Lyon are not."""
    made = linked([structure()], [cantal])
    assert ["essai"] == served_by(made, SALERS)
    assert [] == served_by(made, AURILLAC)
    assert [] == served_by(made, LYON)


def test_a_structure_of_two_territoires_serves_both(linked, structure, cantal, served_by):
    """A structure may be labelled for several territoires."""
    made = linked([structure(territoires=["t1", "t2"])], [cantal])
    assert ["essai"] == served_by(made, SALERS) == served_by(made, AURILLAC)


def test_a_commune_of_two_territoires_is_served_once_by_the_same_structure(
    linked, structure, fichier, served_by
):
    """A commune in two territoires of one structure sees that structure once."""
    commune = [{"code": SALERS, "nom": "Salers"}]
    twice = fichier("15", {"id": "t1", "communes": commune}, {"id": "t2", "communes": commune})
    made = linked([structure(territoires=["t1", "t2"])], [twice])
    assert ["essai"] == served_by(made, SALERS)
    answer = made.reponse(made.geography.communes[SALERS])
    assert ["t1", "t2"] == [territoire.id for territoire in answer.territoires]


def test_a_regional_structure_serves_every_commune(linked, structure, cantal, served_by):
    """Region-wide means all 4,025 communes, in a territoire or not."""
    made = linked([structure(toute_la_region="oui", territoires=[])], [cantal])
    served = [code for code in made.geography.communes if served_by(made, code) == ["essai"]]
    assert 4025 == len(served)


@pytest.mark.parametrize(
    ("change", "covers"),
    [
        ({"statut": "suspendue"}, False),
        ({"statut": "delabellisee"}, False),
        ({"au": "2026-11-20"}, False),
        ({"au": "2026-11-21"}, True),
        ({"du": "2026-11-22"}, False),
        ({"du": "2026-11-21"}, True),
        ({"statut": "suspendue", "au": "2030-01-01"}, False),
    ],
)
@pytest.mark.parametrize("regional", ["oui", "non"])
def test_only_a_label_in_force_covers(
    linked, structure, cantal, served_by, change, covers, regional
):
    """On 21 November 2026, first and last days included; suspended or withdrawn never covers."""
    territoires = [] if regional == "oui" else ["t1"]
    made = linked(
        [structure(label=LABEL | change, toute_la_region=regional, territoires=territoires)],
        [cantal],
    )
    assert (["essai"] if covers else []) == served_by(made, SALERS)


@pytest.mark.parametrize("statut", ["suspendue", "delabellisee"])
def test_a_structure_without_label_is_not_near_either(linked, structure, cantal, statut):
    """Nobody is sent, even as « near », to a structure that may not take them."""
    made = linked([structure(label=LABEL | {"statut": statut})], [cantal])
    assert () == made.reponse(made.geography.communes[AURILLAC]).proches


def test_own_structures_come_before_regional_ones_each_by_name(
    linked, structure, cantal, served_by
):
    """Readers see the structures of their territoire first, then the region's, by name."""
    made = linked(
        [
            structure(id="r2", nom="Bêta exemple", toute_la_region="oui", territoires=[]),
            structure(id="l2", nom="Zêta exemple"),
            structure(id="r1", nom="Alpha exemple", toute_la_region="oui", territoires=[]),
            structure(id="l1", nom="Gamma exemple"),
        ],
        [cantal],
    )
    assert ["l1", "l2", "r1", "r2"] == served_by(made, SALERS)


def test_accents_do_not_change_the_alphabetical_order(linked, structure, cantal, served_by):
    """In French, « Équipe » comes before « Maison »."""
    made = linked(
        [structure(id="m", nom="Maison exemple"), structure(id="e", nom="Équipe exemple")],
        [cantal],
    )
    assert ["e", "m"] == served_by(made, SALERS)
