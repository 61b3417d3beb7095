"""Killed at any moment, the site is the old one or the new one, and the next build succeeds."""

import random
import signal
import subprocess
import sys
import time

import pytest

ROUNDS = 12
PATIENCE = 20


def build_in_the_end(start, project):
    """Build again and again while a dying process still holds the place; give the last words."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        building = start(project)
        _, error = building.communicate()
        if building.returncode == 0:
            return error
        time.sleep(0.1)
    return error


@pytest.fixture
def two_sites(corse, start, tree, edit):
    """The titles that take turns, the site each gives, and how long a build lasts."""
    titles = ("titre: Parcours de soins global", "titre: Soins de support")
    sites = []
    for old, new in (titles, titles[::-1]):
        began = time.monotonic()
        assert "" == build_in_the_end(start, corse).partition("erreur: ")[1]
        duration = time.monotonic() - began
        sites.append(tree(corse / "site"))
        edit(corse, "content/region.yaml", old, new)
    edit(corse, "content/region.yaml", *titles)
    return titles, sites, duration


def test_killed_at_random_moments(corse, start, tree, edit, two_sites):
    """Twelve kills between the start of a build and its end, each build changing every page."""
    chance = random.Random(2026)  # noqa: S311 (a draw, not a secret)
    titles, sites, duration = two_sites
    for number in range(1, ROUNDS + 1):
        coming, current = sites[number % 2], sites[(number + 1) % 2]
        building = start(corse)
        time.sleep(chance.uniform(0.3, 1) * duration)
        building.kill()
        building.wait()
        found = tree(corse / "site")
        assert found in (current, coming), f"round {number}: neither the old site nor the new"
        words = build_in_the_end(start, corse)
        assert coming == tree(corse / "site"), words
        edit(corse, "content/region.yaml", titles[number % 2], titles[(number + 1) % 2])


STEPS = ("forget", "catch_up", "remove", "write_pages", "remember", "exchange")
DIE_AT_A_STEP = """
import os, sys
from datetime import date
from pathlib import Path
from generator.build import build
from generator.publish import publish

step, when, project = sys.argv[1], sys.argv[2], Path(sys.argv[3])
home = publish if hasattr(publish, step) else publish.Tree
wrapped = getattr(home, step)

def die(*arguments):
    if when == "after":
        wrapped(*arguments)
    os.kill(os.getpid(), 9)

setattr(home, step, die)
build(project, project / "site", date(2026, 11, 21), lambda *_: None)
"""


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_a_step(corse, construct, edit, run_python, tree, step, when):
    """Before or after each step that touches the disk: the old site or the new, then the new."""
    construct(corse)
    first = tree(corse / "site")
    edit(corse, "content/region.yaml", "editeur: Agence", "editeur: L’Agence")
    assert -signal.SIGKILL == run_python(DIE_AT_A_STEP, step, when, corse).returncode
    found = tree(corse / "site")
    construct(corse)
    second = tree(corse / "site")
    assert first != second
    assert (second if (step, when) == ("exchange", "after") else first) == found


DIE_WHILE_WRITING = """
import os, sys, time
from pathlib import Path
from generator.publish.publish import publish
from generator.publish.page import Page

first = os.getpid()

def make():
    time.sleep(0.02)
    return b"page"

def die(step, done, total):
    if os.getpid() == first:
        os.kill(first, 9)

publish([Page(f"{number}.html", "", make) for number in range(400)], Path(sys.argv[1]), die)
"""
PUBLISH = """
import sys
from pathlib import Path
from generator.publish.publish import publish
from generator.publish.page import Page

publish([Page("index.html", "", lambda: b"page")], Path(sys.argv[1]), print)
"""


def test_the_next_build_need_not_wait(run_python, root, tmp_path):
    """Once a build is dead, so is its second process: the next one is not turned away."""
    dying = [sys.executable, "-c", DIE_WHILE_WRITING, tmp_path / "site"]
    assert -signal.SIGKILL == subprocess.run(dying, cwd=root, check=False).returncode
    finished = run_python(PUBLISH, tmp_path / "site")
    assert 0 == finished.returncode, finished.stderr
