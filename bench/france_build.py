"""`python -m bench.france_build PROJECT OUTPUT DATE`: the five steps on the whole country.

The product builds one region at a time; this runs its own steps on the geography of all France,
in a process of its own, so that its time and memory are those of such a build and of nothing else.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from bench.directories import france_directory
from generator.cli.short_run import short_run
from generator.fingerprints import program_fingerprint
from generator.publish.publish import publish
from generator.render.all_pages import render

EVERY_REGION = ""


def build_france(project: Path, output: Path, today: date) -> int:
    """Read, check, link, render and publish; give back how many files the site has."""
    directory = france_directory(project, today)
    pages = render(directory, program_fingerprint(EVERY_REGION)).pages
    return publish(pages, output, lambda *_: None).files


if __name__ == "__main__":
    project, output, today = sys.argv[1:]
    with short_run():
        build_france(Path(project), Path(output), date.fromisoformat(today))
