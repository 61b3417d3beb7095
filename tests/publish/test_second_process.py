"""The process that makes half of the pages never does anything else, whatever happens."""

import os
import signal
import time

import pytest

ONE_PAGE_FAILS = """
import sys
from pathlib import Path
from generator.publish.writer import write_pages
from generator.publish.page import Page

class Local(Exception):
    def __init__(self, one, two):
        super().__init__(one)

def fail():
    raise Local("page", 2)

pages = [Page(f"{number}.html", "", lambda: b"text") for number in range(400)]
pages[int(sys.argv[2])] = Page("bad.html", "", fail)
try:
    write_pages(pages, Path(sys.argv[1]), lambda *_: None)
except BaseException as reason:
    print(type(reason).__name__, flush=True)
print("over", flush=True)
"""


@pytest.mark.parametrize("rank", [0, 399])
def test_a_page_that_fails_is_told_once(run_python, tmp_path, rank):
    """A page that cannot be made, in either process, raises once, in the first process."""
    finished = run_python(ONE_PAGE_FAILS, tmp_path, rank)
    told = finished.stdout.split()
    assert (2, "over") == (len(told), told[-1]), finished.stderr


def test_an_interruption_is_told_once(region, start, interruptible):
    """Control-C, which the terminal sends to both processes, gives one word and no traceback."""
    building = start(region, separate=True)
    aside = region / ".site.parcours" / "spare" / "index.html"
    while building.poll() is None and not aside.exists():
        time.sleep(0.005)
    os.killpg(building.pid, signal.SIGINT)
    _, error = building.communicate()
    assert "Traceback" not in error
    assert 1 == error.count("Interrompu."), error
