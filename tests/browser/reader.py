"""A reader at a page: what the browser asked for, refused and complained of, and whether anything moved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

NOTING = """
window.noted = {violations: [], shifts: []};
addEventListener('securitypolicyviolation', event => {
  noted.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
const saw = list => {
  for (const shift of list.getEntries()) {
    const nodes = shift.sources.map(({node, previousRect, currentRect}) =>
      `${node?.nodeName}.${node?.className} ${Math.round(previousRect.y)}→${Math.round(currentRect.y)}`);
    noted.shifts.push([shift.value, nodes.join(', ')]);
  }
};
window.movements = new PerformanceObserver(saw);
movements.observe({type: 'layout-shift', buffered: true});
"""
"""What a page notes about itself from its first moment on; shifts right after a click count, too."""

BROWSER_OWN = ("Failed to load resource", "Refused to get unsafe header", "blocked by CORS policy")
"""How Chromium itself tells in the console of answers that did not come or not whole; no page prevents it."""


@dataclass(slots=True)
class Reader:
    """A page in a context of its own, so without a past, and what became of it so far."""

    page: Page
    home: str
    asked: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def goto(self, url: str) -> Page:
        """Open a page of the site and wait for its fonts; ``url`` is root-relative."""
        self.page.goto(self.home + url, wait_until="load")
        self.page.evaluate("document.fonts.ready.then(() => true)")
        return self.page

    @property
    def foreign(self) -> list[str]:
        """What was asked of anybody but the site."""
        return [url for url in self.asked if not url.startswith((f"{self.home}/", "data:", "blob:"))]

    def asked_of(self, address: str) -> list[str]:
        """The paths that were asked of a server."""
        return [urlsplit(url).path for url in self.asked if url.startswith(f"{address}/")]

    def violations(self) -> list[str]:
        """What the page's policy refused."""
        found: Any = self.page.evaluate("noted.violations")
        return [str(one) for one in found]

    def shifts(self) -> list[str]:
        """What moved, so that a person could see it."""
        found: Any = self.page.evaluate("noted.shifts")
        return [f"{value:.4f} {nodes}" for value, nodes in found if value > 0.001]

    def noises(self) -> list[str]:
        """Uncaught errors, refusals of the policy, and complaints other than the browser's own of the net."""
        said = [text for text in self.console if not any(own in text for own in BROWSER_OWN)]
        return [*self.errors, *self.violations(), *said]


@contextmanager
def reading(
    browser: Browser,
    home: str,
    *,
    scheme: Literal["light", "dark"] = "light",
    scripts: bool = True,
    width: int = 1280,
    context: BrowserContext | None = None,
) -> Iterator[Reader]:
    """A reader without a past; ``context`` lets one come back to what an earlier one has left."""
    own = context or browser.new_context(
        color_scheme=scheme,
        java_script_enabled=scripts,
        reduced_motion="reduce",
        locale="en-GB",
        viewport={"width": width, "height": 900},
    )
    page = own.new_page()
    page.set_default_timeout(10_000)
    page.add_init_script(NOTING)
    reader = Reader(page, home)
    _listen(reader)
    try:
        yield reader
    finally:
        page.close()
        if context is None:
            own.close()


def _listen(reader: Reader) -> None:
    def asked(request: Request) -> None:
        reader.asked.append(request.url)

    def heard(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            reader.console.append(message.text)

    def fault(error: Any) -> None:
        reader.errors.append(str(error))

    reader.page.on("request", asked)
    reader.page.on("console", heard)
    reader.page.on("pageerror", fault)
