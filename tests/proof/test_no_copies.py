"""No piece of code stands twice, as jscpd counts: fifty tokens alike, over five lines."""

import json
import subprocess

LOOKED_AT = ("generator", "bench", "tests")
DATA = "**/*.json,**/*.md,**/*.svg,**/*.csv,**/data/**,**/licences/**"
LEFT_OUT = f"**/node_modules/**,**/bench/out/**,{DATA}"
ALLOWED: dict[frozenset[str], str] = {}
"""Pairs of files that may hold the same lines, and why."""


def test_no_code_stands_twice(root, tmp_path, figure):
    """The program, its tests and its bench: Python, scripts, style and templates."""
    command = [
        root / "tests/proof/node_modules/.bin/jscpd",
        *LOOKED_AT,
        *("--min-tokens", "50", "--min-lines", "5", "--ignore", LEFT_OUT, "--noSymlinks"),
        *("--reporters", "json", "--output", tmp_path, "--silent"),
    ]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    report = json.loads((tmp_path / "jscpd-report.json").read_text("utf-8"))
    pairs = {
        frozenset((one["firstFile"]["name"], one["secondFile"]["name"]))
        for one in report["duplicates"]
    }
    assert ALLOWED.keys() == pairs, [sorted(pair) for pair in pairs]
    total = report["statistics"]["total"]
    assert total["sources"] > 600
    figure(
        "house",
        rule="no code stands twice (jscpd, 50 tokens)",
        looked_at=total["sources"],
        found=total["clones"] - len(ALLOWED),
        exceptions=len(ALLOWED),
    )
