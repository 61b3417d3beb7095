"""Territoires against the official geography: known, rightly named, listed once, not empty."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.officiel import commune_meant, departement_meant, epci_meant, lies_in
from generator.link.normaliser import normalise
from generator.model.lieux import Epci
from generator.model.problem import Problem
from generator.model.territoire import (
    CommuneDuTerritoire,
    DepartementDuTerritoire,
    EpciDuTerritoire,
    FichierTerritoires,
    Territoire,
)

Lieu = EpciDuTerritoire | CommuneDuTerritoire | DepartementDuTerritoire


def verify(context: Context) -> Iterator[Problem]:
    """Every EPCI, commune and département of a territoire is what the official list says."""
    yield from _files(context)
    yield from _listed_twice(context)
    for fichier, territoire in context.territoires():
        yield from _epci(context, fichier, territoire)
        yield from _communes(context, fichier, territoire)
        yield from _departements(context, territoire)
        if not (territoire.epci or territoire.communes or territoire.departements):
            sentence = "ce territoire est vide : donnez ses EPCI, ses communes ou ses départements"
            yield context.places.error(territoire.at(), "territoire-vide", sentence)


def _files(context: Context) -> Iterator[Problem]:
    region = context.projet.region
    for fichier in context.projet.fichiers:
        departement = context.geography.departements.get(fichier.departement)
        if fichier.departement not in context.geography.own_departements:
            named = (
                f"{fichier.departement} ({departement.nom})" if departement else fichier.departement
            )
            sentence = f"le département {named} n’est pas de la région {region.nom}"
            yield context.places.error(
                fichier.at("departement"), "departement-hors-region", sentence
            )


def _listed_twice(context: Context) -> Iterator[Problem]:
    """An EPCI is on one territoire a département; a commune or département, on one only."""
    first: dict[tuple[str, ...], Territoire] = {}
    for fichier, territoire in context.territoires():
        for key, record in _listed(fichier, territoire):
            if key in first:
                sentence = f"« {record.nom} » est déjà dans le territoire « {first[key].id} »"
                yield context.places.error(record.at(), "lieu-en-double", sentence)
            first.setdefault(key, territoire)


def _listed(
    fichier: FichierTerritoires, territoire: Territoire
) -> Iterator[tuple[tuple[str, ...], Lieu]]:
    """Every place a territoire lists, under what makes it the same place as another."""
    for epci in territoire.epci:
        yield ("epci", fichier.departement, epci.siren), epci
    for commune in territoire.communes:
        yield ("commune", commune.code), commune
    for departement in territoire.departements:
        yield ("departement", departement.code), departement


def _epci(
    context: Context, fichier: FichierTerritoires, territoire: Territoire
) -> Iterator[Problem]:
    for written in territoire.epci:
        epci = context.geography.epci.get(written.siren)
        here = epci is not None and lies_in(context.geography, epci, fichier.departement)
        if not (epci and here and epci.nom == written.nom):
            yield from _about_epci(context, fichier.departement, written, epci, here=here)


def _about_epci(
    context: Context, departement: str, written: EpciDuTerritoire, epci: Epci | None, *, here: bool
) -> Iterator[Problem]:
    """What is wrong with an EPCI, `epci` being the one its SIREN gives, `here` or elsewhere."""
    where = written.at("siren")
    meant = epci_meant(context.geography, departement, written.nom, written.siren)
    other = meant if meant is not epci else None
    pasted = f'siren: "{other.siren}", nom: "{other.nom}"' if other else None
    if epci is None:
        sentence = (
            f"aucun EPCI n’a ce SIREN dans la liste officielle (« {written.nom} » est écrit à côté)"
        )
        yield context.places.error(where, "epci-inconnu", sentence, pasted)
        return
    if epci.nom != written.nom:
        more = f", dont le SIREN est {other.siren}" if other else ""
        yield _misnamed(context, written, epci.nom, more)
    if not here:
        sentence = f"« {epci.nom} » n’a aucune commune dans le département {departement}"
        yield context.places.error(where, "epci-hors-departement", sentence, pasted)


def _misnamed(context: Context, record: Lieu, official: str, more: str = "") -> Problem:
    """`more` ends the sentence with what is known of the place whose name was written."""
    alike = normalise(record.nom) == normalise(official)
    sentence = (
        f"le nom officiel s’écrit « {official} »"
        if alike
        else f"ce code est celui de « {official} », pas de « {record.nom} »{more}"
    )
    return context.places.error(record.at("nom"), "nom-officiel", sentence, official)


def _communes(
    context: Context, fichier: FichierTerritoires, territoire: Territoire
) -> Iterator[Problem]:
    for written in territoire.communes:
        commune = context.geography.communes.get(written.code)
        if commune is None:
            sentence = "ce code n’est pas celui d’une commune actuelle de la région"
            meant = commune_meant(context.geography, fichier.departement, written.nom)
            pasted = f'code: "{meant.code}", nom: "{meant.nom}"' if meant else None
            yield context.places.error(written.at("code"), "commune-inconnue", sentence, pasted)
        elif commune.nom != written.nom:
            yield _misnamed(context, written, commune.nom)


def _departements(context: Context, territoire: Territoire) -> Iterator[Problem]:
    for written in territoire.departements:
        departement = context.geography.own_departements.get(written.code)
        if departement is None:
            sentence = f"le département {written.code} n’est pas de la région"
            meant = departement_meant(context.geography, written.nom)
            pasted = f'code: "{meant.code}", nom: "{meant.nom}"' if meant else None
            where = written.at("code")
            yield context.places.error(where, "departement-hors-region", sentence, pasted)
        elif departement.nom != written.nom:
            yield _misnamed(context, written, departement.nom)
