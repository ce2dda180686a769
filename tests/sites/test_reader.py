"""The demo newsroom's feeds in a reader that people use: newsboat, which fetches them from this machine."""

from __future__ import annotations

import functools
import re
import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from lxml import html

from prsite.i18n.bidi import LRM, RLM, first_strong, has_letters, strip_controls

FEEDS = tuple(
    f"{lang}{name}"
    for lang in ("", "en/")
    for name in ("posts/feed.xml", "releases/atom.xml", "clippings/feed.xml", "notices/atom.xml")
)
"""An item is in one of them only: newsboat keeps each id once."""


@dataclass(frozen=True, slots=True)
class Article:
    """What the reader keeps of an entry."""

    feed: str
    title: str
    content: str

    @property
    def base(self) -> str:
        """The direction of the feed's language."""
        return "ltr" if self.feed.startswith("en/") else "rtl"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def address(demo_site: Path) -> Iterator[str]:
    """The demo newsroom on a port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(demo_site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def articles(address: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Article, ...]:
    """All that newsboat holds after it has fetched the feeds."""
    newsboat = shutil.which("newsboat")
    if newsboat is None:
        pytest.skip("newsboat, the feed reader, is not installed")
    home = tmp_path_factory.mktemp("newsboat")
    (home / "urls").write_text("".join(f"{address}{feed}\n" for feed in FEEDS), encoding="utf-8")
    (home / "config").write_text("", encoding="utf-8")
    files = ["-u", str(home / "urls"), "-C", str(home / "config"), "-c", str(home / "cache.db")]
    done = subprocess.run(
        [newsboat, *files, "-x", "reload"],
        env={"HOME": str(home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with sqlite3.connect(home / "cache.db") as cache:
        rows = cache.execute("select feedurl, title, content from rss_item").fetchall()
    cache.close()
    return tuple(Article(url.removeprefix(address), title, content) for url, title, content in rows)


def test_every_feed_was_read(articles: tuple[Article, ...], demo_site: Path) -> None:
    for feed in FEEDS:
        text = (demo_site / feed).read_text(encoding="utf-8")
        entries = len(re.findall(r"<(?:item|entry)>", text))
        assert len([a for a in articles if a.feed == feed]) == entries > 0, feed


def test_titles_run_in_the_direction_of_their_feed(articles: tuple[Article, ...]) -> None:
    """A reader takes the direction of a title from its first strong character (UAX #9, P2)."""
    titles = [(a.base, a.title) for a in articles]
    assert [t for t in titles if first_strong(t[1]) not in (None, t[0])] == []
    mixed = {t for _, t in titles if has_letters(t, "ltr") and has_letters(t, "rtl")}
    assert any(t.startswith(RLM) and "Open Data" in t for t in mixed), mixed


def test_marks_stand_where_they_are_needed_only(articles: tuple[Article, ...]) -> None:
    for article in articles:
        plain = strip_controls(article.title)
        mark = {"rtl": RLM, "ltr": LRM}[article.base]
        needed = first_strong(plain) not in (None, article.base)
        assert article.title == (mark + plain if needed else plain)


def test_titles_look_as_in_the_newsroom(articles: tuple[Article, ...]) -> None:
    """The order in which the letters stand is that of the title in a block of the newsroom's direction."""
    algorithm = pytest.importorskip(
        "bidi", reason="python-bidi, the bidirectional algorithm, is not installed"
    )
    seen = 0
    for article in articles:
        base = {"rtl": "R", "ltr": "L"}
        shown = algorithm.get_display(
            article.title, base_dir=base[first_strong(article.title) or article.base]
        )
        meant = algorithm.get_display(strip_controls(article.title), base_dir=base[article.base])
        assert strip_controls(shown) == meant
        seen += meant != strip_controls(article.title)
    assert seen > 20


def test_content_has_its_direction_and_language(articles: tuple[Article, ...]) -> None:
    for article in articles:
        whole = html.fragment_fromstring(article.content, create_parent="main")
        (block,) = whole
        language = "en" if article.base == "ltr" else "fa"
        assert (block.tag, block.get("dir"), block.get("lang")) == ("div", article.base, language)
        assert not [e for e in block.iter() if e.get("style")]
        assert not has_letters(" ".join(whole.xpath("text()")), "ltr")
