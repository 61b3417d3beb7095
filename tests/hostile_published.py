"""A hostile region as it is published: each field keeps its value unless the check refuses."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from hostile_fields import Place
from hostile_region import HostileRegion
from hostile_told import assert_harmless, look, refused, stands_at
from hostile_values import SHOWN

PRESCRIBER = "exemples.Reponses.prescripteur"
MOST_ROUNDS = 4
"""A truth speaks once what it reads has its shape: putting back is done again as often."""


@dataclass
class Settled:
    """What became of the values: the places that keep theirs, and those where it was refused."""

    kept: list[Place]
    given_back: list[Place]


def publishable(region: HostileRegion, turn: int, day: Any) -> Settled:
    """Spoil every free field; where an error says no, put the sound text back.

    `turn` shifts the values: over as many turns as there are values, each field has had them all.
    """
    sound = deepcopy(region.trees)
    free = [one for one in region.places() if one.free and one.field != PRESCRIBER]
    region.spoil(free, lambda rank: SHOWN[(rank + turn) % len(SHOWN)])
    _follow_prescribers(region, sound)
    given_back: list[Place] = []
    for _ in range(MOST_ROUNDS):
        documents, checked = look(region.folder, day)
        assert_harmless(documents, checked)
        if checked.sound:
            return Settled([one for one in free if one not in given_back], given_back)
        told = refused(checked)
        back = [one for one in free if stands_at(documents, one) in told and one not in given_back]
        given_back += back
        for place in back:
            region.put(place, at(sound[place.path], place.keys))
        region.write()
    raise AssertionError([one for one in checked.problems if one.is_error])


def at(tree: Any, keys: Any) -> Any:
    """The value that keys lead to."""
    for key in keys:
        tree = tree[key]
    return tree


def _follow_prescribers(region: HostileRegion, sound: dict[str, Any]) -> None:
    """The examples of the rules name prescribers as the rules do."""
    path = "content/forfait.yaml"
    for before, after in zip(sound[path]["jeux"], region.trees[path]["jeux"], strict=True):
        renamed = dict(zip(before["prescripteurs"], after["prescripteurs"], strict=True))
        for one in after["exemples"]["eligibilite"]:
            named = one["reponses"].get("prescripteur")
            if named:
                one["reponses"]["prescripteur"] = renamed.get(named, named)
    region.write(path)
