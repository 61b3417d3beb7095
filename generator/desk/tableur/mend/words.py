"""What agencies write for the codes of the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from generator.model.libelles import CANCERS, DOMAINES, PORTEURS, STATUTS
from generator.model.values import OuiNon, OuiNonInconnu
from generator.model.vocabulaire import AssurePar, Cancer, Orientation, Porteur, Public, Statut

ANYONE = "adultes enfants"

_YES = ("oui", "o", "x", "xx", "vrai", "true", "yes", "1", "ok", "✓", "✔", "☑", "✅")
_NO = ("non", "n", "faux", "false", "no", "0", "aucun", "aucune", "☐", "✗", "✘")
_UNKNOWN = ("inconnu", "nsp", "ne sait pas", "?", "non renseigné", "à préciser", "à confirmer")

_MEANT: dict[type[StrEnum], dict[str, tuple[str, ...]]] = {
    OuiNon: {OuiNon.OUI: _YES, OuiNon.NON: _NO},
    OuiNonInconnu: {
        OuiNonInconnu.OUI: (*_YES, "possible"),
        OuiNonInconnu.NON: _NO,
        OuiNonInconnu.INCONNU: _UNKNOWN,
    },
    Porteur: {
        Porteur.ETABLISSEMENT_DE_SANTE: (
            "hôpital",
            "centre hospitalier",
            "CH",
            "CHU",
            "CLCC",
            "clinique",
            "établissement",
            "ES",
            "ESPIC",
            "SMR",
            "SSR",
        ),
        Porteur.CENTRE_DE_SANTE: ("CDS", "centre de santé pluriprofessionnel"),
        Porteur.MSP: ("maison de santé", "maison de santé pluridisciplinaire"),
        Porteur.CPTS: (
            "communauté professionnelle",
            "communauté professionnelle territoriale de santé (CPTS)",
        ),
        Porteur.ASSOCIATION: ("asso", "association loi 1901", "association 1901"),
        Porteur.COMITE_DE_LA_LIGUE: (
            "ligue",
            "comité",
            "ligue contre le cancer",
            "comité ligue contre le cancer",
            "comité de la ligue contre le cancer",
        ),
    },
    Public: {
        Public.ADULTES: ("adulte", "majeurs", "adultes uniquement", "adultes seulement"),
        Public.ENFANTS: (
            "enfant",
            "mineurs",
            "pédiatrie",
            "enfants et jeunes",
            "enfants uniquement",
            "enfants seulement",
        ),
        ANYONE: ("tous", "tous publics", "tout public", "tous les publics", "les deux"),
    },
    Cancer: {
        Cancer.TOUS: ("tout", "toutes", "tous cancers", "tout cancer", "toutes localisations"),
        Cancer.SEIN: ("seins", "cancer du sein", "sénologie"),
        Cancer.DIGESTIF: ("digestifs", "cancer digestif", "colorectal"),
        Cancer.GYNECOLOGIQUE: ("gynéco", "gynécologiques", "cancer gynécologique"),
        Cancer.UROLOGIQUE: ("uro", "urologiques", "cancer urologique"),
        Cancer.POUMON: ("poumons", "cancer du poumon", "pulmonaire", "thoracique"),
        Cancer.ORL: ("cancer ORL", "VADS"),
        Cancer.HEMATOLOGIQUE: ("hémato", "hématologie", "hématologiques", "sang", "cancer du sang"),
    },
    AssurePar: {
        AssurePar.STRUCTURE: (*_YES, "la structure", "interne", "en interne", "sur place"),
        AssurePar.PARTENAIRE: ("un partenaire", "externe", "par un partenaire", "convention"),
        "": _NO,
    },
    Statut: {
        Statut.LABELLISEE: ("labellisé", "active", "actif", "en vigueur", "label en cours"),
        Statut.SUSPENDUE: ("suspendu", "suspension"),
        Statut.DELABELLISEE: ("délabellisé", "retirée", "label retiré", "retrait"),
    },
    Orientation: {
        Orientation.DIRECT: ("directement", "adressage direct", "contact direct"),
        Orientation.DEMANDE_PREALABLE: (
            "préalable",
            "accord préalable",
            "sur demande",
            "demande préalable d’inclusion",
        ),
    },
}
"""For each vocabulary, the words that mean a code. `` means that the cell says nothing."""

_LABELS: dict[type[StrEnum], Mapping[str, str]] = {
    Porteur: {str(code): label for code, label in PORTEURS.items()},
    Cancer: {str(code): label for code, label in CANCERS.items()},
    Statut: {str(code): label for code, label in STATUTS.items()},
}

DOMAINS = {str(domaine): label for domaine, label in DOMAINES.items()}


def meanings(choices: type[StrEnum]) -> dict[str, str]:
    """What each way of writing a code of this vocabulary means."""
    found = {str(code): str(code) for code in choices}
    found |= {label: code for code, label in _LABELS.get(choices, {}).items()}
    found |= {word: str(code) for code, words in _MEANT.get(choices, {}).items() for word in words}
    return found
