"""A disk on which nothing can be written any more: the live site needs none."""

import http.client
import resource
import signal
import subprocess
import sys
import time

import pytest


@pytest.fixture
def on_a_full_disk(corse, root, day):
    """`parcours serve` in a process whose every write to a file fails; its port."""

    def fill_the_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    words = ["serve", "--port=0", f"--project={corse}", f"--date={day}"]
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=root,
        preexec_fn=fill_the_disk,  # noqa: PLW1509 (no thread of ours holds a lock)
        stdout=subprocess.PIPE,
        text=True,
    )
    address = next(line for line in process.stdout if "http://" in line)
    yield int(address.split(":")[2].partition("/")[0])
    process.send_signal(signal.SIGKILL)
    process.communicate()


def ask(port, path):
    """Status and text of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode("utf-8", "replace")


def test_edits_are_shown_and_the_search_works(corse, edit, on_a_full_disk):
    """Pages follow the files, and the search index is made in memory."""
    port = on_a_full_disk
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71 20 99")
    for _ in range(200):
        status, page = ask(port, "/structures/hopital-exemple-ajaccio/")
        if "0465712099" in page:
            break
        time.sleep(0.05)
    assert (200, True) == (status, "0465712099" in page)
    status, entry = ask(port, "/pagefind/pagefind-entry.json")
    assert (200, True) == (status, '"version"' in entry)
    assert 200 == ask(port, "/recherche/")[0]
