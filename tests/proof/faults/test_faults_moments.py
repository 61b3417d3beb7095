"""Builds that meet: each other, a save, a live site. The site is one of those asked for, whole."""

import random
import subprocess
import sys
import threading
import time

import pytest

AT_ONCE, ROUNDS, SAVES = 6, 2, 12


@pytest.fixture
def both(fault, retitle, new_site):
    """The site now and the one after an edit, and the two texts of the file that was edited."""
    file = fault.project / "content" / "region.yaml"
    old, text = fault.site(), file.read_text("utf-8")
    retitle(fault.project)
    new, other = new_site(fault.project), file.read_text("utf-8")
    return file, (text, other), (old, new)


def test_builds_at_once(fault, both, parcours, tell):
    """Six started together: one at least succeeds, the others are turned away in a sentence."""
    file, texts, sites = both
    for number in range(ROUNDS):
        file.write_text(texts[(number + 1) % 2], "utf-8")
        said = []

        def one(said=said):
            said.append(parcours("build", project=fault.project))

        threads = [threading.Thread(target=one) for _ in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert 0 in {one.code for one in said}
        new = sites[(number + 1) % 2]
        for one in said:
            fault.judge(one, 2 if one.code else 0, new, new)
        assert new == fault.site()
    fault.was = ["new"] * ROUNDS
    tell(f"{AT_ONCE} builds at once", "build", fault)


def test_a_file_saved_in_place_while_it_is_read(fault, both, parcours, tell):
    """Written in two halves at random moments, as slow copies do: never a half in the site."""
    file, texts, sites = both
    chance = random.Random(6)  # noqa: S311 (a draw, not a secret)
    for number in range(SAVES):
        text = texts[number % 2]
        saving = threading.Timer(chance.uniform(0.2, 1.5), save_slowly, (file, text))
        saving.start()
        said = parcours("build", project=fault.project)
        saving.join()
        fault.judge(said, said.code, *sites)
    tell("region.yaml saved while it is read", "build", fault)
    assert 0 == parcours("build", project=fault.project).code
    assert sites[(SAVES - 1) % 2] == fault.site()


def save_slowly(file, text):
    """Write half of a text, wait a moment, write the rest."""
    with file.open("w", encoding="utf-8") as stream:
        stream.write(text[: len(text) // 2])
        stream.flush()
        time.sleep(0.05)
        stream.write(text[len(text) // 2 :])


def test_builds_while_the_live_site_runs(fault, both, parcours, root, day, tell):
    """`parcours serve` follows the same files and disturbs no build; it is there at the end."""
    file, texts, sites = both
    command = [sys.executable, "-m", "generator", "serve", "--port=0", f"--date={day}"]
    with subprocess.Popen(
        [*command, f"--project={fault.project}"], cwd=root, stdout=subprocess.DEVNULL
    ) as serving:
        for number in range(ROUNDS):
            file.write_text(texts[(number + 1) % 2], "utf-8")
            fault.judge(parcours("build", project=fault.project), 0, {}, sites[(number + 1) % 2])
        assert serving.poll() is None
        serving.kill()
    tell("builds while parcours serve runs", "build", fault)
