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
from generator.read.stamps import stamps
from generator.render.all_pages import Rendered, render

READINGS = 5
"""Times the files are read while somebody keeps saving them."""


class NeverStill(Exception):
    """The files changed each time they were read; the message is a French sentence."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was read, what was found, and the files to be made when nothing stops it."""

    documents: Documents
    checked: Checked
    rendered: Rendered | None


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
    disk does not follow, `NeverStill` when the files do not stay as they are while they are read.
    """
    prepared = _prepare_still(project, today)
    rendered = prepared.rendered
    if rendered is None:
        return Outcome(prepared.documents, prepared.checked, None)
    published = publish(rendered.pages, output, progress, rendered.bundles, rendered.inventories)
    return Outcome(prepared.documents, prepared.checked, published)


def _prepare_still(project: Path, today: date) -> Prepared:
    """What the files give once nobody saves one meanwhile: half a file may look like a whole."""
    for _ in range(READINGS):
        before = stamps(project)
        prepared = prepare(project, today)
        if stamps(project) == before:
            return prepared
    raise NeverStill(
        "les fichiers changent pendant qu’ils sont lus : attendez la fin de l’enregistrement "
        "ou de la copie, puis relancez"
    )


def prepare(project: Path, today: date) -> Prepared:
    """Every step but the last: the site of the folder `project`, ready to be made or published."""
    documents = read_project(project)
    checked = check_project(documents, today)
    if not checked.sound or checked.projet is None or checked.geography is None:
        return Prepared(documents, checked, None)
    directory = Directory(checked.projet, checked.geography, today)
    rendered = render(directory, program_fingerprint(directory.region.code))
    return Prepared(documents, checked, rendered)
