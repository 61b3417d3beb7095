"""A reader's window on a good host, and what a walk through the site leaves in it."""

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Page
from watching import Watch

LEFT = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(), cookie: document.cookie,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "cookie": "", "workers": 0}


@dataclass
class Walk:
    """A reader's window on a good host: the steps taken, and what went wrong."""

    context: BrowserContext
    address: str
    steps: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen before the first page."""
        self.watch = Watch(self.context, self.address)
        self.page = self.context.new_page()

    def go(self, path: str) -> Page:
        """Go to a page, and let all it asks for come."""
        self.page.goto(path, wait_until="networkidle")
        return self.page

    def took(self, step: str) -> None:
        """A feature worked; whatever is left by it is looked at by name at the end."""
        self.page.wait_for_load_state("networkidle")
        self.steps.append(step)

    def left(self) -> dict[str, object]:
        """What the site keeps on this device, cookies of any sort included."""
        assert [] == self.context.cookies()
        return self.page.evaluate(LEFT)
