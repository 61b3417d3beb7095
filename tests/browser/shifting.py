"""How much a page moved under its reader: layout shift, as Chromium counts it."""

LOADED = """() => new Promise(resolve => {
  let total = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) total += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(total), 300);
})"""

WATCHED = """() => {
  window.shift = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}"""


def shift(page):
    """All that moved since the page was opened."""
    return page.evaluate(LOADED)


def watch_shifts(page):
    """Count from now on what moves without anybody having asked for it."""
    page.evaluate(WATCHED)


def unasked_shift(page):
    """What moved since `watch_shifts`, but what a press or a key asked for."""
    return page.evaluate("() => window.shift")
