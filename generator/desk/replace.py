"""A file replaced whole: a reader, or a cut, meets the old text or the new one, never a half."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_text(file: Path, text: str) -> None:
    """Give `file` another text, in UTF-8, line ends as they stand in it. See `replace_bytes`."""
    replace_bytes(file, text.encode("utf-8"))


def replace_bytes(file: Path, content: bytes) -> None:
    """Give `file` another content.

    A link keeps leading where it did; permissions stay. Raises `OSError`, the file untouched.
    """
    try:
        _replace(Path(os.path.realpath(file)), content)
    except OSError as reason:
        reason.filename = str(file)  # not the one beside, which means nothing to an editor
        raise


def _replace(target: Path, content: bytes) -> None:
    beside = NamedTemporaryFile(  # noqa: SIM115 (it must be closed before it moves)
        "wb", dir=target.parent, prefix=f".{target.name}.", suffix=".part", delete=False
    )
    try:
        with beside:
            beside.write(content)
            beside.flush()
            os.fsync(beside.fileno())
        mode = target.stat().st_mode & 0o7777 if target.exists() else _usual_mode()
        Path(beside.name).chmod(mode)
        Path(beside.name).replace(target)
    except BaseException:
        Path(beside.name).unlink(missing_ok=True)
        raise


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
