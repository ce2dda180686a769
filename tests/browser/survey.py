"""What Chromium says of a page of each type: looked at once, asked by many tests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.opening import Opener
from tests.browser.site import SitePage

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / ".tools" / "node" / "node_modules" / "axe-core" / "axe.min.js"

RUN_AXE = """
(options) => axe.run(document, options).then(result => result.violations.map(v =>
  `${v.id}: ${v.help}: ` + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html).join(' | ')))
"""

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth, real = document.scrollingElement.scrollWidth;
  if (real <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter(e => { const b = e.getBoundingClientRect(); return b.right > width + 1 || b.left < -1; })
    .slice(0, 5).map(e => e.outerHTML.slice(0, 120)).concat(['the page is ' + real + ' wide']);
}"""

DIRECTION = "[document.documentElement.lang, getComputedStyle(document.body).direction]"

TURNED = """() => [...document.querySelectorAll('code, pre, kbd, samp, a[href^="tel:"] bdi')]
  .filter(e => getComputedStyle(e).direction !== 'ltr').map(e => e.outerHTML.slice(0, 120))"""

BENT = """() => [...document.querySelectorAll('body *')].filter(e => {
  const own = [...e.childNodes].some(n => n.nodeType === 3 && /[\\u0600-\\u06ff]/.test(n.data));
  const style = getComputedStyle(e);
  return own && (style.fontStyle === 'italic' || style.textAlign === 'justify'
    || !['normal', '0px'].includes(style.letterSpacing));
}).map(e => e.outerHTML.slice(0, 120))"""

SMALL = """() => [...document.querySelectorAll('nav a, button, summary')]
  .filter(e => e.offsetParent !== null && getComputedStyle(e).position !== 'absolute')
  .map(e => [e.getBoundingClientRect(), e])
  .filter(([b]) => b.width > 0 && b.height < 24)
  .map(([b, e]) => Math.round(b.height) + ' ' + e.outerHTML.slice(0, 100)).slice(0, 5)"""


@dataclass(frozen=True, slots=True)
class Look:
    """The findings on one page: axe at 1280 px, what it asked of others or complained of, and its layout."""

    page: SitePage
    violations: tuple[str, ...]
    noises: tuple[str, ...]
    direction: tuple[str, str]
    turned: tuple[str, ...]
    bent: tuple[str, ...]
    small: tuple[str, ...]
    overflow: tuple[str, ...]


def violations(page: Page) -> tuple[str, ...]:
    """What axe-core finds on a page as it stands."""
    assert AXE.is_file(), "axe-core is missing: run `make browser-tools`"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: Any = page.evaluate(RUN_AXE, {"resultTypes": ["violations"]})
    return tuple(str(line) for line in found)


def look(opener: Opener, site_page: SitePage) -> Look:
    """Open a page at 1280 px, then make it narrow."""
    page, watch = opener(site_page.url)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    lang, direction = page.evaluate(DIRECTION)
    turned, bent = page.evaluate(TURNED), page.evaluate(BENT)
    found = violations(page)
    page.set_viewport_size({"width": 360, "height": 800})
    small = page.evaluate(SMALL)
    page.set_viewport_size({"width": 320, "height": 640})
    overflow = page.evaluate(OVERFLOW)
    noises = (*watch.foreign, *watch.console, *watch.errors, *watch.failed)
    page.close()
    return Look(
        page=site_page,
        violations=found,
        noises=noises,
        direction=(lang, direction),
        turned=tuple(turned),
        bent=tuple(bent),
        small=tuple(small),
        overflow=tuple(overflow),
    )


def findings(looks: Iterable[Look], what: str) -> dict[str, tuple[str, ...]]:
    """The pages where something was found, with what."""
    return {str(one.page): getattr(one, what) for one in looks if getattr(one, what)}
