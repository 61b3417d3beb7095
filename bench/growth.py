"""How a build grows: made-up regions from one département to the country, in fresh processes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from statistics import linear_regression, median

from generator.reference.tables import read_departements

from .builds import remove_site
from .measure import Spent, Tell, peak_memory, spent
from .synthetic_france import write_synthetic_project
from .wider import FRANCE, geography_of
from .workplace import Workplace

REGIONS = {
    "a small region": ("53",),
    "Auvergne-Rhône-Alpes": ("84",),
    "3 regions": ("84", "75", "76"),
    "5 regions": ("84", "75", "76", "44", "27"),
}
SEED = 20260101


class Size:
    """A made-up region: its project, the site built from it, the commands that are measured."""

    def __init__(self, name: str, departements: str, place: Workplace) -> None:
        """Write the project; `departements` as `bench.wider` takes them."""
        self.name = name
        self.site = place.folder / f"{name} site"
        project = place.folder / f"{name} project"
        self._geography = geography_of(departements)
        random = Random(SEED)  # noqa: S311 (made-up structures, the same at every run)
        model = place.copy_project("model")
        write_synthetic_project(model, project, self._geography, place.today, random)
        self.build = place.ours_on(departements, "build", project, "--output", str(self.site))
        self.check = place.ours_on(departements, "check", project)
        self.structures = (project / "structures.yaml").read_text("utf-8").count("- id: ")

    @cached_property
    def communes(self) -> int:
        """How many communes it has."""
        return len(self._geography.communes)

    @cached_property
    def epci(self) -> int:
        """How many EPCI have a commune in it."""
        return sum(bool(self._geography.communes_of_epci(siren)) for siren in self._geography.epci)

    @cached_property
    def files(self) -> int:
        """How many files its site has, once built."""
        return sum(path.is_file() for path in self.site.rglob("*"))


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians for a size: its build, its check, and the most bytes its build holds at once."""

    size: Size
    build: Spent
    check: Spent
    peak: float


def sizes(place: Workplace) -> list[Size]:
    """Every size, the smallest first."""
    departements = read_departements().values()
    of = {
        name: ",".join(one.code for one in departements if one.region in regions)
        for name, regions in REGIONS.items()
    }
    named = {"one département": "03", **of, "France": FRANCE}
    return [Size(name, words, place) for name, words in named.items()]


def measured(every: Sequence[Size], rounds: int, tell: Tell) -> list[Measured]:
    """Each size built and checked in turn, as many times as there are rounds.

    Memory is looked at in builds of its own, for looking slows them down.
    """
    builds: dict[str, list[Spent]] = {size.name: [] for size in every}
    checks: dict[str, list[Spent]] = {size.name: [] for size in every}
    peaks: dict[str, list[int]] = {size.name: [] for size in every}
    for number in range(1, rounds + 1):
        for size in every:
            tell(f"round {number} of {rounds}: {size.name}")
            remove_site(size.site)
            builds[size.name].append(spent(size.build))
            checks[size.name].append(spent(size.check))
            remove_site(size.site)
            peaks[size.name].append(peak_memory(size.build))
    return [
        Measured(one, _middle(builds[one.name]), _middle(checks[one.name]), median(peaks[one.name]))
        for one in every
    ]


def _middle(found: Sequence[Spent]) -> Spent:
    return Spent(*map(median, zip(*found, strict=True)))


@dataclass(frozen=True, slots=True)
class Line:
    """The straight line nearest to what was measured, by the number of communes."""

    communes: Sequence[int]
    values: Sequence[float]

    @property
    def slope(self) -> float:
        """What a commune more costs."""
        return linear_regression(self.communes, self.values).slope

    @property
    def fixed(self) -> float:
        """What is spent before the first commune."""
        return linear_regression(self.communes, self.values).intercept

    def at(self, communes: int) -> float:
        """What the line says of so many communes."""
        return self.fixed + self.slope * communes

    @property
    def astray(self) -> float:
        """The largest distance of a measure from the line, as a share of the largest measure."""
        pairs = zip(self.communes, self.values, strict=True)
        return max(abs(value - self.at(one)) for one, value in pairs) / max(self.values)

    @property
    def bend(self) -> float:
        """The last measure, over what the line nearest to the others foretells of it."""
        others = Line(self.communes[:-1], self.values[:-1])
        return self.values[-1] / others.at(self.communes[-1])
