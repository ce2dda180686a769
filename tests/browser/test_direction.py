"""Every block of text runs in Chromium as its letters ask, in articles and wherever they are shown again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page

from prsite.content.directing import directed
from prsite.content.safetext import safe_html
from tests.browser.blocks import astray, blocks_of, expected
from tests.browser.site import SitePage, by_type, pages_of, served
from tests.conftest import ROOT
from tests.sites.newsroom import Newsroom, item

CORPUS = ROOT.parent / "shared" / "corpus"
ARTICLES = {"post", "release", "clipping", "notice", "notice-sober", "page", "person", "faq", "presskit"}
FEEDS = ("feed.xml", "en/feed.xml")
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"

TITLES = """() => [...document.querySelectorAll(
  '.card :is(h2, h3), .lead .headline, .lines li, .neighbours li')]
  .filter(e => e.querySelector('a'))
  .map(e => [e.querySelector('a').pathname, e.querySelector('a').textContent.trim(),
    getComputedStyle(e.querySelector('a').closest('[dir]')).direction])"""
HEADLINE = """() => { const e = document.querySelector('h1');
  return [location.pathname, e.textContent.trim(), getComputedStyle(e).direction]; }"""
CONTENTS = """() => [...document.querySelectorAll('.toc a[href^="#"]')].map(a => {
  const h = document.getElementById(decodeURIComponent(a.hash.slice(1)));
  const side = e => getComputedStyle(e).direction;
  return [a.textContent.trim(), side(a.closest('[dir]')), side(h)];
})"""
OUTLINE = """(scope) => [...document.querySelector(scope).querySelectorAll(
  'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, blockquote, pre, code')]
  .filter(e => !e.matches('.dateline')).map(e => e.tagName + ' ' + getComputedStyle(e).direction)"""
CODE = """() => [...document.querySelectorAll('code, pre, kbd, samp')].filter(e => {
  const s = getComputedStyle(e);
  const left = s.textAlign === 'left' || (s.textAlign === 'start' && s.direction === 'ltr');
  return (e.closest('.body') && e.getAttribute('dir') !== 'ltr') || s.direction !== 'ltr'
    || (s.display === 'block' && !left);
}).map(e => e.outerHTML.slice(0, 120))"""
CELLS = """() => [...document.querySelectorAll('th, td')]
  .filter(e => !['start', 'center', 'end'].includes(getComputedStyle(e).textAlign))
  .map(e => e.outerHTML.slice(0, 120))"""
MARKERS = """() => [...document.querySelectorAll('.body li')]
  .filter(e => getComputedStyle(e).direction !== getComputedStyle(e.parentElement).direction)
  .map(e => e.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def bare_page(browser: Browser) -> Iterator[Page]:
    """A page that fetches no picture, font or script: directions do not depend on them."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.route(re.compile(r"\.(?:jpe?g|png|svg|webp|woff2|js)$"), lambda route: route.abort())
    yield page
    page.close()


@dataclass(slots=True)
class Reading:
    """What a walk over pages found: what lies astray, headlines, titles of cards, entries of contents."""

    astray: dict[str, list[str]] = field(default_factory=dict)
    heads: dict[tuple[str, str], str] = field(default_factory=dict)
    titles: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    contents: list[tuple[str, str, str]] = field(default_factory=list)


def _read(page: Page, address: str, pages: Iterable[SitePage]) -> Reading:
    reading = Reading()
    for one in pages:
        page.goto(address + one.url, wait_until="domcontentloaded")
        blocks = blocks_of(page)
        assert blocks, one
        wrong = [*astray(blocks), *page.evaluate(CODE), *page.evaluate(CELLS), *page.evaluate(MARKERS)]
        if wrong:
            reading.astray[str(one)] = wrong
        path, text, side = page.evaluate(HEADLINE)
        reading.heads[path, text] = side
        for path, text, side in page.evaluate(TITLES):
            reading.titles.setdefault((path, text), set()).add(side)
        reading.contents += map(tuple, page.evaluate(CONTENTS))
    return reading


@pytest.fixture(scope="module")
def demo(bare_page: Page, address: str, demo_site: Path) -> Reading:
    """Every article of the demo, and one page of each other type."""
    articles = tuple(p for p in pages_of(demo_site) if p.type in ARTICLES)
    others = tuple(p for p in by_type(demo_site).values() if p.type not in ARTICLES)
    assert len(articles) > 60
    assert len(others) > 15
    return _read(bare_page, address, articles + others)


@pytest.mark.parametrize(
    ("text", "base", "side"),
    [
        ("نیلاوند", "rtl", "rtl"),
        ("SEO یعنی چه", "rtl", "rtl"),
        ("Line 2 opens", "rtl", "ltr"),
        ("Line ۲", "ltr", "ltr"),
        ("شعار: «نیلاوند»", "ltr", "rtl"),
        ("The word «نیلاوند»", "ltr", "ltr"),
        ("۰۲۱-۸۸۷۷۶۶۵۵", "rtl", None),
        ("https://a.example/x", "rtl", "ltr"),
        ("نشانی: https://a.example/x", "rtl", "rtl"),
        ("See https://a.example/x", "rtl", "ltr"),
        ("info@a.example", "ltr", "ltr"),
        ("https://a.example «گزارش»", "ltr", "rtl"),
    ],
)
def test_the_rule_of_this_test(text: str, base: str, side: str | None) -> None:
    assert expected(text, base) == side


@pytest.mark.parametrize(
    ("html", "side"),
    [
        ("SEO یعنی چه", "ltr"),
        ("فایل GTFS در OpenTripPlanner", "rtl"),
        ("<code>stops.txt</code> خالی است", "rtl"),
        ('<a href="https://a.example/x">https://a.example/x</a> را ببینید', "rtl"),
        ("۰۷۰-۳۳۰۰۰۲۰۰ را بگیرید", "rtl"),
        ("۰۷۰-۳۳۰۰۰۲۰۰", "ltr"),
    ],
)
def test_words_of_readers_run_as_they_begin(bare_page: Page, html: str, side: str) -> None:
    """On pages of either direction."""
    made = directed(safe_html(f"<p>{html}</p>"))
    for lang, above in (("fa", "rtl"), ("en", "ltr")):
        bare_page.set_content(f'<!doctype html><html lang="{lang}" dir="{above}"><body>{made}</body></html>')
        (block,) = blocks_of(bare_page)
        assert (block.auto, block.words, block.is_astray) == (True, side, False)


def test_every_block_of_the_demo_lies_as_its_letters_ask(demo: Reading) -> None:
    assert demo.astray == {}


def test_what_lies_astray_is_seen(
    bare_page: Page, address: str, types: dict[tuple[str, str], SitePage]
) -> None:
    bare_page.goto(address + types["fa", "post"].url, wait_until="domcontentloaded")
    assert astray(blocks_of(bare_page)) == []
    bare_page.evaluate("""() => {
      const [one, other] = document.querySelectorAll('.body p');
      one.dir = 'ltr';
      other.textContent = 'English only';
    }""")
    assert len(astray(blocks_of(bare_page))) == 2
    bare_page.evaluate("""() => {
      document.querySelector('.body').insertAdjacentHTML('beforeend',
        '<ul><li dir="ltr">one</li></ul><p>کد <code>x</code></p>'
        + '<table><tr><td id="cell">۱</td></tr></table>');
      document.getElementById('cell').style.textAlign = 'left';
    }""")
    assert all(len(bare_page.evaluate(question)) == 1 for question in (CODE, CELLS, MARKERS))


def test_cards_and_contents_repeat_the_decision_of_the_headline(demo: Reading) -> None:
    both = demo.heads.keys() & demo.titles.keys()
    assert len(both) > 40
    assert {demo.heads[key] for key in both} == {"rtl", "ltr"}
    differ = {key: demo.titles[key] for key in both if demo.titles[key] != {demo.heads[key]}}
    assert differ == {}
    assert len(demo.contents) > 5
    assert [one for one in demo.contents if one[1] != one[2]] == []


@pytest.mark.parametrize("feed", FEEDS)
def test_feeds_carry_the_directions_of_the_page(
    bare_page: Page, address: str, demo_site: Path, feed: str
) -> None:
    """What a reader shows that has never seen our stylesheet."""
    entries = etree.parse(str(demo_site / feed)).iter("item")
    compared = 0
    for entry in entries:
        content, link = entry.findtext(CONTENT), entry.findtext("link")
        assert content
        assert link
        bare_page.goto(address + quote(urlsplit(link).path, safe="/%"), wait_until="domcontentloaded")
        if bare_page.locator(".body").count() != 1:
            continue
        body = bare_page.evaluate(OUTLINE, ".body")
        bare_page.set_content(f"<!doctype html><html lang=en><body>{content}</body></html>")
        told = bare_page.evaluate(OUTLINE, "body > div")
        assert "\n".join(body) in "\n".join(told), link
        assert astray(blocks_of(bare_page, "body > div")) == []
        compared += 1
    assert compared > 3


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus lies outside the repository and is not here")
def test_real_prose_lies_as_its_letters_ask(bare_page: Page, tmp_path: Path) -> None:
    """Unedited texts of press offices, in a Persian and, wrongly, in an English site."""
    files: dict[str, str | bytes] = {}
    for n, path in enumerate(sorted(CORPUS.glob("*.txt"))):
        text = path.read_text(encoding="utf-8")
        title = text.split("\n")[0][:120].replace('"', "")
        files[f"content/posts/p{n}.md"] = item(text, title=f'"{title}"', date="2026-02-02")
        files[f"content/posts/p{n}.en.md"] = item(text, title=f'"{title}"', date="2026-02-02")
    site = Newsroom(tmp_path).write(files)
    site.publish()
    posts = tuple(p for p in pages_of(site.output) if p.type == "post")
    assert {p.lang for p in posts} == {"fa", "en"}
    with served(site.output) as address:
        assert _read(bare_page, address, posts).astray == {}
