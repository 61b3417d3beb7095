"""One page per commune of the region, which answers the question outright."""

from __future__ import annotations

from functools import cached_property, partial

from markupsafe import Markup

from generator.link.reponse import Secteur
from generator.model.lieux import Commune
from generator.model.mots import a_lieu
from generator.publish.page import Page
from generator.read.typography import typeset
from generator.render.breadcrumb import Crumb
from generator.render.filtre import Filtres
from generator.render.letters import letter_of
from generator.render.mould import Mould
from generator.render.next_steps import next_steps
from generator.render.site import Site


def files(site: Site) -> list[Page]:
    """A page per commune; those of a secteur share one fingerprint."""
    found = []
    filtres = Filtres(site)
    for secteur in site.directory.secteurs:
        key = _key(site, secteur)
        pages = _Pages(site, filtres, secteur)
        for commune in secteur.communes:
            adresse = site.addresses.commune(commune.code)
            found.append(site.page(adresse, key, partial(pages.make, commune, adresse)))
    return found


def _key(site: Site, secteur: Secteur) -> str:
    """Everything the pages of a secteur are made from, beside what all pages share."""
    covering = [site.structure_key(one.structure) for one in secteur.interventions]
    near = sorted({site.line_key(lieu.structure) for lieu in secteur.candidats})
    territoires = (f"{one.id}\t{one.nom}" for one in secteur.territoires)
    communes = ",".join(commune.code for commune in secteur.communes)
    published = str(len(site.directory.territoires))
    return site.key(site.rules_key, published, communes, *territoires, "", *covering, "", *near)


HEAD = ("titre", "description", "canonique", "fil")
PLACES = (*HEAD, "nom", "codes_postaux", "anciennes", "filtre", "proches")
"""What differs from one commune of a secteur to another."""


class _Pages:
    """The pages of one secteur: one mould, made with the first of them, filled for each."""

    def __init__(self, site: Site, filtres: Filtres, secteur: Secteur) -> None:
        self.site = site
        self.filtres = filtres
        self.secteur = secteur
        geography = site.directory.geography
        self.departement = geography.departements[secteur.communes[0].departement]
        self.epci = geography.epci.get(secteur.communes[0].epci or "")

    @cached_property
    def mould(self) -> Mould:
        """A page with everything the secteur's communes share."""
        return Mould(PLACES, self._page)

    def _page(self, places: dict[str, Markup]) -> Markup:
        site = self.site
        contenu = site.block(
            "commune.html",
            **(places if self.secteur.candidats else places | {"proches": ""}),
            lieu=typeset(self.departement.nom + (f" · {self.epci.nom}" if self.epci else "")),
            reponse=self._answer(places["filtre"]),
            suite=next_steps(site),
        )
        head = {name: places[name] for name in HEAD}
        shared = {"politique": site.policy, "tete": Markup(), "boite": site.box}
        return site.layout.fill({**head, **shared, "contenu": contenu})

    def _answer(self, filtre: Markup) -> Markup:
        """Who intervenes, as HTML."""
        secteur = self.secteur
        return self.site.block(
            "reponse.html",
            titre=secteur.titre,
            territoires=secteur.territoires,
            filtre=filtre,
            locales=[one for one in secteur.interventions if one.territoire],
            regionales=[one for one in secteur.interventions if not one.territoire],
            lacunes=secteur.lacunes,
            carte=self.site.card,
        )

    def make(self, commune: Commune, adresse: str) -> bytes:
        """One commune's page."""
        place = f"{a_lieu(commune.nom)} ({self.departement.nom})"
        proches = self.secteur.reponse(commune).proches
        named = (*self.secteur.structures, *(one.structure for one in proches))
        filled = self.mould.fill(
            {
                "titre": f"{commune.nom} ({self.departement.nom})",
                "description": f"Parcours de soins global {place} : qui intervient chez vous ?",
                "canonique": self.site.addresses.absolute(adresse),
                "fil": self.site.trail(self._parents(commune), commune.nom),
                "nom": commune.nom,
                "codes_postaux": ", ".join(commune.codes_postaux),
                "anciennes": self._former_names(commune),
                "filtre": self.filtres.form(named),
                "proches": Markup("".join(map(self.site.near, proches))),  # noqa: S704 (all Markup)
            }
        )
        return filled.encode()

    def _parents(self, commune: Commune) -> tuple[Crumb, ...]:
        departement, addresses = self.departement, self.site.addresses
        lettre = letter_of(commune.nom)
        return (
            Crumb(departement.nom, addresses.departement(departement.code)),
            Crumb(f"Communes en {lettre.upper()}", addresses.initiale(departement.code, lettre)),
        )

    def _former_names(self, commune: Commune) -> Markup:
        names = former_names(self.site, commune)
        if not names:
            return Markup()
        return self.site.block("anciennes.html", nom=commune.nom, noms=names)


def former_names(site: Site, commune: Commune) -> list[str]:
    """Names of the communes that became part of this one."""
    aliases = site.directory.former_names(commune)
    return [alias.nom for alias in aliases if alias.nature != "arrondissement"]
