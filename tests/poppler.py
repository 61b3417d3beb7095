"""What poppler's tools read in a printed page."""

import shutil
import subprocess

import pytest


def run(tool: str, *arguments: str) -> str:
    """What a tool of poppler prints."""
    if shutil.which(tool) is None:
        pytest.fail("These tests need poppler: install your system's `poppler-utils` package.")
    return subprocess.run([tool, *arguments], check=True, capture_output=True, text=True).stdout
