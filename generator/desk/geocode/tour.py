"""The round: each site asked in turn, what is found kept at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from .answer import Answer
from .service import Service, ServiceDown
from .sites import Lieu

PATIENCE = 2
"""Sites in a row the service may fail on before the round stops."""


@dataclass(frozen=True, slots=True)
class Resultat:
    """What came of one site: an answer and what is doubtful in it, nothing found, or a failure."""

    lieu: Lieu
    answer: Answer | None = None
    doubts: tuple[str, ...] = ()
    failure: str | None = None
    accepted: bool = False

    @property
    def sure(self) -> bool:
        """Whether the point may be written."""
        return self.answer is not None and (self.accepted or not self.doubts)


@dataclass(slots=True)
class Tour:
    """A round of `lieux`. `judge` says what is doubtful in an answer.

    `accepted`: ids of the structures whose doubtful points somebody looked at and wants.
    Afterwards `results` holds what was asked, `failure` why the round stopped before its end.
    """

    lieux: list[Lieu]
    service: Service
    judge: Callable[[Lieu, Answer], list[str]]
    accepted: Collection[str] = ()
    results: list[Resultat] = field(default_factory=list)
    failure: ServiceDown | None = None

    def go(self) -> Iterator[Resultat]:
        """One result a site, as they come."""
        failures = 0
        for lieu in self.lieux:
            try:
                result = self._ask(lieu)
                failures = 0
            except ServiceDown as reason:
                result = Resultat(lieu, failure=str(reason))
                failures += 1
                if reason.lasting or failures == PATIENCE:
                    self.failure = reason
            self.results.append(result)
            yield result
            if self.failure:
                return

    def _ask(self, lieu: Lieu) -> Resultat:
        answer = self.service.ask(lieu.question)
        doubts = tuple(self.judge(lieu, answer)) if answer else ()
        return Resultat(lieu, answer, doubts, accepted=lieu.structure.id in self.accepted)
