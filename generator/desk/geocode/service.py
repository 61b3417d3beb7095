"""The geocoding service, asked politely: slowly enough, a few times, never for ever."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from geopy.exc import (
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
)
from geopy.geocoders import BANFrance

from generator import __version__

from .answer import Answer, UnexpectedAnswer, first_answer
from .transport import Transport

ATTEMPTS = 3
PAUSE = 0.1
"""Seconds between two requests: five times slower than the national service allows."""

BACKOFF = 1.0
"""Seconds before a second attempt; twice as many before the third."""

LONGEST_WAIT = 60.0
"""Seconds: a service that asks to wait longer is down for today."""

SERVER_ERROR = 500


class ServiceDown(Exception):
    """The service does not do its work; the message is French. `lasting`: asking again is vain."""

    def __init__(self, sentence: str, *, lasting: bool = False) -> None:
        super().__init__(sentence)
        self.lasting = lasting


class _Ban(BANFrance):  # type: ignore[misc]  # geopy ships no types
    """geopy's BANFrance, which tells "nothing found" from "this is no answer"."""

    def _parse_json(self, response: Any, exactly_one: bool) -> Answer | None:  # noqa: ARG002 (geopy's)
        return first_answer(response)


class Service:
    """A service that speaks like the Base Adresse Nationale's. `sleep` and `timeout`: seconds."""

    def __init__(
        self,
        address: str,
        *,
        timeout: float = 10,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self.address = address.rstrip("/")
        scheme, _, domain = self.address.partition("://")
        self._ban = _Ban(
            domain=domain,
            scheme=scheme,
            timeout=timeout,
            user_agent=f"parcours/{__version__}",
            adapter_factory=Transport,
        )
        self._sleep = sleep

    def ask(self, address: str) -> Answer | None:
        """The best match for an address, None when there is none. Raises `ServiceDown`."""
        self._sleep(PAUSE)
        for attempt in range(1, ATTEMPTS):
            try:
                return self._once(address)
            except GeocoderRateLimited as reason:
                self._wait(reason.retry_after or BACKOFF * attempt)
            except ServiceDown as reason:
                if reason.lasting:
                    raise
                self._wait(BACKOFF * attempt)
        try:
            return self._once(address)
        except GeocoderRateLimited:
            raise ServiceDown("il reçoit trop de demandes et prie d’attendre") from None

    def _wait(self, seconds: float) -> None:
        if seconds > LONGEST_WAIT:
            minutes = round(seconds / 60)
            sentence = f"il reçoit trop de demandes et prie d’attendre {minutes} minutes"
            raise ServiceDown(sentence, lasting=True)
        self._sleep(seconds)

    def _once(self, address: str) -> Answer | None:
        try:
            answer: Answer | None = self._ban.geocode(address, limit=1)
        except GeocoderQueryError:
            return None
        except GeocoderRateLimited:
            raise
        except (GeocoderServiceError, UnexpectedAnswer) as reason:
            raise self._down(reason) from None
        return answer

    def _down(self, reason: Exception) -> ServiceDown:
        code = getattr(reason.__cause__, "status_code", None)
        if code and code >= SERVER_ERROR:
            return ServiceDown(f"il est en panne (erreur {code})")
        if code:
            return ServiceDown(f"il refuse la demande (erreur {code})", lasting=True)
        if isinstance(reason, GeocoderTimedOut):
            seconds = f"{self._ban.timeout:g}".replace(".", ",")
            return ServiceDown(f"il n’a pas répondu en {seconds} secondes")
        if isinstance(reason, (GeocoderParseError, UnexpectedAnswer)):
            sentence = "il répond autre chose que des adresses (une page de connexion, peut-être)"
            return ServiceDown(sentence, lasting=True)
        return ServiceDown("la connexion ne s’établit pas, ou se coupe en route")
