"""The needs grid: questions that help to choose the bilans, from `content/grille.yaml`."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .base import Fiche
from .forms import Identifiant
from .grille_items import Ages, Item, Nature, Reference, Sens
from .values import Date, Entier, OuiNon, Texte, TexteLong
from .vocabulaire import Domaine


class StatutGrille(StrEnum):
    """Whether a body answerable for it has validated the grid."""

    EXEMPLE = "exemple"
    VALIDEE = "validee"


class Etat(StrEnum):
    """What a domain's answers lead to."""

    AUCUN = "aucun"
    A_DISCUTER = "a_discuter"
    EN_PRIORITE = "en_priorite"
    INCOMPLET = "incomplet"


class Agregation(Fiche):
    """How the points of a domain become a suggestion."""

    a_discuter_des: Entier = Field(
        ge=1, description="Points du domaine à partir desquels le bilan est à discuter."
    )
    en_priorite_des: Entier = Field(
        ge=1, le=2, description="Points d’une seule réponse qui rendent le bilan prioritaire."
    )


class Variante(Fiche):
    """The grid as one span of ages sees it."""

    id: Identifiant = Field(description="Identifiant de la variante.", examples=["adulte"])
    nom: Texte = Field(description="Nom affiché.")
    ages: Ages = Field(description="Âges concernés.")
    note: TexteLong | None = Field(default=None, description="Phrase affichée avec la grille.")


class Mesure(Fiche):
    """A weight or a height, from which items are computed."""

    id: Identifiant = Field(description="Identifiant de la réponse.")
    nature: Nature = Field(description="Poids, en kilogrammes, ou taille.")
    question: TexteLong = Field(description="Nom de la mesure.")
    aide: TexteLong | None = Field(default=None, description="Précision pour bien mesurer.")


class DomaineDeGrille(Fiche):
    """The questions of one domain of the parcours."""

    domaine: Domaine = Field(description="Domaine du parcours.")
    souhait: TexteLong = Field(description="Question sur ce que le patient souhaite.")
    mesures: tuple[Mesure, ...] = Field(default=(), description="Poids et taille à relever.")
    items: tuple[Item, ...] = Field(min_length=1, description="Questions du domaine.")

    @property
    def cle_du_souhait(self) -> str:
        """Under which name the patient's wish is answered."""
        return f"souhait-{self.domaine}"


class Critere(Fiche):
    """Holds when its question is answered yes, or when one of its items is at two points."""

    id: Identifiant = Field(description="Identifiant de la réponse.")
    question: TexteLong | None = Field(default=None, description="Question posée.")
    aide: TexteLong | None = Field(default=None, description="Précision pour bien répondre.")
    items: tuple[Identifiant, ...] = Field(default=(), description="Items qui valent deux points.")


class Alerte(Fiche):
    """Something to act upon before any bilan; it never counts points."""

    id: Identifiant = Field(description="Identifiant de l’alerte.")
    titre: Texte = Field(description="Titre affiché.")
    ages: Ages | None = Field(default=None, description="Âges concernés ; sans eux, tous.")
    criteres: tuple[Critere, ...] = Field(
        min_length=1, description="Critères, à remplir tous ensemble."
    )
    phrase: TexteLong = Field(description="Ce qu’il faut faire.")
    reference: Reference = Field(description="D’où vient l’alerte.")


class EchelleNonNotee(Fiche):
    """A scale recorded and printed, which counts no points."""

    id: Identifiant = Field(description="Identifiant de la réponse.")
    nom: Texte = Field(description="Nom court.")
    question: TexteLong = Field(description="Question posée.")
    minimum: Entier = Field(description="Plus petite réponse.")
    maximum: Entier = Field(description="Plus grande réponse.")
    sens: Sens = Field(description="Quel bout de l’échelle est le pire.")
    libelle_bas: Texte = Field(description="Mot du plus petit nombre.")
    libelle_haut: Texte = Field(description="Mot du plus grand nombre.")
    reference: Reference = Field(description="D’où vient l’échelle.")


class AttenduDomaine(Fiche):
    """What an example must give in one domain."""

    points: Entier = Field(description="Total des points.")
    etat: Etat = Field(description="Conclusion.")


class Attendu(Fiche):
    """What an example must give."""

    apa: AttenduDomaine = Field(description="Activité physique adaptée.")
    dietetique: AttenduDomaine = Field(description="Diététique.")
    psychologie: AttenduDomaine = Field(description="Psychologie.")
    alertes: tuple[Identifiant, ...] = Field(description="Alertes, dans l’ordre de la grille.")


class Exemple(Fiche):
    """Answers and the result they must give, run as a test."""

    nom: Texte = Field(description="Ce que l’exemple montre.")
    age: Entier = Field(le=120, description="Âge du patient, en années.")
    reponses: dict[str, Texte] = Field(description="Réponses, par identifiant.")
    attendu: Attendu = Field(description="Résultat attendu.")


class Grille(Fiche):
    """The whole grid, and where its validation stands."""

    active: OuiNon = Field(description="Si la grille est proposée.")
    statut: StatutGrille = Field(description="« exemple » ou « validee ».")
    validee_par: Texte | None = Field(default=None, description="Qui l’a validée.")
    validee_le: Date | None = Field(default=None, description="Jour de la validation.")
    qualification: TexteLong | None = Field(
        default=None, description="Décision au titre du règlement UE 2017/745, règle 11."
    )
    banniere: TexteLong = Field(description="Avertissement affiché tant qu’elle est un exemple.")
    agregation: Agregation = Field(description="Des points à la suggestion.")
    variantes: tuple[Variante, ...] = Field(min_length=1, description="Variantes selon l’âge.")
    domaines: tuple[DomaineDeGrille, ...] = Field(min_length=1, description="Questions.")
    alertes: tuple[Alerte, ...] = Field(default=(), description="Alertes, sans points.")
    echelles_non_notees: tuple[EchelleNonNotee, ...] = Field(
        default=(), description="Échelles notées sans points."
    )
    exemples: tuple[Exemple, ...] = Field(min_length=1, description="Cas et leurs résultats.")

    @property
    def items(self) -> tuple[Item, ...]:
        """Every question, domain after domain."""
        return tuple(item for domaine in self.domaines for item in domaine.items)
