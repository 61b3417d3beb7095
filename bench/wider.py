"""`python -m bench.wider DEPARTEMENTS COMMAND …`: the command line on a region of another size.

A project is one official region. This runs the product's own commands, `build`, `check` and the
others, as if the project's region were made of the départements named (`03`, `2A,2B`), or of the
whole country (`france`). Nothing else changes: one function, which reads a region's communes.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from generator.cli import main
from generator.reference.geography import Geography
from generator.reference.tables import read_communes, read_departements

FRANCE = "france"


class OtherGeography(Geography):
    """The communes of any départements, read from the tables of their regions."""

    def __init__(self, departements: Collection[str]) -> None:
        """`departements` are their codes."""
        first, *others = self._regions_of(departements)
        super().__init__(first)
        for region in others:
            self.communes.update(read_communes(region))
        self.communes = {
            code: one for code, one in self.communes.items() if one.departement in departements
        }

    @staticmethod
    def _regions_of(departements: Collection[str]) -> list[str]:
        known = read_departements()
        return sorted({known[code].region for code in departements})


def geography_of(words: str) -> Geography:
    """The geography of the départements named, apart by commas, or of the country."""
    return Geography() if words == FRANCE else OtherGeography(words.split(","))


@contextmanager
def wider(words: str) -> Iterator[None]:
    """Within this block, every project's region is made of what the words name."""
    with patch("generator.check.project.load_geography", lambda _: geography_of(words)):
        yield


if __name__ == "__main__":
    with wider(sys.argv[1]):
        sys.exit(main(sys.argv[2:]))
