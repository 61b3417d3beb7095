"""Values a page may name, `{{ forfait.plafond }}`: figures come from data, not from prose."""

from __future__ import annotations

from collections.abc import Callable

from generator import __version__
from generator.model.forfait import JeuDeRegles, StatutRegles
from generator.model.mots import NBSP, compte, enumeration, euros, jour, nombre

from .directory import Directory
from .phrases_forfait import (
    duree,
    hors_financement,
    renouvellement,
    sans_bilan,
    sans_consultation,
    teleconsultation,
)


def _expected(directory: Directory) -> str:
    expected = directory.region.territoires_attendus
    return nombre(expected.nombre if expected else len(directory.territoires))


_VALUES: dict[str, Callable[[Directory], str]] = {
    "forfait.plafond": lambda d: euros(d.regles.plafond),
    "forfait.tarif_bilan": lambda d: euros(d.regles.tarif_bilan),
    "forfait.tarif_consultation": lambda d: euros(d.regles.tarif_consultation),
    "forfait.consultations_max": lambda d: compte(d.regles.consultations_max, "consultation"),
    "forfait.fenetre": lambda d: f"{d.regles.fenetre_mois}{NBSP}mois",
    "forfait.delivrance": lambda d: f"{d.regles.delivrance_mois}{NBSP}mois",
    "forfait.prescripteurs": lambda d: enumeration(d.regles.prescripteurs, "ou"),
    "forfait.moment": lambda d: d.regles.moment,
    "forfait.nom": lambda d: d.regles.nom,
    "forfait.en_vigueur_du": lambda d: jour(d.regles.en_vigueur_du),
    "forfait.mention": lambda d: mention(d.regles),
    "forfait.sources": lambda d: enumeration([source.titre for source in d.regles.sources]),
    "forfait.repartitions": lambda d: enumeration(repartitions(d.regles), "ou"),
    "forfait.duree_bilan": lambda d: duree(d.regles.duree_bilan_minutes),
    "forfait.duree_consultation": lambda d: duree(d.regles.duree_consultation_minutes),
    "forfait.sans_consultation": lambda d: sans_consultation(d.regles),
    "forfait.sans_bilan": lambda d: sans_bilan(d.projet.forfait.politiques),
    "forfait.hors_financement": lambda d: hors_financement(d.projet.forfait.politiques),
    "forfait.teleconsultation": lambda d: teleconsultation(d.projet.forfait.politiques),
    "forfait.renouvellement": lambda d: renouvellement(d.projet.forfait.politiques),
    "forfait.fin_de_traitement": lambda d: d.projet.forfait.politiques.fin_de_traitement.texte,
    "forfait.effacement": lambda d: duree(d.projet.forfait.politiques.effacement_minutes),
    "region.nom": lambda d: d.region.nom,
    "region.editeur": lambda d: d.region.editeur,
    "region.licence": lambda d: d.region.licence,
    "region.adresse": lambda d: d.region.adresse_du_site,
    "contact.nom": lambda d: d.region.contact.nom,
    "contact.telephone": lambda d: d.region.contact.telephone.replace(" ", NBSP),
    "contact.courriel": lambda d: d.region.contact.courriel,
    "contact.horaires": lambda d: d.region.contact.horaires or "aux heures de bureau",
    "structures.nombre": lambda d: nombre(len(d.structures)),
    "structures.en_vigueur": lambda d: nombre(len(d.en_vigueur)),
    "territoires.nombre": lambda d: nombre(len(d.territoires)),
    "territoires.attendus": _expected,
    "communes.nombre": lambda d: nombre(len(d.geography.communes)),
    "communes.couvertes": lambda d: nombre(d.communes_couvertes),
    "date": lambda d: jour(d.today),
    "logiciel.version": lambda _: __version__,
}


def names_of_values() -> frozenset[str]:
    """The names pages may use."""
    return frozenset(_VALUES)


def value(name: str, directory: Directory) -> str:
    """The value of that name, as French text. Raises `KeyError` for a name nobody defined."""
    return _VALUES[name](directory)


def mention(jeu: JeuDeRegles) -> str:
    """One sentence that names a rule set, its day, and what nobody has confirmed yet."""
    said = f"{jeu.nom}, en vigueur depuis le {jour(jeu.en_vigueur_du)}"
    if jeu.statut is StatutRegles.A_CONFIRMER:
        return f"{said} — à confirmer : {jeu.a_confirmer}"
    return f"{said}."


def repartitions(jeu: JeuDeRegles) -> list[str]:
    """The fillings that leave no room: for each number of bilans, the most consultations."""
    found = []
    for bilans in range(1, sum(bool(one.bilan) for one in jeu.domaines) + 1):
        left = (jeu.plafond - bilans * jeu.tarif_bilan) // jeu.tarif_consultation
        if left < 0:
            break
        consultations = min(left, jeu.consultations_max)
        found.append(f"{compte(bilans, 'bilan')} et {compte(consultations, 'consultation')}")
    return found
