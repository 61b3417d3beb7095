"""Small directories made without files, on the official geography of the region."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from generator.link.directory import Directory
from generator.model.projet import Projet
from generator.model.structure import Structure
from generator.model.territoire import FichierTerritoires

SOUND: dict[str, Any] = {
    "id": "essai",
    "nom": "Structure exemple",
    "porteur": "msp",
    "presentation": "Une équipe.",
    "territoires": ["t1"],
    "public": ["adultes", "enfants"],
    "cancers": ["tous"],
    "soins": [{"domaine": "dietetique", "assure_par": "structure"}],
    "teleconsultation": "inconnu",
    "label": {"statut": "labellisee", "appel": "2023", "du": "2023-11-01"},
    "sites": [
        {
            "nom": "Accueil",
            "adresse": "1 rue de l’Exemple",
            "code_postal": "15000",
            "commune": "Aurillac",
            "code_commune": "15014",
            "latitude": "44.93",
            "longitude": "2.445",
        }
    ],
    "contact": {"telephone": "04 65 71 00 00"},
    "adressage": {"mode": "direct", "consigne": "Appeler."},
    "source": {"titre": "Exemple"},
    "verifie_le": "2026-10-01",
}


def make_structure(**changes: Any) -> Structure:
    """A sound structure, with some fields otherwise."""
    return Structure.model_validate(copy.deepcopy(SOUND) | changes)


def make_fichier(departement: str, *territoires: dict[str, Any]) -> FichierTerritoires:
    """A département's file of territoires, numbered as they come."""
    listed = [{"numero": str(rank), **one} for rank, one in enumerate(territoires, start=1)]
    return FichierTerritoires.model_validate({"departement": departement, "territoires": listed})


@pytest.fixture
def linked(directory: Directory) -> Callable[..., Directory]:
    """Join structures and files of territoires with the geography of the region."""

    def linked(structures, fichiers) -> Directory:
        projet = directory.projet
        small = Projet(projet.region, tuple(structures), tuple(fichiers), projet.forfait, ())
        return Directory(small, directory.geography, directory.today)

    return linked


@pytest.fixture
def structure() -> Callable[..., Structure]:
    """A sound structure, with some fields otherwise."""
    return make_structure


@pytest.fixture
def fichier() -> Callable[..., FichierTerritoires]:
    """A département's file of territoires."""
    return make_fichier


@pytest.fixture
def served_by() -> Callable[[Directory, str], list[str]]:
    """The ids of the structures that serve a commune, in the order readers see them."""

    def served_by(directory: Directory, code: str) -> list[str]:
        answer = directory.reponse(directory.geography.communes[code])
        return [one.structure.id for one in answer.interventions]

    return served_by
