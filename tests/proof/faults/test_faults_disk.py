"""A disk that is full, or not to be written to: nothing is lost, and a sentence says why."""

import dataclasses
import shutil

import pytest
from service import answering, geocode_with

ROOM = (0, 1 << 16, 1 << 18, 1 << 20, 3 << 19)
"""Bytes left on the disk; a rebuild of every page of this region needs about five million."""

LIST = "Identifiant;Tél\nhopital-exemple-ajaccio;04 65 71 20 09\n"


@pytest.fixture
def on_disk(fault, disk, parcours):
    """The small region built on the small disk."""
    shutil.rmtree(fault.project / "site")
    shutil.rmtree(fault.project / ".site.parcours")
    (fault.project / "liste.csv").write_text(LIST, "utf-8")
    shutil.copytree(fault.project, disk.seen / "corse")
    assert 0 == parcours("build", project=disk.path / "corse", disk=disk).code
    return dataclasses.replace(fault, project=disk.seen / "corse")


@pytest.fixture
def commands(edit):
    """The other commands that write, by name; one asks a service of this machine."""
    with answering() as address:

        def prepare(project):
            for line in ("latitude: 41.9186", "longitude: 8.7369"):
                edit(project, "structures.yaml", f"        {line}\n", "")
            geocode_with(project, address)

        yield (
            prepare,
            {
                "export .xlsx": lambda project: ("export", project / "sortie.xlsx"),
                "export .csv": lambda project: ("export", project / "sortie.csv"),
                "export --modele": lambda project: ("export", "--modele", project / "modele.xlsx"),
                "import --write": lambda project: ("import", "--write", project / "liste.csv"),
                "geocode --write": lambda _: ("geocode", "--write"),
                "new structure": lambda _: ("new", "structure", "msp-exemple"),
                "new page": lambda _: ("new", "page", "aide"),
                "preview": lambda _: ("preview",),
                "schemas": lambda _: ("schemas",),
            },
        )


@pytest.fixture
def refused(parcours, tell, normal):
    """Run each command where it cannot write: its sentence, and every file as it was."""

    def refused(name, fault, commands, project, disk=None):
        before, site = fault.files(), fault.site()
        for command, words in commands.items():
            found = dataclasses.replace(fault, told=[], was=[])
            said = parcours(*words(project), project=project, disk=disk)
            found.judge(said, 1, site, {})
            assert before == fault.files(), command
            tell(name, command, found)

    return refused


def test_build_on_a_full_disk(on_disk, disk, parcours, retitle, new_site, corse, tell):
    """However little is left, the old site stays; with room again, the new one comes."""
    old = on_disk.site()
    for project in (on_disk.project, corse):
        retitle(project)
    new = new_site(corse)
    for room in ROOM:
        disk.leave_free(room)
        on_disk.judge(parcours("build", project=disk.path / "corse", disk=disk), 1, old, {})
    disk.empty()
    tell("disk full, 0 to 1.5 MB left", "build", on_disk)
    assert 0 == parcours("build", project=disk.path / "corse", disk=disk).code
    assert new == on_disk.site()


def test_other_commands_on_a_full_disk(on_disk, disk, commands, refused):
    """Files are as they were, with nothing half-written beside them; with room, all succeed."""
    prepare, commands = commands
    prepare(on_disk.project)
    disk.leave_free(0)
    refused("disk full", on_disk, commands, disk.path / "corse", disk)


def test_a_read_only_disk(on_disk, disk, commands, refused, parcours, retitle, tell):
    """Neither the site nor a file changes."""
    prepare, commands = commands
    prepare(on_disk.project)
    retitle(on_disk.project)
    disk.do("mount", "-o", "remount,ro", disk.path)
    refused("read-only disk", on_disk, commands, disk.path / "corse", disk)
    said = parcours("build", project=disk.path / "corse", disk=disk)
    on_disk.judge(said, 1, on_disk.site(), {})
    tell("read-only disk", "build", on_disk)


def test_folders_without_the_right_to_write(fault, commands, refused, parcours, retitle, tell):
    """The folder of the project, then those of the site: the old site stays each time."""
    prepare, commands = commands
    (fault.project / "liste.csv").write_text(LIST, "utf-8")
    prepare(fault.project)
    retitle(fault.project)
    (fault.project / "schemas").mkdir()
    folders = [path for path in fault.project.rglob("*") if path.is_dir()]
    for folder in (fault.project, *folders):
        folder.chmod(0o555)
    try:
        refused("read-only folders", fault, commands, fault.project)
        old = fault.site()
        fault.judge(parcours("build", project=fault.project), 1, old, {})
        for name in (".site.parcours", "site"):
            (fault.project / name).chmod(0o755)
        (fault.project / ".site.parcours").chmod(0o555)
        fault.judge(parcours("build", project=fault.project), 1, old, {})
    finally:
        for folder in (fault.project, *folders):
            folder.chmod(0o755)
    tell("read-only folders", "build", fault)
