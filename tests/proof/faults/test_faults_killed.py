"""The editor's commands killed before each of their accesses to the disk: files old or new."""

import re
from functools import partial

import pytest
from dying import accesses, die_at_access, in_a_process
from service import answering, geocode_with

from generator.cli import main

LIST = "Identifiant;Tél\nhopital-exemple-ajaccio;04 65 71 20 09\n"
LEFT_BEHIND = re.compile(r"(.*/)?\.[^/]+(\.part$|/)")
"""What a killed process had no time to take away: hidden, beside, and read by nothing."""

COMMANDS = {
    "import --write": ("import", "--write", "{}/liste.csv"),
    "geocode --write": ("geocode", "--write"),
    "new structure": ("new", "structure", "msp-exemple"),
    "new territoire": ("new", "territoire", "haute-corse-9"),
    "new page": ("new", "page", "aide"),
    "export": ("export", "{}/liste.xlsx"),
    "schemas": ("schemas",),
}
LAST = 15
"""Accesses before the end that are each tried; those before are reading, one in forty is."""


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_killed_at_each_access(fault, edit, day, figure, name):
    """Every file is as before or as after, whole, and the site is never touched."""
    for line in ("latitude: 41.9186", "longitude: 8.7369"):
        edit(fault.project, "structures.yaml", f"        {line}\n", "")
    (fault.project / "liste.csv").write_text(LIST, "utf-8")
    (fault.project / "schemas").mkdir()
    dated = [] if name == "schemas" else [f"--date={day}"]
    words = [word.format(fault.project) for word in COMMANDS[name]]
    run = partial(main, [*words, f"--project={fault.project}", *dated])
    with answering() as address:
        geocode_with(fault.project, address)
        site, old = fault.site(), fault.files()
        total = accesses(run)
        new = fault.files()
        assert old != new
        ranks = [*range(0, total - LAST, 40), *range(max(0, total - LAST), total)]
        became = []
        for rank in ranks:
            for path, content in old.items():
                (fault.project / path).write_bytes(content)
            for path in fault.files().keys() - old.keys():
                (fault.project / path).unlink()
            in_a_process(partial(die_at_access, rank, run))
            found = {
                path: one for path, one in fault.files().items() if not LEFT_BEHIND.match(path)
            }
            assert old.keys() <= found.keys() <= new.keys()
            assert all(one in (old.get(path), new[path]) for path, one in found.items()), rank
            assert site == fault.site()
            became.append("before" if found == old else "after" if found == new else "between")
    figure(
        "killed",
        command=name,
        kills=len(ranks),
        as_before=became.count("before"),
        some_new=became.count("between"),
        as_after=became.count("after"),
    )
