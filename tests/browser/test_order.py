"""Where Chromium puts every character of a token inside right-to-left sentences: as it stands by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from prsite.content.directing import directed
from prsite.content.safetext import html_of
from prsite.i18n.bidi import first_strong
from tests.markup.resolver import html
from tests.markup.tokens import HELD, RANGES, SENTENCES, reversed_range, source_of

ORDER = """(asked) => asked.map(([id, start, length]) => {
  const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
  const places = [];
  let at = 0;
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    for (let i = 0; i < n.data.length; i++, at++) {
      if (at < start || at >= start + length || !n.data[i].trim()) continue;
      const range = document.createRange();
      range.setStart(n, i);
      range.setEnd(n, i + 1);
      const box = range.getClientRects()[0];
      places.push([(box.left + box.right) / 2, n.data[i]]);
    }
  }
  return places.sort((a, b) => a[0] - b[0]).map(p => p[1]).join('');
})"""
"""The characters of a stretch of an element's text from left to right on the screen, without spaces."""


KEPT_AS_DASHES = {("-۵", "start"), ("-٥", "start")}
"""A hyphen that begins a block before native digits is more likely a dash than a sign: it stays."""


@pytest.fixture(scope="module")
def empty_page(browser: Browser) -> Iterator[Page]:
    """A page without a site, wide enough for every sentence on one line."""
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    yield page
    page.close()


def _orders(page: Page, lang: str, lines: Iterable[tuple[str, int, int]]) -> list[str]:
    """The visual order of a stretch (start, length) of each line of HTML, on one page in that language."""
    asked = []
    markup = []
    for n, (line, start, length) in enumerate(lines):
        markup.append(f'<div id="l{n}">{line}</div>')
        asked.append([f"l{n}", start, length])
    page.set_content(
        f'<!doctype html><html lang="{lang}" dir="{"ltr" if lang == "en" else "rtl"}"><meta charset="utf-8">'
        f"<style>body {{ white-space: nowrap }}</style><body>{''.join(markup)}</body></html>"
    )
    found: Any = page.evaluate(ORDER, asked)
    return [str(order) for order in found]


def _inside(page: Page, lang: str, tokens: tuple[str, ...]) -> dict[tuple[str, str], str]:
    """The visual order of each token in each sentence of a language."""
    keys, lines = [], []
    for token in tokens:
        for sentence in SENTENCES[lang]:
            keys.append((token, sentence.name))
            lines.append((html(source_of(sentence, token), lang=lang), len(sentence.before), len(token)))
    return dict(zip(keys, _orders(page, lang, lines), strict=True))


def _alone(page: Page, tokens: tuple[str, ...]) -> dict[str, str]:
    """The visual order of each token by itself, isolated among left-to-right words."""
    lines = [(f'x <bdi dir="ltr">{escape(token)}</bdi> y', 2, len(token)) for token in tokens]
    return dict(zip(tokens, _orders(page, "en", lines), strict=True))


def test_tokens_by_themselves_run_from_left_to_right(empty_page: Page) -> None:
    """Except where Arabic-Indic digits have a hyphen or a space between: an isolate does not hold those."""
    turned = {token for token, order in _alone(empty_page, HELD).items() if order != token.replace(" ", "")}
    assert turned == {token for token in HELD if re.search("[٠-٩][ -][٠-٩]", token)}
    assert len(set(HELD) - turned) > 70


@pytest.mark.parametrize("lang", ["fa", "he"])
def test_tokens_keep_their_order_in_every_sentence(empty_page: Page, lang: str) -> None:
    inside = _inside(empty_page, lang, HELD)
    wrong = {key: order for key, order in inside.items() if order != key[0].replace(" ", "")}
    assert wrong.keys() - KEPT_AS_DASHES == set()


@pytest.mark.parametrize("lang", ["fa", "he"])
def test_ranges_in_native_digits_run_with_the_sentence(empty_page: Page, lang: str) -> None:
    inside = _inside(empty_page, lang, RANGES)
    wrong = {key: order for key, order in inside.items() if order != reversed_range(key[0])}
    assert wrong == {}


@pytest.mark.parametrize("lang", ["fa", "he"])
def test_archived_comments_keep_the_order_that_bodies_keep(empty_page: Page, lang: str) -> None:
    """They find their direction by themselves: a sentence that begins with Latin letters runs from the left,
    where everything holds. An English page shows the same thread."""
    keys, lines = [], []
    for token in (*HELD, *RANGES):
        for sentence in SENTENCES[lang]:
            line = directed(html_of(f"{sentence.before}{token}{sentence.after}"))
            keys.append((token, sentence.name, first_strong(sentence.before + token + sentence.after)))
            lines.append((line, len(sentence.before), len(token)))
    kept = KEPT_AS_DASHES
    for page_lang in (lang, "en"):
        orders = _orders(empty_page, page_lang, lines)
        wrong = {}
        for (token, name, side), order in zip(keys, orders, strict=True):
            whole = reversed_range(token) if token in RANGES and side == "rtl" else token.replace(" ", "")
            if order != whole:
                wrong[token, name] = order
        assert wrong.keys() - kept == set()


def test_a_telephone_number_in_a_comment_of_the_demo(empty_page: Page, address: str) -> None:
    empty_page.goto(f"{address}/clippings/1405/rahnameh-tormoz/", wait_until="domcontentloaded")
    number = "۰۷۰-۳۳۰۰۰۲۰۰"
    text = empty_page.locator(".letter p[dir=auto]", has_text=number).evaluate(
        "e => { e.id = 'it'; return e.textContent; }"
    )
    assert empty_page.evaluate(ORDER, [["it", text.index(number), len(number)]]) == [number]
    empty_page.evaluate(
        "document.querySelector('#it bdi').replaceWith(document.querySelector('#it bdi').firstChild)"
    )
    assert empty_page.evaluate(ORDER, [["it", text.index(number), len(number)]]) != [number]


def test_a_turned_token_is_seen(empty_page: Page) -> None:
    """Without isolation the same sentences are broken, as rtl.md says."""
    plain = [(f"<p>در متن {escape(token)} آمده است.</p>", 7, len(token)) for token in HELD]
    orders = dict(zip(HELD, _orders(empty_page, "fa", plain), strict=True))
    turned = {token for token, order in orders.items() if order != token.replace(" ", "")}
    assert turned >= {"2025-11-16", "+98 21 8877 6655", "۰۲۱-۸۸۷۷۶۶۵۵", "C++", ".NET", "#PR", "@acme", "24*7"}
    assert turned >= {"10-20", "-5", "$100", "https://a.example/"}
    assert turned.isdisjoint({"۱۴۰۴/۰۸/۲۵", "12:30", "v1.2.3", "info@a.example", "A/B"})
