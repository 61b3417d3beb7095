"""What pydantic found, as a rule name, a French sentence and a suggestion."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic.fields import FieldInfo

from generator.link.normaliser import normalise
from generator.model.base import Keys
from generator.model.libelles import CANCERS, DOMAINES, PORTEURS, STATUTS
from generator.model.mots import enumeration

from .suggest import closest, closest_field

Fields = Mapping[str, FieldInfo]
Said = tuple[str, str, str | None]

LONGEST_QUOTE = 40
"""Characters of an editor's text repeated in a sentence."""

SHORTEST = 4
"""Letters from which the beginning of a label tells it from the others."""

_YES = {"true", "yes", "on", "vrai", "o", "y", "1"}
_NO = {"false", "no", "off", "faux", "n", "0"}


def sentence_for(found: Any, fields: Fields) -> Said:
    """Rule, sentence and suggestion for one pydantic error; `fields` are its record's."""
    kind = found["type"]
    if kind != "extra_forbidden" and found["input"] is None:
        return "champ-vide", empty(found["loc"], fields), None
    if isinstance(found["input"], list) and kind in _SINGLE:
        return _one_value(found)
    say = _KINDS.get(kind)
    if say:
        return say(found, fields)
    if "phrase" in found.get("ctx", {}):
        return kind, found["ctx"]["phrase"], found["ctx"].get("suggestion")
    return kind.replace("_", "-"), found["msg"], None


def quoted(text: str) -> str:
    """What an editor wrote, short enough and plain enough to stand in a sentence."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in text)
    return plain if len(plain) <= LONGEST_QUOTE else f"{plain[:LONGEST_QUOTE]}…"


def missing(names: Sequence[str], fields: Fields, place: str) -> str:
    """What to say of fields that are not there; `place` leads to where they should be."""
    if len(names) > 1:
        return f"il manque {place} les champs {enumeration([f'« {name} »' for name in names])}"
    field = fields.get(names[0])
    what = f" ({field.description})" if field and field.description else ""
    return f"il manque {place} le champ « {names[0]} »{what}"


def _one_value(found: Any) -> Said:
    given = found["input"]
    only = given[0] if len(given) == 1 and isinstance(given[0], str) else None
    sentence = "une seule valeur est attendue ici, sans crochets ni tiret"
    return "texte-attendu", sentence, only


def _unknown(found: Any, fields: Fields) -> Said:
    names = ", ".join(fields)
    name = found["loc"][-1]
    stuck = re.fullmatch(r"([a-z_]+):\s*(.+)", name)
    if stuck and stuck[1] in fields:
        sentence = f"il manque une espace ordinaire après le deux-points de « {stuck[1]} »"
        return "champ-inconnu", sentence, f"{stuck[1]}: {stuck[2]}"
    first, _, rest = name.partition(" ")
    if found["input"] is None and first in fields:
        sentence = f"il manque un deux-points et une espace après « {first} »"
        return "champ-inconnu", sentence, f"{first}: {rest}"
    if found["input"] is None and rest and not closest_field(name, fields):
        sentence = (
            f"« {quoted(name)} » se lit comme un champ, car une virgule le sépare de ce qui "
            "précède : mettez le texte entier entre guillemets"
        )
        return "champ-inconnu", sentence, None
    if isinstance(found["input"], str) and found["input"] in fields:
        sentence = f"le champ « {found['input']} » et sa valeur sont à la place l’un de l’autre"
        return "champ-inconnu", sentence, f"{found['input']}: {name}"
    return (
        "champ-inconnu",
        f"le champ « {quoted(name)} » n’existe pas ici ; champs possibles : {names}",
        None,
    )


def _choice(found: Any, fields: Fields) -> Said:
    given = found["input"]
    if not isinstance(given, str):
        return _text(found, fields)
    choices = re.findall(r"'([^']*)'", found["ctx"]["expected"])
    possible = ", ".join(choices)
    sentence = f"« {quoted(given)} » n’est pas une valeur admise ; valeurs possibles : {possible}"
    return "valeur-inconnue", sentence, _meant(given, choices)


def _meant(given: str, choices: list[str]) -> str | None:
    if "oui" in choices and given.lower() in _YES | _NO:
        return "oui" if given.lower() in _YES else "non"
    return closest(given, choices) or _by_label(given, choices)


def _by_label(given: str, choices: list[str]) -> str | None:
    """The code whose words on the site were written instead: « Maison de santé » is `msp`."""
    words = normalise(given)
    labels = {
        str(code): normalise(label)
        for table in (CANCERS, DOMAINES, PORTEURS, STATUTS)
        for code, label in table.items()
        if code in choices
    }
    begun = [
        code for code, label in labels.items() if len(words) >= SHORTEST and label.startswith(words)
    ]
    by_label = {label: code for code, label in labels.items()}
    near = closest(given, by_label)
    return begun[0] if len(begun) == 1 else by_label[near] if near else None


def _text(found: Any, fields: Fields) -> Said:
    return "texte-attendu", "un simple texte est attendu ici, pas une liste ni un groupe", None


def _list(found: Any, fields: Fields) -> Said:
    sentence = "une liste est attendue ici : une valeur par ligne après un tiret, ou [a, b]"
    given = found["input"]
    simple = isinstance(given, str) and given == quoted(given)
    return "liste-attendue", sentence, f"[{given}]" if simple else None


def _group(found: Any, fields: Fields) -> Said:
    sentence = "un groupe de champs est attendu ici : chaque champ sur sa ligne, en retrait"
    return "groupe-attendu", sentence, None


def _empty_list(found: Any, fields: Fields) -> Said:
    return "liste-vide", "cette liste attend au moins une valeur", None


def _empty_text(found: Any, fields: Fields) -> Said:
    return "champ-vide", empty(found["loc"], fields), None


def empty(loc: Keys, fields: Fields) -> str:
    """What to say of a field left empty; the last of `loc` is its name among `fields`."""
    field = fields.get(str(loc[-1])) if loc else None
    if field and field.is_required() and field.description:
        return f"ce champ est vide : complétez-le ({field.description})"
    return "ce champ est vide : complétez-le, ou ôtez la ligne"


def _too_long(found: Any, fields: Fields) -> Said:
    longest = found["ctx"]["max_length"]
    return "texte-trop-long", f"ce texte dépasse {longest} caractères : raccourcissez-le", None


def _too_small(found: Any, fields: Fields) -> Said:
    limit = found["ctx"]["ge"]
    return "nombre-hors-limites", f"ce nombre est trop petit : {limit:g} au moins", None


def _too_large(found: Any, fields: Fields) -> Said:
    limit = found["ctx"]["le"]
    return "nombre-hors-limites", f"ce nombre est trop grand : {limit:g} au plus", None


_SINGLE = {"string_type", "enum", "date", "nombre", "nombre-entier", "montant"}
"""What is said of a list where one value is expected."""

_KINDS: dict[str, Callable[[Any, Fields], Said]] = {
    "extra_forbidden": _unknown,
    "enum": _choice,
    "string_type": _text,
    "tuple_type": _list,
    "model_type": _group,
    "dict_type": _group,
    "too_short": _empty_list,
    "string_too_short": _empty_text,
    "string_too_long": _too_long,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
}
