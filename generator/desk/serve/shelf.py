"""Files made so far, and since which edition each of them holds what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from threading import RLock

from generator.publish.bundle import Bundle
from generator.publish.page import Page


@dataclass(frozen=True, slots=True)
class Made:
    """A file: what it was made from, what it holds, and the first edition that held the same."""

    key: str
    content: bytes
    since: int


class Shelf:
    """What was asked for is kept until what it was made from changes. Safe among threads."""

    def __init__(self) -> None:
        self._made: dict[str, Made] = {}
        self._opened: dict[str, tuple[str, list[Page]]] = {}
        self._making, self._opening = RLock(), RLock()

    def take(self, page: Page, edition: int) -> Made:
        """The file of a page of an edition, made if need be. Raises what making it raises."""
        with self._making:
            last = self._made.get(page.path)
            if last and last.key == page.key:
                return last
            content = page.make()
            since = last.since if last and last.content == content else edition
            made = self._made[page.path] = Made(page.key, content, since)
            return made

    def last(self, path: str) -> Made | None:
        """The file as it was made the last time."""
        return self._made.get(path)

    def pages(self, bundle: Bundle) -> list[Page]:
        """The files of a bundle; its tool runs here, when what it reads has changed."""
        with self._opening:
            key, pages = self._opened.get(bundle.folder, ("", []))
            if key != bundle.key:
                pages = bundle.pages({})
                self._opened[bundle.folder] = (bundle.key, pages)
            return pages
