"""What a new structure is foretold to add is what it adds once it is in the project."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.link.ajout import classement, perimetres_de
from generator.link.apport import apport
from generator.link.bilan import Bilan
from generator.link.directory import Directory
from generator.link.eloignement import eloignements
from generator.link.patients import TOUS_LES_PATIENTS, accueil
from generator.link.zones import zones
from generator.model.structure import Structure
from generator.model.territoire import FichierTerritoires
from generator.model.vocabulaire import Cancer, Public

LIMIT = 30
PLACES = ("15219", "01034", "43112", "69123", "26362", "01194", "03190", "74010", "69034", "43040")
NAMED = [one for one in Cancer if one is not Cancer.TOUS]

publics = st.sampled_from([(Public.ADULTES,), (Public.ENFANTS,), tuple(Public)])
cancers = st.one_of(
    st.just((Cancer.TOUS,)), st.lists(st.sampled_from(NAMED), min_size=1, unique=True).map(tuple)
)


@pytest.fixture(scope="module")
def bilan(directory):
    """The coverage of the repository's region."""
    return Bilan(zones(directory))


@pytest.fixture(scope="module")
def away(directory, bilan):
    """Today's distances."""
    return eloignements(directory, bilan.zones)


def added(directory, perimetre, commune, qui, lesquels):
    """The region once the structure is in its files, under a territoire of its own if need be."""
    model = directory.structures[0]
    place = {"nom": "Accueil", "adresse": "1 rue de l’Exemple", "code_postal": "15000"}
    site = place | {"commune": commune.nom, "code_commune": commune.code}
    projet = directory.projet
    identifiant = perimetre.territoire.id if perimetre.territoire else "essai-territoire"
    if perimetre.territoire is None:
        listed = {"siren": perimetre.epci.siren, "nom": perimetre.epci.nom}
        one = {"id": identifiant, "numero": "99", "epci": [listed]}
        fichier = {"departement": perimetre.departement.code, "territoires": [one]}
        fichiers = (*projet.fichiers, FichierTerritoires.model_validate(fichier))
        projet = replace(projet, fichiers=fichiers)
    new = {
        **model.model_dump(mode="json"),
        "id": "essai",
        "territoires": [identifiant],
        "toute_la_region": "non",
        "public": list(qui),
        "cancers": list(lesquels),
        "label": {"statut": "labellisee", "appel": "2026", "du": "2026-01-01"},
        "sites": [site],
    }
    structures = (*projet.structures, Structure.model_validate(new))
    return Directory(replace(projet, structures=structures), directory.geography, directory.today)


@settings(max_examples=10, deadline=None)
@given(code=st.sampled_from(PLACES), qui=publics, lesquels=cancers)
def test_foretold_is_what_happens(directory, bilan, away, code, qui, lesquels):
    """Whole region, each département, each patient, and distances; and nothing ever goes down."""
    commune = directory.geography.communes[code]
    (perimetre,) = perimetres_de(bilan, commune)
    patients = accueil(qui, lesquels)
    told = apport(bilan, perimetre, commune, patients, away, LIMIT)
    after = added(directory, perimetre, commune, qui, lesquels)
    real = Bilan(zones(after))
    assert real.region == told.apres
    foretold = bilan.avec(perimetre, patients)
    assert list(foretold.departements.values()) == list(real.departements.values())
    assert foretold.patients() == real.patients()
    now_far = [one for one in eloignements(after, real.zones) if one.beyond(LIMIT)]
    was_far = [one for one in away if one.beyond(LIMIT)]
    assert len(now_far) - len(was_far) == told.loin_apres - told.loin_avant
    for before, then in zip(bilan.zones, foretold.zones, strict=True):
        assert before.locaux <= then.locaux
    gained = real.region.couvert.communes - bilan.region.couvert.communes
    assert gained == sum(len(one.communes) for one in perimetre.zones if not one.locaux)


def test_the_ranking_is_what_each_would_add(bilan):
    """Every perimeter tried one by one: none that adds something is missing, the most first."""
    ranked = classement(bilan, TOUS_LES_PATIENTS)
    listed = {id(one.perimetre) for one in ranked}
    for perimetre in bilan.perimetres:
        after = bilan.avec(perimetre, TOUS_LES_PATIENTS).zones
        changed = [one.locaux for one in after] != [one.locaux for one in bilan.zones]
        assert changed == (id(perimetre) in listed), perimetre.nom
    people = [one.nouveaux.habitants for one in ranked]
    assert sorted(people, reverse=True) == people
    first = ranked[0]
    assert ("Métropole de Lyon", 58) == (first.perimetre.nom, first.nouveaux.communes)


def test_who_is_newly_taken(directory, bilan, away):
    """Belley has adults' teams only: a children's structure for breast cancer opens that alone."""
    belley = directory.geography.communes["01034"]
    (perimetre,) = perimetres_de(bilan, belley)
    patients = accueil(tuple(Public), (Cancer.SEIN,))
    told = apport(bilan, perimetre, belley, patients, away, LIMIT)
    (line,) = told.arrivees
    assert ("enfants", ("sein",), 247) == (*line[:2], line[2].communes)
    assert (0, 247) == (told.gain.nouveaux.communes, told.gain.completes.communes)
