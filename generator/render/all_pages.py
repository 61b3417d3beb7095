"""Every file of the site: one module each, found by looking at the folders."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from generator.link.directory import Directory
from generator.publish.bundle import Bundle
from generator.publish.inventory import Inventory
from generator.publish.page import Page

from . import bundles, data, inventories, pages
from .site import Site


@dataclass(slots=True)
class Rendered:
    """The files of the site, ready to be made; apart, a tool's own, and those that tell of all."""

    pages: list[Page] = field(default_factory=list)
    bundles: list[Bundle] = field(default_factory=list)
    inventories: list[Inventory] = field(default_factory=list)


def render(directory: Directory, base_key: str) -> Rendered:
    """All files of the site, ready to be made.

    Every module of `pages/` and `data/` has a `files(site)` that gives its own, and every module
    of `bundles/` a `bundle(site)`; adding a kind of page is adding a module. Those of `data/` may
    look at the pages' paths: they come after. Those of `inventories/` tell of what all files hold.
    """
    site = Site(directory, base_key)
    found = Rendered()
    for module in modules_of(pages):
        found.pages += module.files(site)
    for module in modules_of(data):
        found.pages += module.files(site, tuple(found.pages))
    found.bundles = [module.bundle(site) for module in modules_of(bundles)]
    found.inventories = [module.inventory(site) for module in modules_of(inventories)]
    return found


def modules_of(package: ModuleType) -> list[ModuleType]:
    """The modules of a package, in the order of their names."""
    names = [one.name for one in iter_modules(package.__path__)]
    return [import_module(f"{package.__name__}.{name}") for name in names]
