"""The header files of the usual hosts say the same as the one source, and the pages' own policy."""

import re
from html import unescape

import pytest

from generator.render.policy import host_headers, page_policy

HOSTS = ("_headers", ".htaccess", "hebergement/nginx.conf", "hebergement/Caddyfile")
TILES = """\
fond_de_carte:
  adresse: https://tuiles.example:8443/{z}/{x}/{y}.png
  attribution: Fond exemple
"""


def directives(policy: str) -> dict[str, set[str]]:
    """A policy as browsers read it: the sources each directive allows."""
    return {name: set(sources) for name, *sources in map(str.split, policy.split(";"))}


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_sends_every_header(built_site, directory, host):
    """Name and value stand in the file, unbroken, for each of the headers."""
    text = (built_site / host).read_text("utf-8")
    headers = host_headers(directory.region)
    assert 8 == len(headers)
    for name, value in headers.items():
        assert re.search(rf'{name}:? "?{re.escape(value)}"?( always;)?\n', text), (host, name)


@pytest.mark.parametrize("host", HOSTS)
def test_only_names_that_change_with_their_content_are_kept_for_ever(built_site, host):
    """The theme is kept for a year; everything else is asked for again, or left to the host."""
    lines = (built_site / host).read_text("utf-8").splitlines()
    forever = [number for number, line in enumerate(lines) if "immutable" in line]
    assert 1 == len(forever)
    above = "\n".join(lines[: forever[0] + 1])
    told = re.findall(r"(?:/theme/|PARCOURS_THEME|@theme)", above)
    assert told, host
    assert all("immutable" not in line or "max-age=31536000" in line for line in lines)


def test_a_page_is_at_least_as_strict_as_its_host(directory):
    """What a host allows and a page does not is WebAssembly, for the search page."""
    page = directives(page_policy(directory.region))
    host = directives(host_headers(directory.region)["Content-Security-Policy"])
    assert {"frame-ancestors"} == set(host) - set(page)
    assert {"'none'"} == host["frame-ancestors"]
    assert set() == set(page) - set(host)
    for name, sources in page.items():
        assert sources | ({"'wasm-unsafe-eval'"} if name == "script-src" else set()) == host[name]


def test_nothing_dangerous_is_allowed(directory):
    """No inline code, no evaluation of text, no other host, no wildcard, no data: address."""
    for policy in (page_policy(directory.region), *host_headers(directory.region).values()):
        for word in ("'unsafe-inline'", "'unsafe-eval'", "*", "data:", "blob:", "http"):
            assert word not in policy, policy


def test_tiles_open_their_host_and_nothing_else(corse, edit, construct):
    """A background map is the region's choice: images of that one host, everywhere the same."""
    edit(corse, "content/region.yaml", "theme:", TILES + "theme:")
    assert construct(corse).published
    html = (corse / "site" / "index.html").read_text("utf-8")
    policy = directives(unescape(re.search(r'Policy" content="([^"]+)"', html)[1]))
    assert {"'self'", "https://tuiles.example:8443"} == policy["img-src"]
    others = {source for name, found in policy.items() if name != "img-src" for source in found}
    assert {"'none'", "'self'"} == others
    for host in HOSTS:
        sent = (corse / "site" / host).read_text("utf-8")
        assert "img-src 'self' https://tuiles.example:8443;" in sent
        assert sent.count("tuiles.example") == sent.count("default-src")


def test_the_server_on_this_computer_sends_them_too(server, directory, browser):
    """What is seen while working is what will be published."""
    context = browser.new_context()
    answer = context.request.get(f"{server}/")
    for name, value in host_headers(directory.region).items():
        assert value == answer.headers[name.lower()]
    context.close()
