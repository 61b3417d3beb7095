"""Lighthouse on every kind of page, served as a good host would: four times 100."""

import json
import shutil
import subprocess
from pathlib import Path
from statistics import median

import pytest
from good_host import hosted
from kinds import SAMPLES

SCRIPT = Path(__file__).parents[1] / "lighthouse.mjs"
FAST_ENOUGH = 98
AGAIN = 2
"""Runs more when one is below what is expected: Lighthouse's authors advise the median of some."""


@pytest.fixture(scope="module")
def good(built_site):
    """The address of the site on a good host."""
    with hosted(built_site) as address:
        yield address


@pytest.fixture(scope="module")
def run(good):
    """Lighthouse on some pages, in one Chromium: what it says of each, in order."""
    chromium = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if chromium is None:
        pytest.fail("These tests need Chromium: install your system's `chromium` package.")

    def run(addresses):
        command = ["node", str(SCRIPT), chromium, *(good + address for address in addresses)]
        finished = subprocess.run(command, check=False, capture_output=True, text=True)
        assert 0 == finished.returncode, finished.stderr
        return [json.loads(line) for line in finished.stdout.splitlines()]

    return run


@pytest.fixture(scope="module")
def reports(run):
    """The reports of every page, by its name."""
    return dict(zip(SAMPLES, run(SAMPLES.values()), strict=True))


@pytest.mark.parametrize("name", SAMPLES)
def test_four_times_a_hundred(reports, run, figure, name):
    """On a simulated slow telephone: performance 98 at least, everything else 100."""
    told = [reports[name]]
    if told[0]["scores"]["performance"] < 100:
        told += run([SAMPLES[name]] * AGAIN)
    performance = round(median(one["scores"]["performance"] for one in told))
    others = {key: min(one["scores"][key] for one in told) for key in reports[name]["scores"]}
    others.pop("performance")
    measured = told[0]["measured"]
    figure(
        "lighthouse",
        page=name,
        performance=performance,
        **{key.replace("-", " "): score for key, score in others.items()},
        runs=len(told),
        audits=told[0]["audits"],
        first_paint_ms=round(measured["fcp"]),
        largest_paint_ms=round(measured["lcp"]),
        blocked_ms=round(median(one["measured"]["tbt"] for one in told)),
        shift=round(max(one["measured"]["cls"] for one in told), 3),
        points_lost_in=", ".join(sorted({audit for one in told for audit in one["lost"]})),
    )
    assert {"accessibility": 100, "best-practices": 100, "seo": 100} == others
    assert performance >= FAST_ENOUGH


def test_what_lighthouse_leaves_out_is_told(reports, figure):
    """Audits of practices and search engines that judge nothing here: the same few everywhere."""
    left_out = {audit: [] for report in reports.values() for audit in report["inapplicable"]}
    for name, report in reports.items():
        for audit in report["inapplicable"]:
            left_out[audit].append(name)
    for audit, names in sorted(left_out.items()):
        figure("lighthouse left out", audit=audit, pages=len(names), of=len(reports))
    assert len(left_out) < 12
