"""The coverage of a region in sentences: for the page and for the terminal."""

from __future__ import annotations

from generator.model.libelles import CANCERS, cancers, public
from generator.model.mots import compte, enumeration, jour, nombre, pourcent
from generator.model.structure import Structure
from generator.model.vocabulaire import Cancer, Public

from .bilan import Bilan
from .directory import Directory
from .lacunes import exclus
from .perimetres import Perimetre

DEFINITION = (
    "Une commune est dite couverte quand une structure au moins, labellisée ce jour-là, y "
    "intervient au titre d’un territoire. Cela ne dit rien des places, des délais ni du trajet. "
    "Les habitants sont ceux du recensement, de tous âges : ce ne sont pas des patients."
)

DISTANCE = (
    "Distances à vol d’oiseau, du centre de la commune au lieu d’accueil le plus proche parmi ceux "
    "des structures qui y interviennent : par la route, c’est toujours davantage."
)

_PUBLICS = {Public.ADULTES: "Adultes", Public.ENFANTS: "Enfants"}


def resume(bilan: Bilan, directory: Directory) -> tuple[str, ...]:
    """What the tables say, the most important first."""
    return tuple(
        phrase
        for phrase in (
            _covered(bilan, directory),
            _for_whom(bilan),
            _white(bilan, directory),
            _regional(directory.regionales),
        )
        if phrase
    )


def _covered(bilan: Bilan, directory: Directory) -> str:
    total, couvert = bilan.region.total, bilan.region.couvert
    day = f"Au {jour(directory.today)}"
    if not couvert.communes:
        return f"{day}, aucune structure n’intervient au titre d’un territoire dans la région."
    partly = couvert.epci_en_partie
    several = "couvertes" if couvert.epci > 1 else "couverte"
    return (
        f"{day}, une structure au moins intervient dans {compte(couvert.communes, 'commune')} "
        f"sur {nombre(total.communes)}, où vivent {nombre(couvert.habitants)} des "
        f"{compte(total.habitants, 'habitant')} de la région ({pourcent(couvert.part(total))}). "
        f"{compte(couvert.epci, 'intercommunalité')} sur {nombre(total.epci)} "
        f"{'sont' if couvert.epci > 1 else 'est'} {several} en entier"
        f"{f', {nombre(partly)} en partie' if partly else ''}."
    )


def _for_whom(bilan: Bilan) -> str:
    region = bilan.region
    if not region.couvert.communes:
        return ""
    if region.tous == region.couvert:
        return "Tous les patients y sont accueillis, adultes et enfants, quel que soit le cancer."
    adultes, enfants = (pourcent(one.part(region.total)) for one in region.publics.values())
    return (
        f"Là où vivent {pourcent(region.tous.part(region.total))} des habitants, tous les patients "
        "sont accueillis : adultes et enfants, quel que soit le cancer. Les adultes le sont, pour "
        f"certains cancers au moins, là où vivent {adultes} des habitants ; les enfants, {enfants}."
    )


def _white(bilan: Bilan, directory: Directory) -> str:
    blank = [one.total for one in bilan.blanches]
    if not blank:
        return "Aucune commune n’est sans structure."
    communes, people = sum(one.communes for one in blank), sum(one.habitants for one in blank)
    said = (
        f"Personne n’intervient au titre d’un territoire dans {compte(communes, 'commune')} "
        f"({compte(people, 'habitant')})."
    )
    expected = directory.region.territoires_attendus
    known = len(directory.territoires)
    if expected is None or expected.nombre <= known:
        return said
    return (
        f"{said} Attention : l’annuaire connaît {nombre(known)} des {nombre(expected.nombre)} "
        "territoires définis par l’agence ; hors de ceux-là, une structure peut exister sans que "
        "ce site la connaisse."
    )


def _regional(structures: tuple[Structure, ...]) -> str:
    if not structures:
        return ""
    names = (f"{one.nom} ({_whom(one)})" for one in structures)
    many = len(structures) > 1
    return (
        f"{compte(len(structures), 'structure')} {'interviennent' if many else 'intervient'} dans "
        f"toute la région : {enumeration(list(names))}. "
        f"{'Elles sont comptées' if many else 'Elle est comptée'} à part, sans quoi tout "
        "semblerait couvert."
    )


def _whom(structure: Structure) -> str:
    said = [public(structure)]
    if structure.precision_public:
        said.append(structure.precision_public)
    said.append(cancers(structure))
    return ", ".join(f"{one[0].lower()}{one[1:]}" for one in said)


def patients(qui: Public, listed: tuple[Cancer, ...]) -> str:
    """One kind of patient, as a line of a table starts: `Adultes, cancers du sein`."""
    return f"{_PUBLICS[qui]}, {nom_des_cancers(listed)}"


def nom_des_cancers(listed: tuple[Cancer, ...]) -> str:
    """Some cancers of a patient in words; `tous` is any other than those with a name."""
    if len(listed) == len(Cancer):
        return CANCERS[Cancer.TOUS]
    others = Cancer.TOUS in listed
    named = [CANCERS[one] for one in listed if one is not Cancer.TOUS]
    if others:
        return "tous les autres cancers" if named else "autres cancers"
    return enumeration(named)


def manque(perimetre: Perimetre) -> str:
    """What a perimeter lacks today, in a few words."""
    bare = [one for one in perimetre.zones if not one.locaux]
    if len(bare) == len(perimetre.zones):
        return "sans structure" if perimetre.territoire else "hors territoire"
    if bare:
        return "une partie sans structure"
    left = dict.fromkeys(words for one in perimetre.zones for words in exclus(one.structures))
    return f"sauf {enumeration(list(left))}" if left else "tous les patients accueillis"
