"""A structure the directory does not have yet, from what a spreadsheet says of it."""

from __future__ import annotations

from generator.desk.tableur.cells import Findings, Repair
from generator.desk.tableur.columns import SITES, SOINS
from generator.desk.tableur.table.entries import Entry, Lieu
from generator.model.structure import Structure
from generator.model.values import OuiNonInconnu
from generator.reference.geography import Geography

from .lieux import complete
from .plain import Plain, own_columns, put, site_columns
from .soins import cares

HONEST = "téléconsultation non renseignée : « inconnu »"


def new_structure(identifier: str, entry: Entry, geography: Geography, findings: Findings) -> Plain:
    """Its plain record, fields in the model's order; what is missing is left to the check."""
    record: Plain = {"id": identifier}
    for name in Structure.model_fields:
        if name == SOINS:
            record[name] = cares(entry)
        elif name == SITES:
            record[name] = [
                new_site(complete(entry, lieu, {}, geography, findings)) for lieu in entry.lieux
            ]
        else:
            _take(record, name, entry, findings)
    return {name: value for name, value in record.items() if value}


def _take(record: Plain, name: str, entry: Entry, findings: Findings) -> None:
    for column in own_columns():
        if column.keys[0] != name or name == "id":
            continue
        said = entry.said.get(column.keys)
        if said and said.value:
            put(record, column.keys, said.value)
        elif column.choices is OuiNonInconnu:
            put(record, column.keys, str(OuiNonInconnu.INCONNU))
            findings.repairs.append(Repair(HONEST, entry.first, "", str(OuiNonInconnu.INCONNU)))


def new_site(lieu: Lieu) -> Plain:
    """A site's plain record, fields in the model's order."""
    site: Plain = {}
    for column in site_columns():
        said = lieu.get(".".join(map(str, column.keys[1:])))
        if said and said.value:
            put(site, column.keys[1:], said.value)
    return site
