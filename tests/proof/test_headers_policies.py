"""Every policy of every page, before Google's csp_evaluator."""

import json
import re
import subprocess
from collections import Counter, defaultdict
from html import unescape
from pathlib import Path

import pytest

from generator.render.policy import host_headers

PROOF = Path(__file__).parent
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')

SELF = (
    "it would be one if the site gave back what is typed, held AngularJS or files of visitors: "
    "it is files alone, made by the build, each from the bill of materials"
)
EXPLAINED = {
    ("MEDIUM_MAYBE", "script-src", "'self'"): SELF,
    ("INFO", "require-trusted-types-for", ""): (
        "Leaflet writes HTML strings and the offline worker is started by its address: both would "
        "need a policy that lets everything through"
    ),
}
"""Findings that we know and keep, with the reason."""


def evaluated(policies):
    """The findings on each policy, without those said twice."""
    command = ["node", str(PROOF / "csp.cjs")]
    asked = json.dumps(policies)
    said = subprocess.run(command, input=asked, check=True, capture_output=True, text=True)
    return [
        {tuple(one[key] for key in ("severity", "directive", "value", "says")) for one in found}
        for found in json.loads(said.stdout)
    ]


@pytest.fixture(scope="module")
def carriers(built_site, directory):
    """Each distinct policy, with the pages or the hosts that carry it."""
    found = defaultdict(list)
    for path in sorted(built_site.rglob("*.html")):
        (policy,) = POLICY.findall(path.read_text("utf-8"))
        found[unescape(policy)].append(path.relative_to(built_site).as_posix())
    found[host_headers(directory.region)["Content-Security-Policy"]].append("every host")
    return found


def test_no_policy_has_a_weakness_that_is_not_explained(carriers, figure):
    """Nothing of high severity, no syntax error; the rest is known, and said."""
    policies = list(carriers)
    for policy, found in zip(policies, evaluated(policies), strict=True):
        severities = Counter(severity for severity, *_ in found)
        assert not {"HIGH", "SYNTAX", "MEDIUM", "HIGH_MAYBE"} & set(severities), found
        assert {one[:3] for one in found} <= set(EXPLAINED), found
        figure(
            "policies",
            carried_by=name(carriers[policy]),
            pages=sum(one.endswith(".html") for one in carriers[policy]),
            high=severities["HIGH"],
            medium=severities["MEDIUM"],
            perhaps=severities["MEDIUM_MAYBE"],
            advice=severities["INFO"],
            policy=f"`{policy}`",
        )
    for severity, directive, value, says in sorted(
        {one for found in evaluated(policies) for one in found}
    ):
        figure(
            "policy findings",
            severity=severity,
            on=f"`{directive} {value}`".replace(" `", "`"),
            says=says,
            why_it_stays=EXPLAINED[severity, directive, value],
        )


def name(carriers):
    """One name for the many that carry the same."""
    if len(carriers) == 1:
        return carriers[0].removesuffix("index.html")
    return f"{len(carriers):,} pages"


@pytest.mark.parametrize(
    "weak",
    [
        "default-src 'none'; script-src 'self' 'unsafe-inline'",
        "script-src 'self' https:; object-src 'none'; base-uri 'none'",
        "default-src *",
    ],
)
def test_the_evaluator_sees_weak_policies(weak):
    """What it exists for."""
    (found,) = evaluated([weak])
    assert "HIGH" in {severity for severity, *_ in found}


def test_every_page_carries_one_and_it_differs_by_need_alone(carriers):
    """Three policies in all: the search page's, that of all others, and that of hosts."""
    counts = sorted(len(pages) for pages in carriers.values())
    assert [1, 1] == counts[:2]
    assert counts[2] > 4_000
    assert 3 == len(counts)
    (search,) = (policy for policy, pages in carriers.items() if pages == ["recherche/index.html"])
    assert "'wasm-unsafe-eval'" in search
