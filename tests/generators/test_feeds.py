"""Feeds: read by a reader's program, stable, dated by items alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser
import pytest

from tests.sites.addresses import document
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, item, png

LEFT = "\u200e"
RIGHT = "\u200f"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    site = Newsroom(tmp_path_factory.mktemp("feeds"), url="https://x.example/n/", theme="plain")
    files = everything() | {
        "content/posts/خبر-فارسی.md": item("متن.", title="ISO نخست", date="2026-01-05 08:30", id="post-2"),
        "content/posts/old.md": item(
            "متن.", title="قدیم", date="2025-12-01", updated="2026-02-10 09:00", id="post-3"
        ),
    }
    return site.write(files).publish()


def parsed(made: dict[str, bytes]) -> dict[str, Any]:
    return {p: feedparser.parse(d) for p, d in made.items() if p.endswith(("feed.xml", "atom.xml"))}


def test_every_listing_with_dated_items_has_its_feeds(made: dict[str, bytes]) -> None:
    folders = {path.rpartition("/")[0] for path in made if path.endswith("feed.xml")}
    assert folders == {
        "",
        "posts",
        "releases",
        "clippings",
        "notices",
        "tags/بلیت",
        "tags/ایستگاه",
        "offices/gharb",
        "audiences/media",
        "en",
        "en/posts",
        "en/tags/tickets",
        "en/offices/gharb",
        "en/audiences/media",
    }
    for folder in folders:
        base = f"{folder}/" if folder else ""
        assert {f"{base}{name}" for name in ("feed.xml", "atom.xml", "feed.json")} <= set(made)


def test_pages_announce_feeds_that_exist_and_no_others(made: dict[str, bytes]) -> None:
    for path, data in made.items():
        if not path.endswith(".html"):
            continue
        links = document(data).xpath("//link[@rel='alternate'][contains(@type, '+')]/@href")
        missing = [link for link in links if link.removeprefix("/n/") not in made]
        assert missing == [], path
    page = document(made["tags/بلیت/index.html"])
    assert "/n/tags/بلیت/feed.xml" in page.xpath("//link[@rel='alternate']/@href")


def test_a_reader_has_no_complaint(made: dict[str, bytes]) -> None:
    for path, feed in parsed(made).items():
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.entries, path


def test_ids_do_not_depend_on_the_address(tmp_path: Path, made: dict[str, bytes]) -> None:
    moved = Newsroom(tmp_path, url="https://y.example/", theme="plain").write(everything()).publish()

    def ids(tree: dict[str, bytes], path: str) -> tuple[str, list[str]]:
        feed = feedparser.parse(tree[path])
        return feed.feed.get("id", ""), [e.id for e in feed.entries]

    for path in ("releases/feed.xml", "releases/atom.xml", "en/posts/atom.xml"):
        assert ids(moved, path) == ids(made, path)
    assert ids(made, "releases/atom.xml")[1] == ["tag:x.example,2026:rel-1"]
    assert ids(made, "en/posts/atom.xml")[1] == ["tag:x.example,2026:en/post-1"]
    assert ids(made, "releases/atom.xml")[0] == "tag:x.example,2026:releases/atom.xml"
    assert [i["id"] for i in json.loads(made["releases/feed.json"])["items"]] == ["tag:x.example,2026:rel-1"]


def test_addresses_are_absolute_and_percent_encoded(made: dict[str, bytes]) -> None:
    links = [e.link for feed in parsed(made).values() for e in feed.entries]
    assert all(link.isascii() and link.startswith("https://x.example/n/") for link in links)
    assert "https://x.example/n/1404/10/%D8%AE%D8%A8%D8%B1-%D9%81%D8%A7%D8%B1%D8%B3%DB%8C/" in links


def test_bodies_are_at_home_elsewhere(made: dict[str, bytes]) -> None:
    entry = next(i for i in json.loads(made["feed.json"])["items"] if i["id"].endswith("post-1"))
    content = entry["content_html"]
    assert content.startswith('<div dir="rtl" lang="fa">')
    assert 'href="https://x.example/n/faq/%D8%A8%D9%84%DB%8C%D8%AA-%D9%88-' in content
    assert "#hours" in content
    assert "#bakhsh" in content
    assert 'href="https://x.example/n/1404/11/khabar/#fn' in content.replace("#fn-1", "#fn")
    assert 'href="https://x.example/n/files/a.txt"' in content
    assert " id=" not in content
    assert "srcset" not in content


def test_text_that_looks_like_attributes_is_left_alone(tmp_path: Path) -> None:
    body = (
        'نمونه: `<a href="/x" id="y">` و `//cdn` و [برون](//cdn.example/a) و [پرسش](/posts/?a=1&b=2#c%20d).'
    )
    site = Newsroom(tmp_path, theme="plain")
    made = site.write({"content/posts/a.md": item(body, title="الف", date="2026-02-01")}).publish()
    content = json.loads(made["feed.json"])["items"][0]["content_html"]
    assert '&lt;a href="/x" id="y"&gt;' in content
    assert 'href="//cdn.example/a"' in content
    assert 'href="https://x.example/posts/?a=1&amp;b=2#c%20d"' in content


def test_titles_are_shown_in_the_direction_of_the_feed(made: dict[str, bytes]) -> None:
    titles = [e.title for e in feedparser.parse(made["posts/feed.xml"]).entries]
    assert f"{RIGHT}ISO نخست" in titles
    assert "خبر یکم" in titles


def test_dates_come_from_items_alone(made: dict[str, bytes]) -> None:
    feed = feedparser.parse(made["posts/atom.xml"])
    assert [e.published for e in feed.entries] == [
        "2026-02-01T00:00:00+03:30",
        "2026-01-05T08:30:00+03:30",
        "2025-12-01T00:00:00+03:30",
    ]
    assert feed.entries[2].updated == "2026-02-10T09:00:00+03:30"
    assert feed.feed.updated == "2026-02-10T09:00:00+03:30"
    assert "2026-03-01" not in made["posts/atom.xml"].decode()


def test_an_rss_entry_is_whole(made: dict[str, bytes]) -> None:
    entry = feedparser.parse(made["posts/feed.xml"]).entries[0]
    assert [a.name for a in entry.authors] == ["سارا سیدمحمدی", "نویسندهٔ مهمان"]
    assert {t.term for t in entry.tags} == {"بلیت", "ایستگاه"}
    (enclosure,) = entry.enclosures
    assert enclosure.type == "image/png"
    assert int(enclosure.length) == len(png())
    assert enclosure.href.removeprefix("https://x.example/n/") in made


def test_a_clipping_quotes_first_and_comments_then(made: dict[str, bytes]) -> None:
    content = json.loads(made["clippings/feed.json"])["items"][0]["content_html"]
    assert content.index("<blockquote><p>گزیدهٔ متن") < content.index("نظر ما")


def test_settings_choose_kinds_formats_and_length(tmp_path: Path) -> None:
    more = '[feeds]\nkinds = ["release"]\nformats = ["json"]\nfull_text = false\nitems = 1\n'
    made = Newsroom(tmp_path, theme="plain", more=more).write(everything()).publish()
    feeds = {p for p in made if p.endswith(("feed.xml", "atom.xml", "feed.json"))}
    assert feeds == {"feed.json", "releases/feed.json", "tags/بلیت/feed.json"}
    page = document(made["posts/index.html"])
    assert page.xpath("//link[@type='application/feed+json']/@href") == ["/feed.json"]
    (only,) = json.loads(made["feed.json"])["items"]
    assert "متن اطلاعیه." in only["content_html"]


def test_no_kinds_no_feeds(tmp_path: Path) -> None:
    made = Newsroom(tmp_path, theme="plain", more="[feeds]\nkinds = []\n").write(everything()).publish()
    assert not [p for p in made if p.endswith(("feed.xml", "atom.xml", "feed.json"))]
    assert document(made["index.html"]).xpath("//link[contains(@type, 'rss')]") == []


def test_what_cdata_cannot_hold(tmp_path: Path) -> None:
    body = 'متن <abbr title="]]>">الف</abbr> و `]]>` پایان.'
    clipping = item(body, title="ب", date="2026-02-01", outlet="rooznameh")
    site = Newsroom(tmp_path, theme="plain").write(everything() | {"content/clippings/b.md": clipping})
    feed = feedparser.parse(site.publish()["clippings/feed.xml"])
    assert not feed.bozo
    assert "پایان" in feed.entries[1].content[0].value or "پایان" in feed.entries[0].content[0].value
