"""The rules as the prescription page carries them, for its engine to evaluate."""

from __future__ import annotations

from typing import Any

from generator.link.directory import Directory
from generator.link.values import mention
from generator.model.forfait import (
    DomaineFinance,
    JeuDeRegles,
    Reference,
    ReferenceEligibilite,
    TexteOfficiel,
)
from generator.model.libelles import BILANS, CONSULTATIONS, DOMAINES
from generator.model.politiques import Politiques, Reglage
from generator.model.values import OuiNon
from generator.read.typography import typeset

_NUMBERS = (
    "plafond",
    "tarif_bilan",
    "tarif_consultation",
    "duree_bilan_minutes",
    "duree_consultation_minutes",
    "consultations_max",
    "fenetre_mois",
    "alerte_fenetre_jours",
    "delivrance_mois",
)


def regles_json(directory: Directory) -> dict[str, Any]:
    """Every rule set, oldest first, and the region's settings.

    All sets are there, since the one in force is chosen by the date of the prescription. Amounts
    are in centimes, days in ISO form, texts typeset. `js/prescription/forfait.js` types it
    (`Regles`, `Politiques`).
    """
    forfait = directory.projet.forfait
    jeux = sorted(forfait.jeux, key=lambda jeu: jeu.en_vigueur_du)
    return {"jeux": [_jeu(jeu) for jeu in jeux], "politiques": _politiques(forfait.politiques)}


def _jeu(jeu: JeuDeRegles) -> dict[str, Any]:
    sources = {source.id: source for source in jeu.sources}
    references: dict[str, Reference] = dict(jeu.references)
    return {
        "id": jeu.id,
        "nom": typeset(jeu.nom),
        "mention": typeset(mention(jeu)),
        "en_vigueur_du": jeu.en_vigueur_du.isoformat(),
        "statut": jeu.statut.value,
        "a_confirmer": _text(jeu.a_confirmer),
        "pendant_traitement": bool(jeu.pendant_traitement),
        "moment": typeset(jeu.moment),
        **{name: getattr(jeu, name) for name in _NUMBERS},
        "domaines": [_domaine(one) for one in jeu.domaines],
        "prescripteurs": [typeset(one) for one in jeu.prescripteurs],
        "sources": [
            {"titre": typeset(source.titre), "adresse": source.adresse} for source in jeu.sources
        ],
        "references": {
            name: _reference(reference, sources[reference.source])
            for name, reference in references.items()
        },
    }


def _domaine(one: DomaineFinance) -> dict[str, str | None]:
    consultation, consultations = CONSULTATIONS[one.domaine] if one.consultations else (None, None)
    return {
        "id": one.domaine.value,
        "nom": DOMAINES[one.domaine],
        "bilan": BILANS[one.domaine] if one.bilan else None,
        "consultation": consultation,
        "consultations": consultations,
        "precision": _text(one.precision),
    }


def _reference(reference: Reference, source: TexteOfficiel) -> dict[str, str | None]:
    titre = source.abrege or source.titre
    named = f"{titre}, {reference.article}" if reference.article else titre
    said: dict[str, str | None] = {"source": typeset(named), "adresse": source.adresse}
    if isinstance(reference, ReferenceEligibilite):
        said["a_la_place"] = typeset(reference.a_la_place)
    return said


def _politiques(politiques: Politiques) -> dict[str, Any]:
    return {
        name: _reglage(value) if isinstance(value, Reglage) else value for name, value in politiques
    }


def _reglage(reglage: Reglage) -> dict[str, Any]:
    said = {
        name: bool(value) if isinstance(value, OuiNon) else _text(value)
        for name, value in reglage
        if name != "source"
    }
    source = {"source": typeset(reglage.source.titre), "adresse": reglage.source.adresse}
    return {**said, **source}


def _text(text: str | None) -> str | None:
    return typeset(text) if text else None
