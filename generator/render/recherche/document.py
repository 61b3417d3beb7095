"""A document of the search index: what is known of a page of the site, for whoever looks for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from markupsafe import Markup

from generator.read.typography import typeset
from generator.render.site import Site

from .mots import other_words, plain


class Facette(StrEnum):
    """The ways results are narrowed, as readers see them and as the index names them."""

    DEPARTEMENT = "Département"
    PUBLIC = "Public"
    CANCER = "Cancer"
    SOIN = "Soin"
    TYPE = "Type"


@dataclass(frozen=True, slots=True)
class Document:
    """A page of the site as the search knows it.

    `adresse` may lead to a part of a page. `texte` is read, and quoted in results; `resume`,
    `telephone`, `ouvert`, `pastilles` and `etat` are shown as they are. `poids` says how much its
    text counts beside others'; results without a question follow `rang`.
    """

    adresse: str
    titre: str
    genre: str
    rang: str
    texte: Markup
    resume: str = ""
    telephone: str = ""
    facettes: dict[Facette, tuple[str, ...]] = field(default_factory=dict)
    ouvert: str = ""
    pastilles: tuple[str, ...] = ()
    etat: str = ""
    poids: float = 1.0

    @property
    def ancre(self) -> str:
        """The part of the page it stands for, if it is not the whole page."""
        return self.adresse.partition("#")[2]

    def chemin(self, site: Site) -> str:
        """Where Pagefind finds it: the page's own place, and under it those of its parts."""
        adresse = self.adresse.partition("#")[0]
        return site.addresses.file(f"{adresse}{self.ancre}/" if self.ancre else adresse)

    def html(self, site: Site) -> bytes:
        """The document as Pagefind reads it."""
        titre = typeset(self.titre)
        dits = {
            "title": titre,
            "epele": plain(titre) if plain(titre) != titre else "",
            "genre": self.genre,
            "resume": typeset(self.resume),
            "telephone": self.telephone.replace(" ", ""),
            "ouvert": self.ouvert,
            "pastilles": "|".join(self.pastilles),
            "etat": self.etat,
            "mots": self._other_words(),
        }
        return site.block("indexe.html", document=self, titre=titre, dits=dits).encode()

    def _other_words(self) -> str:
        labels = (
            value
            for facette, values in self.facettes.items()
            if facette is not Facette.TYPE
            for value in values
        )
        return other_words(f"{self.titre} {self.genre} {self.texte.striptags()}", labels)


def paragraphs(*texts: str) -> Markup:
    """Texts as typeset paragraphs; empty ones are left out."""
    return Markup("").join(Markup("<p>{}</p>\n").format(typeset(text)) for text in texts if text)
