"""The Jinja environment: escaping on, undefined names refused, French words at hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.link.directory import Directory
from generator.model import libelles, mots
from generator.model.fraicheur import months_since
from generator.read.typography import typeset

from .addresses import Addresses

_TAGS = re.compile(r"(\{[{%#].*?[}%#]\}|<[^>]*>)", re.DOTALL)


class TypesetLoader(FileSystemLoader):
    """Templates are typed with plain spaces; their words get French ones when they are read."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The template's text with what stands between its tags typeset."""
        source, path, fresh = super().get_source(environment, template)
        pieces = _TAGS.split(source)
        pieces[::2] = [typeset(words) for words in pieces[::2]]
        return "".join(pieces), path, fresh


def environment(folder: Path, addresses: Addresses, directory: Directory) -> Environment:
    """Templates of `folder`, with what every one of them may use."""
    env = Environment(
        loader=TypesetLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.filters.update(
        typo=typeset,
        jour=mots.jour,
        km=mots.kilometres,
        nombre=mots.nombre,
        compte=mots.compte,
        pourcent=mots.pourcent,
        de_lieu=mots.de_lieu,
        enumeration=mots.enumeration,
        insecable=lambda text: text.replace(" ", mots.NBSP),
    )
    env.globals.update(
        a=addresses,
        region=directory.region,
        directory=directory,
        libelles=libelles,
        mois_depuis=lambda day: months_since(day, directory.today),
    )
    return env
