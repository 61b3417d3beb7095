"""Sites: a real commune under its official name, its own postal code, a point where it lies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.officiel import nearest
from generator.link.distance import distance
from generator.link.normaliser import normalise
from generator.model.lieux import Commune
from generator.model.problem import Problem
from generator.model.structure import Site

NEAR_ENOUGH = 5_000
"""Metres from the commune's own point within which coordinates need no closer look."""


def verify(context: Context) -> Iterator[Problem]:
    """The address of each site agrees with itself and with the official geography."""
    for structure in context.projet.structures:
        for site in structure.sites:
            commune = context.geography.commune_anywhere(site.code_commune)
            meant = _other_by_name(context, site, commune)
            if commune is None:
                yield _unknown(context, site)
            elif meant:
                sentence = (
                    f"ce code Insee est celui de « {commune.nom} » ; "
                    f"celui de « {meant.nom} » est {meant.code}"
                )
                where = site.at("code_commune")
                yield context.places.error(where, "nom-officiel", sentence, f'"{meant.code}"')
            else:
                yield from _names(context, site, commune)
                yield from _coordinates(context, site, commune)
            yield from _geocodage(context, site)


def _other_by_name(context: Context, site: Site, commune: Commune | None) -> Commune | None:
    """The commune that name and postal code agree upon, when the code says another one."""
    if commune is None or normalise(commune.nom) == normalise(site.commune):
        return None
    named = normalise(site.commune)
    here = context.geography.postal(site.code_postal)
    return next((one for one in here if normalise(one.nom) == named), None)


def _unknown(context: Context, site: Site) -> Problem:
    sentence = f"aucune commune actuelle n’a le code Insee « {site.code_commune} »"
    geography = context.geography
    here = geography.postal(site.code_postal) or geography.communes_of_departement(
        site.code_postal[:2]
    )
    meant = nearest(site.commune, here)
    suggestion = f'"{meant.code}"' if meant else None
    return context.places.error(site.at("code_commune"), "commune-inconnue", sentence, suggestion)


def _names(context: Context, site: Site, commune: Commune) -> Iterator[Problem]:
    if site.commune != commune.nom:
        where = site.at("commune")
        if normalise(site.commune) == normalise(commune.nom):
            sentence = f"le nom officiel s’écrit « {commune.nom} »"
        else:
            sentence = f"le code Insee {commune.code} est celui de « {commune.nom} »"
        yield context.places.error(where, "nom-officiel", sentence, commune.nom)
    if site.code_postal not in commune.codes_postaux:
        codes = " ou ".join(commune.codes_postaux)
        sentence = f"{commune.nom} n’a pas le code postal {site.code_postal} (c’est {codes})"
        suggestion = f'"{commune.codes_postaux[0]}"' if commune.codes_postaux else None
        yield context.places.error(site.at("code_postal"), "code-postal", sentence, suggestion)


def _coordinates(context: Context, site: Site, commune: Commune) -> Iterator[Problem]:
    if site.geocodage and site.latitude is None and site.longitude is None:
        sentence = "« geocodage » dit d’où vient un point : ôtez-le, ou redonnez le point"
        yield context.places.error(site.at("geocodage"), "coordonnees", sentence)
    elif site.latitude is None and site.longitude is None:
        sentence = (
            "ce lieu n’a pas de coordonnées, le centre de la commune en tient lieu : "
            "« parcours geocode » les cherche"
        )
        yield context.places.warning(site.at("commune"), "coordonnees-absentes", sentence)
    elif site.latitude is None or site.longitude is None:
        sentence = "latitude et longitude vont ensemble : il en manque une"
        yield context.places.error(site.at("commune"), "coordonnees", sentence)
    else:
        yield from _point(context, site, commune, (site.latitude, site.longitude))


def _geocodage(context: Context, site: Site) -> Iterator[Problem]:
    if site.geocodage and site.geocodage.le > context.today:
        sentence = f"la recherche de ce point est datée du futur ({site.geocodage.le})"
        yield context.places.error(site.geocodage.at("le"), "date-future", sentence)


def _point(
    context: Context, site: Site, commune: Commune, point: tuple[float, float]
) -> Iterator[Problem]:
    if commune.point is None or distance(point, commune.point) < NEAR_ENOUGH:
        return
    nearest = min(
        (one for one in context.geography.communes.values() if one.point),
        key=lambda one: distance(point, one.point or point),
        default=commune,
    )
    away = distance(point, nearest.point or point)
    if nearest.departement == commune.departement and away < 2 * NEAR_ENOUGH:
        return
    departement = context.geography.departements[nearest.departement].nom
    place = (
        f"près de {nearest.nom} ({departement})" if away < 4 * NEAR_ENOUGH else "hors de la région"
    )
    sentence = f"ces coordonnées tombent {place}, pas à {commune.nom}"
    swapped = (point[1], point[0])
    suggestion = None
    if distance(swapped, commune.point) < NEAR_ENOUGH:
        suggestion = f"latitude: {point[1]} et longitude: {point[0]}"
    yield context.places.error(site.at("latitude"), "coordonnees", sentence, suggestion)
