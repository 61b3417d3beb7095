"""The codes editors write for kinds of organisation, publics, cancers, cares and states."""

from __future__ import annotations

from .base import Code


class Porteur(Code):
    """What kind of organisation carries the structure."""

    ETABLISSEMENT_DE_SANTE = (
        "etablissement_de_sante",
        "Hôpital, clinique, centre de lutte contre le cancer.",
    )
    CENTRE_DE_SANTE = "centre_de_sante", "Centre de santé, avec des professionnels salariés."
    MSP = "msp", "Maison de santé pluriprofessionnelle."
    CPTS = "cpts", "Communauté professionnelle territoriale de santé."
    ASSOCIATION = "association", "Association de patients, de proches ou de professionnels."
    COMITE_DE_LA_LIGUE = "comite_de_la_ligue", "Comité de la Ligue contre le cancer."


class Public(Code):
    """Whom a structure takes."""

    ADULTES = "adultes", "Elle accueille les adultes."
    ENFANTS = "enfants", "Elle accueille les enfants, les adolescents et les jeunes adultes."


class Cancer(Code):
    """Which cancers a structure takes; `tous` stands alone."""

    TOUS = "tous", "Tous les cancers. S’écrit seul : [tous]."
    SEIN = "sein", "Cancers du sein."
    DIGESTIF = "digestif", "Cancers digestifs : côlon, rectum, estomac, pancréas, foie…"
    GYNECOLOGIQUE = "gynecologique", "Cancers gynécologiques : ovaire, utérus, col de l’utérus…"
    UROLOGIQUE = "urologique", "Cancers urologiques : prostate, rein, vessie, testicule…"
    POUMON = "poumon", "Cancers du poumon."
    ORL = "orl", "Cancers de la bouche, de la gorge et du larynx (ORL)."
    HEMATOLOGIQUE = "hematologique", "Cancers du sang : leucémies, lymphomes, myélomes…"


class Domaine(Code):
    """The three domains of the parcours."""

    APA = "apa", "Activité physique adaptée."
    DIETETIQUE = "dietetique", "Diététique."
    PSYCHOLOGIE = "psychologie", "Psychologie."


class AssurePar(Code):
    """Who delivers a care: the structure's own staff, or a partner under its responsibility."""

    STRUCTURE = "structure", "Les professionnels de la structure."
    PARTENAIRE = "partenaire", "Une autre organisation : nommez-la à la ligne « partenaire »."


class Statut(Code):
    """Where a label stands."""

    LABELLISEE = "labellisee", "Le label court : la structure est proposée."
    SUSPENDUE = "suspendue", "Le label est suspendu : la structure n’est plus proposée."
    DELABELLISEE = "delabellisee", "Le label est retiré : la structure n’est plus proposée."


class Orientation(Code):
    """How a prescriber refers: straight to the structure, or after it agreed to the inclusion."""

    DIRECT = "direct", "Le patient contacte la structure, ordonnance en main."
    DEMANDE_PREALABLE = "demande_prealable", "Le prescripteur demande d’abord l’accord."
