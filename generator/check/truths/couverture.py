"""Structures and territoires: each one names the other, and none is left alone unseen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from string import digits

from generator.check.context import Context
from generator.check.suggest import closest
from generator.check.summary import count
from generator.link.lacunes import exclus
from generator.model.base import Where
from generator.model.mots import enumeration
from generator.model.problem import Problem
from generator.model.structure import Structure
from generator.model.territoire import Territoire
from generator.read.project import TERRITORIES

MOST_NAMED = 5
"""Territoires named in one sentence."""


def verify(context: Context) -> Iterator[Problem]:
    """Structures serve known territoires or the region; what nobody serves is said.

    The latter waits for the former: a misspelt name is no gap.
    """
    known = _written_ids(context)
    found: list[Problem] = []
    renamed = _renamed(context, known) if _all_read(context) else {}
    for structure in context.projet.structures:
        if _all_read(context):
            found += _unknown(context, structure, known, renamed)
        found += _nowhere(context, structure)
    found += (_not_named(context, known[new], new, old) for old, new in renamed.items())
    yield from found
    if context.whole and not any(problem.is_error for problem in found):
        yield from _without_structure(context)
        yield from _partly_served(context)


def _all_read(context: Context) -> bool:
    """Whether no file of territoires is missing from what was read."""
    documents = context.places.documents
    return not any(
        found.path.startswith(TERRITORIES) and found.path not in documents.trees
        for found in documents.problems
    )


def _written_ids(context: Context) -> dict[str, Where]:
    """Identifiers of territoires as written, even in a file that is not sound yet."""
    found = {}
    for path in context.places.documents.territories():
        tree = context.places.documents.trees[path].find(("territoires",))
        for index, node in enumerate(tree.value if isinstance(tree.value, list) else ()):
            value = node.find(("id",)).value
            if isinstance(value, str):
                found[value] = Where(path, ("territoires", index, "id"))
    return found


def _renamed(context: Context, known: Collection[str]) -> dict[str, str]:
    """What several structures look for in vain, and the like identifier that none names.

    The slip is then where the territoire is written, and it is told there, once. Two names that
    differ by their numbers alone may well be two territoires, one of them gone.
    """
    named = Counter(one for each in context.projet.structures for one in each.territoires)
    alone = _alone(context, known)
    searched = [one for one, times in named.items() if times > 1 and one not in known]
    near = {one: _meant(one, known, alone) for one in searched} if alone else {}
    return {
        old: new
        for old, new in near.items()
        if new in alone and new.rstrip(digits) != old.rstrip(digits)
    }


def _alone(context: Context, known: Collection[str]) -> list[str]:
    """Identifiers no structure names."""
    named = {one for each in context.projet.structures for one in each.territoires}
    return [one for one in known if one not in named]


def _meant(identifiant: str, known: Collection[str], alone: Collection[str]) -> str | None:
    """Of two identifiers equally like, the one nobody names is the one that was meant."""
    return closest(
        identifiant,
        sorted(known, key=lambda one: (one not in alone, not one.endswith(_number(identifiant)))),
    )


def _number(identifiant: str) -> str:
    return identifiant.removeprefix(identifiant.rstrip(digits))


def _not_named(context: Context, where: Where, new: str, old: str) -> Problem:
    named = sum(old in one.territoires for one in context.projet.structures)
    sentence = (
        f"aucune structure ne nomme « {new} », mais {named} nomment « {old} », "
        "qui n’est nulle part dans territories/"
    )
    return context.places.error(where, "territoire-inconnu", sentence, old)


def _unknown(
    context: Context, structure: Structure, known: Collection[str], renamed: Collection[str]
) -> Iterator[Problem]:
    for index, identifiant in enumerate(structure.territoires):
        where = structure.at("territoires", index)
        if identifiant in structure.territoires[:index]:
            sentence = f"le territoire « {identifiant} » est écrit deux fois dans cette fiche"
            yield context.places.error(where, "territoire-en-double", sentence)
        elif identifiant not in known and identifiant not in renamed:
            sentence = f"aucun territoire ne s’appelle « {identifiant} » dans territories/"
            suggestion = _meant(identifiant, known, _alone(context, known))
            yield context.places.error(where, "territoire-inconnu", sentence, suggestion)


def _nowhere(context: Context, structure: Structure) -> Iterator[Problem]:
    if structure.toute_la_region and structure.territoires:
        sentence = (
            "cette structure intervient dans toute la région : sa liste de territoires est de trop"
        )
        yield context.places.warning(structure.at("territoires"), "territoire-superflu", sentence)
    elif not structure.toute_la_region and not structure.territoires:
        sentence = (
            "cette structure n’intervient nulle part : donnez ses territoires, "
            "ou écrivez « toute_la_region: oui »"
        )
        yield context.places.error(structure.at(), "structure-sans-territoire", sentence)


def _without_structure(context: Context) -> Iterator[Problem]:
    """One warning a file: a list being filled in must not drown its editor."""
    in_force = _in_force(context)
    served = {identifiant for structure in in_force for identifiant in structure.territoires}
    for fichier in context.projet.fichiers:
        alone = [one for one in fichier.territoires if one.id not in served]
        if alone:
            verb = "n’a" if len(alone) == 1 else "n’ont"
            sentence = (
                f"{_named(alone)} {verb} aucune structure labellisée à ce jour{_but(in_force)}"
            )
            where = alone[0].at("id")
            yield context.places.warning(where, "territoire-sans-structure", sentence)


def _but(in_force: Sequence[Structure]) -> str:
    """The end of a sentence: what the structures of the whole region do all the same."""
    regional = [one for one in in_force if one.toute_la_region]
    if not regional:
        return ""
    left_out = enumeration(exclus(regional), "ni pour")
    return f", hors celles de toute la région{f' : personne pour {left_out}' if left_out else ''}"


def _in_force(context: Context) -> list[Structure]:
    return [one for one in context.projet.structures if one.label.in_force(context.today)]


def _partly_served(context: Context) -> Iterator[Problem]:
    """Whom the structures of a territoire and those of the whole region leave out together.

    One warning for all the territoires that miss the same people.
    """
    in_force = _in_force(context)
    missing: dict[tuple[str, ...], list[Territoire]] = defaultdict(list)
    for _, territoire in context.territoires():
        own = [one for one in in_force if territoire.id in one.territoires]
        left_out = exclus([*own, *(one for one in in_force if one.toute_la_region)])
        if own and left_out:
            missing[left_out].append(territoire)
    for left_out, territoires in missing.items():
        whom = enumeration(left_out, "ni")
        sentence = f"aucune structure n’accueille {whom} dans {_named(territoires)}"
        where = territoires[0].at("id")
        yield context.places.warning(where, "territoire-incomplet", sentence)


def _named(territoires: Sequence[Territoire]) -> str:
    """Territoires in a sentence: all of them, or the first and how many more."""
    if len(territoires) == 1:
        return f"le territoire « {territoires[0].id} »"
    names = [f"« {one.id} »" for one in territoires[:MOST_NAMED]]
    more = len(territoires) - len(names)
    others = [count(more, "autre")] if more else []
    return f"les territoires {enumeration([*names, *others])}"
