"""A commune by its name, its postal code or its code, in the official list; never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.check.suggest import closest
from generator.desk.tableur.cells import CannotMend
from generator.link.normaliser import normalise
from generator.model.lieux import Commune
from generator.reference.geography import Geography

OFFICIAL, CODED, CEDEX, FORMER, POSTAL = (
    "nom officiel de la commune",
    "code Insee trouvé dans la liste officielle",
    "mention CEDEX ôtée",
    "ancienne commune remplacée par la commune actuelle",
    "code postal trouvé dans la liste officielle",
)
_CEDEX = re.compile(r"\s*\bcedex\b.*$", re.IGNORECASE)
MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Localite:
    """What is said of a place, empty where nothing is, and the repairs made to it by field."""

    commune: str
    code_postal: str
    code_commune: str
    notes: tuple[tuple[str, str], ...] = ()


def resolve(said: Localite, geography: Geography) -> Localite:
    """The place in full, under official names. Raises `CannotMend` when it may be several."""
    name = _CEDEX.sub("", said.commune)
    cedex = [("commune", CEDEX)] if name != said.commune else []
    commune, former = _find(name, said, geography)
    if commune is None:
        return said  # the check says what is wrong with a code
    notes = list(cedex)
    if commune.nom != name:
        notes.append(("commune", FORMER if former else OFFICIAL))
    if not said.code_commune:
        notes.append(("code_commune", CODED))
    code_postal = _code_postal(said.code_postal, commune, cedex=bool(cedex))
    if code_postal != said.code_postal:
        notes.append(("code_postal", POSTAL))
    return Localite(commune.nom, code_postal, commune.code, tuple(notes))


def _find(name: str, said: Localite, geography: Geography) -> tuple[Commune | None, bool]:
    """The one commune meant, and whether it was named by a former name."""
    if said.code_commune:
        commune = geography.commune_anywhere(said.code_commune)
        known = commune and (not name or normalise(name) == normalise(commune.nom))
        return (commune if known else None), False
    found = _of_postal(name, said.code_postal, geography)
    if not found and name:
        found = _named(name, geography.communes.values())
        found = _nearer(found, said.code_postal)
    if found:
        return _only(found, name, said.code_postal), False
    former = _former(name, said.code_postal, geography) if name else []
    if former:
        return _only(former, name, said.code_postal), True
    raise _unknown(name, said.code_postal, geography)


def _of_postal(name: str, code_postal: str, geography: Geography) -> list[Commune]:
    served = geography.postal(code_postal) if code_postal else []
    return _named(name, served) if name else served


def _named(name: str, among: Iterable[Commune]) -> list[Commune]:
    return [one for one in among if normalise(one.nom) == normalise(name)]


def _nearer(found: list[Commune], code_postal: str) -> list[Commune]:
    """Those of the postal code's own département, when a postal code is given."""
    if not code_postal:
        return found
    return [one for one in found if any(code[:2] == code_postal[:2] for code in one.codes_postaux)]


def _former(name: str, code_postal: str, geography: Geography) -> list[Commune]:
    alike = [one for one in geography.aliases if normalise(one.nom) == normalise(name)]
    codes = dict.fromkeys(one.commune for one in alike)
    found = [geography.communes[code] for code in codes if code in geography.communes]
    served = [one for one in found if code_postal in one.codes_postaux]
    return served or _nearer(found, code_postal)


def _only(found: list[Commune], name: str, code_postal: str) -> Commune:
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"{one.nom} ({one.code})" for one in found[:MOST_NAMED])
    more = f" et {len(found) - MOST_NAMED} autres" if len(found) > MOST_NAMED else ""
    subject = f"« {name} »" if name else f"le code postal {code_postal}"
    advice = "donnez le code Insee" if name else "donnez le nom de la commune"
    raise CannotMend(f"{subject} peut désigner plusieurs communes : {listed}{more} ; {advice}")


def _unknown(name: str, code_postal: str, geography: Geography) -> CannotMend:
    served = geography.postal(code_postal) if code_postal else []
    if not name:
        return CannotMend(f"aucune commune de la région n’a le code postal {code_postal}")
    near = closest(name, [one.nom for one in served])
    if served and not near:
        listed = ", ".join(one.nom for one in served[:MOST_NAMED])
        around = geography.communes_of_departement(served[0].departement)
        sentence = f"« {name} » n’a pas le code postal {code_postal}, qui sert : {listed}"
        return CannotMend(sentence, closest(name, [one.nom for one in around]))
    near = near or closest(name, [one.nom for one in geography.communes.values()])
    sentence = (
        f"« {name} » n’est le nom d’aucune commune de la région ; pour un lieu hors de la région, "
        "donnez aussi le code Insee"
    )
    return CannotMend(sentence, near)


def _code_postal(written: str, commune: Commune, *, cedex: bool) -> str:
    """The postal code written, or the commune's only one when none, or a CEDEX, is written."""
    if written in commune.codes_postaux or not commune.codes_postaux:
        return written
    if written and not cedex:
        return written  # the check says it is not this commune's
    if len(commune.codes_postaux) > 1:
        codes = ", ".join(commune.codes_postaux)
        reason = f"{commune.nom} a plusieurs codes postaux : {codes} ; écrivez le bon"
        raise CannotMend(reason)
    return commune.codes_postaux[0]
