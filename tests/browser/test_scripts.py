"""Sites in Hebrew, Arabic, Urdu, Sorani and Pashto: every letter in a served font, every box in its place."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from prsite.pipeline import Request, build
from tests.browser.blocks import astray, blocks_of
from tests.browser.opening import Opener
from tests.browser.site import SitePage, by_type, served
from tests.browser.survey import BENT, OVERFLOW, TURNED, violations
from tests.conftest import ROOT
from tests.sites.newsroom import errors, share_compiled

SAMPLES = ROOT / "tests" / "sites" / "samples"
LANGUAGES = ("he", "ar", "ur", "ckb", "ps")
NOW = datetime(2025, 11, 20, 9, tzinfo=UTC)
DIGITS = {"he": "0-9", "ar": "٠-٩", "ur": "0-9", "ckb": "٠-٩", "ps": "۰-۹"}
MARKERS = {"he": "decimal", "ar": "arabic-indic", "ur": "decimal", "ckb": "arabic-indic", "ps": "persian"}
WHOLLY_TRANSLATED = ("he", "ar", "ur")
"""The theme speaks English where a catalogue has a gap, and an English word has the direction of its page."""
OWN_FACE = {"he": "Heebo", **dict.fromkeys(("ar", "ur", "ckb", "ps"), "Noto Sans Arabic")}

LETTERS = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]"
WITH_LETTERS = """(letters) => {
  const pattern = new RegExp(letters);
  return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility()
    && [...e.childNodes].some(n => n.nodeType === 3 && pattern.test(n.data)))
    .map((e, i) => { e.dataset.place = i; return i; });
}"""
STYLE = """(selector) => {
  const e = document.querySelector(selector), s = getComputedStyle(e);
  return {size: parseFloat(s.fontSize), line: parseFloat(s.lineHeight), marker: s.listStyleType,
    style: s.fontStyle, weight: s.fontWeight, align: s.textAlign, direction: s.direction,
    synthesis: s.fontSynthesisWeight, quotes: s.quotes, width: e.getBoundingClientRect().width};
}"""

SHOWN = """([selector, words]) => {
  const e = [...document.querySelectorAll(selector)].find(e => e.textContent.includes(words));
  const start = e.textContent.indexOf(words), walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  const places = [];
  let at = 0;
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    for (let i = 0; i < n.data.length; i++, at++) {
      if (at < start || at >= start + words.length || !n.data[i].trim()) continue;
      const range = document.createRange();
      range.setStart(n, i);
      range.setEnd(n, i + 1);
      places.push([range.getBoundingClientRect().left, n.data[i]]);
    }
  }
  return places.sort((a, b) => a[0] - b[0]).map(p => p[1]).join('');
}"""
"""Words in the first element that has them, as they are shown from left to right, without spaces."""


@dataclass(slots=True)
class Sample:
    """One built sample: its language, where it is served, its pages by type."""

    lang: str
    address: str
    pages: dict[str, SitePage]
    opener: Opener

    def load(self, kind: str, **how: Any) -> Page:
        """A page of that type, loaded with its fonts."""
        page, watch = self.opener(self.pages[kind].url, **how)
        assert (watch.foreign, watch.console, watch.errors, watch.failed) == ([], [], [], [])
        return page


@pytest.fixture(scope="module", params=LANGUAGES)
def sample(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Sample]:
    lang: str = request.param
    root = tmp_path_factory.mktemp(lang) / "site"
    shutil.copytree(SAMPLES / lang, root)
    share_compiled(root)
    result = build(Request(root=root, output=root / "public", at=NOW))
    assert result.published is not None, errors(result)
    pages = {kind: page for (_, kind), page in by_type(root / "public").items()}
    with served(root / "public") as address:
        opener = Opener(browser, address)
        yield Sample(lang, address, pages, opener)
        opener.close()


def _fonts(page: Page) -> dict[str, str]:
    """The faces that Chromium really drew elements with that have right-to-left letters of their own."""
    places: list[int] = page.evaluate(WITH_LETTERS, LETTERS)
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    used: dict[str, str] = {}
    for place in places:
        selector = f'[data-place="{place}"]'
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
            name = f"{font['familyName']} {'served' if font['isCustomFont'] else 'of the machine'}"
            used.setdefault(name, selector)
    session.detach()
    return used


def test_every_page_is_in_order(sample: Sample) -> None:
    """Language, directions, letters, and no sideways scroll on a small phone; axe on the fullest pages."""
    assert {"front", "post", "release", "faq", "person", "press"} <= set(sample.pages)
    found: dict[str, list[str]] = {}
    for kind in sample.pages if sample.lang in WHOLLY_TRANSLATED else ("front", "post"):
        page = sample.load(kind, width=320, scheme="dark" if kind == "release" else "light")
        root: Any = page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
        assert root == [sample.lang, "rtl"]
        wrong = page.evaluate(OVERFLOW) + page.evaluate(TURNED) + page.evaluate(BENT)
        wrong += astray(blocks_of(page, "body" if sample.lang in WHOLLY_TRANSLATED else ".body"))
        if kind in ("front", "post", "release"):
            wrong += violations(page)
        if wrong:
            found[kind] = wrong
        page.close()
    assert found == {}


@pytest.mark.parametrize("kind", ["front", "post"])
def test_every_letter_comes_from_a_served_font(sample: Sample, kind: str) -> None:
    """Only ``code`` and the arrow back from a footnote are set in the reader's own."""
    page = sample.load(kind)
    page.evaluate("document.querySelectorAll('code, .footnote-back').forEach(e => e.remove())")
    used = _fonts(page)
    page.close()
    assert f"{OWN_FACE[sample.lang]} served" in {name.replace(" Thin", "") for name in used}
    strangers = {name: place for name, place in used.items() if not name.endswith(" served")}
    assert strangers == {}


