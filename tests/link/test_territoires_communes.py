"""Which communes a territoire covers. Facts: INSEE and BANATIC lists of 2026."""

import pytest

MACONNAIS = {"siren": "200070308", "nom": "CA Mâconnais Beaujolais Agglomération"}
VILLEFRANCHE = {"siren": "200040590", "nom": "CA Villefranche Beaujolais Saône"}
SALERS = {"siren": "241501139", "nom": "CC du Pays de Salers"}


@pytest.fixture
def names(linked):
    """The names of the communes covered by a directory's only territoire."""

    def names(fichier) -> set[str]:
        (territoire,) = linked([], [fichier]).territoires
        return {commune.nom for commune in territoire.communes}

    return names


def test_an_epci_of_another_region_counts_for_its_communes_of_the_departement(names, fichier):
    """Mâcon's agglomération lies in Saône-et-Loire, but for Saint-Laurent-sur-Saône (Ain)."""
    found = names(fichier("01", {"id": "t1", "epci": [MACONNAIS]}))
    assert {"Saint-Laurent-sur-Saône"} == found


def test_an_epci_of_two_departements_of_the_region_counts_on_its_own_side_only(names, fichier):
    """Villefranche's agglomération has 17 communes in the Rhône and one, Jassans, in the Ain."""
    in_ain = names(fichier("01", {"id": "t1", "epci": [VILLEFRANCHE]}))
    in_rhone = names(fichier("69", {"id": "t1", "epci": [VILLEFRANCHE]}))
    assert {"Jassans-Riottier"} == in_ain
    assert 17 == len(in_rhone)
    assert {"Villefranche-sur-Saône", "Gleizé", "Jarnioux"} & in_rhone
    assert "Jassans-Riottier" not in in_rhone


@pytest.mark.parametrize(
    ("departement", "siren", "nom", "only"),
    [
        ("26", "200071033", "CC Jabron-Lure-Vançon-Durance", "Montfroc"),
        ("26", "200035723", "CC Ventoux Sud", "Ferrassières"),
        ("26", "248400335", "CC Vaison Ventoux", "Mollans-sur-Ouvèze"),
    ],
)
def test_epci_seated_in_provence_cover_a_single_commune_of_the_drome(
    names, fichier, departement, siren, nom, only
):
    """Three EPCI seated in Provence have one commune each in the Drôme."""
    found = names(fichier(departement, {"id": "t1", "epci": [{"siren": siren, "nom": nom}]}))
    assert {only} == found


def test_communes_are_listed_one_by_one(names, fichier):
    """A territoire may name communes, with or without their EPCI."""
    communes = [{"code": "15014", "nom": "Aurillac"}, {"code": "15187", "nom": "Saint-Flour"}]
    found = names(fichier("15", {"id": "t1", "communes": communes}))
    assert {"Aurillac", "Saint-Flour"} == found


def test_a_whole_departement_is_listed_by_its_code(names, fichier):
    """The Cantal counts 250 communes in 2026: 246, and the four Neussargues gave back."""
    found = names(fichier("15", {"id": "t1", "departements": [{"code": "15", "nom": "Cantal"}]}))
    assert 250 == len(found)
    assert {"Aurillac", "Salers", "Mauriac"} <= found


def test_a_commune_listed_twice_over_is_covered_once(linked, fichier):
    """A commune named beside its own EPCI appears once, and its inhabitants count once."""
    alone = fichier("15", {"id": "t1", "epci": [SALERS]})
    salers = [{"code": "15219", "nom": "Salers"}]
    doubled = fichier("15", {"id": "t1", "epci": [SALERS], "communes": salers})
    (once,) = linked([], [alone]).territoires
    (twice,) = linked([], [doubled]).territoires
    assert once.communes == twice.communes
    assert once.population == twice.population


def test_territoires_come_by_departement_then_by_number(linked, fichier):
    """The order is the agency's numbering, whatever the order of files and entries."""
    listed = [{"code": "15014", "nom": "Aurillac"}]
    rhone = fichier("69", {"id": "r", "epci": [VILLEFRANCHE]})
    cantal = fichier(
        "15", {"id": "b", "numero": "9", "epci": [SALERS]}, {"id": "a", "communes": listed}
    )
    found = [territoire.id for territoire in linked([], [rhone, cantal]).territoires]
    assert ["a", "b", "r"] == found


def test_a_territoire_without_a_name_takes_its_number(linked, fichier):
    """Readers see « Cantal, territoire 4 », or the name the agency gave."""
    plain = fichier("15", {"id": "a", "numero": "4", "epci": [SALERS]})
    named = fichier("15", {"id": "a", "nom": "Haut-Cantal", "epci": [SALERS]})
    assert "Cantal, territoire 4" == linked([], [plain]).territoires[0].nom
    assert "Haut-Cantal" == linked([], [named]).territoires[0].nom
