"""Kinds of patients, and which of them some structures take."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain
from typing import NamedTuple

from generator.model.structure import Structure
from generator.model.vocabulaire import Cancer, Public


class Patient(NamedTuple):
    """One kind of patient. As nobody has `tous`, it stands here for a cancer nobody named."""

    public: Public
    cancer: Cancer


Patients = frozenset[Patient]

CANCERS_NOMMES = tuple(cancer for cancer in Cancer if cancer is not Cancer.TOUS)
"""The cancers a structure may limit itself to."""

TOUS_LES_PATIENTS: Patients = frozenset(
    Patient(public, cancer) for public in Public for cancer in Cancer
)


def accueil(publics: Collection[Public], cancers: Collection[Cancer]) -> Patients:
    """Whom a structure takes that says it takes these publics and these cancers."""
    taken = tuple(Cancer) if Cancer.TOUS in cancers else cancers
    return frozenset(Patient(public, cancer) for public in publics for cancer in taken)


def accueillis(structures: Iterable[Structure]) -> Patients:
    """Whom at least one of some structures takes."""
    return frozenset(chain.from_iterable(accueil(one.public, one.cancers) for one in structures))
