"""On paper and without a script: a blank ordonnance, and the needs grid to fill in by hand."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from generator.link.phrases_forfait import hors_financement, sans_bilan
from generator.link.values import mention
from generator.model.grille import Grille, StatutGrille, Variante
from generator.model.grille_items import Ages, Item
from generator.model.libelles import BILANS, CONSULTATIONS, DOMAINES
from generator.model.mots import compte, euros
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.site import Site

PARENT = "Prescrire le parcours"
ORDONNANCE = "Ordonnance vierge"
GRILLE = "Grille des besoins vierge"
OLDEST = 120


def files(site: Site) -> list[Page]:
    """The blank ordonnance; and the blank grid, where the region has one in use."""
    key = site.prescription_key
    made = [("prescrire/ordonnance-vierge", _ordonnance)]
    grille = site.directory.projet.grille
    if grille and grille.active:
        made.append(("prescrire/grille-vierge", partial(_grille, grille=grille)))
    addresses = [(site.addresses.page(name), make) for name, make in made]
    return [site.page(one, key, partial(make, site, one)) for one, make in addresses]


def _ordonnance(site: Site, adresse: str) -> bytes:
    directory = site.directory
    politiques = directory.projet.forfait.politiques
    said = {
        "regles": directory.regles,
        "mention": mention(directory.regles),
        "sans_bilan": sans_bilan(politiques),
        "hors": hors_financement(politiques) if politiques.hors_financement.choix else "",
        "bilans": BILANS,
        "consultations": CONSULTATIONS,
        "euros": euros,
        "compte": compte,
    }
    contenu = site.block("prescrire/ordonnance-vierge.html", titre=ORDONNANCE, **said)
    description = "Une ordonnance du parcours de soins global à imprimer et à remplir à la main."
    return _page(site, ORDONNANCE, description, adresse, contenu)


def _grille(site: Site, adresse: str, grille: Grille) -> bytes:
    contenu = site.block(
        "prescrire/grille-vierge.html",
        titre=GRILLE,
        grille=grille,
        exemple=grille.statut is StatutGrille.EXEMPLE,
        domaines=DOMAINES,
        concerne=_overlaps,
        precision=_precision,
    )
    description = "Les questions de la grille des besoins, à imprimer et à remplir à la main."
    return _page(site, GRILLE, description, adresse, contenu)


def _page(site: Site, titre: str, description: str, adresse: str, contenu: Markup) -> bytes:
    tete = site.block("prescrire/tete-papier.html")
    fil = (Crumb(PARENT, site.addresses.page("prescrire")), Crumb(titre, adresse))
    return site.html(titre, description, adresse, contenu, fil, tete, boite=False)


def _overlaps(ages: Ages | None, variante: Variante) -> bool:
    """Whether a question is asked to someone of a variant."""
    if ages is None:
        return True
    last = OLDEST if ages.a is None else ages.a
    end = OLDEST if variante.ages.a is None else variante.ages.a
    return ages.de <= end and variante.ages.de <= last


def _precision(item: Item, variante: Variante) -> str:
    """At which ages of a variant a question is asked, when not at all of them."""
    if item.ages is None:
        return ""
    first, last = item.ages.de, item.ages.a
    starts = first <= variante.ages.de
    ends = last is None or (variante.ages.a is not None and variante.ages.a <= last)
    if starts and ends:
        return ""
    if ends:
        return f"à partir de {compte(first, 'an')}"
    return (
        f"jusqu’à {compte(last or 0, 'an')}"
        if starts
        else f"de {first} à {compte(last or 0, 'an')}"
    )
