"""What commands print: whatever files, cells or services hold, a terminal shows and never obeys."""

from __future__ import annotations

import sys
from contextlib import contextmanager

from generator.model.signes import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TextIO


class Visible:
    """A stream that passes on what can be seen; `fileno`, `buffer` and the rest are its own."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text without the signs a terminal or a runner's log would obey."""
        return self._stream.write(visible(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def visible_streams() -> Iterator[None]:
    """Both streams pass on what can be seen, for as long as the block lasts."""
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Visible(kept[0]), Visible(kept[1])
    try:
        yield
    finally:
        sys.stdout, sys.stderr = kept
