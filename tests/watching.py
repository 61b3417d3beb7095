"""What goes wrong in a browser's window, and what it asked for."""

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext

TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) => {
  window.tellViolation(`${event.effectiveDirective} ${event.blockedURI}`);
});
"""


@dataclass
class Watch:
    """Listens to every page of a window that should ask nothing but of one host.

    Each kind of event has its own listener: what a policy blocks is no request, an uncaught
    error is no message of the console. `found` holds a sentence for each thing that went wrong;
    `requests` and `pages` the addresses asked for.
    """

    context: BrowserContext
    host: str
    found: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen, before any page is opened."""
        tell, context = self.found.append, self.context
        context.on("request", self._watch_request)
        context.on("requestfailed", lambda request: tell(f"failed: {request.url}"))
        context.on("console", self._watch_console)
        context.on("weberror", lambda raised: tell(f"error: {raised.error}"))
        context.expose_function("tellViolation", lambda told: tell(f"policy: {told}"))
        context.add_init_script(TELL_VIOLATIONS)

    def _watch_request(self, request) -> None:
        self.requests.append(request.url)
        if request.is_navigation_request():
            self.pages.append(request.url)
        if not request.url.startswith(self.host):
            self.found.append(f"foreign request: {request.url}")

    def _watch_console(self, message) -> None:
        if message.type == "error":
            self.found.append(f"console: {message.text}")
