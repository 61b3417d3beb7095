"""One page per commune of the region, which answers the question outright."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial

from markupsafe import Markup

from generator.link.lacunes import lacunes
from generator.link.reponse import Secteur
from generator.link.values import value
from generator.model.lieux import Commune
from generator.model.mots import a_lieu, enumeration
from generator.model.structure import Structure
from generator.publish.page import Page
from generator.read.typography import typeset
from generator.render.layout import Crumb
from generator.render.letters import letter_of
from generator.render.site import Site


def files(site: Site) -> list[Page]:
    """A page per commune; those of a secteur share one fingerprint."""
    found = []
    for secteur in site.directory.secteurs:
        key = _key(site, secteur)
        pages = _Pages(site, secteur)
        for commune in secteur.communes:
            adresse = site.addresses.commune(commune.code)
            found.append(site.page(adresse, key, partial(pages.make, commune, adresse)))
    return found


def _key(site: Site, secteur: Secteur) -> str:
    """Everything the pages of a secteur are made from, beside what all pages share."""
    structures = {one.structure for one in secteur.interventions}
    structures |= {lieu.structure for lieu in secteur.candidats}
    written = sorted(site.written(structure) for structure in structures)
    territoires = (f"{one.id}\t{one.nom}" for one in secteur.territoires)
    communes = ",".join(commune.code for commune in secteur.communes)
    published = str(len(site.directory.territoires))
    return site.key(site.rules_key, published, communes, *territoires, "", *written)


class _Pages:
    """The pages of one secteur: what they share is made once, when the first is made."""

    def __init__(self, site: Site, secteur: Secteur) -> None:
        self.site = site
        self.secteur = secteur
        geography = site.directory.geography
        self.departement = geography.departements[secteur.communes[0].departement]
        self.epci = geography.epci.get(secteur.communes[0].epci or "")

    @cached_property
    def block(self) -> Callable[..., Markup]:
        """The template of a commune's own part."""
        return self.site.macro("commune.html")

    @cached_property
    def place(self) -> str:
        """The département and the EPCI, as people write them."""
        return typeset(self.departement.nom + (f" · {self.epci.nom}" if self.epci else ""))

    @cached_property
    def answer(self) -> Markup:
        """Who intervenes, as HTML."""
        interventions = self.secteur.interventions
        structures = [one.structure for one in interventions]
        return self.site.block(
            "reponse.html",
            titre=headline(structures),
            territoires=self.secteur.territoires,
            locales=[one for one in interventions if one.territoire],
            regionales=[one for one in interventions if not one.territoire],
            lacunes=lacunes(structures),
            carte=self.site.card,
        )

    def make(self, commune: Commune, adresse: str) -> bytes:
        """One commune's page."""
        site, departement = self.site, self.departement
        contenu = self.block(
            commune,
            lieu=self.place,
            anciennes=former_names(site, commune),
            reponse=self.answer,
            proches=self.secteur.reponse(commune).proches,
            ligne=site.line,
            suite=next_steps(site),
        )
        lettre = letter_of(commune.nom)
        fil = (
            Crumb(departement.nom, site.addresses.departement(departement.code)),
            Crumb(
                f"Communes en {lettre.upper()}",
                site.addresses.initiale(departement.code, lettre),
            ),
            Crumb(commune.nom, adresse),
        )
        titre = f"{commune.nom} ({departement.nom})"
        description = f"Parcours de soins global {a_lieu(commune.nom)} : qui intervient chez vous ?"
        return site.html(titre, description, adresse, contenu, fil)


def headline(structures: list[Structure]) -> str:
    """The answer in one line."""
    if not structures:
        return "Aucune structure n’intervient encore chez vous"
    many = len(structures) > 1
    said = f"{len(structures)} structures interviennent" if many else "Une structure intervient"
    children_only = sum(structure.enfants_seulement for structure in structures)
    if children_only == len(structures):
        return f"{said} chez vous, pour les enfants uniquement"
    apart = f", dont {children_only} pour les enfants uniquement" if children_only else ""
    return f"{said} chez vous{apart}"


def former_names(site: Site, commune: Commune) -> str:
    """Names of the communes that became part of this one, as a sentence's list."""
    aliases = site.directory.former_names(commune)
    return enumeration([alias.nom for alias in aliases if alias.nature != "arrondissement"])


def next_steps(site: Site) -> Markup:
    """What to do after the answer: the same on every commune's page."""
    directory = site.directory
    return site.once(
        "suite.html",
        prescripteurs=value("forfait.prescripteurs", directory),
        moment=directory.regles.moment,
        plafond=value("forfait.plafond", directory),
        mention=value("forfait.mention", directory),
    )
