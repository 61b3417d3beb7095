"""Killed at any moment, the site is the old one or the new one, and the next build succeeds."""

import os
import random
import signal
import subprocess
import sys
import time
from functools import partial
from itertools import count

import pytest
from dying import accesses, die_at_access, in_a_process

from generator.publish import publish as module
from generator.publish.publish import PublishRefused

DAILY, PROVING = {"clock": 1, "access": 4}, {"clock": 30, "access": 70}
"""Kills at a random instant, and at a random access to the disk."""

PATIENCE = 20
TITLES = ("titre: Parcours de soins global", "titre: Soins de support")


@pytest.fixture
def build_in_the_end(corse, construct, tree):
    """Build again and again while a dying process still holds the place; give the site."""

    def build_in_the_end():
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                assert construct(corse).published
                return tree(corse / "site")
            except PublishRefused:
                assert time.monotonic() < deadline
                time.sleep(0.05)

    return build_in_the_end


@pytest.fixture
def turns(corse, construct, tree, edit):
    """Two sites that differ in every page: at each turn the old one, and the one asked for."""
    sites = []
    for old, new in (TITLES, TITLES[::-1]):
        assert construct(corse).published
        sites.append(tree(corse / "site"))
        edit(corse, "content/region.yaml", old, new)

    def turns():
        for number in count(1):
            yield sites[number % 2], sites[(number + 1) % 2]
            edit(corse, "content/region.yaml", *(TITLES if number % 2 else TITLES[::-1]))

    return turns()


@pytest.fixture
def kill_by_clock(corse, start, tmp_path):
    """Kill a build at an instant drawn between its start and its end."""
    building = start(corse, tmp_path / "timed")
    began = time.monotonic()
    assert 0 == building.wait()
    lasts = time.monotonic() - began

    def kill(chance):
        building = start(corse)
        time.sleep(chance.uniform(0.3, 1) * lasts)
        building.kill()
        building.communicate()

    return kill


@pytest.fixture
def kill_by_access(corse, construct, tmp_path):
    """Kill a build before one of its accesses to the disk, drawn among all of them."""
    total = accesses(partial(construct, corse, tmp_path / "counted"))
    assert 1000 < total

    def kill(chance):
        act = partial(construct, corse)
        in_a_process(partial(die_at_access, chance.randrange(total), act))

    return kill


@pytest.mark.parametrize("way", DAILY)
def test_killed_at_random_moments(
    corse, tree, turns, request, build_in_the_end, proving, figure, way
):
    """Each build killed would change every page; the one after it does."""
    chance = random.Random(2026)  # noqa: S311 (a draw, not a secret)
    rounds = (PROVING if proving else DAILY)[way]
    kill = request.getfixturevalue(f"kill_by_{way}")
    became = []
    for number in range(rounds):
        old, new = next(turns)
        kill(chance)
        found = tree(corse / "site")
        assert found in (old, new), f"round {number}: neither the old site nor the new"
        became.append(found == new)
        assert new == build_in_the_end(), f"round {number}"
    figure(
        "faults",
        fault=f"kill -9, by {way}",
        command="build",
        times=rounds,
        old_site=rounds - sum(became),
        new_site=sum(became),
        sentence="(none; the next build gives the new site)",
    )


STEPS = ("forget", "catch_up", "remove", "write_pages", "remember", "exchange")


def dying_at(step, when):
    """A step of the publication that dies before or after it is done."""
    wrapped = getattr(module if hasattr(module, step) else module.Tree, step)

    def die(*arguments):
        if when == "after":
            wrapped(*arguments)
        os.kill(os.getpid(), signal.SIGKILL)

    return die


def test_killed_at_each_step(corse, construct, tree, turns, build_in_the_end, monkeypatch):
    """Before or after each step that touches the disk: the old site or the new, then the new."""
    for step, when in ((step, when) for step in STEPS for when in ("before", "after")):
        old, new = next(turns)
        with monkeypatch.context() as patch:
            home = module if hasattr(module, step) else module.Tree
            patch.setattr(home, step, dying_at(step, when))
            assert -signal.SIGKILL == in_a_process(partial(construct, corse))
        found = tree(corse / "site")
        assert (new if (step, when) == ("exchange", "after") else old) == found, (step, when)
        assert new == build_in_the_end(), (step, when)


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
