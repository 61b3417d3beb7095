"""The report as JSON, for another program. Keys are the words of the site."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from generator.link.ajout import Gain, classement
from generator.link.apport import Apport
from generator.link.bilan import Ligne, LignePatients
from generator.link.eloignement import Groupe, trop_loin
from generator.link.patients import TOUS_LES_PATIENTS
from generator.link.perimetres import Perimetre
from generator.link.zones import epci_names
from generator.model.lieux import Commune

from .rapport import Rapport

Data = dict[str, Any]


def rapport_json(rapport: Rapport) -> str:
    """Everything the report holds, down to the names of the communes."""
    bilan, directory = rapport.bilan, rapport.directory
    content = {
        **_head(rapport),
        "total": _ligne(bilan.region),
        "patients": [_patients(one) for one in bilan.patients()],
        "departements": [
            {
                "code": one.code,
                "nom": one.nom,
                **_ligne(ligne),
                "patients": [_patients(line) for line in bilan.patients(one)],
            }
            for one, ligne in bilan.departements.items()
        ],
        "structures_regionales": [one.id for one in directory.regionales],
        "zones_blanches": [
            {**_perimetre(one), "liste": _communes(one.communes)} for one in bilan.blanches
        ],
        "trop_loin_km": rapport.limite,
        "trop_loin": [_far(one) for one in trop_loin(rapport.eloignements, rapport.limite)],
        "classement": [_gain(one) for one in classement(bilan, TOUS_LES_PATIENTS)],
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def apports_json(rapport: Rapport, apports: Iterable[Apport]) -> str:
    """What one structure would bring, to each of its perimeters."""
    content = {**_head(rapport), "apports": [_apport(one) for one in apports]}
    return json.dumps(content, ensure_ascii=False, indent=1)


def _head(rapport: Rapport) -> Data:
    region = rapport.directory.region
    return {
        "region": {"code": region.code, "nom": region.nom},
        "date": rapport.directory.today.isoformat(),
        "exemple": region.donnees == "exemple",
    }


def _ligne(ligne: Ligne) -> Data:
    return {
        "total": asdict(ligne.total),
        "couvert": asdict(ligne.couvert),
        "tous_les_patients": asdict(ligne.tous),
        **{str(public): asdict(found) for public, found in ligne.publics.items()},
        "avec_structures_regionales": asdict(ligne.regionale),
    }


def _patients(line: LignePatients) -> Data:
    return {
        "public": line.public,
        "cancers": line.cancers,
        "couvert": asdict(line.local),
        "avec_structures_regionales": asdict(line.avec_regionales),
    }


def _perimetre(perimetre: Perimetre) -> Data:
    return {
        "nom": perimetre.nom,
        "territoire": perimetre.territoire.id if perimetre.territoire else None,
        "departement": perimetre.departement.code,
        "epci": epci_names(perimetre.zones),
        "total": asdict(perimetre.total),
    }


def _communes(communes: Iterable[Commune]) -> list[Data]:
    return [{"code": one.code, "nom": one.nom, "habitants": one.population} for one in communes]


def _far(groupe: Groupe) -> Data:
    return {
        "territoire": groupe.territoire.id,
        "habitants": groupe.habitants,
        "communes": [
            {
                "code": one.commune.code,
                "nom": one.commune.nom,
                "km_a_vol_d_oiseau": round(one.metres / 1000),
                "site": one.site.nom,
            }
            for one in groupe.communes
        ],
    }


def _gain(gain: Gain) -> Data:
    return {
        **_perimetre(gain.perimetre),
        "nouveaux": asdict(gain.nouveaux),
        "completes": asdict(gain.completes),
        "publics": {str(public): asdict(found) for public, found in gain.publics.items()},
    }


def _apport(apport: Apport) -> Data:
    return {
        "commune": {"code": apport.commune.code, "nom": apport.commune.nom},
        **_gain(apport.gain),
        "patients": [
            {"public": public, "cancers": cancers, "nouveaux": asdict(found)}
            for public, cancers, found in apport.arrivees
        ],
        "region_avant": _ligne(apport.avant),
        "region_apres": _ligne(apport.apres),
        "communes_trop_loin": {"avant": apport.loin_avant, "apres": apport.loin_apres},
    }
