"""A rule's page: words written by a person, around an example that the check has just tried."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exemples import Exemple, autres_phrases

A_ECRIRE = "À ÉCRIRE"
TITLES = ("Pourquoi", "Que faire")
GROUPS = (
    ("Fichiers et dossiers", None),
    ("Écriture des fichiers", None),
    ("Plusieurs fichiers à la fois", None),
    ("Les structures", "structures.yaml"),
    ("Les territoires", "territories"),
    ("Les réglages de la région", "content/region.yaml"),
    ("Les règles du forfait", "content/forfait.yaml"),
    ("La grille des besoins", "content/grille.yaml"),
    ("Les pages", "content/pages"),
)
INDEX = """\
# Les règles

Chaque message de `parcours check` finit par le nom d’une règle, entre crochets. Sa page dit
pourquoi la règle existe, que faire, et montre un exemple. Les messages sont les vrais : un test les
compare à ce que dit le programme.

[Le guide de l’éditeur](../README.md)"""


@dataclass(frozen=True)
class Mots:
    """What only a person can write of a rule."""

    titre: str
    pourquoi: str
    que_faire: str


SQUELETTE = Mots(*(A_ECRIRE,) * 3)


def mots(page: str) -> Mots:
    """The words of a page. Raises `ValueError` when one of its parts is missing."""
    parts = re.split(r"^#{1,2} (.+)\n", page, flags=re.MULTILINE)
    texts = dict(zip(parts[3::2], parts[4::2], strict=True))
    if parts[0] or any(title not in texts for title in TITLES):
        raise ValueError(f"a page has a title, then {TITLES}")
    return Mots(parts[1].strip(), *(texts[title].strip() for title in TITLES))


def page(rule: str, words: Mots, tried: Sequence[Exemple]) -> str:
    """The whole page of a rule, its first mistake shown and the others told."""
    shown, *others = tried
    parts = [
        f"# {words.titre}",
        f"Règle `{rule}` – {_severity(tried)} [Toutes les règles](README.md)",
        f"## {TITLES[0]}\n\n{words.pourquoi}",
        f"## {TITLES[1]}\n\n{words.que_faire}",
        f"## Ce qu’il ne faut pas écrire\n\n{shown.faux}",
        f"La vérification répond :\n\n```text\n{shown.message}\n```",
        f"## Ce qu’il faut écrire\n\n{shown.juste}",
    ]
    if more := autres_phrases(shown, others):
        parts.append("## La même règle dit aussi\n\n" + "\n".join(f"- {one}" for one in more))
    return "\n\n".join(parts) + "\n"


def _severity(tried: Sequence[Exemple]) -> str:
    if all(one.problem.is_error for one in tried):
        return "erreur : le site ne peut pas être construit tant qu’elle reste."
    return "avertissement : le site peut être construit."


def index(titles: Mapping[str, str], tried: Mapping[str, Sequence[Exemple]]) -> str:
    """The list of all rules, by the files they speak of."""
    by_group: dict[str, list[str]] = {title: [] for title, _ in GROUPS}
    for rule in sorted(tried, key=lambda rule: (titles[rule].casefold(), rule)):
        mark = "" if all(one.problem.is_error for one in tried[rule]) else " *(avertissement)*"
        line = f"- [{titles[rule]}]({rule}.md){mark} `{rule}`"
        by_group[_group(tried[rule])].append(line)
    parts = [
        INDEX,
        *(f"## {title}\n\n" + "\n".join(lines) for title, lines in by_group.items() if lines),
    ]
    return "\n\n".join(parts) + "\n"


def _group(tried: Sequence[Exemple]) -> str:
    sortes = {one.sorte for one in tried}
    if sortes == {"fichiers"}:
        return GROUPS[0][0]
    if sortes == {"écriture"}:
        return GROUPS[1][0]
    titles = {
        title
        for one in tried
        for title, folder in GROUPS
        if folder and one.problem.path.startswith(folder)
    }
    return titles.pop() if len(titles) == 1 else GROUPS[2][0]
