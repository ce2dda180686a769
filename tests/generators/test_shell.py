"""What every page has around its own content."""

from __future__ import annotations

from pathlib import Path

from tests.sites.addresses import document
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, item, png

MANIFEST = """name = "own"
extends = "plain"
[settings.motto]
type = "text"
default = ""
help.en = "A motto"
help.fa = "شعار"
"""
MOTTO = '[theme.motto]\nfa = "شعار ما"\nen = "Our motto"\n'


def test_a_setting_of_the_theme_is_in_the_language_of_the_page(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="own", more=MOTTO)
    base = "{{ site.settings.motto }}"
    made = site.write({"themes/own/theme.toml": MANIFEST, "themes/own/templates/front.html": base}).publish()
    assert made["index.html"].decode() == "شعار ما"
    assert made["en/index.html"].decode() == "Our motto"


def test_social_networks_get_a_picture_they_can_show(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, url="https://x.example/n/")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>'
    keys = {"title": "الف", "date": "2026-02-01"}
    site.write(
        {
            "content/posts/a.md": item(image="{file: a.svg, alt: طرح}", **keys),
            "content/posts/b.md": item(image="{file: b.png, alt: عکس}", **keys),
            "content/posts/a.svg": drawing,
            "content/posts/b.png": png(8, 4),
            "static/og.png": png(9, 9),
        }
    )
    settings = tmp_path / "prsite.toml"
    text = settings.read_text(encoding="utf-8").replace(
        "id_authority", 'image = "static/og.png"\nid_authority'
    )
    settings.write_text(text, encoding="utf-8")
    result = site.build()
    assert result.published is not None

    def properties(path: str) -> dict[str, str]:
        page = document((site.output / path).read_bytes())
        return {m.get("property", ""): m.get("content", "") for m in page.xpath("//meta[@property]")}

    own, common = properties("1404/11/b/index.html"), properties("1404/11/a/index.html")
    assert own["og:image"].startswith("https://x.example/n/media/b.")
    assert (own["og:image:width"], own["og:image:height"], own["og:image:alt"]) == ("8", "4", "عکس")
    assert common["og:image"].startswith("https://x.example/n/media/og.")
    assert common["og:image:alt"] == "اتاق خبر نمونه"


def test_the_language_switch_keeps_the_page_where_it_can(tmp_path: Path) -> None:
    made = Newsroom(tmp_path, theme="plain").write(everything()).publish()
    assert "/en/2026/02/khabar/" in document(made["1404/11/khabar/index.html"]).xpath("//a/@href")
    links = document(made["1404/11/belit/index.html"]).xpath("//a/@href")
    assert "/en/" in links
    assert not [link for link in links if link.startswith("/en/") and "belit" in link]


def test_a_page_names_its_policy_and_asks_no_stranger(tmp_path: Path) -> None:
    made = Newsroom(tmp_path).write(everything()).publish()
    for path, data in made.items():
        if path.endswith(".html"):
            page = document(data)
            loads = page.xpath("//script/@src | //img/@src | //link[@rel='stylesheet']/@href | //iframe/@src")
            assert [load for load in loads if not load.startswith("/") or load.startswith("//")] == [], path
            if not path.startswith(("n/", "old/")):
                (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
                assert policy.startswith("default-src 'none'")


def test_a_menu_knows_the_page_it_stands_on(tmp_path: Path) -> None:
    made = Newsroom(tmp_path).write(everything()).publish()

    def here(path: str) -> set[str]:
        return set(document(made[path]).xpath("//nav//a[@aria-current]/@href"))

    assert "/posts/" in here("posts/index.html")
    assert "/posts/" not in here("releases/index.html")
    assert "/releases/" in here("releases/index.html")


def test_every_page_announces_the_sites_feeds_and_its_own(tmp_path: Path) -> None:
    made = Newsroom(tmp_path).write(everything()).publish()

    def feeds(path: str) -> list[str]:
        return list(document(made[path]).xpath("//link[@type='application/rss+xml']/@href"))

    assert feeds("index.html") == ["/feed.xml"]
    assert feeds("posts/index.html") == ["/feed.xml", "/posts/feed.xml"]
    assert feeds("faq/index.html") == ["/feed.xml"]
    assert feeds("en/index.html") == ["/en/feed.xml"]


def test_the_publisher_names_its_other_places(tmp_path: Path) -> None:
    more = '[[organisation.social]]\nname = "پیام‌رسان"\nurl = "https://social.example/x"\n'
    made = Newsroom(tmp_path, more=more).write(everything()).publish()
    assert b'"sameAs":["https://social.example/x"]' in made["1404/11/khabar/index.html"]
