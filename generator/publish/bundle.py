"""Files that one tool makes together, under names it chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .page import Page, fingerprint
from .tree import Entry


class ToolFailed(Exception):
    """A tool did not make its files; the message is a French sentence."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A folder of files to be, remade together.

    `folder` ends with `/`, and holds nothing else. `key` is a fingerprint of everything `make`
    reads; `make` gives the content of each file by its name in the folder, or raises `ToolFailed`.
    """

    folder: str
    key: str
    make: Callable[[], Mapping[str, bytes]]

    def pages(self, known: Mapping[str, Entry]) -> list[Page]:
        """Its files: as they are `known` to be when all are there from the same key, else anew.

        The tool runs here, before the publication writes anything.
        """
        kept = {path: one.key for path, one in known.items() if path.startswith(self.folder)}
        if kept and set(kept.values()) == {self._key(len(kept))}:
            return [Page(path, key, _unneeded) for path, key in sorted(kept.items())]
        made = sorted(self.make().items())
        key = self._key(len(made))
        return [Page(self.folder + name, key, content.__bytes__) for name, content in made]

    def _key(self, count: int) -> str:
        """The key of each file also says how many there are, so that a lost one is missed."""
        return fingerprint(self.key, str(count))


def _unneeded() -> bytes:
    raise AssertionError("a file that is known is not made")
