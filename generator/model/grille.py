"""The needs grid: questions that help to choose the bilans, from `content/grille.yaml`."""

from __future__ import annotations

from pydantic import Field

from .base import Code, Fiche
from .forms import Identifiant
from .grille_items import Ages, Item, Nature, Reference, Sens
from .values import Date, Entier, OuiNon, Texte, TexteLong
from .vocabulaire import Domaine


class StatutGrille(Code):
    """Whether a body answerable for it has validated the grid."""

    EXEMPLE = "exemple", "Une bannière prévient que la grille n’est pas validée."
    VALIDEE = (
        "validee",
        "La grille est validée : dites par qui, quand, et sous quelle qualification.",
    )


class Etat(Code):
    """What a domain's answers lead to."""

    AUCUN = "aucun", "Rien à proposer."
    A_DISCUTER = "a_discuter", "Le bilan est à discuter."
    EN_PRIORITE = "en_priorite", "Le bilan est prioritaire."
    INCOMPLET = "incomplet", "Il manque une réponse."


class Agregation(Fiche, title="Agrégation"):
    """How the points of a domain become a suggestion."""

    a_discuter_des: Entier = Field(
        title="À discuter dès",
        examples=["2"],
        ge=1,
        description="Points du domaine à partir desquels le bilan est à discuter.",
    )
    en_priorite_des: Entier = Field(
        title="En priorité dès",
        examples=["2"],
        ge=1,
        le=2,
        description="Points d’une seule réponse qui rendent le bilan prioritaire.",
    )


class Variante(Fiche):
    """The grid as one span of ages sees it."""

    id: Identifiant = Field(
        title="Identifiant", description="Identifiant de la variante.", examples=["adulte"]
    )
    nom: Texte = Field(examples=["18 ans et plus"], description="Nom affiché.")
    ages: Ages = Field(title="Âges", description="Âges concernés.")
    note: TexteLong | None = Field(
        examples=["Les réponses se cherchent avec l’enfant et ses parents."],
        default=None,
        description="Phrase affichée avec la grille.",
    )


class Mesure(Fiche):
    """A weight or a height, from which items are computed."""

    id: Identifiant = Field(
        title="Identifiant", examples=["poids-actuel"], description="Identifiant de la réponse."
    )
    nature: Nature = Field(description="Poids, en kilogrammes, ou taille.")
    question: TexteLong = Field(examples=["Poids actuel"], description="Nom de la mesure.")
    aide: TexteLong | None = Field(
        examples=["Sans chaussures."], default=None, description="Précision pour bien mesurer."
    )


class DomaineDeGrille(Fiche, title="Domaine"):
    """The questions of one domain of the parcours."""

    domaine: Domaine = Field(description="Domaine du parcours.")
    souhait: TexteLong = Field(
        examples=["Le patient souhaite-t-il un bilan diététique ?"],
        description="Question sur ce que le patient souhaite.",
    )
    mesures: tuple[Mesure, ...] = Field(default=(), description="Poids et taille à relever.")
    items: tuple[Item, ...] = Field(min_length=1, description="Questions du domaine.")

    @property
    def cle_du_souhait(self) -> str:
        """Under which name the patient's wish is answered."""
        return f"souhait-{self.domaine}"


class Critere(Fiche, title="Critère"):
    """Holds when its question is answered yes, or when one of its items is at two points."""

    id: Identifiant = Field(
        title="Identifiant",
        examples=["idees-suicidaires"],
        description="Identifiant de la réponse.",
    )
    question: TexteLong | None = Field(
        examples=["Des idées noires ?"], default=None, description="Question posée."
    )
    aide: TexteLong | None = Field(
        examples=["Posez la question simplement."],
        default=None,
        description="Précision pour bien répondre.",
    )
    items: tuple[Identifiant, ...] = Field(
        examples=[["perte-de-poids", "imc"]],
        default=(),
        description="Items qui valent deux points.",
    )


class Alerte(Fiche):
    """Something to act upon before any bilan; it never counts points."""

    id: Identifiant = Field(
        title="Identifiant", examples=["denutrition"], description="Identifiant de l’alerte."
    )
    titre: Texte = Field(examples=["Dénutrition probable"], description="Titre affiché.")
    ages: Ages | None = Field(
        title="Âges", default=None, description="Âges concernés ; sans eux, tous."
    )
    criteres: tuple[Critere, ...] = Field(
        title="Critères", min_length=1, description="Critères, à remplir tous ensemble."
    )
    phrase: TexteLong = Field(
        examples=["Demandez un avis médical d’abord."], description="Ce qu’il faut faire."
    )
    reference: Reference = Field(title="Référence", description="D’où vient l’alerte.")


