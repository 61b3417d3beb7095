"""Whether stretches of values cover a range exactly once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

Bound = Decimal | None
Stretch = tuple[Bound, Bound]
"""The lowest value, and the first value above: None goes as far as the range."""

_LOWEST, _HIGHEST = Decimal("-Infinity"), Decimal("Infinity")


class Flaw(Enum):
    """What can be wrong with one stretch among others."""

    GAP = "values nobody claims, before this stretch or after the last"
    OVERLAP = "values another stretch claims too"
    OUTSIDE = "values out of the range"
    EMPTY = "an end before its beginning"


@dataclass(frozen=True, slots=True)
class Found:
    """A flaw, the index of the stretch it is told at, and the values it is about."""

    flaw: Flaw
    index: int
    values: Stretch


def flaws(stretches: Sequence[Stretch], lower: Bound, upper: Bound) -> Iterator[Found]:
    """What keeps `stretches` from covering each value from `lower` up to `upper` exactly once."""
    start = _LOWEST if lower is None else lower
    end = _HIGHEST if upper is None else upper
    spans = sorted(
        (start if low is None else low, end if high is None else high, index)
        for index, (low, high) in enumerate(stretches)
    )
    broken = list(_broken(spans, start, end))
    yield from broken
    if broken:
        return
    reached, last = start, 0
    for low, high, index in spans:
        if low > reached:
            yield _found(Flaw.GAP, index, reached, low)
        elif low < reached:
            yield _found(Flaw.OVERLAP, index, low, min(reached, high))
        if high >= reached:
            reached, last = high, index
    if reached < end:
        yield _found(Flaw.GAP, last, reached, end)


def _broken(
    spans: Sequence[tuple[Decimal, Decimal, int]], start: Decimal, end: Decimal
) -> Iterator[Found]:
    for low, high, index in spans:
        if low >= high:
            yield _found(Flaw.EMPTY, index, low, high)
        elif low < start:
            yield _found(Flaw.OUTSIDE, index, low, start)
        elif end < high:
            yield _found(Flaw.OUTSIDE, index, end, high)


def _found(flaw: Flaw, index: int, low: Decimal, high: Decimal) -> Found:
    values = (None if low == _LOWEST else low, None if high == _HIGHEST else high)
    return Found(flaw, index, values)


def in_words(values: Stretch, *, whole: bool) -> str:
    """The values of a stretch in French; `whole` when only whole numbers count."""
    low, high = values
    if whole and high is not None:
        last = high - 1
        if low is None:
            return f"jusqu’à {_number(last)}"
        return _number(low) if low == last else f"de {_number(low)} à {_number(last)}"
    if low is None:
        return "toutes les valeurs" if high is None else f"moins de {_number(high)}"
    if high is None:
        return f"à partir de {_number(low)}"
    return f"de {_number(low)} à moins de {_number(high)}"


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")
