"""The settings that the build writes, in the hosts themselves: what they send, and its score."""

import grp
import http.client
import json
import os
import pwd
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from hosting import Folder
from hosts import PROGRAMS, Ground, certificate, headers_file, own_server, program

from generator.render.policy import host_headers

PROOF = Path(__file__).parent
OWN = ("parcours serve", "_headers")
HOSTS = (*PROGRAMS, *OWN)
TYPES = {
    "": "text/html",
    "recherche/": "text/html",
    "communes/15187/": "text/html",
    "donnees/communes.json": "application/json",
    "donnees/couverture.csv": "",
    "donnees/carte.js": "javascript",
    "pagefind/pagefind.js": "javascript",
    "pagefind/wasm.fr.pagefind": "",
    "icones/icone.svg": "image/svg+xml",
    "icones/icone-192.png": "image/png",
    "site.webmanifest": "application/manifest+json",
    "sw.js": "javascript",
    "licences/logiciels.txt": "text/plain",
    "absent/": "text/html",
}
"""A file of each kind, and the type that a browser needs of it, if any; the last is not there."""


@pytest.fixture(scope="module")
def site(built_site):
    """The built region where any user of this machine may read it."""
    folder = Path(tempfile.mkdtemp())
    shutil.copytree(built_site, folder / "site")
    folder.chmod(0o755)
    yield folder / "site"
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def running(site, directory):
    """Start a host by its name; gives where it stands."""

    @contextmanager
    def running(name):
        nobody = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        group = grp.getgrgid(nobody.pw_gid).gr_name
        work = Path(tempfile.mkdtemp(dir=site.parent))
        ground = Ground(site, work, *free_ports(), nobody.pw_name, group)
        certificate(ground)
        sent = host_headers(directory.region)
        if name == "_headers":
            sent = headers_file((site / "_headers").read_text("utf-8"))
        if name in OWN:
            started = own_server(ground, Told(site, directory.region, sent))
        elif shutil.which(name) is None:
            pytest.fail(f"This proof needs {name}: sh tests/install-system.sh proof")
        else:
            started = program(name, ground)
        with started:
            yield ground

    return running


class Told(Folder):
    """A folder of files sent with the headers it is told."""

    def __init__(self, root, region, sent):
        super().__init__(root, region)
        object.__setattr__(self, "sent", sent)

    @property
    def headers(self):
        """Those told."""
        return self.sent


def free_ports():
    """Two ports that nobody uses."""
    with socket.socket() as one, socket.socket() as other:
        for each in (one, other):
            each.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def observed(ground, path="/"):
    """What Mozilla's Observatory says of a host."""
    asked = json.dumps({"httpPort": ground.http, "httpsPort": ground.https, "path": path})
    trust = os.environ | {"NODE_EXTRA_CA_CERTS": str(ground.cert)}
    command = ["node", str(PROOF / "observatory.mjs")]
    said = subprocess.run(
        command, input=asked, env=trust, check=True, capture_output=True, text=True
    )
    return json.loads(said.stdout)


@pytest.mark.parametrize("name", HOSTS)
def test_the_observatory_gives_the_best_grade(running, directory, figure, name):
    """A+, nothing taken off, every test passed; on the home page and on the search page."""
    with running(name) as ground:
        for path in ("/", "/recherche/"):
            found = observed(ground, path)
            assert found["verified"]
            assert "A+" == found["grade"], found
            assert found["score"] >= 100
            assert all(one["pass"] and one["modifier"] >= 0 for one in found["tests"])
    figure("hosts", host=version(name), grade=found["grade"], score=found["score"])
    if name == "nginx":
        for one in found["tests"]:
            figure("headers", **{**one, "modifier": f"{one['modifier']:+}"})


def version(name):
    """A host with its version, in its own words."""
    asks = {"nginx": ["nginx", "-v"], "apache2": ["apache2", "-v"], "caddy": ["caddy", "version"]}
    if name in OWN:
        return f"`{name}`, sent by our own server"
    said = subprocess.run(asks[name], check=True, capture_output=True, text=True)
    (found,) = re.search(r"(\d+\.\d+\.\d+)", said.stdout + said.stderr).groups()
    return f"{name} {found}"


def test_the_tools_say_their_versions(figure):
    """Those that the lock names."""
    for tool in ("@mdn/mdn-http-observatory", "csp_evaluator"):
        told = json.loads((PROOF / "node_modules" / tool / "package.json").read_text("utf-8"))
        asked = json.loads((PROOF / "package.json").read_text("utf-8"))["devDependencies"]
        assert asked[tool] == told["version"]
        figure("header tools", tool=f"{tool} {told['version']}")


@pytest.mark.parametrize("less", ["Strict-Transport-Security", "X-Content-Type-Options"])
def test_the_observatory_sees_what_is_missing(less, without):
    """One header less is points less, and a test that fails."""
    found = without(less)
    assert not all(one["pass"] for one in found["tests"])
    assert any(one["modifier"] < 0 for one in found["tests"])


def test_the_policy_of_a_page_stands_without_that_of_its_host(without):
    """A host that sends none loses nothing of the policy's own points: each page carries one."""
    (policy,) = (
        one
        for one in without("Content-Security-Policy")["tests"]
        if one["test"] == "content-security-policy"
    )
    assert (True, 10) == (policy["pass"], policy["modifier"])


@pytest.fixture
def without(site, directory, running):
    """What the Observatory says of the site sent without a header."""

    def without(less):
        sent = host_headers(directory.region)
        told = {name: value for name, value in sent.items() if name != less}
        with running("_headers") as ground:
            weaker = Ground(site, ground.work, *free_ports(), ground.user, ground.group)
            with own_server(weaker, Told(site, directory.region, told)):
                return observed(weaker)

    return without


@pytest.mark.parametrize("name", HOSTS)
def test_each_host_sends_every_header_with_every_kind_of_file(
    running, directory, site, figure, name
):
    """Once each, unchanged, on the page of what is not found too; and types browsers may run."""
    expected = {key.lower(): value for key, value in host_headers(directory.region).items()}
    (style,) = (site / "theme").glob("style-*.css")
    themed = {f"theme/{style.name}": "text/css"}
    with running(name) as ground:
        ask = partial(asked, ground)
        for path, kind in (TYPES | themed).items():
            status, headers = ask(path)
            assert (404 if path == "absent/" else 200) == status, (name, path)
            for key, value in expected.items():
                sent = [found for header, found in headers if header.lower() == key]
                assert [value] == sent, (name, path, key)
            sort = next(
                (found for header, found in headers if header.lower() == "content-type"), ""
            )
            assert kind in sort, (name, path, sort)
    figure("kept", host=name, addresses=len(TYPES) + 1, headers=len(expected))


def asked(ground, path):
    """The status and the headers of an address, through TLS that is verified."""
    trust = ssl.create_default_context(cafile=str(ground.cert))
    line = http.client.HTTPSConnection("localhost", ground.https, context=trust, timeout=20)
    line.request("GET", f"/{path}")
    answer = line.getresponse()
    answer.read()
    line.close()
    return answer.status, answer.getheaders()
