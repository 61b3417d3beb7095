"""What the heaviest page of each kind costs, as a browser receives it from a good host."""

import gzip
from dataclasses import dataclass, field

import pytest
from ecoindex import ecoindex, grade
from good_host import hosted
from kinds import KINDS, kind_of
from playwright.sync_api import Page

FIRST_LOAD = 25_000
"""Bytes, packed, of everything asked for until the page has loaded."""

ICON = """async () => {
  const icon = document.querySelector('link[rel=icon]');
  await (await fetch(icon.href)).arrayBuffer();
}"""
NAMES = [next(iter(kind.samples)) for kind in KINDS]


EARLY = """() => {
  const load = performance.getEntriesByType("navigation")[0].loadEventStart;
  return performance.getEntriesByType("resource")
    .filter(({ startTime }) => startTime < load).map(({ name }) => name);
}"""


@dataclass
class Received:
    """What arrived, by Chromium's own account: bytes of each request, with and without headers."""

    page: Page
    addresses: dict[str, str] = field(default_factory=dict)
    headers: dict[str, int] = field(default_factory=dict)
    whole: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Listen from here on."""
        client = self.page.context.new_cdp_session(self.page)
        client.on("Network.responseReceived", self._answer)
        client.on("Network.loadingFinished", self._finish)
        client.send("Network.enable")

    def _answer(self, event) -> None:
        self.addresses[event["requestId"]] = event["response"]["url"]
        self.headers[event["requestId"]] = event["response"]["encodedDataLength"]

    def _finish(self, event) -> None:
        self.whole[event["requestId"]] = int(event["encodedDataLength"])

    def first_load(self) -> list[int]:
        """Bytes of content, as sent: the page, its icon, what it asked for before it had loaded."""
        early = {self.page.url, *self.page.evaluate(EARLY)}
        names = [
            name
            for name in self.whole
            if self.addresses[name] in early or "/icones/" in self.addresses[name]
        ]
        return [self.whole[name] - self.headers[name] for name in names]


@pytest.fixture(scope="module")
def heaviest(built_site):
    """The address of the page of each kind that weighs most when packed."""
    found = {}
    for file in sorted(built_site.rglob("*.html")):
        address = "/" + file.relative_to(built_site).as_posix().removesuffix("index.html")
        kind, weight = kind_of(address), len(gzip.compress(file.read_bytes(), 6))
        if weight > found.get(kind, (0, ""))[0]:
            found[kind] = weight, address
    return {kind: address for kind, (_, address) in found.items()}


@pytest.fixture(scope="module")
def good(built_site):
    """The address of the site on a good host."""
    with hosted(built_site) as address:
        yield address


@pytest.mark.parametrize("kind", KINDS, ids=NAMES)
def test_the_heaviest_page_keeps_to_its_budget(browser, good, heaviest, figure, kind):
    """Until the load: 25 KB, the kind's requests and elements; at rest: the kind's EcoIndex."""
    context = browser.new_context(base_url=good, locale="fr-FR", service_workers="block")
    page = context.new_page()
    received = Received(page)
    page.goto(heaviest[kind], wait_until="load")
    elements = page.locator("*").count()
    page.evaluate(ICON)  # a browser without windows does not ask for it
    page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    first, wire = received.first_load(), sum(received.whole.values()) / 1000
    score = ecoindex(page.locator("*").count(), len(received.whole), wire)
    figure(
        "weights",
        page=heaviest[kind],
        kB=round(sum(first) / 1000, 1),
        of_kB=FIRST_LOAD // 1000,
        requests=len(first),
        of_requests=kind.requests,
        elements=elements,
        of_elements=kind.elements,
        kB_at_rest=round(wire, 1),
        requests_at_rest=len(received.whole),
        EcoIndex=round(score),
        grade=grade(score),
        at_worst=kind.grade,
    )
    context.close()
    assert FIRST_LOAD >= sum(first)
    assert kind.requests >= len(first)
    assert kind.elements >= elements
    assert kind.grade >= grade(score)
