"""A walk through every kind of page and every feature of a hostile region, with a tripwire."""

from collections.abc import Iterable, Iterator

from playwright.sync_api import Page, expect

TOUCHED = """() => {
  const all = root => [...root.querySelectorAll("*")]
    .flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const made = "#hostile, [name=hostile], iframe, object, embed, base";
  return [
  ...(window.__touched === undefined ? [] : ["a script of the data ran"]),
  ...all(document).filter(one => one.matches(made)).map(one => one.outerHTML.slice(0, 120)),
  ...all(document).flatMap(one => [...one.attributes]
    .filter(given => /^on/i.test(given.name)
      || /^\\s*(javascript|vbscript|data:text)/i.test(given.value)
        && /^(href|src|action|formaction|xlink:href)$/i.test(given.name))
    .map(given => `${one.tagName} ${given.name}=${given.value.slice(0, 80)}`)),
]; }"""
TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth + 1"


class Walk:
    """Opens pages and looks at each; `seen` counts what was looked at, `found` is what is wrong."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seen = 0
        self.found: list[str] = []

    def look(self, what: str) -> None:
        """Nothing ran, no element or attribute of the page was made of somebody's words."""
        self.seen += 1
        self.found += [f"{what}: {one}" for one in self.page.evaluate(TOUCHED)]

    def pages(self, addresses: Iterable[str]) -> None:
        """Each page, wide and narrow, with all that folds opened and the pointer over it."""
        for path in addresses:
            self.page.goto(path)
            self.page.wait_for_load_state("networkidle")
            self.page.evaluate(
                "document.querySelectorAll('details').forEach(one => one.open = true)"
            )
            self.look(path)
            self.page.set_viewport_size({"width": 320, "height": 640})
            if self.page.evaluate(TOO_WIDE):
                self.found.append(f"{path}: wider than a phone")
            self.page.set_viewport_size({"width": 1280, "height": 900})

    def map(self, path: str) -> Iterator[str]:
        """What each popup and each shape of the map says, really opened."""
        self.page.goto(path)
        self.page.get_by_role("button", name="Ouvrir la carte interactive").click()
        markers = self.page.locator(".leaflet-marker-icon[role=button]")
        markers.first.wait_for()
        for number in range(markers.count()):
            markers.nth(number).dispatch_event("click")
            yield from self._popup(f"{path} marker")
        shapes = self.page.locator("path.leaflet-interactive")
        for number in range(min(shapes.count(), 12)):
            shapes.nth(number).dispatch_event("click")
            yield from self._popup(f"{path} shape")

    def _popup(self, what: str) -> Iterator[str]:
        popup = self.page.locator(".leaflet-popup-content").last
        if popup.count():
            yield popup.inner_text()
        self.look(what)

    def search(self, words: str) -> list[str]:
        """The excerpts the full-text search shows, all of them asked for."""
        self.page.goto("/recherche/")
        self.page.locator("#recherche").fill(words)
        results = self.page.locator(".resultats ol > li")
        expect(results.first).to_be_visible(timeout=20_000)
        while self.page.locator("[data-plus]").is_visible():
            before = results.count()
            self.page.locator("[data-plus]").click()
            expect(results.nth(before)).to_be_visible(timeout=20_000)
        self.look(f"search {words}")
        return results.all_inner_texts()

    def box(self, words: str) -> None:
        """What the box proposes, or says when nothing answers."""
        self.page.goto("/")
        field = self.page.get_by_label("Commune ou code postal du domicile")
        field.focus()
        expect(field).to_have_role("combobox")
        field.press_sequentially(words[:40])
        self.page.wait_for_timeout(300)
        self.look(f"box {words}")
        field.press("Enter")
        self.page.wait_for_timeout(300)
        self.look(f"box answered {words}")
