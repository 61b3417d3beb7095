"""The accessibility self-assessment: docs/rgaa/grille.yaml, read, and written as docs/rgaa.md."""

from collections import Counter
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from ruamel.yaml import YAML

DOCS = Path(__file__).parents[2] / "docs"
GRILLE = DOCS / "rgaa" / "grille.yaml"
PAGE = DOCS / "rgaa.md"
VERDICTS = ("conforme", "non conforme", "à vérifier", "non applicable")
CRITERIA = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)
"""How many criteria each of the 13 themes of RGAA 4.1 has."""


def read_grille() -> dict[str, Any]:
    """The assessment as its authors wrote it."""
    return YAML(typ="safe", pure=True).load(GRILLE)


def criteria(grille: dict[str, Any]) -> list[dict[str, Any]]:
    """All criteria, in the order of the file."""
    return [one for theme in grille["themes"] for one in theme["criteres"]]


def counts(grille: dict[str, Any]) -> dict[str, int]:
    """How many criteria have each verdict."""
    found = Counter(one["verdict"] for one in criteria(grille))
    return {verdict: found[verdict] for verdict in VERDICTS}


def ways(one: dict[str, Any]) -> list[tuple[str, str]]:
    """How a criterion was looked at: `test` and a path, `axe` and a rule, and so on."""
    return [(kind, what) for kind, _, what in (seen.partition(" ") for seen in one["vu"])]


def written(grille: dict[str, Any]) -> str:
    """docs/rgaa.md."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701 (Markdown, from our own file)
    )
    template = templates.get_template("rgaa.md.j2")
    return template.render(grille=grille, comptes=counts(grille), tous=criteria(grille))
