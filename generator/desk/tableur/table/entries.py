"""What a spreadsheet says of structures, before it is compared with the directory."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.desk.tableur.cells import Place
from generator.desk.tableur.mend.cell import Value
from generator.model.base import Keys


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says, and where."""

    value: Value
    place: Place


NAMES: set[Keys] = {("id",), ("nom",)}
"""What a row of another site may repeat of its structure."""

Lieu = dict[str, Said]
"""What a row says of one site, by the field's name."""


@dataclass(slots=True)
class Entry:
    """What a spreadsheet says of one structure.

    `said` holds its own fields by keys, empty values too: an empty cell is a statement. `lieux`
    are its sites in the order of the rows.
    """

    first: Place
    said: dict[Keys, Said] = field(default_factory=dict)
    lieux: list[Lieu] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def forget_what_only_a_site_row_leaves_empty(self) -> None:
        """Without the row of the structure itself, empty cells say nothing of it."""
        filled = {keys for keys, one in self.said.items() if one.value}
        if filled <= NAMES:
            self.said = {keys: one for keys, one in self.said.items() if keys in filled}

    def text(self, *keys: str) -> str:
        """A field's text, empty when nothing is said of it."""
        found = self.said.get(keys)
        return found.value if found and isinstance(found.value, str) else ""
