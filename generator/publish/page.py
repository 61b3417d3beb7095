"""A file of the site: where it goes, what it depends on, and how to make it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be.

    `path` is relative to the site. `key` is a fingerprint of everything `make` reads: as long
    as it stays the same, so do the bytes. `make` is pure and may be run in another process.
    """

    path: str
    key: str
    make: Callable[[], bytes]


def fingerprint(*parts: str | bytes) -> str:
    """A short digest of texts and bytes, the same on every machine."""
    digest = hashlib.blake2b(digest_size=12)
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "little"))
        digest.update(raw)
    return digest.hexdigest()
