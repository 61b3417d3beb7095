"""Territoires against the official geography: known, rightly named, listed once, not empty."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.suggest import closest
from generator.link.normaliser import normalise
from generator.model.base import Where
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
        yield from _communes(context, territoire)
        yield from _departements(context, territoire)
        if not (territoire.epci or territoire.communes or territoire.departements):
            sentence = "ce territoire est vide : donnez ses EPCI, ses communes ou ses départements"
            yield context.places.error(territoire.at(), "territoire-vide", sentence)


def _files(context: Context) -> Iterator[Problem]:
    region = context.projet.region
    for fichier in context.projet.fichiers:
        departement = context.geography.departements.get(fichier.departement)
        if departement is None or departement.region != region.code:
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
    official = context.geography.epci
    for written in territoire.epci:
        epci = official.get(written.siren)
        if epci is None:
            yield _unknown_epci(context, written.at("siren"), written.nom)
        elif epci.nom != written.nom:
            yield _misnamed(context, written, epci.nom)
        if epci is not None and not _present(context, epci, fichier.departement):
            sentence = (
                f"« {epci.nom} » n’a aucune commune dans le département {fichier.departement}"
            )
            yield context.places.error(written.at("siren"), "epci-hors-departement", sentence)


def _present(context: Context, epci: Epci, departement: str) -> bool:
    communes = context.geography.communes_of_epci(epci.siren)
    return any(commune.departement == departement for commune in communes)


def _unknown_epci(context: Context, where: Where, nom: str) -> Problem:
    by_name = {epci.nom: epci.siren for epci in context.geography.epci.values()}
    near = closest(nom, by_name)
    suggestion = f'siren: "{by_name[near]}", nom: {near}' if near else None
    sentence = f"aucun EPCI n’a ce SIREN dans la liste officielle (« {nom} » est écrit à côté)"
    return context.places.error(where, "epci-inconnu", sentence, suggestion)


def _misnamed(context: Context, record: Lieu, official: str) -> Problem:
    alike = normalise(record.nom) == normalise(official)
    sentence = (
        f"le nom officiel s’écrit « {official} »"
        if alike
        else f"ce code est celui de « {official} », pas de « {record.nom} »"
    )
    return context.places.error(record.at("nom"), "nom-officiel", sentence, official)


def _communes(context: Context, territoire: Territoire) -> Iterator[Problem]:
    for written in territoire.communes:
        commune = context.geography.communes.get(written.code)
        if commune is None:
            sentence = "ce code n’est pas celui d’une commune actuelle de la région"
            by_name = {one.nom: one.code for one in context.geography.communes.values()}
            near = closest(written.nom, by_name)
            suggestion = f'code: "{by_name[near]}", nom: {near}' if near else None
            yield context.places.error(written.at("code"), "commune-inconnue", sentence, suggestion)
        elif commune.nom != written.nom:
            yield _misnamed(context, written, commune.nom)


def _departements(context: Context, territoire: Territoire) -> Iterator[Problem]:
    for written in territoire.departements:
        departement = context.geography.departements.get(written.code)
        if departement is None or departement.region != context.projet.region.code:
            sentence = f"le département {written.code} n’est pas de la région"
            yield context.places.error(written.at("code"), "departement-hors-region", sentence)
        elif departement.nom != written.nom:
            yield _misnamed(context, written, departement.nom)
