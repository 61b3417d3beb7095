"""The workshop every page is made in: directory, templates, addresses, layout, shared pieces."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.link.bilan import Bilan
from generator.link.directory import Directory
from generator.link.nearest import Proche
from generator.link.zones import zones
from generator.model.base import Where
from generator.model.mots import kilometres
from generator.model.structure import Site as Lieu
from generator.model.structure import Structure
from generator.publish.page import Page, fingerprint

from .addresses import Addresses
from .breadcrumb import Crumb, breadcrumb
from .forge import Editeur
from .maps.cartes import Cartes
from .mould import Mould
from .policy import page_policy
from .scripts import published
from .templates import environment

LAYOUT = ("titre", "description", "canonique", "politique", "tete", "fil", "boite", "contenu")
"""What a page puts into the layout."""

NOTHING = Markup()
THEME = Path(__file__).parent / "theme"


class Site:
    """Makes pages out of a directory. `base_key` covers what is no part of the project.

    The attribute of that name covers what all pages show: the region's settings, the day, the
    menus. Files that show neither the day nor a menu hold to `lasting_key`, and outlive nights.
    """

    def __init__(self, directory: Directory, base_key: str) -> None:
        self.directory = directory
        self._once: dict[str, Markup] = {}
        self.addresses = Addresses(directory.region.base, directory.region.origine)
        projet = directory.projet
        shared = (
            *(page.entete.model_dump_json() for page in projet.pages),
            *(page.adresse for page in projet.pages),
        )
        region = projet.region.model_dump_json()
        self.lasting_key = fingerprint(base_key, region, *directory.geography.own_departements)
        self.base_key = fingerprint(self.lasting_key, str(directory.today), *shared)

    @cached_property
    def whole_key(self) -> str:
        """A fingerprint of everything: for pages that look at the whole directory."""
        structures = map(self.structure_key, self.directory.projet.structures)
        return self.key(self.rules_key, self.territoires_key, *structures)

    @cached_property
    def territoires_key(self) -> str:
        """A fingerprint of every territoire."""
        fichiers = self.directory.projet.fichiers
        return fingerprint(*(fichier.model_dump_json() for fichier in fichiers))

    @cached_property
    def rules_key(self) -> str:
        """A fingerprint of the rule sets."""
        return fingerprint(self.directory.projet.forfait.model_dump_json())

    @cached_property
    def prescription_key(self) -> str:
        """A fingerprint of the rules and of the needs grid."""
        grille = self.directory.projet.grille
        return self.key(self.rules_key, grille.model_dump_json() if grille else "")

    @cached_property
    def structure_key(self) -> Callable[[Structure], str]:
        """A fingerprint of every field of a structure."""
        return cache(lambda structure: fingerprint(structure.model_dump_json()))

    @cached_property
    def carte_key(self) -> str:
        """A fingerprint of what the maps of the region show, whatever the day."""
        shown = (
            fingerprint(self.line_key(one), *one.territoires, "", *one.public, "", *one.cancers)
            for one in self.directory.en_vigueur
        )
        return fingerprint(self.lasting_key, self.territoires_key, *shown)

    @cached_property
    def bilan(self) -> Bilan:
        """How much of the region is covered."""
        return Bilan(zones(self.directory))

    @cached_property
    def bilan_key(self) -> str:
        """A fingerprint of what the coverage of the region is worked out from."""
        return self.key(self.carte_key, *(one.id for one in self.directory.regionales))

    @cached_property
    def line_key(self) -> Callable[[Structure], str]:
        """A fingerprint of what a line about a structure shows, and of where its sites are."""
        return cache(_line_fingerprint)

    def key(self, *parts: str) -> str:
        """A fingerprint of what all pages share, and of `parts`."""
        return fingerprint(self.base_key, *parts)

    @cached_property
    def editeur(self) -> Editeur | None:
        """The forge's pages, when the region says where its files are edited."""
        forge = self.directory.region.forge
        return Editeur(forge) if forge else None

    def modifier(self, where: Where) -> str:
        """The address that opens the forge's editor at a place; empty without a forge.

        It holds a line number: keys of pages that show it take it in.
        """
        return self.editeur.modifier(where) if self.editeur else ""

    @cached_property
    def templates(self) -> Any:
        """The Jinja environment; made when the first page needs it."""
        env = environment(THEME / "templates", self.addresses, self.directory)
        env.globals["script"] = self.script_address
        env.globals["cartes"] = self.cartes
        env.globals["carte_style"] = self.addresses.theme(f"{self.carte_folder}/carte.css")
        env.globals["feuille"] = self.own_sheet
        return env

    def block(self, template: str, **values: Any) -> Markup:
        """A piece of HTML."""
        html = self.templates.get_template(template).render(values)
        return Markup(html)  # noqa: S704 (the templates escape what they are given)

    def html(
        self,
        titre: str,
        description: str,
        adresse: str,
        contenu: Markup,
        fil: tuple[Crumb, ...] = (),
        tete: Markup = NOTHING,
        *,
        politique: str | None = None,
        boite: bool = True,
    ) -> bytes:
        """A whole page around its content.

        `fil` goes from under the home page to the page itself; the home page has none. `boite`
        puts the box that finds a commune into the header, for pages that do not hold it.
        """
        places = {
            "titre": titre,
            "description": description,
            "canonique": self.addresses.absolute(adresse),
            "politique": politique or self.policy,
            "tete": tete,
            "fil": self.trail(fil[:-1], fil[-1].nom) if fil else NOTHING,
            "boite": self.box if boite else NOTHING,
            "contenu": contenu,
        }
        return self.layout.fill(places).encode()

    def trail(self, parents: tuple[Crumb, ...], here: str) -> Markup:
        """The breadcrumb of a page, from the home page."""
        return breadcrumb((Crumb("Accueil", self.addresses.page()), *parents), here)

    def page(self, adresse: str, key: str, make: Any) -> Page:
        """The page at an address."""
        return Page(self.addresses.file(adresse), key, make)

    @cached_property
    def layout(self) -> Mould:
        """What all pages share, around a page's own parts."""
        pages = self.directory.projet.pages_en_ordre
        shared = {"pages": pages, "style": self.style_name}
        return Mould(LAYOUT, lambda places: self.block("layout.html", **shared, **places))

    @cached_property
    def policy(self) -> str:
        """The policy of a page that needs nothing special."""
        return page_policy(self.directory.region)

    @cached_property
    def box(self) -> Markup:
        """The header's box: a commune or a postal code leads to who intervenes there."""
        return self.block("boite.html", place="entete")

    @cached_property
    def modules(self) -> dict[str, str]:
        """Every script module of the theme as it is written, by its path among them."""
        folder = THEME / "js"
        found = sorted(folder.rglob("*.js"))
        return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}

    @cached_property
    def scripts(self) -> dict[str, bytes]:
        """The scripts as they are published, by their path in their folder."""
        return published(self.modules)

    @cached_property
    def script_folder(self) -> str:
        """The folder of the scripts: they name each other, so one name changes with them all."""
        return f"js-{fingerprint(*self.scripts, *self.scripts.values())[:10]}"

    def script_address(self, name: str) -> str:
        """The address of a script."""
        return self.addresses.theme(f"{self.script_folder}/{name}")

    @cached_property
    def style(self) -> bytes:
        """The style sheet, with the region's colours."""
        theme = self.directory.region.theme
        tokens = (
            f":root{{--accent-clair:{theme.accent};--accent-sombre:{theme.accent_sombre};"
            f"--bandeau:{theme.bandeau}}}\n"
        )
        sheets = (path.read_text("utf-8") for path in sorted((THEME / "css").glob("*.css")))
        return (tokens + "".join(sheets)).encode()

    @cached_property
    def cartes(self) -> Cartes:
        """What all maps share."""
        return Cartes(self.directory)

    @cached_property
    def carte_theme(self) -> dict[str, bytes]:
        """What the interactive map adds to the theme, by file name; loaded on demand."""
        marker = (THEME / "carte" / "marqueur.svg").read_text("utf-8")
        return {
            "carte.css": (THEME / "carte" / "carte.css").read_bytes(),
            "marqueur.svg": marker.replace(
                "currentColor", self.directory.region.theme.accent
            ).encode(),
        }

    @property
    def carte_folder(self) -> str:
        """Their folder, whose name changes with their content."""
        return f"carte-{fingerprint(*self.carte_theme.values())[:10]}"

    @property
    def style_name(self) -> str:
        """The style sheet's file name, which changes with its content."""
        return f"style-{fingerprint(self.style)[:10]}.css"

    @cached_property
    def own_sheets(self) -> dict[str, bytes]:
        """Style sheets of pages that need one beside, by the page's name."""
        return {path.stem: path.read_bytes() for path in (THEME / "feuilles").glob("*.css")}

    def own_sheet(self, name: str) -> str:
        """The address of a page's own style sheet, which changes with its content."""
        return self.addresses.theme(f"{name}-{fingerprint(self.own_sheets[name])[:10]}.css")

    def once(self, template: str, **values: Any) -> Markup:
        """A piece of HTML that is the same wherever it stands; made once."""
        if template not in self._once:
            self._once[template] = self.block(template, **values)
        return self._once[template]

    @cached_property
    def card(self) -> Callable[[Structure], Markup]:
        """A structure in a few lines, as pages show it; made once for each."""
        return cache(lambda structure: self.block("carte-structure.html", structure=structure))

    @cached_property
    def line(self) -> Callable[[Structure], Markup]:
        """A structure's name, its link and its restrictions; made once for each."""
        return cache(lambda structure: self.block("ligne-structure.html", structure=structure))

    def near(self, proche: Proche) -> Markup:
        """A structure that is near, with its distance."""
        distance = kilometres(proche.metres)
        return self._near(proche.structure, proche.site).fill({"distance": distance})

    @cached_property
    def _near(self) -> Callable[[Structure, Lieu], Mould]:
        @cache
        def mould(structure: Structure, lieu: Lieu) -> Mould:
            shared = {"structure": structure, "lieu": lieu, "ligne": self.line(structure)}
            return Mould(
                ("distance",), lambda places: self.block("proche.html", **shared, **places)
            )

        return mould


def _line_fingerprint(structure: Structure) -> str:
    shown = {"id", "nom", "public", "precision_public", "cancers", "sites"}
    return fingerprint(structure.model_dump_json(include=shown))
