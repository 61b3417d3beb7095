"""Whole builds of the region in surroundings as different as one machine allows: the same bytes."""

import hashlib
import os
import shutil
import subprocess
import sys

import pytest
from edits import read_tree

BARE = {"PATH": os.environ["PATH"]}
FAR = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"}
OTHER_USER = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
UMASK = ("sh", "-c", 'umask 077; exec "$@"', "sh")
BUILDS = {
    "no variable but PATH": ((), (), BARE),
    "Kiritimati, Turkish, hash seed 4242": ((), (), os.environ | FAR),
    "python -O, umask 077": (UMASK, ("-O",), os.environ | {"PYTHONHASHSEED": "1"}),
    "another user": (OTHER_USER, (), BARE),
    "another disk and folder, files in another order": ((), (), BARE),
}


def row(tree):
    """Files, bytes, and one digest of every path and content."""
    digest = hashlib.sha256()
    for path, content in sorted(tree.items()):
        digest.update(f"{len(path.encode())} {path} {len(content)} ".encode() + content)
    return {
        "files": len(tree),
        "bytes": sum(map(len, tree.values())),
        "sha256": digest.hexdigest(),
    }


def in_another_order(source, target):
    """Copy files so that the folder lists them otherwise, with other times."""
    for file in sorted(source.rglob("*"), reverse=True):
        if file.is_file():
            copy = target / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
            os.utime(copy, (1, 1))


@pytest.mark.parametrize("name", BUILDS)
def test_whole_builds_are_identical(region, disk, built_site, root, day, figure, name):
    """The region, built in a process of its own, against the one every test looks at."""
    place, options, variables = BUILDS[name]
    project = region
    if "disk" in name:
        project, place = disk.path / "là", tuple(disk.enter)
        in_another_order(region, disk.seen / "là")
        assert region.stat().st_dev != (disk.seen / "là").stat().st_dev
    command = [*place, sys.executable, *options, "-m", "generator", "build", f"--date={day}"]
    finished = subprocess.run(
        [*command, f"--project={project}"],
        cwd=root,
        env={**variables, "PYTHONPATH": str(root)},  # entering a disk leaves the folder
        check=False,
        capture_output=True,
    )
    assert 0 == finished.returncode, finished.stderr.decode()
    site = read_tree((disk.seen / "là" if "disk" in name else region) / "site")
    figure("identical", build=name, **row(site))
    expected = read_tree(built_site)
    assert [] == sorted(path for path in expected | site if expected.get(path) != site.get(path))
    assert row(expected) == row(site)
