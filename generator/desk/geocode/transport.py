"""Requests that always end: bounded in time and in size, every failure a geopy exception."""

from __future__ import annotations

from collections.abc import Mapping
from http.client import HTTPException, HTTPResponse
from time import monotonic
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request

from geopy.adapters import AdapterHTTPError, URLLibAdapter
from geopy.exc import GeocoderParseError, GeocoderTimedOut, GeocoderUnavailable

LARGEST = 1_000_000
"""Bytes. An answer weighs two thousand."""

_CHUNK = 65_536


class Transport(URLLibAdapter):  # type: ignore[misc]  # geopy ships no types
    """geopy's own adapter, except that an answer too slow, too large or cut off is an error."""

    def get_json(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> Any:
        """The JSON value of an answer."""
        try:
            return super().get_json(url, timeout=timeout, headers=headers)
        except RecursionError as reason:
            raise GeocoderParseError from reason

    def get_text(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> str:
        """The body of an answer, within `timeout` seconds for each wait and twice that in all."""
        try:
            with self.urlopen(Request(url, headers=dict(headers)), timeout=timeout) as page:  # noqa: S310 (https, or what --service says)
                return _body(page, monotonic() + timeout).decode("utf-8", "replace")
        except HTTPError as refusal:
            received = {name.lower(): value for name, value in refusal.headers.items()}
            raise AdapterHTTPError(
                str(refusal.code), status_code=refusal.code, headers=received, text=""
            ) from None
        except TimeoutError as reason:
            raise GeocoderTimedOut from reason
        except URLError as reason:
            late = isinstance(reason.reason, TimeoutError)
            raise (GeocoderTimedOut if late else GeocoderUnavailable) from reason
        except (OSError, HTTPException) as reason:
            raise GeocoderUnavailable from reason


def _body(page: HTTPResponse, deadline: float) -> bytes:
    received = bytearray()
    while chunk := page.read1(_CHUNK):
        received += chunk
        if len(received) > LARGEST:
            raise GeocoderParseError
        if monotonic() > deadline:
            raise GeocoderTimedOut
    rest: Any = page.length
    if rest:
        raise GeocoderUnavailable
    return bytes(received)
