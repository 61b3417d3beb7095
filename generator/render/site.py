"""The workshop every page is made in: directory, templates, addresses, layout, shared pieces."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.link.directory import Directory
from generator.model.structure import Structure
from generator.publish.page import Page, fingerprint

from .addresses import Addresses
from .layout import Crumb, Filling, Layout
from .policy import POLICY
from .templates import environment

THEME = Path(__file__).parent / "theme"


class Site:
    """Makes pages out of a directory. `base_key` covers what is no part of the project."""

    def __init__(self, directory: Directory, base_key: str) -> None:
        self.directory = directory
        self._written: dict[Structure, str] = {}
        self._once: dict[str, Markup] = {}
        self.addresses = Addresses(directory.region.base, directory.region.origine)
        projet = directory.projet
        shared = (
            *(page.entete.model_dump_json() for page in projet.pages),
            *(page.adresse for page in projet.pages),
        )
        region = projet.region.model_dump_json()
        self.base_key = fingerprint(base_key, region, str(directory.today), *shared)

    @cached_property
    def whole_key(self) -> str:
        """A fingerprint of everything: for pages that look at the whole directory."""
        projet = self.directory.projet
        territoires = (fichier.model_dump_json() for fichier in projet.fichiers)
        structures = (self.written(structure) for structure in projet.structures)
        return self.key(self.rules_key, *territoires, "", *structures)

    @cached_property
    def rules_key(self) -> str:
        """A fingerprint of the rule sets."""
        return fingerprint(self.directory.projet.forfait.model_dump_json())

    def written(self, structure: Structure) -> str:
        """A structure as text, every field of it."""
        if structure not in self._written:
            self._written[structure] = structure.model_dump_json()
        return self._written[structure]

    def key(self, *parts: str) -> str:
        """A fingerprint of what all pages share, and of `parts`."""
        return fingerprint(self.base_key, *parts)

    @cached_property
    def templates(self) -> Any:
        """The Jinja environment; made when the first page needs it."""
        return environment(THEME / "templates", self.addresses, self.directory)

    def block(self, template: str, **values: Any) -> Markup:
        """A piece of HTML."""
        html = self.templates.get_template(template).render(values)
        return Markup(html)  # noqa: S704 (the templates escape what they are given)

    def macro(self, template: str) -> Callable[..., Markup]:
        """The macro a template is named after: quicker than a block, for thousands of pages."""
        name = template.removesuffix(".html").replace("-", "_")
        found: Callable[..., Markup] = getattr(self.templates.get_template(template).module, name)
        return found

    def html(
        self,
        titre: str,
        description: str,
        adresse: str,
        contenu: str,
        fil: tuple[Crumb, ...] = (),
        tete: str = "",
    ) -> bytes:
        """A whole page around its content; `fil` leaves the home page out."""
        if fil:
            fil = (Crumb("Accueil", self.addresses.page()), *fil)
        return self.layout.fill(Filling(titre, description, adresse, contenu, fil, tete))

    def page(self, adresse: str, key: str, make: Any) -> Page:
        """The page at an address."""
        return Page(self.addresses.file(adresse), key, make)

    @cached_property
    def layout(self) -> Layout:
        """What all pages share."""
        pages = sorted(self.directory.projet.pages, key=lambda page: page.entete.ordre)
        values = {"policy": POLICY, "pages": pages, "style": self.style_name}
        return Layout(
            lambda slots: self.block("layout.html", **values, **slots), self.addresses.origine
        )

    @cached_property
    def style(self) -> bytes:
        """The style sheet, with the region's colours."""
        theme = self.directory.region.theme
        tokens = (
            f":root{{--accent-clair:{theme.accent};--accent-sombre:{theme.accent_sombre};"
            f"--bandeau:{theme.bandeau}}}\n"
        )
        return (tokens + (THEME / "style.css").read_text("utf-8")).encode()

    @property
    def style_name(self) -> str:
        """The style sheet's file name, which changes with its content."""
        return f"style-{fingerprint(self.style)[:10]}.css"

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
