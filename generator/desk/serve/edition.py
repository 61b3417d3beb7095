"""One state of the site. Nothing is written: each file is made when somebody asks for it."""

from __future__ import annotations

from functools import cached_property

from generator.model.region import Region
from generator.publish.page import Page, fingerprint
from generator.render.all_pages import Rendered
from generator.render.policy import host_headers

from .shelf import Made, Shelf

ABSENT = "404.html"


class Edition:
    """The site as the files described it at one moment, with what earlier editions made."""

    def __init__(self, number: int, region: Region, rendered: Rendered, shelf: Shelf) -> None:
        self.number = number
        self.base = region.base
        self.headers = host_headers(region)
        self._rendered = rendered
        self._pages = {page.path: page for page in rendered.pages}
        self._shelf = shelf

    @cached_property
    def key(self) -> str:
        """A fingerprint of what every file is made from: same key, same site."""
        rendered = self._rendered
        pages = (part for path in sorted(self._pages) for part in (path, self._pages[path].key))
        bundles = (bundle.key for bundle in rendered.bundles)
        inventories = (inventory.key for inventory in rendered.inventories)
        return fingerprint(*pages, *bundles, *inventories)

    def find(self, path: str) -> bytes | None:
        """What a file holds, by its path in the site. Raises what making it raises."""
        page = self._page(path)
        return self._take(page).content if page else None

    def since(self, path: str) -> int:
        """The first edition that answered the same at this path. Raises as `find`."""
        page = self._page(path)
        if page:
            return self._take(page).since
        gone = self._take(Page(path, "absent", bytes))
        return max(gone.since, self.since(ABSENT) if ABSENT in self._pages else 0)

    def paths(self) -> list[str]:
        """Every file of the site. Raises `ToolFailed`."""
        inventories = (inventory.path for inventory in self._rendered.inventories)
        return sorted([*(page.path for page in self._all_pages()), *inventories])

    def _take(self, page: Page) -> Made:
        return self._shelf.take(page, self.number)

    def _page(self, path: str) -> Page | None:
        if path in self._pages:
            return self._pages[path]
        for bundle in self._rendered.bundles:
            if path.startswith(bundle.folder):
                return next((one for one in self._shelf.pages(bundle) if one.path == path), None)
        for inventory in self._rendered.inventories:
            if path == inventory.path:
                return inventory.page(self._all_pages(), lambda told: self.find(told) or b"")
        return None

    def _all_pages(self) -> list[Page]:
        bundled = (page for one in self._rendered.bundles for page in self._shelf.pages(one))
        return [*self._pages.values(), *bundled]
