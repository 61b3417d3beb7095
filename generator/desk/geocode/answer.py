"""What a geocoding service answers about one address."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Any

from generator.link.distance import Point

LONGEST_LABEL = 200
"""Characters: the model takes no more."""


class UnexpectedAnswer(ValueError):
    """The service answered something else than addresses."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The best match: a point, the service's trust in it from 0 to 1, the address it recognised.

    `commune` is an INSEE code; `nature` is `housenumber`, `street`, `locality` or `municipality`.
    """

    point: Point
    score: float
    label: str
    commune: str
    nature: str


def first_answer(found: Any) -> Answer | None:
    """The first match of a GeocodeJSON document, as Addok and the Géoplateforme write it.

    None when nothing matched; raises `UnexpectedAnswer` when the document is of another kind.
    """
    try:
        if not found["features"]:
            return None
        feature = found["features"][0]
        longitude, latitude = map(float, feature["geometry"]["coordinates"][:2])
        about = feature["properties"]
        score, label, commune = float(about["score"]), about["label"], about["citycode"]
        nature = str(about.get("type", ""))
    except (LookupError, TypeError, ValueError, AttributeError) as reason:
        raise UnexpectedAnswer from reason
    on_earth = isfinite(longitude) and -180 <= longitude <= 180 and -90 <= latitude <= 90  # noqa: PLR2004 (degrees)
    if not (on_earth and 0 <= score <= 1 and isinstance(label, str) and isinstance(commune, str)):
        raise UnexpectedAnswer
    point = (round(latitude, 5), round(longitude, 5))
    return Answer(point, round(score, 2), _one_line(label), commune, nature)


def _one_line(label: str) -> str:
    words = "".join(sign if sign.isprintable() else " " for sign in label).split()
    return " ".join(words)[:LONGEST_LABEL] or "-"
