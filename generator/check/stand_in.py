"""Settings to go on with when a file's own are not sound.

A mistake in `region.yaml` must not hide those of the structures: what is sound of a file is kept,
neutral values stand for the rest, and the check goes on. Nothing is ever built from a stand-in.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError

from generator.model.base import Fiche, Where
from generator.model.forfait import Forfait, References
from generator.model.region import Region

from .places import Places

Record = TypeVar("Record", bound=Fiche)

_REFUSALS = {"ald", "moment", "fenetre", "prescripteurs", "accord"}
_REFERENCE = {"source": "neutre"}

_NEUTRAL: dict[type[Fiche], dict[str, Any]] = {
    Region: {
        "code": "00",
        "nom": "-",
        "titre": "-",
        "description": "-",
        "adresse_du_site": "https://site.example/",
        "donnees": "exemple",
        "editeur": "-",
        "contact": {"nom": "-", "telephone": "04 65 71 00 00", "courriel": "a@site.example"},
        "licence": "-",
        "licence_adresse": "https://site.example/",
        "theme": {"accent": "#000000", "accent_sombre": "#ffffff", "bandeau": "#000000"},
    },
    Forfait: {
        "politiques": {
            "consultation_sans_bilan": {"choix": "autorise", "source": {"titre": "-"}},
            "hors_financement": {"choix": "non", "source": {"titre": "-"}},
            "teleconsultation": {"choix": "non", "source": {"titre": "-"}},
            "renouvellement": {"choix": "oui", "source": {"titre": "-"}, "a_la_place": "-"},
            "mode_orientation": {"choix": "direct", "source": {"titre": "-"}},
            "fin_de_traitement": {"texte": "-", "source": {"titre": "-"}},
        },
        "jeux": [
            {
                "id": "neutre",
                "nom": "-",
                "en_vigueur_du": "2000-01-01",
                "statut": "confirme",
                "verifie_le": "2000-01-01",
                "pendant_traitement": "oui",
                "moment": "-",
                "plafond": "1",
                "tarif_bilan": "1",
                "tarif_consultation": "1",
                "duree_bilan_minutes": "1",
                "duree_consultation_minutes": "1",
                "consultations_max": "0",
                "domaines": [{"domaine": "dietetique", "bilan": "oui", "consultations": "oui"}],
                "fenetre_mois": "1",
                "alerte_fenetre_jours": "0",
                "delivrance_mois": "1",
                "prescripteurs": ["-"],
                "sources": [{"id": "neutre", "titre": "-"}],
                "references": {
                    name: dict(_REFERENCE, a_la_place="-") if name in _REFUSALS else _REFERENCE
                    for name in References.model_fields
                },
            }
        ],
    },
}


def stand_in(model: type[Record], places: Places, path: str) -> Record:
    """A record of `model` with what is sound of the file at `path`, and neutral values."""
    tree = places.documents.trees.get(path)
    written = tree.plain() if tree else None
    kept = _sound_fields(model, written) if isinstance(written, dict) else {}
    record = model.model_validate(_NEUTRAL[model] | kept)
    record.written_at(Where(path))
    return record


def _sound_fields(model: type[Fiche], written: dict[str, Any]) -> dict[str, Any]:
    try:
        model.model_validate(written)
    except ValidationError as reason:
        broken = {found["loc"][0] for found in reason.errors(include_url=False)}
        return {name: value for name, value in written.items() if name not in broken}
    return written
