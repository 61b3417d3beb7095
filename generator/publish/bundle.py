"""Files that one tool makes together, under names it chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .page import Page, fingerprint
from .tree import Entry


@dataclass(frozen=True, slots=True)
class Bundle:
    """A folder of files to be, remade together.

    `folder` ends with `/`. `key` is a fingerprint of everything `make` reads; `make` gives the
    content of each file by its name in the folder.
    """

    folder: str
    key: str
    make: Callable[[], Mapping[str, bytes]]

    def pages(self, known: Mapping[str, Entry]) -> list[Page]:
        """Its files: as they are `known` to be when all are there from the same key, else anew."""
        kept = [path for path in known if path.startswith(self.folder)]
        if kept and {known[path].key for path in kept} == {self._key(len(kept))}:
            return [Page(path, known[path].key, _unneeded) for path in kept]
        made = self.make()
        key = self._key(len(made))
        return [Page(self.folder + name, key, content.__bytes__) for name, content in made.items()]

    def _key(self, count: int) -> str:
        """The key of each file also says how many there are, so that a lost one is missed."""
        return fingerprint(self.key, str(count))


def _unneeded() -> bytes:
    raise AssertionError("a file that is known is not made")