class EchelleNonNotee(Fiche, title="Échelle non notée"):
    """A scale recorded and printed, which counts no points."""

    id: Identifiant = Field(
        title="Identifiant", examples=["sante"], description="Identifiant de la réponse."
    )
    nom: Texte = Field(examples=["Santé"], description="Nom court.")
    question: TexteLong = Field(
        examples=["Comment jugez-vous votre santé ?"], description="Question posée."
    )
    minimum: Entier = Field(examples=["0"], description="Plus petite réponse.")
    maximum: Entier = Field(examples=["10"], description="Plus grande réponse.")
    sens: Sens = Field(description="Quel bout de l’échelle est le pire.")
    libelle_bas: Texte = Field(
        title="Libellé du bas", examples=["la pire"], description="Mot du plus petit nombre."
    )
    libelle_haut: Texte = Field(
        title="Libellé du haut", examples=["la meilleure"], description="Mot du plus grand nombre."
    )
    reference: Reference = Field(title="Référence", description="D’où vient l’échelle.")


class AttenduDomaine(Fiche, title="Résultat attendu"):
    """What an example must give in one domain."""

    points: Entier = Field(examples=["2"], description="Total des points.")
    etat: Etat = Field(title="État", description="Conclusion.")


class Attendu(Fiche, title="Résultat attendu"):
    """What an example must give."""

    apa: AttenduDomaine = Field(title="Activité physique", description="Activité physique adaptée.")
    dietetique: AttenduDomaine = Field(title="Diététique", description="Diététique.")
    psychologie: AttenduDomaine = Field(description="Psychologie.")
    alertes: tuple[Identifiant, ...] = Field(
        examples=[["denutrition"]], description="Alertes, dans l’ordre de la grille."
    )


class Exemple(Fiche):
    """Answers and the result they must give, run as a test."""

    nom: Texte = Field(
        examples=["Adulte qui a perdu du poids"], description="Ce que l’exemple montre."
    )
    age: Entier = Field(
        title="Âge", examples=["58"], le=120, description="Âge du patient, en années."
    )
    reponses: dict[str, Texte] = Field(
        title="Réponses", examples=[{"fatigue": "6"}], description="Réponses, par identifiant."
    )
    attendu: Attendu = Field(title="Résultat attendu", description="Résultat attendu.")


class Grille(Fiche):
    """The whole grid, and where its validation stands."""

    active: OuiNon = Field(
        examples=["oui"],
        description="oui : la grille est proposée. non : le site fonctionne sans elle.",
    )
    statut: StatutGrille = Field(description="« exemple » ou « validee ».")
    validee_par: Texte | None = Field(
        title="Validée par",
        examples=["Comité régional des soins de support"],
        default=None,
        description="Qui l’a validée.",
    )
    validee_le: Date | None = Field(
        title="Validée le",
        examples=["2027-01-31"],
        default=None,
        description="Jour de la validation.",
    )
    qualification: TexteLong | None = Field(
        examples=["Décision du 31 janvier 2027 : aide-mémoire"],
        default=None,
        description="Décision de l’organisme : dispositif médical ou non (UE 2017/745, règle 11).",
    )
    banniere: TexteLong = Field(
        title="Bannière",
        examples=["Grille d’exemple, non validée : un aide-mémoire."],
        description="Avertissement affiché tant qu’elle est un exemple.",
    )
    agregation: Agregation = Field(title="Agrégation", description="Des points à la suggestion.")
    variantes: tuple[Variante, ...] = Field(min_length=1, description="Variantes selon l’âge.")
    domaines: tuple[DomaineDeGrille, ...] = Field(min_length=1, description="Questions.")
    alertes: tuple[Alerte, ...] = Field(default=(), description="Alertes, sans points.")
    echelles_non_notees: tuple[EchelleNonNotee, ...] = Field(
        title="Échelles non notées", default=(), description="Échelles notées sans points."
    )
    exemples: tuple[Exemple, ...] = Field(min_length=1, description="Cas et leurs résultats.")

    @property
    def items(self) -> tuple[Item, ...]:
        """Every question, domain after domain."""
        return tuple(item for domaine in self.domaines for item in domaine.items)
