"""Words of the workbook that explain it: notes on headings, and the sheet « Mode d’emploi »."""

from __future__ import annotations

import re

from generator.desk.tableur.columns import SITES, Column
from generator.model.libelles import CANCERS, PORTEURS, STATUTS
from generator.model.values import OuiNon, OuiNonInconnu

HELP_SHEET, LISTS_SHEET = "Mode d’emploi", "Listes"

HELP = {
    "Une ligne par structure": "Chaque ligne décrit une organisation labellisée.",
    "Plusieurs lieux d’accueil": (
        "Le premier lieu est sur la ligne de la structure. Pour un autre lieu, ajoutez une "
        "ligne, répétez l’identifiant (ou le nom) et ne remplissez que les colonnes du lieu."
    ),
    "Plusieurs valeurs": "Séparez-les par un point-virgule : adultes ; enfants.",
    "Identifiant": (
        "Laissez-le vide pour une nouvelle structure : il sera fait d’après le nom. Ne changez "
        "jamais celui d’une structure déjà publiée : il fait l’adresse de sa page."
    ),
    "Cellule vide": (
        "Elle efface un champ facultatif. Pour ne pas toucher à un champ, ôtez toute la colonne."
    ),
    "Codes et téléphones": (
        "Ces colonnes sont au format « Texte » : les zéros de tête y restent. S’ils se perdent, "
        "l’import les rétablit et le dit."
    ),
    "Dates": "Écrivez le jour, le mois et l’année : 15/09/2026. Sans date de fin, laissez vide.",
    "Commune": (
        "Le nom et le code postal suffisent : le code Insee est trouvé dans la liste "
        "officielle. Les coordonnées peuvent rester vides : parcours geocode les trouve."
    ),
    "Soins": (
        "« structure » si la structure l’assure elle-même ; « partenaire », et le nom de "
        "l’organisation dans la colonne suivante ; vide si le soin n’est pas proposé."
    ),
    "Jamais une personne": (
        "Ni nom, ni ligne directe, ni boîte personnelle : l’annuaire est public."
    ),
    "Pour reprendre ce tableur": (
        "parcours import FICHIER.xlsx montre tout ce qui changerait, sans rien écrire ; "
        "avec --write, l’annuaire est mis à jour."
    ),
}
"""Each line of the sheet: a subject, and what to know of it."""


def note(column: Column) -> str:
    """The note on a heading: what to write, whether it must be there, an example."""
    lines = [column.description or column.title]
    lines.append("Obligatoire." if column.required else "Facultatif.")
    if column.choices:
        lines.append("Valeurs : " + " ; ".join(_meaning(code) for code in column.choices) + ".")
    if column.kind == "liste":
        lines.append("Plusieurs valeurs : séparez-les par « ; ».")
    if column.keys[0] == SITES:
        lines.append("Un autre lieu s’écrit sur une autre ligne, avec le même identifiant.")
    if column.example and not column.choices and column.keys != ("territoires",):
        lines.append(f"Exemple : {column.example}")
    return _for_a_cell("\n".join(lines))


def _for_a_cell(words: str) -> str:
    """The model's words without what is only true of YAML."""
    bare = re.sub(r",? entre guillemets(?: pour garder ses zéros)?", "", words)
    return bare.replace("Ôtez cette ligne", "Laissez vide")


def _meaning(code: object) -> str:
    for labels in (PORTEURS, CANCERS, STATUTS):
        if code in labels:
            return f"{code} ({labels[code]})"  # type: ignore[index]  # codes of three kinds
    return str(code)


def choices(column: Column) -> tuple[str, ...]:
    """What a drop-down list offers under a heading; empty when there is no list to offer."""
    if not column.choices:
        return ()
    codes = tuple(str(code) for code in column.choices)
    if column.kind == "liste" and len(codes) == 2:  # noqa: PLR2004 (both at once can be chosen too)
        return (*codes, " ; ".join(codes))
    return codes


def strict(column: Column) -> bool:
    """Whether a cell may only hold what its list offers."""
    return column.kind == "choix" or column.choices in (OuiNon, OuiNonInconnu)
