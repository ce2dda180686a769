"""The demo newsroom's feeds, read by a reader's program."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest

HOST = "news.nilavand-metro.example"


@pytest.fixture(scope="module")
def feeds(demo_site: Path) -> dict[str, Any]:
    """Every RSS and Atom feed, parsed, by its path."""
    paths = sorted([*demo_site.rglob("feed.xml"), *demo_site.rglob("atom.xml")])
    return {path.relative_to(demo_site).as_posix(): feedparser.parse(path.read_bytes()) for path in paths}


def test_feeds_exist_for_site_kinds_and_languages(feeds: dict[str, Any]) -> None:
    sections = ("", "posts/", "releases/", "clippings/", "notices/")
    wanted = {f"{lang}{section}{name}" for lang in ("", "en/") for section in sections for name in NAMES}
    assert wanted <= set(feeds)
    assert any(path.startswith("tags/") for path in feeds)
    assert any(path.startswith("offices/") for path in feeds)


NAMES = ("feed.xml", "atom.xml")


def test_a_reader_has_no_complaint(feeds: dict[str, Any]) -> None:
    assert {path: str(feed.get("bozo_exception")) for path, feed in feeds.items() if feed.bozo} == {}


def test_every_feed_says_what_it_is(feeds: dict[str, Any]) -> None:
    for path, feed in feeds.items():
        head = feed.feed
        assert head.title, path
        assert urlsplit(head.link).hostname == HOST, path
        language = "en" if path.startswith("en/") else "fa"
        assert head.get("language", language) == language, path
        own = [link.href for link in head.links if link.rel == "self"]
        assert own == [f"https://{HOST}/{_quoted(path)}"], path


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(path)


def test_entries_are_whole_and_newest_first(feeds: dict[str, Any]) -> None:
    for path, feed in feeds.items():
        assert feed.entries, path
        instants = [entry.published_parsed for entry in feed.entries]
        assert instants == sorted(instants, reverse=True), path
        for entry in feed.entries:
            assert entry.title.strip(), path
            assert entry.link.isascii(), f"{path}: {entry.link}"
            assert urlsplit(entry.link).hostname == HOST, path


def test_ids_are_permanent_and_of_one_item_each(feeds: dict[str, Any]) -> None:
    by_id: dict[str, str] = {}
    for path, feed in feeds.items():
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), path
        for entry in feed.entries:
            assert entry.id.startswith(f"tag:{HOST},2026:"), entry.id
            assert by_id.setdefault(entry.id, entry.link) == entry.link


def test_a_title_against_the_direction_of_its_feed_is_marked(feeds: dict[str, Any]) -> None:
    def first_strong(text: str) -> str:
        kinds = (unicodedata.bidirectional(character) for character in text)
        return next((kind for kind in kinds if kind in ("L", "R", "AL")), "")

    titles = [entry.title for path, feed in feeds.items() if path[:3] != "en/" for entry in feed.entries]
    assert any("Open Data" in title for title in titles)
    assert [title for title in titles if first_strong(title) == "L"] == []


def test_json_feeds_follow_their_specification(demo_site: Path) -> None:
    paths = sorted(demo_site.rglob("feed.json"))
    assert len(paths) >= 10
    for path in paths:
        feed = json.loads(path.read_text(encoding="utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1", path
        assert feed["title"], path
        assert feed["feed_url"].isascii(), path
        assert feed["home_page_url"].isascii(), path
        for item in feed["items"]:
            assert isinstance(item["id"], str), path
            assert item.get("content_html") or item.get("content_text") or item.get("summary"), path
            assert item["url"].isascii(), path
            assert item["date_published"][-6] in "+-", path


def test_the_three_formats_carry_the_same_items(demo_site: Path, feeds: dict[str, Any]) -> None:
    for path in sorted(demo_site.rglob("feed.json")):
        folder = path.parent.relative_to(demo_site).as_posix().removeprefix(".")
        base = f"{folder}/" if folder else ""
        items = [item["id"] for item in json.loads(path.read_text(encoding="utf-8"))["items"]]
        assert items == [entry.id for entry in feeds[f"{base}feed.xml"].entries], path
        assert items == [entry.id for entry in feeds[f"{base}atom.xml"].entries], path
