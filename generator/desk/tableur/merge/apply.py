"""A comparison's changes, made to the text of the directory: nothing else moves by a byte."""

from __future__ import annotations

from generator.desk.retouche import Retouche
from generator.desk.tableur.columns import SITES, columns
from generator.model.base import Keys
from generator.model.structure import Structure
from generator.read.source import Source
from generator.read.yaml_tree import Node
from generator.reference.geography import Geography

from .edits import Action, Added, Comparison, Edit

LIST: Keys = ("structures",)

EMPTY = "# L’annuaire : une entrée par structure labellisée.\n\nstructures: []\n"
"""The directory of a region that has none yet."""


def apply(
    source: Source, tree: Node, found: Comparison, geography: Geography, *, remove: bool
) -> str:
    """The directory's text once the changes are made. Raises `CannotRetouch`."""
    retouche = Retouche(source, tree)
    for changed in found.changed:
        for edit in changed.edits:
            _edit(retouche, tree, (*LIST, changed.index), edit)
    for absent in found.absent if remove else ():
        retouche.remove((*LIST, absent.index))
    if not tree.find(LIST).value and found.added:
        retouche.set(LIST, [added.plain for added in found.added])
        return retouche.text().replace("\n  - id: ", "\n\n  - id: ")
    for added in found.added:
        retouche.append(LIST, added.plain, _section(source, added, geography))
    return retouche.text()


def _edit(retouche: Retouche, tree: Node, base: Keys, edit: Edit) -> None:
    keys = (*base, *edit.keys)
    if edit.action is Action.SET:
        retouche.set(keys, edit.value, _sibling(tree.find(keys[:-1]).plain(), edit.keys))
    elif edit.action is Action.UNSET:
        retouche.unset(keys)
    elif edit.action is Action.APPEND:
        retouche.append(keys, edit.value)
    else:
        retouche.remove(keys)


def _sibling(record: object, keys: Keys) -> str | None:
    """The field of a record that a new one goes after, in the model's order."""
    path = tuple(key for key in keys if isinstance(key, str))
    order = list(Structure.model_fields)
    if len(path) > 1:
        inside = (column.keys for column in columns() if column.keys[0] == path[0])
        order = list(dict.fromkeys(str(names[-1]) for names in inside))
    before = order[: order.index(path[-1])] if path[-1] in order else []
    there = [name for name in before if isinstance(record, dict) and name in record]
    return there[-1] if there else None


def _section(source: Source, added: Added, geography: Geography) -> str | None:
    """The comment « ---- Cantal » that opens the part of the file a new entry goes to."""
    sites = added.plain.get(SITES) or [{}]
    commune = geography.commune_anywhere(str(sites[0].get("code_commune")))
    if commune is None:
        return None
    opening = f"- {geography.departements[commune.departement].nom}"
    found = any(
        line.lstrip().startswith("#") and line.rstrip().endswith(opening)
        for line in source.text.split("\n")
    )
    return opening if found else None
