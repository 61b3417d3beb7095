"""The report in French, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link.ajout import Gain, classement
from generator.link.bilan import Ligne
from generator.link.eloignement import Groupe, trop_loin
from generator.link.patients import TOUS_LES_PATIENTS
from generator.link.perimetres import Perimetre
from generator.link.phrases_bilan import DEFINITION, DISTANCE, manque, patients, resume
from generator.model.mots import compte, de_lieu, kilometres, nombre

from .mise_en_page import part, phrase, tableau
from .rapport import Rapport

MOST = 10
"""Lines of a ranking, unless everything is asked for."""


def rapport_texte(rapport: Rapport, *, detail: bool) -> str:
    """The whole report; `detail` names every commune nobody covers, or that is far."""
    directory, bilan = rapport.directory, rapport.bilan
    blocks = [
        f"Couverture : {directory.region.nom}",
        *map(phrase, resume(bilan, directory)),
        phrase(DEFINITION),
        _departements(rapport),
        _patients(rapport),
        _ranking(rapport, detail=detail),
        *_far(rapport, detail=detail),
    ]
    if detail:
        blocks += ["Où personne n’intervient", *map(_white, bilan.blanches)]
    else:
        blocks.append(phrase("Commune par commune : parcours coverage --detail"))
    return "\n\n".join(blocks)


def _departements(rapport: Rapport) -> str:
    bilan = rapport.bilan
    rows = [_ligne(one.nom, ligne) for one, ligne in bilan.departements.items()]
    columns = ("Département", "Communes", "EPCI", "Habitants", "Part", "Adultes", "Enfants")
    region = _ligne("Toute la région", bilan.region)
    return tableau("Par département", columns, [*rows, region])


def _ligne(nom: str, ligne: Ligne) -> list[str]:
    total, couvert = ligne.total, ligne.couvert
    return [
        nom,
        f"{nombre(couvert.communes)}/{nombre(total.communes)}",
        f"{nombre(couvert.epci)}/{nombre(total.epci)}",
        nombre(couvert.habitants),
        part(couvert.part(total)),
        *(part(found.part(total)) for found in ligne.publics.values()),
    ]


def _patients(rapport: Rapport) -> str:
    total = rapport.bilan.region.total
    rows = [
        [
            patients(one.public, one.cancers),
            nombre(one.local.communes),
            nombre(one.local.epci),
            nombre(one.local.habitants),
            part(one.local.part(total)),
            part(one.avec_regionales.part(total)),
        ]
        for one in rapport.bilan.patients()
    ]
    columns = ("Patients", "Communes", "EPCI", "Habitants", "Part", "Avec régionales")
    return tableau("Par public et par cancer", columns, rows)


def _ranking(rapport: Rapport, *, detail: bool) -> str:
    gains = classement(rapport.bilan, TOUS_LES_PATIENTS)
    if not gains:
        return "Une nouvelle structure ne couvrirait personne de plus."
    shown = gains if detail else gains[:MOST]
    rows = [_gain(rank, one) for rank, one in enumerate(shown, start=1)]
    titre = "Où une nouvelle structure, pour tous les patients, apporterait le plus"
    drawn = tableau(titre, ("Lieu", "Communes", "Habitants", "<Aujourd’hui"), rows)
    left = len(gains) - len(shown)
    return f"{drawn}\nEt {compte(left, 'autre lieu', 'autres lieux')}." if left else drawn


def _gain(rank: int, gain: Gain) -> list[str]:
    brought = gain.nouveaux if gain.nouveaux.communes else gain.completes
    place = f"{rank}. {gain.perimetre.nom}"
    return [place, nombre(brought.communes), nombre(brought.habitants), manque(gain.perimetre)]


def _far(rapport: Rapport, *, detail: bool) -> Iterator[str]:
    groups = trop_loin(rapport.eloignements, rapport.limite)
    if not rapport.eloignements:
        return
    if not groups:
        yield f"Aucune commune couverte n’est à plus de {rapport.loin}, à vol d’oiseau."
        return
    yield tableau(
        f"Couvertes, mais à plus de {rapport.loin} à vol d’oiseau",
        ("Territoire", "Communes", "Habitants", "<La plus éloignée"),
        [_groupe(one) for one in groups],
    )
    if detail:
        yield from map(_distances, groups)
    yield phrase(DISTANCE)


def _groupe(groupe: Groupe) -> list[str]:
    last = groupe.communes[0]
    away = f"{last.commune.nom}, à {kilometres(last.metres)} {de_lieu(last.site.commune)}"
    counts = nombre(len(groupe.communes)), nombre(groupe.habitants)
    return [groupe.territoire.nom, *counts, away]


def _distances(groupe: Groupe) -> str:
    listed = (f"{one.commune.nom} ({kilometres(one.metres)})" for one in groupe.communes)
    return phrase(f"{groupe.territoire.nom} : {', '.join(listed)}.", "  ")


def _white(perimetre: Perimetre) -> str:
    total = perimetre.total
    head = f"{perimetre.nom} : {compte(total.communes, 'commune')}, {nombre(total.habitants)} hab."
    listed = (f"{one.nom} ({nombre(one.population)})" for one in perimetre.communes)
    return f"{phrase(head)}\n{phrase(', '.join(listed) + '.', '  ')}"
