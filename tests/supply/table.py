"""docs/licences.md: the bill of materials as a person reads it."""

import json
from collections import Counter
from typing import Any

from bill import SOURCE, USAGE, WITHIN
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from locks import ROOT, RUN, SITE, TESTS

TABLE = ROOT / "docs" / "licences.md"
HERE = ROOT / "tests" / "supply"

Entry = dict[str, Any]


def entries(bill: str) -> list[Entry]:
    """Every component of a bill, those within others after them, with what its properties say."""
    return [entry for one in json.loads(bill)["components"] for entry in _family(one)]


def _family(component: dict[str, Any]) -> list[Entry]:
    told = {one["name"]: one["value"] for one in component["properties"]}
    (licence,) = component["licenses"]
    entry = {
        "name": component["name"],
        "version": component.get("version", ""),
        "kind": component["purl"].removeprefix("pkg:").partition("/")[0],
        "licence": licence.get("expression") or _named(licence["license"]),
        "usage": told[USAGE],
        "source": told[SOURCE],
        "files": told.get(WITHIN, ""),
    }
    inner = [found for one in component.get("components", []) for found in _family(one)]
    return [entry, *inner]


def _named(licence: dict[str, str]) -> str:
    return licence.get("id") or licence["name"]


def counts(listed: list[Entry]) -> list[dict[str, Any]]:
    """How many of each licence in each of the three uses; the most frequent first."""
    found = Counter((one["licence"], one["usage"]) for one in listed)
    whole = Counter(one["licence"] for one in listed)
    return [
        {"licence": name, **{usage: found[name, usage] for usage in (SITE, RUN, TESTS)}}
        for name, _ in sorted(whole.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def table(bill: str) -> str:
    """The page as Markdown."""
    templates = Environment(  # noqa: S701 (Markdown)
        loader=FileSystemLoader(HERE), undefined=StrictUndefined, trim_blocks=True
    )
    listed = entries(bill)
    return templates.get_template("licences.md.j2").render(listed=listed, counts=counts(listed))
