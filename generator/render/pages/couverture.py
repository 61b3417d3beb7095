"""How much of the region is covered, for those who plan: agencies and partners."""

from __future__ import annotations

from itertools import groupby

from generator.link.ajout import classement
from generator.link.bilan import Bilan
from generator.link.desserte import Classe
from generator.link.eloignement import eloignements, trop_loin
from generator.link.patients import TOUS_LES_PATIENTS
from generator.link.perimetres import Perimetre
from generator.link.phrases_bilan import DEFINITION, DISTANCE, manque, patients, resume
from generator.link.zones import epci_names
from generator.model.lieux import Departement
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.maps.bilan import Bilans
from generator.render.maps.dessin import Dessin
from generator.render.site import Site

TITLE = "Couverture de la région"

MOST = 8
"""Places listed where a new structure would add most."""


def files(site: Site) -> list[Page]:
    """The page of the coverage."""
    adresse = site.addresses.page("couverture")
    return [site.page(adresse, site.bilan_key, lambda: _make(site, adresse))]


def _make(site: Site, adresse: str) -> bytes:
    bilan, directory = site.bilan, site.directory
    limit = directory.region.couverture.trop_loin_km
    gains = classement(bilan, TOUS_LES_PATIENTS)
    contenu = site.block(
        "couverture.html",
        bilan=bilan,
        resume=resume(bilan, directory),
        definition=DEFINITION,
        distance=DISTANCE,
        dessin=_dessin(site, [one.perimetre for one in gains[:MOST]]),
        gains=gains[:MOST],
        autres=len(gains[MOST:]),
        manque=manque,
        lignes=bilan.patients(),
        patients=lambda one: patients(one.public, one.cancers),
        interco=epci_names,
        servis=_served(bilan),
        sans=[one for one in bilan.blanches if one.territoire],
        dehors=_outside(bilan),
        limite=limit,
        loin=trop_loin(eloignements(directory, bilan.zones), limit),
    )
    tete = site.block("couverture-tete.html")
    region = directory.region.nom
    description = f"Communes, habitants et intercommunalités couverts : {region}, par département."
    return site.html(TITLE, description, adresse, contenu, (Crumb("Couverture", adresse),), tete)


def _dessin(site: Site, ranked: list[Perimetre]) -> Dessin | None:
    if not site.cartes.coverage.contours:
        return None
    return Bilans(site.cartes, site.bilan.zones).draw(ranked)


def _served(bilan: Bilan) -> dict[str, list[str]]:
    """The names of the territoires somebody serves, by how well; those in part say what lacks."""
    served = [one for one in bilan.perimetres if any(zone.locaux for zone in one.zones)]
    whole = [one for one in served if all(zone.classe is Classe.TOUS for zone in one.zones)]
    partly = [f"{one.nom} ({manque(one)})" for one in served if one not in whole]
    found = {"Pour tous les patients": [one.nom for one in whole], "En partie": partly}
    return {titre: noms for titre, noms in found.items() if noms}


def _outside(bilan: Bilan) -> list[tuple[Departement, list[Perimetre]]]:
    """White zones outside the territoires, by département, the most inhabited first in each."""
    outside = [one for one in bilan.blanches if one.territoire is None]
    outside.sort(key=lambda one: one.departement.code)
    grouped = groupby(outside, key=lambda one: one.departement)
    return [(departement, list(group)) for departement, group in grouped]
