"""What a new structure would bring, in French, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from generator.link.apport import Apport
from generator.link.patients import Patients
from generator.link.perimetres import Perimetre
from generator.link.phrases_bilan import nom_des_cancers, patients
from generator.link.zones import Compte, epci_names
from generator.model.mots import a_lieu, compte, enumeration, nombre
from generator.model.vocabulaire import Cancer, Public

from .mise_en_page import phrase, tableau
from .rapport import Rapport

LISTED = 6
"""EPCI named in a sentence before the others are only counted."""


def apports_texte(rapport: Rapport, apports: Sequence[Apport]) -> str:
    """One answer per perimeter of the commune, each on its own."""
    blocks = [block for one in apports for block in _apport(rapport, one)]
    if len(apports) > 1:
        several = "Cette commune est dans plusieurs territoires : voici chacun, séparément."
        blocks.insert(0, phrase(several))
    return "\n\n".join(blocks)


def _apport(rapport: Rapport, apport: Apport) -> list[str]:
    perimetre = apport.gain.perimetre
    blocks = [
        phrase(
            f"Une structure de plus {a_lieu(apport.commune.nom)} ({apport.commune.code}), "
            f"pour {qui(apport.patients)}"
        ),
        phrase(_perimetre(apport, perimetre)),
    ]
    if not apport.arrivees:
        return [
            *blocks,
            phrase(
                "Ces patients y sont déjà tous accueillis : elle ne couvrirait personne de plus."
            ),
            *_distance(rapport, apport),
        ]
    blocks += [_nouveaux(apport), _table(apport), phrase(_region(apport))]
    return [*blocks, *_distance(rapport, apport)]


def qui(taken: Patients) -> str:
    """Whom a structure takes: `les adultes et les enfants, tous les cancers`."""
    publics = [f"les {public}" for public in Public if any(one.public is public for one in taken)]
    cancers = tuple(one for one in Cancer if any(who.cancer is one for who in taken))
    return f"{enumeration(publics)}, {nom_des_cancers(cancers)}"


def _perimetre(apport: Apport, perimetre: Perimetre) -> str:
    total = perimetre.total
    ground = f"{compte(total.communes, 'commune')}, {compte(total.habitants, 'habitant')}"
    if perimetre.territoire:
        return f"Son territoire serait « {perimetre.nom} » : {ground}."
    return (
        f"{apport.commune.nom} n’est dans aucun territoire publié. Le calcul vaut donc pour "
        f"« {perimetre.nom} » : {ground}."
    )


def _nouveaux(apport: Apport) -> str:
    gain = apport.gain
    said = []
    if gain.nouveaux.communes:
        said.append(f"Nouvellement couverts : {_counted(gain.nouveaux)}{_epci(apport)}.")
    if gain.completes.communes:
        said.append(f"Déjà couverts pour une partie de ces patients : {_counted(gain.completes)}.")
    return "\n".join(map(phrase, said))


def _counted(found: Compte) -> str:
    return f"{compte(found.communes, 'commune')}, {compte(found.habitants, 'habitant')}"


def _epci(apport: Apport) -> str:
    bare = [one for one in apport.gain.perimetre.zones if not apport.patients & one.locaux]
    names = epci_names(bare)
    if not names:
        return ""
    shown = list(names[:LISTED])
    if len(names) > LISTED:
        shown.append(compte(len(names) - LISTED, "autre"))
    return f", dans {compte(len(names), 'intercommunalité')} ({enumeration(shown)})"


def _table(apport: Apport) -> str:
    rows = [
        [patients(public, cancers), nombre(found.communes), nombre(found.habitants)]
        for public, cancers, found in apport.arrivees
    ]
    columns = ("Patients", "Communes", "Habitants")
    return tableau("Pour qui il n’y a personne aujourd’hui", columns, rows)


def _region(apport: Apport) -> str:
    before, after = apport.avant, apport.apres
    said = [
        f"{whom} passerait de {nombre(one.habitants)} à {nombre(two.habitants)}"
        for whom, one, two in (
            ("le nombre d’habitants couverts", before.couvert, after.couvert),
            ("le nombre d’habitants couverts pour tous les patients", before.tous, after.tous),
        )
        if one.habitants != two.habitants
    ] or ["le nombre d’habitants couverts resterait le même"]
    return f"Dans la région ({compte(before.total.habitants, 'habitant')}), {' ; '.join(said)}."


def _distance(rapport: Rapport, apport: Apport) -> list[str]:
    before, after = apport.loin_avant, apport.loin_apres
    if not before and not after:
        return []
    change = f"passeraient de {nombre(before)} à {nombre(after)}"
    if before == after:
        change = f"resteraient {nombre(after)}"
    return [
        phrase(
            f"Parmi les communes couvertes du périmètre, celles à plus de {rapport.loin} de "
            f"tout lieu d’accueil, à vol d’oiseau, {change}."
        )
    ]
