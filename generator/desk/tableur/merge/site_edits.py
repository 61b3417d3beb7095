"""The sites of a structure of the directory against the rows that speak of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.desk.tableur.cells import Findings
from generator.desk.tableur.columns import SITES
from generator.desk.tableur.table.entries import Entry, Lieu, Said
from generator.model.base import Keys
from generator.reference.geography import Geography

from .edits import Action, Edit, written
from .field_edits import field_edits, whole_groups
from .lieux import complete, pair
from .new_structure import new_site
from .plain import Plain, site_columns, sites_of

_POINT = {("latitude",), ("longitude",)}
_ADDRESS = {(SITES, name) for name in ("adresse", "commune", "code_commune")}


@dataclass(slots=True)
class SiteEdits:
    """Pairs a structure's sites with an entry's."""

    record: Plain
    entry: Entry
    geography: Geography
    findings: Findings
    _pairs: list[tuple[Lieu, int | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._pairs = pair(self.entry.lieux, sites_of(self.record))

    def edits(self, *, remove: bool) -> Iterator[Edit]:
        """What becomes of the sites; those no row names go when `remove` says so."""
        sites = sites_of(self.record)
        for lieu, index in self._pairs:
            site = sites[index] if index is not None else {}
            full = complete(self.entry, lieu, site, self.geography, self.findings)
            if index is None:
                plain = new_site(full)
                yield Edit(Action.APPEND, (SITES,), plain, "lieu", after=_words(plain))
            else:
                yield from self._changed(site, index, full)
        for index in self._unnamed() if remove else ():
            yield Edit(Action.REMOVE, (SITES, index), None, "lieu", before=_words(sites[index]))

    def unnamed(self) -> list[str]:
        """Sites of the directory no row names, in words."""
        sites = sites_of(self.record)
        return [f"{self.record.get('id')} : {_words(sites[index])}" for index in self._unnamed()]

    def _unnamed(self) -> list[int]:
        """Their numbers; none when the spreadsheet says nothing of this structure's sites."""
        paired = {index for _, index in self._pairs}
        known = range(len(sites_of(self.record)))
        return [index for index in known if index not in paired] if self._pairs else []

    def _changed(self, site: Plain, index: int, lieu: Lieu) -> Iterator[Edit]:
        said: dict[Keys, Said] = {(SITES, *name.split(".")): one for name, one in lieu.items()}
        owner = f"{site.get('nom') or 'lieu'}, "
        base: Keys = (SITES, index)
        found = field_edits(site_columns(), site, said, base, owner, self.findings)
        edits = whole_groups(site, list(found), base)
        moved = [edit for edit in edits if (SITES, *edit.keys[2:]) in _ADDRESS]
        located = any(edit.keys[2:] in _POINT for edit in edits)
        if located and site.get("geocodage") and not any("geocodage" in one.keys for one in edits):
            keys = (*base, "geocodage")
            edits.append(Edit(Action.UNSET, keys, None, f"{owner}Géocodage", "du point d’avant"))
        if moved and site.get("latitude") and not located:
            self.findings.remarks.append(
                f"{self.record.get('id')}, {site.get('nom')} : l’adresse change et les coordonnées "
                "restent celles d’avant. Corrigez-les, ou effacez-les et lancez parcours geocode."
            )
        yield from edits


def _words(site: Plain) -> str:
    texts = (written(site.get(name)) for name in ("nom", "adresse", "code_postal", "commune"))
    return ", ".join(text for text in texts if text)
