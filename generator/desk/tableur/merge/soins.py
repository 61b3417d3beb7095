"""The three cares of a structure: one pair of columns each, a list in the file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.desk.tableur.columns import SOINS, column_of
from generator.desk.tableur.mend.words import DOMAINS
from generator.desk.tableur.table.entries import Entry
from generator.model.vocabulaire import AssurePar, Domaine

from .edits import Action, Edit, written
from .field_edits import same
from .plain import Plain, soin_of

_FIELDS = ("assure_par", "partenaire")


def cares(entry: Entry) -> list[Plain]:
    """The cares an entry speaks of, as the file lists them."""
    found = []
    for domaine in map(str, Domaine):
        care = _care(entry, domaine)
        if care:
            found.append(care)
    return found


def _care(entry: Entry, domaine: str) -> Plain:
    """A care; whoever only names a partner means that the partner delivers it."""
    texts = {name: entry.text(SOINS, domaine, name) for name in _FIELDS}
    if texts["partenaire"] and not texts["assure_par"]:
        texts["assure_par"] = str(AssurePar.PARTENAIRE)
    said = {name: text for name, text in texts.items() if text}
    return {"domaine": domaine, **said} if said else {}


def care_edits(record: Plain, entry: Entry) -> Iterator[Edit]:
    """What becomes of the cares of a structure of the directory."""
    for domaine in map(str, Domaine):
        if (SOINS, domaine, "assure_par") not in entry.said:
            continue
        known, care = soin_of(record, domaine), _care(entry, domaine)
        subject = f"soin « {DOMAINS[domaine].lower()} »"
        if known is None and care:
            yield Edit(Action.APPEND, (SOINS,), care, subject, after=_words(care))
        elif known and not care:
            keys = (SOINS, known[0])
            yield Edit(Action.REMOVE, keys, None, subject, before=_words(known[1]))
        elif known:
            yield from _field_edits((SOINS, known[0]), known[1], care, entry, domaine)


def _field_edits(
    keys: tuple[str | int, ...], known: Plain, care: Plain, entry: Entry, domaine: str
) -> Iterator[Edit]:
    for name in _FIELDS:
        before, after = written(known.get(name)), written(care.get(name))
        column = column_of((SOINS, domaine, name))
        if column.keys not in entry.said or same(column, known.get(name), care.get(name, "")):
            continue
        subject = column.title
        if after:
            yield Edit(Action.SET, (*keys, name), after, subject, before, after)
        else:
            yield Edit(Action.UNSET, (*keys, name), None, subject, before)


def _words(care: Plain) -> str:
    return " : ".join(str(care[name]) for name in _FIELDS if care.get(name))
