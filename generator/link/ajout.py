"""What a new structure would add."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.lieux import Commune
from generator.model.vocabulaire import Public

from .bilan import Bilan
from .patients import Patients
from .perimetres import Perimetre
from .zones import Compte, compter, lacks


@dataclass(frozen=True, slots=True)
class Gain:
    """What a structure that takes some patients would bring to a perimeter.

    `nouveaux` counts where none of these patients is taken today, `completes` where only some
    of them are, `publics` where nobody takes a public today and the structure would.
    """

    perimetre: Perimetre
    nouveaux: Compte
    completes: Compte
    publics: dict[Public, Compte]


def gain(perimetre: Perimetre, patients: Patients) -> Gain:
    """What a structure would bring, labelled for a perimeter and taking some patients."""
    return Gain(
        perimetre,
        compter(perimetre.zones, lambda zone: not patients & zone.locaux),
        compter(perimetre.zones, lambda zone: patients & zone.locaux and patients - zone.locaux),
        {
            public: compter(perimetre.zones, lacks(public))
            for public in Public
            if any(one.public is public for one in patients)
        },
    )


def classement(bilan: Bilan, patients: Patients) -> tuple[Gain, ...]:
    """Where such a structure would bring something, the most inhabitants newly covered first."""
    gains = (gain(perimetre, patients) for perimetre in bilan.perimetres)
    useful = (one for one in gains if one.nouveaux.communes or one.completes.communes)
    return tuple(
        sorted(useful, key=lambda one: (-one.nouveaux.habitants, -one.completes.habitants))
    )


def perimetres_de(bilan: Bilan, commune: Commune) -> tuple[Perimetre, ...]:
    """The perimeters a commune of the region is in: several when its territoires overlap."""
    return tuple(
        perimetre
        for perimetre in bilan.perimetres
        if any(commune in zone.communes for zone in perimetre.zones)
    )
