"""What Hugo builds from: its templates, beside our content as JSON.

Generous on purpose. Communes go through real Hugo templates, but everything our link step works
out is given as data: who covers them, who is near and how far, every word a code stands for. All
other pages come with their content already rendered, and data files are copied as they are.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from generator.link.directory import Directory
from generator.link.reponse import Secteur
from generator.link.values import value
from generator.model import libelles
from generator.model.lieux import Commune
from generator.model.mots import NBSP, a_lieu, de_lieu, enumeration, jour
from generator.model.region import Donnees, Region
from generator.model.structure import Structure
from generator.read.typography import typeset
from generator.render.letters import letter_of
from generator.render.pages.communes import former_names
from generator.render.policy import POLICY
from generator.render.site import Site

from .hugo_pages import other_pages

TEMPLATES = Path(__file__).parent / "hugo"

Data = dict[str, Any]


def write_hugo_content(directory: Directory, folder: Path) -> None:
    """Write into `folder`, which does not exist yet, a Hugo project for the same site."""
    shutil.copytree(TEMPLATES, folder)
    site = Site(directory, "")
    _write(folder, "site", _site(site))
    _write(folder, "structures", {one.id: _structure(one) for one in directory.structures})
    secteurs = {str(index): secteur for index, secteur in enumerate(directory.secteurs)}
    _write(folder, "secteurs", {key: _secteur(site, one) for key, one in secteurs.items()})
    communes = [
        _commune(site, key, one, each) for key, one in secteurs.items() for each in one.communes
    ]
    _write(folder, "communes", communes)
    _write(folder, "pages", other_pages(directory, folder / "static"))


def _write(folder: Path, name: str, content: object) -> None:
    path = folder / "data" / f"{name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def _site(site: Site) -> Data:
    """What every page shows: names, links, contact, rules in words."""
    directory, region = site.directory, site.directory.region
    expected = region.territoires_attendus
    return {
        "titre": region.titre,
        "nom": region.nom,
        "base": region.base,
        "policy": POLICY,
        "bandeau": region.theme.bandeau,
        "style": site.style_name,
        "exemple": region.donnees is Donnees.EXEMPLE,
        "date": jour(directory.today),
        "licence": region.licence,
        "licence_adresse": region.licence_adresse,
        "attendus": f" ({len(directory.territoires)} sur {expected.nombre})" if expected else "",
        "contact": _contact(region),
        **_links(site),
        **_rules(directory),
    }


def _contact(region: Region) -> Data:
    return {
        "nom": region.contact.nom,
        "horaires": typeset(region.contact.horaires or ""),
        "courriel": region.contact.courriel,
        **_telephone(region.contact.telephone),
    }


def _links(site: Site) -> Data:
    """The menu of the header and that of the footer."""
    menus: Data = {"menu": [], "pied": []}
    for page in sorted(site.directory.projet.pages, key=lambda page: page.entete.ordre):
        nom = typeset(page.entete.titre_court or page.entete.titre)
        link = {"nom": nom, "adresse": site.addresses.page(page.adresse)}
        menus["menu" if page.entete.menu else "pied"].append(link)
    return menus


def _rules(directory: Directory) -> Data:
    return {
        "prescripteurs": value("forfait.prescripteurs", directory),
        "moment": typeset(directory.regles.moment),
        "plafond": value("forfait.plafond", directory),
        "mention": typeset(value("forfait.mention", directory)),
    }


def _telephone(number: str) -> Data:
    return {"numero": number.replace(" ", ""), "telephone": number.replace(" ", NBSP)}


def _structure(structure: Structure) -> Data:
    return {
        "id": structure.id,
        "nom": typeset(structure.nom),
        "porteur": libelles.PORTEURS[structure.porteur],
        "lieux": enumeration(list(dict.fromkeys(site.commune for site in structure.sites))),
        "restrictions": libelles.restrictions(structure),
        **_telephone(structure.contact.telephone),
    }


def _secteur(site: Site, secteur: Secteur) -> Data:
    """What the communes of a secteur share: where they are, and who intervenes there."""
    geography = site.directory.geography
    departement = geography.departements[secteur.communes[0].departement]
    epci = geography.epci.get(secteur.communes[0].epci or "")
    return {
        "departement": {"code": departement.code, "nom": departement.nom},
        "lieu": typeset(departement.nom + (f" · {epci.nom}" if epci else "")),
        "titre": secteur.titre,
        "territoires": [{"id": one.id, "nom": one.nom} for one in secteur.territoires],
        "locales": [one.structure.id for one in secteur.interventions if one.territoire],
        "regionales": [one.structure.id for one in secteur.interventions if not one.territoire],
        "lacunes": secteur.lacunes,
    }


def _commune(site: Site, key: str, secteur: Secteur, commune: Commune) -> Data:
    """A commune of the secteur of that key, and who is near it: distances in metres."""
    return {
        "code": commune.code,
        "nom": commune.nom,
        "codes_postaux": commune.codes_postaux,
        "anciennes": enumeration(former_names(site, commune)),
        "a_nom": a_lieu(commune.nom),
        "de_nom": de_lieu(commune.nom),
        "lettre": letter_of(commune.nom),
        "secteur": key,
        "proches": [
            {"structure": one.structure.id, "metres": one.metres, "commune": one.site.commune}
            for one in secteur.reponse(commune).proches
        ],
    }
