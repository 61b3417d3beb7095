"""The codes editors write for kinds of organisation, publics, cancers, cares and states."""

from __future__ import annotations

from enum import StrEnum


class Porteur(StrEnum):
    """What kind of organisation carries the structure."""

    ETABLISSEMENT_DE_SANTE = "etablissement_de_sante"
    CENTRE_DE_SANTE = "centre_de_sante"
    MSP = "msp"
    CPTS = "cpts"
    ASSOCIATION = "association"
    COMITE_DE_LA_LIGUE = "comite_de_la_ligue"


class Public(StrEnum):
    """Whom a structure takes."""

    ADULTES = "adultes"
    ENFANTS = "enfants"


class Cancer(StrEnum):
    """Which cancers a structure takes; `tous` stands alone."""

    TOUS = "tous"
    SEIN = "sein"
    DIGESTIF = "digestif"
    GYNECOLOGIQUE = "gynecologique"
    UROLOGIQUE = "urologique"
    POUMON = "poumon"
    ORL = "orl"
    HEMATOLOGIQUE = "hematologique"


class Domaine(StrEnum):
    """The three domains of the parcours."""

    APA = "apa"
    DIETETIQUE = "dietetique"
    PSYCHOLOGIE = "psychologie"


class AssurePar(StrEnum):
    """Who delivers a care: the structure's own staff, or a partner under its responsibility."""

    STRUCTURE = "structure"
    PARTENAIRE = "partenaire"


class Statut(StrEnum):
    """Where a label stands."""

    LABELLISEE = "labellisee"
    SUSPENDUE = "suspendue"
    DELABELLISEE = "delabellisee"


class Orientation(StrEnum):
    """How a prescriber refers: straight to the structure, or after it agreed to the inclusion."""

    DIRECT = "direct"
    DEMANDE_PREALABLE = "demande_prealable"