def test_a_letter_from_elsewhere_is_seen(sample: Sample) -> None:
    page = sample.load("faq")
    page.evaluate("document.querySelector('main p').textContent = 'ܐܒܓ'")
    assert [name for name in _fonts(page) if not name.endswith(" served")] != []
    page.close()


def test_text_is_set_as_its_script_asks(sample: Sample) -> None:
    page = sample.load("post")
    text = page.evaluate(STYLE, ".body p")
    assert 17 <= text["size"] <= 18
    assert 1.8 <= text["line"] / text["size"] <= 2.0
    assert 34 * 16 <= text["width"] <= 38 * 16
    emphasis = page.evaluate(STYLE, ".body em")
    assert (emphasis["style"], emphasis["weight"], emphasis["synthesis"]) == ("normal", "600", "none")
    assert page.evaluate(STYLE, ".body ol li")["marker"] == MARKERS[sample.lang]
    assert page.evaluate(STYLE, ".body ul li")["marker"] == "disc"
    quotes = page.evaluate(STYLE, ".body")["quotes"]
    assert quotes == ("auto" if sample.lang in ("he", "ur") else '"«" "»" "“" "”"')
    page.close()


def test_numbers_of_the_chrome_have_the_digits_of_the_language(sample: Sample) -> None:
    page = sample.load("post")
    shown: str = page.locator(".meta time").first.inner_text() + page.locator(".colophon").inner_text()
    digits = set(re.findall(r"\d", re.sub(r"\S*\.example\S*", "", shown)))
    assert digits
    assert [d for d in digits if not re.match(f"[{DIGITS[sample.lang]}]", d)] == []
    page.close()


def test_tokens_keep_their_order_in_titles_summaries_and_contacts(sample: Sample) -> None:
    """What templates print is isolated like what stands in bodies."""
    page = sample.load("front")
    summary: str = page.evaluate(SHOWN, [".card .summary", "24*7"])
    phone = page.locator(".contact .phone a").first.inner_text()
    assert summary == "24*7"
    assert page.evaluate(SHOWN, [".contact .phone a", phone]) == phone.replace(" ", "")
    assert page.evaluate(SHOWN, [".colophon a[href^='tel:']", phone]) == phone.replace(" ", "")
    page.close()


def test_an_english_headline_keeps_the_edge_of_the_column(sample: Sample) -> None:
    page = sample.load("front")
    found: Any = page.evaluate("""() => {
      const heads = [...document.querySelectorAll('.card :is(h2, h3)')];
      const e = heads.find(h => /^[\\x20-\\x7e]+$/.test(h.innerText));
      const range = document.createRange();
      range.selectNodeContents(e);
      return [getComputedStyle(e).direction, range.getBoundingClientRect().right,
        e.getBoundingClientRect().right];
    }""")
    side, words, column = found
    assert side == "ltr"
    assert abs(words - column) < 1
    page.close()
