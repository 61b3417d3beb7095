"""A spreadsheet's entries against the directory: what is new, what changes, what is absent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.desk.tableur.cells import Findings
from generator.desk.tableur.table.entries import Entry
from generator.reference.geography import Geography

from .edits import Absent, Added, Changed, Comparison
from .field_edits import field_edits
from .identify import identify
from .new_structure import new_structure
from .plain import Plain, field_columns
from .site_edits import SiteEdits
from .soins import care_edits
from .territoires import Territoires, name_territoires


@dataclass(frozen=True, slots=True)
class Comparing:
    """What comparing needs; `remove` tells whether sites no row names are taken out."""

    existing: Sequence[Plain]
    territoires: Territoires
    geography: Geography
    findings: Findings
    remove: bool

    def compare(self, entries: Sequence[Entry]) -> Comparison:
        """Everything that would change."""
        found = Comparison()
        named = set()
        for entry, identifier, index in identify(entries, self.existing, self.findings):
            name_territoires(entry, self.territoires, self.findings)
            if index is None:
                plain = new_structure(identifier, entry, self.geography, self.findings)
                found.added.append(Added(identifier, entry, plain))
            else:
                named.add(index)
                self._known(found, entry, identifier, index)
        found.absent = [
            Absent(str(record.get("id")), str(record.get("nom")), index)
            for index, record in enumerate(self.existing)
            if index not in named
        ]
        return found

    def _known(self, found: Comparison, entry: Entry, identifier: str, index: int) -> None:
        record = self.existing[index]
        sites = SiteEdits(record, entry, self.geography, self.findings)
        edits = (
            *field_edits(field_columns(), record, entry.said, (), "", self.findings),
            *care_edits(record, entry),
            *sites.edits(remove=self.remove),
        )
        found.kept_sites += [] if self.remove else sites.unnamed()
        if edits:
            nom = str(record.get("nom"))
            found.changed.append(Changed(identifier, nom, index, entry, edits))
        else:
            found.same.append((identifier, entry))
