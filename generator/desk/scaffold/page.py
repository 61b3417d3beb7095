"""A new page of `content/pages/`: its front matter to fill in, and how its text is written."""

from __future__ import annotations

from generator.check.truths.pages import RESERVED
from generator.desk.replace import replace_text
from generator.desk.schemas.for_editors import schema_of
from generator.model.page import EnTete
from generator.read.project import PAGES

from .blanks import Blanks
from .project import Added, Project, Refused

_TEXT = """\
#
# Le texte de la page vient sous la deuxième ligne de tirets, en Markdown :
#   une ligne vide entre deux paragraphes ;
#   « ## » devant un intertitre, « - » devant chaque ligne d’une liste ;
#   **en gras**, [un lien vers une page](/patients/) ;
#   {{ forfait.plafond }} pour un montant ou un délai : il vient des règles, il ne s’écrit pas.
"""


def add_page(project: Project, adresse: str, titre: str | None) -> Added:
    """Add a page to write. Raises `Refused` when its address is taken, or kept for the site."""
    path = f"{PAGES}/{adresse}.md"
    if adresse in RESERVED:
        raise Refused(
            f"l’adresse « /{adresse}/ » est déjà prise par le site : choisissez-en une autre"
        )
    file = project.root / path
    if file.exists():
        raise Refused(f"la page {path} existe déjà : ouvrez-la, ou choisissez une autre adresse")
    blanks = Blanks()
    head = blanks.record(schema_of(EnTete), {"titre": titre} if titre else {}, 0)
    lines = "".join(f"{line}\n" for line in head)
    file.parent.mkdir(parents=True, exist_ok=True)
    replace_text(file, f"---\n{lines}{_TEXT}---\n\n")
    return Added(path, 1, (*blanks.left, "Texte de la page"))
