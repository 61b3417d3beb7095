"""A file that tells of others: written last, from what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from .page import Page, fingerprint


@dataclass(frozen=True, slots=True)
class Inventory:
    """A file to be, about those whose path it `concerns`.

    `key` is a fingerprint of everything else `make` reads; `make` is given the content of each
    file by its path, in the order of the paths.
    """

    path: str
    key: str
    concerns: Callable[[str], bool]
    make: Callable[[Mapping[str, bytes]], bytes]

    def page(self, pages: Iterable[Page], read: Callable[[str], bytes]) -> Page:
        """The file, to be made once `read` gives the content of each of `pages`, by its path."""
        told = sorted((page.path, page.key) for page in pages if self.concerns(page.path))

        def make() -> bytes:
            return self.make({path: read(path) for path, _ in told})

        return Page(self.path, fingerprint(self.key, *chain.from_iterable(told)), make)
