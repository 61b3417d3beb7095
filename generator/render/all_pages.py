"""Every page and data file of the site: one module each, found by looking at the folders."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from generator.link.directory import Directory
from generator.publish.page import Page

from . import data, pages
from .site import Site


def render(directory: Directory, base_key: str) -> list[Page]:
    """All files of the site, ready to be made.

    Every module of `pages/` and `data/` has a `files(site)` that gives its own; adding a kind
    of page is adding a module. Those of `data/` may look at the pages' paths: they come last.
    """
    site = Site(directory, base_key)
    found: list[Page] = []
    for package in (pages, data):
        for module in iter_modules(package.__path__):
            files = import_module(f"{package.__name__}.{module.name}").files
            found += files(site, tuple(found)) if package is data else files(site)
    return found
