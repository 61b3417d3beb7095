"""The story: read, check, link, render, publish."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.check.project import Checked, check_project
from generator.fingerprints import program_fingerprint
from generator.link.directory import Directory
from generator.publish.publish import Published, publish
from generator.read.project import Documents, read_project
from generator.render.all_pages import render


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build leaves: what was read, what was found, and what was published if anything."""

    documents: Documents
    checked: Checked
    published: Published | None


def build(
    project: Path, output: Path, today: date, progress: Callable[[str, int, int], None]
) -> Outcome:
    """Build the site of the folder `project` into the folder `output`, as of `today`.

    When the check finds an error nothing is published and `output` stays as it was.
    `progress` is told the step, how far it is, and out of how many. Raises `OSError` when the
    disk does not follow.
    """
    documents = read_project(project)
    checked = check_project(documents, today)
    if not checked.sound or checked.projet is None or checked.geography is None:
        return Outcome(documents, checked, None)
    directory = Directory(checked.projet, checked.geography, today)
    rendered = render(directory, program_fingerprint(directory.region.code))
    published = publish(rendered.pages, output, progress, rendered.bundles, rendered.inventories)
    return Outcome(documents, checked, published)
