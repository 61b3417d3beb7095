"""Addresses of the forge where the files are edited: at their line, or a form to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator.model.base import Where
from generator.model.region import Forge, TypeDeForge

NOUVELLE = "nouvelle-structure"
"""The form for people who do not edit files; both forges have one of this name."""


@dataclass(frozen=True, slots=True)
class Editeur:
    """Links to the forge's own pages. Each asks whoever follows it to sign in there."""

    forge: Forge

    def modifier(self, where: Where) -> str:
        """The web editor of a file, at its line when that is known."""
        place = f"edit/{quote(self.forge.branche)}/{quote(where.path)}"
        return f"{self._racine}/{place}" + (f"#L{where.line}" if where.line else "")

    def proposer(self) -> str:
        """The form that proposes a structure, for partners: nothing of git is seen there."""
        if self.forge.type is TypeDeForge.GITHUB:
            return f"{self._racine}/issues/new?{urlencode({'template': NOUVELLE + '.yml'})}"
        asked = {"issuable_template": NOUVELLE, "issue[title]": "Nouvelle structure : "}
        return f"{self._racine}/issues/new?{urlencode(asked, quote_via=quote)}"

    @property
    def _racine(self) -> str:
        """Where the forge's pages of this repository begin."""
        gitlab = self.forge.type is TypeDeForge.GITLAB
        return self.forge.depot + ("/-" if gitlab else "")
