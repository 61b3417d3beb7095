"""What a reader can do after an answer."""

from __future__ import annotations

from markupsafe import Markup

from generator.link.values import value
from generator.render.site import Site


def next_steps(site: Site) -> Markup:
    """What to do after the answer: the same wherever a commune is answered."""
    directory = site.directory
    return site.once(
        "suite.html",
        prescripteurs=value("forfait.prescripteurs", directory),
        moment=directory.regles.moment,
        plafond=value("forfait.plafond", directory),
        mention=value("forfait.mention", directory),
    )
