"""The commune somebody means, from what is typed after an option: a code or a name."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check.suggest import closest
from generator.link.normaliser import normalise
from generator.model.lieux import Commune
from generator.model.mots import de_lieu, enumeration
from generator.reference.geography import Geography


class LieuInconnu(ValueError):
    """No commune of the region answers to that, or several do; the message is French."""


def trouver(texte: str, geography: Geography) -> Commune:
    """The one commune of the region with that INSEE code or that name, also a former one.

    A postal code is never taken for a commune. Raises `LieuInconnu`, which says what to type.
    """
    communes = geography.communes
    if texte in communes:
        return communes[texte]
    if postal := geography.postal(texte):
        raise LieuInconnu(
            f"« {texte} » est un code postal : donnez le code Insee, {_codes(postal)}"
        )
    wanted = normalise(texte)
    named = {one.code: one for one in communes.values() if normalise(one.nom) == wanted}
    found = named or _former(texte, wanted, geography)
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise LieuInconnu(f"plusieurs communes s’appellent « {texte} » : {_codes(found.values())}")
    nearest = closest(texte, [one.nom for one in communes.values()])
    hint = f" : vouliez-vous dire « {nearest} » ?" if nearest else ""
    raise LieuInconnu(f"aucune commune de la région ne répond à « {texte} »{hint}")


def autre_sens(texte: str, commune: Commune, geography: Geography) -> str:
    """A warning when the INSEE code that was typed is also the postal code of other communes."""
    others = [one.nom for one in geography.postal(texte)]
    if texte != commune.code or not others or commune.nom in others:
        return ""
    return (
        f"{texte} est pris ici pour le code Insee {de_lieu(commune.nom)}. C’est aussi le code "
        f"postal d’autres communes ({enumeration(others)}) : pour l’une d’elles, donnez son nom."
    )


def _former(texte: str, wanted: str, geography: Geography) -> dict[str, Commune]:
    """By former names and codes; the official list keeps some codes without their name."""
    return {
        one.commune: geography.communes[one.commune]
        for one in geography.aliases
        if one.code == texte or (one.nom and normalise(one.nom) == wanted)
    }


def _codes(communes: Iterable[Commune]) -> str:
    return enumeration([f"{one.code} ({one.nom})" for one in communes], "ou")
