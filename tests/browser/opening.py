"""Opening a page so that nothing it does goes unseen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Chromium's argument by which no other host exists."""


@dataclass(slots=True)
class Watch:
    """What a page did besides showing itself."""

    foreign: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Opener:
    """Opens pages of one address and notes what each asks for and complains of.

    Pages of one scheme share a context, and so a cache: the font is fetched once.
    """

    browser: Browser
    address: str
    contexts: dict[tuple[str, bool], BrowserContext] = field(default_factory=dict)

    def __call__(
        self, url: str, *, width: int = 1280, scheme: str = "light", scripts: bool = True
    ) -> tuple[Page, Watch]:
        """A page that has loaded with its fonts, and its watch."""
        page = self._context(scheme, scripts).new_page()
        page.set_viewport_size({"width": width, "height": 900 if width > 700 else 800})
        watch = Watch()
        self._listen(page, watch)
        page.goto(self.address + url, wait_until="load")
        page.evaluate("document.fonts.ready.then(() => true)")
        return page, watch

    def close(self) -> None:
        """Close everything that was opened."""
        for context in self.contexts.values():
            context.close()

    def _context(self, scheme: str, scripts: bool) -> BrowserContext:
        if (scheme, scripts) not in self.contexts:
            self.contexts[scheme, scripts] = self.browser.new_context(
                color_scheme="dark" if scheme == "dark" else "light",
                java_script_enabled=scripts,
                reduced_motion="reduce",
            )
        return self.contexts[scheme, scripts]

    def _listen(self, page: Page, watch: Watch) -> None:
        def asked(request: Request) -> None:
            if not request.url.startswith((f"{self.address}/", "data:", "blob:")):
                watch.foreign.append(request.url)

        def heard(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                watch.console.append(message.text)

        def fault(error: Any) -> None:
            watch.errors.append(str(error))

        def lost(request: Request) -> None:
            watch.failed.append(f"{request.url} {request.failure}")

        page.on("request", asked)
        page.on("console", heard)
        page.on("pageerror", fault)
        page.on("requestfailed", lost)
