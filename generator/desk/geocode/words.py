"""What the editor reads while sites are looked for, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.mots import compte

from .tour import Resultat, Tour

INDENT = "\n              "

MAP = "https://www.openstreetmap.org/"
"""Where a person looks at a point; the program itself asks nothing there."""


def told(result: Resultat) -> str:
    """One result, in a few lines."""
    head = f"{_kind(result):<14}{result.lieu.structure.id}, {result.lieu.site.nom}"
    return INDENT.join([head, *_details(result)])


def _kind(result: Resultat) -> str:
    if result.failure:
        return "sans réponse"
    if result.answer is None:
        return "introuvable"
    if result.doubts:
        return "accepté" if result.sure else "à vérifier"
    return "trouvé"


def _details(result: Resultat) -> Iterator[str]:
    if result.answer is None:
        yield f"adresse cherchée : {result.lieu.question}"
        return
    if not result.sure:
        yield f"adresse cherchée : {result.lieu.question}"
    score = f"{result.answer.score:.2f}".replace(".", ",")
    yield f"adresse reconnue : {result.answer.label} (score {score})"
    if result.doubts:
        latitude, longitude = result.answer.point
        yield f"point proposé : {MAP}?mlat={latitude:.5f}&mlon={longitude:.5f}"
    yield from result.doubts


def summary(tour: Tour, *, written: bool, command: str) -> str:
    """How many of each, and what to do about them. `command` runs the same round again."""
    sure = sum(result.sure for result in tour.results)
    lines = [_counts(tour, sure)]
    if sure and written:
        lines.append("structures.yaml est à jour : relisez-le, puis lancez parcours check.")
    elif sure:
        lines.append(f"Rien n’est encore écrit. Pour écrire ce qui est trouvé : {command} --write")
    if any(_kind(result) == "à vérifier" for result in tour.results):
        lines.append(
            "À vérifier : ouvrez le lien pour voir le point sur une carte. S’il est bon : "
            f"{command} --write --accepter ID, où ID est celui de la fiche. Sinon, corrigez "
            "l’adresse dans la fiche."
        )
    if any(_kind(result) == "introuvable" for result in tour.results):
        lines.append(
            "Introuvable : relisez l’adresse (numéro et voie, sans étage ni bâtiment) ; si elle "
            "est juste, écrivez vous-même latitude et longitude dans la fiche."
        )
    return "\n".join(["", *lines])


def _counts(tour: Tour, sure: int) -> str:
    kinds = [_kind(result) for result in tour.results]
    parts = [
        compte(sure, "trouvé"),
        f"{kinds.count('à vérifier')} à vérifier",
        compte(kinds.count("introuvable"), "introuvable"),
    ]
    unasked = len(tour.lieux) - len(tour.results) + kinds.count("sans réponse")
    if unasked:
        parts.append(f"{unasked} sans réponse")
    return f"{compte(len(tour.lieux), 'lieu', 'lieux')} à chercher : {', '.join(parts)}."


def down(tour: Tour, *, written: bool) -> str:
    """Why the service is of no use now, what is kept, and what to do."""
    failed = [result.failure for result in tour.results if result.failure]
    lines = [f"Le service de géocodage ne fait pas son travail : {failed[-1]}."]
    lines.append(f"Son adresse : {tour.service.address} (geocodage, dans content/region.yaml).")
    if tour.failure and tour.failure.lasting:
        lines.append("Vérifiez cette adresse et votre accès à Internet.")
    else:
        lines.append("Vos fiches n’y sont pour rien : relancez dans quelques minutes.")
    if written:
        lines.append("Ce qui est trouvé est gardé : seuls les autres lieux seront demandés.")
    return "\n".join(lines)


def left_out(number: int) -> str:
    """That entries with errors were not looked at."""
    if number == 1:
        return "Une fiche a des erreurs, ses lieux ne sont pas cherchés : voyez parcours check.\n"
    return (
        f"{compte(number, 'fiche')} ont des erreurs, leurs lieux ne sont pas cherchés : "
        "voyez parcours check.\n"
    )
