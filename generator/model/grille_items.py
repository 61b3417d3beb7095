"""The questions of the needs grid: what is asked, and how an answer becomes 0, 1 or 2 points."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .base import Code, Fiche
from .ecriture import Ecriture
from .forms import Identifiant
from .refusal import refusal
from .values import Entier, Texte, TexteLong

_POINTS = Ecriture(("integer", "string"), "[012]", "les points valent 0, 1 ou 2", 0, 2)
_NOMBRE = Ecriture(
    ("number", "string"),
    r"\d{1,6}(?:[.,]\d{1,3})?",
    "un nombre est attendu ici, par exemple « 18,5 » ou « 150 »",
    0,
    999_999,
)


def _points(value: Any) -> int:
    if not isinstance(value, str) or value not in {"0", "1", "2"}:
        raise refusal("points", _POINTS.sentence)
    return int(value)


def _decimal(value: Any) -> Decimal:
    if not isinstance(value, str) or not re.fullmatch(_NOMBRE.pattern, value, re.ASCII):
        raise refusal("nombre", _NOMBRE.sentence)
    return Decimal(value.replace(",", "."))


Points = Annotated[int, BeforeValidator(_points), _POINTS]
"""What an answer counts: 0, 1 or 2."""

Nombre = Annotated[Decimal, BeforeValidator(_decimal), _NOMBRE]
"""A number of zero or more, with a French comma or a point."""


class Sens(Code):
    """Which end of a scale is the worse: two scales of the same grid may run opposite ways."""

    HAUT_PIRE = "haut_pire", "Le plus grand nombre est le pire."
    HAUT_MIEUX = "haut_mieux", "Le plus grand nombre est le mieux."


class TypeItem(Code):
    """How a question is answered."""

    ECHELLE = "echelle", "Un nombre choisi sur une échelle, de « minimum » à « maximum »."
    CHOIX = "choix", "Une réponse parmi celles de « choix »."
    OUI_NON = "oui_non", "Oui ou non, avec « points_si_oui »."
    NOMBRE = "nombre", "Un nombre que l’on tape, de « minimum » à « maximum »."
    QUESTIONNAIRE = "questionnaire", "Plusieurs nombres, dont « calcul » fait un seul."
    IMC = "imc", "L’indice de masse corporelle, calculé du poids et de la taille."
    PERTE_DE_POIDS = (
        "perte_de_poids",
        "La perte de poids depuis des poids passés, calculée en pour cent.",
    )


class Calcul(Code):
    """How the answers of a questionnaire make one number."""

    SOMME = "somme", "Les réponses s’additionnent."
    PRODUIT = "produit", "Les réponses se multiplient."


class Nature(Code):
    """What a measure is."""

    POIDS = "poids", "Un poids, en kilogrammes."
    TAILLE = "taille", "Une taille, en mètres."


class Ages(Fiche, title="Âges"):
    """A span of ages in completed years, both ends included."""

    de: Entier = Field(
        title="À partir de", examples=["18"], le=120, description="Premier âge, en années."
    )
    a: Entier | None = Field(
        title="Jusqu’à",
        examples=["69"],
        default=None,
        description="Dernier âge ; sans lui, pas de limite.",
    )

    def contains(self, age: int) -> bool:
        """Whether someone of `age` years is within."""
        return self.de <= age and (self.a is None or age <= self.a)


class Reference(Fiche, title="Référence"):
    """Where a question and its thresholds come from."""

    source: TexteLong = Field(
        examples=["HAS 2019"], description="Publication, ou ce qui en tient lieu."
    )
    a_valider: TexteLong | None = Field(
        title="À valider",
        examples=["le seuil de 2 points"],
        default=None,
        description="Ce qu’un clinicien doit encore décider.",
    )


class Condition(Fiche):
    """What must also be true for a threshold to count its points."""

    id: Identifiant = Field(
        title="Identifiant",
        examples=["fatigue-durable"],
        description="Identifiant de la réponse, par oui ou non.",
    )
    question: TexteLong = Field(
        examples=["Cela dure-t-il depuis plus d’une semaine ?"],
        description="Question posée quand ce seuil est atteint.",
    )
    sinon: Points = Field(examples=["1"], description="Points comptés si la réponse est non.")


class Seuil(Fiche):
    """A stretch of values and its points."""

    points: Points = Field(examples=["2"], description="Points : 0, 1 ou 2.")
    de: Nombre | None = Field(
        title="À partir de",
        examples=["4"],
        default=None,
        description="Plus petite valeur, comprise. Sans elle : depuis la plus basse.",
    )
    a: Nombre | None = Field(
        title="Jusqu’à",
        examples=["6"],
        default=None,
        description="Plus grande valeur, comprise. Sans elle ni « moins_de » : sans limite.",
    )
    moins_de: Nombre | None = Field(
        title="Moins de", examples=["18,5"], default=None, description="Première valeur exclue."
    )
    condition: Condition | None = Field(default=None, description="Question complémentaire.")

    def etendue(self) -> tuple[Decimal | None, Decimal | None]:
        """Its lowest value, and the first value above it (`a` belongs to whole numbers)."""
        return self.de, self.moins_de if self.a is None else self.a + 1


class ParAge(Fiche, title="Seuils selon l’âge"):
    """Thresholds of one span of ages."""

    ages: Ages = Field(title="Âges", description="Âges concernés.")
    seuils: tuple[Seuil, ...] = Field(min_length=1, description="Seuils à ces âges.")


class Repere(Fiche, title="Poids passé"):
    """An earlier weight a loss is counted from."""

    nom: Texte = Field(description="Fin de la phrase « perte de 6 % … ».", examples=["en un mois"])
    poids: Identifiant = Field(examples=["poids-un-mois"], description="Mesure du poids d’alors.")
    seuils: tuple[Seuil, ...] = Field(min_length=1, description="Seuils, en pour cent perdus.")


class Choix(Fiche):
    """One of the possible answers."""

    id: Identifiant = Field(
        title="Identifiant", examples=["reduites"], description="Identifiant de la réponse."
    )
    libelle: Texte = Field(
        title="Libellé", examples=["réduites"], description="Réponse telle qu’on la lit."
    )
    points: Points = Field(examples=["1"], description="Points : 0, 1 ou 2.")


class SousQuestion(Fiche, title="Question"):
    """One of the numbers a questionnaire is made of."""

    id: Identifiant = Field(
        title="Identifiant", examples=["activite-jours"], description="Identifiant de la réponse."
    )
    question: TexteLong = Field(
        examples=["Combien de jours par semaine ?"], description="Question posée."
    )
    minimum: Entier = Field(examples=["0"], description="Plus petite réponse.")
    maximum: Entier = Field(examples=["7"], description="Plus grande réponse.")
    unite: Texte | None = Field(
        title="Unité", examples=["jours"], default=None, description="Unité de la réponse."
    )


class Item(Fiche):
    """One question; which fields it needs depends on its `type`."""

    id: Identifiant = Field(
        title="Identifiant", examples=["fatigue"], description="Identifiant de la réponse."
    )
    nom: Texte = Field(examples=["Fatigue"], description="Nom court, pour le résumé.")
    type: TypeItem = Field(description="Manière de répondre.")
    ages: Ages | None = Field(
        title="Âges", default=None, description="Âges concernés ; sans eux, tous."
    )
    question: TexteLong = Field(
        examples=["Quelle fatigue, depuis une semaine ?"], description="Question posée."
    )
    aide: TexteLong | None = Field(
        examples=["Les jours sont multipliés par les minutes."],
        default=None,
        description="Précision pour bien répondre.",
    )
    minimum: Entier | None = Field(examples=["0"], default=None, description="Plus petite réponse.")
    maximum: Entier | None = Field(
        examples=["10"], default=None, description="Plus grande réponse."
    )
    unite: Texte | None = Field(
        title="Unité",
        examples=["minutes par semaine"],
        default=None,
        description="Unité de la valeur.",
    )
    sens: Sens | None = Field(default=None, description="Quel bout de l’échelle est le pire.")
    libelle_bas: Texte | None = Field(
        title="Libellé du bas",
        examples=["aucune fatigue"],
        default=None,
        description="Mot du plus petit nombre.",
    )
    libelle_haut: Texte | None = Field(
        title="Libellé du haut",
        examples=["la pire"],
        default=None,
        description="Mot du plus grand nombre.",
    )
    choix: tuple[Choix, ...] | None = Field(default=None, description="Réponses possibles.")
    points_si_oui: Points | None = Field(
        examples=["1"], default=None, description="Points si la réponse est oui."
    )
    calcul: Calcul | None = Field(default=None, description="Somme, ou produit, des réponses.")
    libelles: tuple[Texte, ...] | None = Field(
        title="Libellés",
        examples=[["Jamais", "Parfois", "Souvent"]],
        default=None,
        description="Mots des réponses, de la plus petite à la plus grande.",
    )
    sous_questions: tuple[SousQuestion, ...] | None = Field(
        default=None, description="Questions qui composent celle-ci."
    )
    poids: Identifiant | None = Field(
        examples=["poids-actuel"], default=None, description="Mesure du poids actuel."
    )
    taille: Identifiant | None = Field(
        examples=["taille"], default=None, description="Mesure de la taille."
    )
    reperes: tuple[Repere, ...] | None = Field(
        title="Repères", default=None, description="Poids passés."
    )
    seuils: tuple[Seuil, ...] | None = Field(default=None, description="Valeurs et points.")
    par_age: tuple[ParAge, ...] | None = Field(
        title="Par âge", default=None, description="Seuils selon l’âge."
    )
    reference: Reference = Field(
        title="Référence", description="D’où viennent la question et ses seuils."
    )

    @property
    def baremes(self) -> tuple[tuple[Seuil, ...], ...]:
        """Every set of thresholds: one, or one for each age span or earlier weight."""
        by_age = [one.seuils for one in self.par_age or ()]
        by_weight = [one.seuils for one in self.reperes or ()]
        return (*by_age, *by_weight, *((self.seuils,) if self.seuils else ()))

    def asked_at(self, age: int) -> bool:
        """Whether the question is for someone of `age` years."""
        return self.ages is None or self.ages.contains(age)
