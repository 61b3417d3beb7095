"""The bill at length: the strict schema, what is installed, a build without any network."""

import base64
import csv
import hashlib
import json
import subprocess
import sys
from collections import Counter
from importlib.metadata import distribution
from pathlib import Path

import pytest
from bill import BILL, NotValid, bill, validate
from locks import ROOT, npm_packages, python_packages
from origins import origin, site_contents, site_map
from table import entries


@pytest.fixture(scope="module")
def listed():
    """The components of the committed bill."""
    return entries(BILL.read_text("utf-8"))


def test_the_bill_follows_the_strict_schema(listed, figure):
    """CycloneDX's own, by its own library; then counted."""
    text = BILL.read_text("utf-8")
    validate(text)
    assert bill() == text
    found = Counter((one["usage"], one["kind"]) for one in listed)
    for usage in ("site", "build", "tests"):
        kinds = {f"from_{kind}": found[usage, kind] for kind in ("pypi", "npm", "cargo", "generic")}
        figure("bill", where=usage, **kinds)


def test_the_strict_schema_refuses_what_is_wrong():
    """A word that CycloneDX does not know, and a hash that is not one."""
    whole = json.loads(BILL.read_text("utf-8"))
    for wrong in ({**whole, "colour": "blue"}, {**whole, "serialNumber": "1"}):
        with pytest.raises(NotValid):
            validate(json.dumps(wrong))


def test_licences_are_counted(listed, figure):
    """How many components under each licence, in the site, in its build and in the tests."""
    found = Counter((one["licence"], one["usage"]) for one in listed)
    for licence in sorted({one["licence"] for one in listed}):
        counts = {usage: found[licence, usage] for usage in ("site", "build", "tests")}
        figure("components", licence=licence, **counts)
    assert sum(found.values()) == len(listed)


def test_what_is_installed_is_what_the_wheels_held(figure):
    """Each file of each package of the build against the SHA-256 that its wheel gives of it."""
    checked = 0
    for package in python_packages():
        if package.usage == "build":
            found = distribution(package.name)
            for name, digest, _ in csv.reader((found.read_text("RECORD") or "").splitlines()):
                if digest:
                    content = Path(str(found.locate_file(name))).read_bytes()
                    made = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode()
                    assert digest == f"sha256={made.rstrip('=')}", name
                    checked += 1
    figure("installed", what="files of the wheels of the build, by their SHA-256", number=checked)
    assert checked > 1_000


def test_what_npm_installed_is_what_was_locked(figure):
    """The two packages that the site takes: name, version and hash that npm says it unpacked."""
    said = json.loads((ROOT / "node_modules" / ".package-lock.json").read_text("utf-8"))["packages"]
    wanted = [one for one in npm_packages() if one.usage == "site"]
    for one in wanted:
        entry = said[f"node_modules/{one.name}"]
        digest = base64.b64decode(entry["integrity"].removeprefix("sha512-")).hex()
        assert (one.version, one.hashes) == (entry["version"], (digest,))
    figure("installed", what="packages of npm in the site, by their SHA-512", number=len(wanted))


ISOLATED = """
import sys
from datetime import date
from pathlib import Path

def refuse(event, details):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise PermissionError(f"{event} {details}")

sys.addaudithook(refuse)
from generator.build import build
told = build(Path(sys.argv[1]), Path(sys.argv[2]), date(2026, 11, 21), lambda *_: None)
sys.exit(0 if told.published else 1)
"""
NO_INTERFACE = ("unshare", "--map-root-user", "--net")


def test_a_build_without_any_network_is_the_same(built_site, tmp_path, figure):
    """No connection from Python and, where the system lets us, no interface for anybody."""
    target = tmp_path / "site"
    allowed = (
        0 == subprocess.run([*NO_INTERFACE, "true"], check=False, capture_output=True).returncode
    )
    alone = [*(NO_INTERFACE if allowed else ()), sys.executable, "-c", ISOLATED]
    command = [*alone, str(ROOT), str(target)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert 0 == done.returncode, done.stderr
    here, there = site_contents(built_site), site_contents(target)
    assert here.keys() == there.keys()
    assert [] == [path for path in here if here[path]() != there[path]()]
    cut = "in a network namespace without interface" if allowed else "from Python alone"
    figure("installed", what=f"files the same, built with no network ({cut})", number=len(here))


def test_where_the_files_of_the_site_come_from(built_site, figure):
    """Counted: ours, or each component's."""
    contents = site_contents(built_site)
    pages = site_map(contents["sitemap.xml"]().decode()) | {
        path for path in contents if path.endswith(".html")
    }
    found: Counter[str] = Counter()
    weights: Counter[str] = Counter()
    for path, read in contents.items():
        whence = origin(path, read, pages) or "nowhere"
        found[whence] += 1
        weights[whence] += len(read())
    assert "nowhere" not in found
    for whence, number in sorted(found.items()):
        figure("origins", files_from=whence, files=number, bytes=weights[whence])
