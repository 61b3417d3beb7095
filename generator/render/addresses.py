"""Permanent addresses: every path of the site is decided here, and never changes afterwards."""

from __future__ import annotations

from dataclasses import dataclass

ICONS = {"icone-192.png": 192, "icone-512.png": 512, "masque-512.png": 512}
"""Files a device chooses from, with their side in pixels."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses from the host's root. `base` ends with `/`, `origine` does not."""

    base: str
    origine: str

    def page(self, adresse: str = "") -> str:
        """A page by its own address (`patients`), or the home page."""
        return f"{self.base}{adresse}/" if adresse else self.base

    def structure(self, identifiant: str) -> str:
        """A structure's page."""
        return f"{self.base}structures/{identifiant}/"

    def territoire(self, identifiant: str) -> str:
        """A territoire's page."""
        return f"{self.base}territoires/{identifiant}/"

    def departement(self, code: str) -> str:
        """A département's page."""
        return f"{self.base}departements/{code}/"

    def initiale(self, departement: str, lettre: str) -> str:
        """The communes of a département whose name starts with a letter, a to z."""
        return f"{self.base}departements/{departement}/communes-{lettre}/"

    def commune(self, code: str) -> str:
        """A commune's page, by INSEE code."""
        return f"{self.base}communes/{code}/"

    def restriction(self, identifiant: str) -> str:
        """The structures that take a given public."""
        return f"{self.base}restrictions/{identifiant}/"

    def theme(self, name: str) -> str:
        """A file of the theme."""
        return f"{self.base}theme/{name}"

    def icon(self, name: str) -> str:
        """An icon; its address stays when its drawing changes, as devices ask."""
        return f"{self.base}icones/{name}"

    def data(self, name: str) -> str:
        """A data file."""
        return f"{self.base}donnees/{name}"

    def licence(self, name: str = "logiciels.txt") -> str:
        """The list of the software that the site holds, or one of its licences."""
        return f"{self.base}licences/{name}"

    def absolute(self, address: str) -> str:
        """The same address with its host."""
        return self.origine + address

    def file(self, address: str) -> str:
        """The path of the file behind an address, relative to the site."""
        path = address.removeprefix(self.base)
        return f"{path}index.html" if path == "" or path.endswith("/") else path
