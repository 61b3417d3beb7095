"""The questions of the needs grid: what is asked, and how an answer becomes 0, 1 or 2 points."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .base import Fiche
from .forms import Identifiant
from .refusal import refusal
from .values import Entier, Texte, TexteLong


def _points(value: Any) -> int:
    if not isinstance(value, str) or value not in {"0", "1", "2"}:
        raise refusal("points", "les points valent 0, 1 ou 2")
    return int(value)


def _decimal(value: Any) -> Decimal:
    if not isinstance(value, str) or not re.fullmatch(r"\d{1,6}([.,]\d{1,3})?", value, re.ASCII):
        raise refusal("nombre", "un nombre est attendu ici, par exemple « 18,5 » ou « 150 »")
    return Decimal(value.replace(",", "."))


Points = Annotated[int, BeforeValidator(_points)]
"""What an answer counts: 0, 1 or 2."""

Nombre = Annotated[Decimal, BeforeValidator(_decimal)]
"""A number of zero or more, with a French comma or a point."""


class Sens(StrEnum):
    """Which end of a scale is the worse: two scales of the same grid may run opposite ways."""

    HAUT_PIRE = "haut_pire"
    HAUT_MIEUX = "haut_mieux"


class TypeItem(StrEnum):
    """How a question is answered."""

    ECHELLE = "echelle"
    CHOIX = "choix"
    OUI_NON = "oui_non"
    NOMBRE = "nombre"
    QUESTIONNAIRE = "questionnaire"
    IMC = "imc"
    PERTE_DE_POIDS = "perte_de_poids"


class Calcul(StrEnum):
    """How the answers of a questionnaire make one number."""

    SOMME = "somme"
    PRODUIT = "produit"


class Nature(StrEnum):
    """What a measure is."""

    POIDS = "poids"
    TAILLE = "taille"


class Ages(Fiche):
    """A span of ages in completed years, both ends included."""

    de: Entier = Field(le=120, description="Premier âge, en années.")
    a: Entier | None = Field(default=None, description="Dernier âge ; sans lui, pas de limite.")

    def contains(self, age: int) -> bool:
        """Whether someone of `age` years is within."""
        return self.de <= age and (self.a is None or age <= self.a)


class Reference(Fiche):
    """Where a question and its thresholds come from."""

    source: TexteLong = Field(description="Publication, ou ce qui en tient lieu.")
    a_valider: TexteLong | None = Field(
        default=None, description="Ce qu’un clinicien doit encore décider."
    )


class Condition(Fiche):
    """What must also be true for a threshold to count its points."""

    id: Identifiant = Field(description="Identifiant de la réponse, par oui ou non.")
    question: TexteLong = Field(description="Question posée quand ce seuil est atteint.")
    sinon: Points = Field(description="Points comptés si la réponse est non.")


class Seuil(Fiche):
    """A stretch of values and its points."""

    points: Points = Field(description="Points : 0, 1 ou 2.")
    de: Nombre | None = Field(default=None, description="Plus petite valeur, comprise.")
    a: Nombre | None = Field(default=None, description="Plus grande valeur, comprise.")
    moins_de: Nombre | None = Field(default=None, description="Première valeur exclue.")
    condition: Condition | None = Field(default=None, description="Question complémentaire.")

    def etendue(self) -> tuple[Decimal | None, Decimal | None]:
        """Its lowest value, and the first value above it (`a` belongs to whole numbers)."""
        return self.de, self.moins_de if self.a is None else self.a + 1


class ParAge(Fiche):
    """Thresholds of one span of ages."""

    ages: Ages = Field(description="Âges concernés.")
    seuils: tuple[Seuil, ...] = Field(min_length=1, description="Seuils à ces âges.")


class Repere(Fiche):
    """An earlier weight a loss is counted from."""

    nom: Texte = Field(description="Fin de la phrase « perte de 6 % … ».", examples=["en un mois"])
    poids: Identifiant = Field(description="Mesure du poids d’alors.")
    seuils: tuple[Seuil, ...] = Field(min_length=1, description="Seuils, en pour cent perdus.")


class Choix(Fiche):
    """One of the possible answers."""

    id: Identifiant = Field(description="Identifiant de la réponse.")
    libelle: Texte = Field(description="Réponse telle qu’on la lit.")
    points: Points = Field(description="Points : 0, 1 ou 2.")


class SousQuestion(Fiche):
    """One of the numbers a questionnaire is made of."""

    id: Identifiant = Field(description="Identifiant de la réponse.")
    question: TexteLong = Field(description="Question posée.")
    minimum: Entier = Field(description="Plus petite réponse.")
    maximum: Entier = Field(description="Plus grande réponse.")
    unite: Texte | None = Field(default=None, description="Unité de la réponse.")


class Item(Fiche):
    """One question; which fields it needs depends on its `type`."""

    id: Identifiant = Field(description="Identifiant de la réponse.")
    nom: Texte = Field(description="Nom court, pour le résumé.")
    type: TypeItem = Field(description="Manière de répondre.")
    ages: Ages | None = Field(default=None, description="Âges concernés ; sans eux, tous.")
    question: TexteLong = Field(description="Question posée.")
    aide: TexteLong | None = Field(default=None, description="Précision pour bien répondre.")
    minimum: Entier | None = Field(default=None, description="Plus petite réponse.")
    maximum: Entier | None = Field(default=None, description="Plus grande réponse.")
    unite: Texte | None = Field(default=None, description="Unité de la valeur.")
    sens: Sens | None = Field(default=None, description="Quel bout de l’échelle est le pire.")
    libelle_bas: Texte | None = Field(default=None, description="Mot du plus petit nombre.")
    libelle_haut: Texte | None = Field(default=None, description="Mot du plus grand nombre.")
    choix: tuple[Choix, ...] | None = Field(default=None, description="Réponses possibles.")
    points_si_oui: Points | None = Field(default=None, description="Points si la réponse est oui.")
    calcul: Calcul | None = Field(default=None, description="Somme, ou produit, des réponses.")
    libelles: tuple[Texte, ...] | None = Field(
        default=None, description="Mots des réponses, de la plus petite à la plus grande."
    )
    sous_questions: tuple[SousQuestion, ...] | None = Field(
        default=None, description="Questions qui composent celle-ci."
    )
    poids: Identifiant | None = Field(default=None, description="Mesure du poids actuel.")
    taille: Identifiant | None = Field(default=None, description="Mesure de la taille.")
    reperes: tuple[Repere, ...] | None = Field(default=None, description="Poids passés.")
    seuils: tuple[Seuil, ...] | None = Field(default=None, description="Valeurs et points.")
    par_age: tuple[ParAge, ...] | None = Field(default=None, description="Seuils selon l’âge.")
    reference: Reference = Field(description="D’où viennent la question et ses seuils.")

    @property
    def baremes(self) -> tuple[tuple[Seuil, ...], ...]:
        """Every set of thresholds: one, or one for each age span or earlier weight."""
        by_age = [one.seuils for one in self.par_age or ()]
        by_weight = [one.seuils for one in self.reperes or ()]
        return (*by_age, *by_weight, *((self.seuils,) if self.seuils else ()))

    def asked_at(self, age: int) -> bool:
        """Whether the question is for someone of `age` years."""
        return self.ages is None or self.ages.contains(age)
