"""Memory of a command that allocates much, for a second, and then ends."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def short_run() -> Iterator[None]:
    """Leave the search for cycles out, also the one Python makes before it exits.

    Nothing of ours depends on it, and it would look through every object several times.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
