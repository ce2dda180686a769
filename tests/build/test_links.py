"""Links and anchors between pages."""

from __future__ import annotations

from pathlib import Path

from tests.sites.newsroom import Newsroom, item


def found(site: Newsroom) -> list[tuple[str, str, str]]:
    result = site.build()
    return [(d.code, str(d.place), dict(d.values).get("anchor", "")) for d in result.diagnostics]


def test_anchors_are_checked_across_pages(tmp_path: Path) -> None:
    links = "[۱](b.md#بخش-یکم)\n[۲](b.md#بخش-یک)\n[۳](#none)\n[۴](#own)\n"
    links += "[۵](../faq/q.md#q)\n[۶](../faq/q.md#no)\n"
    site = Newsroom(tmp_path, theme="plain")
    site.write(
        {
            "content/posts/a.md": item(links + "\n## Own {#own}\n", title="الف", date="2026-02-01"),
            "content/posts/b.md": item("## بخش یکم", title="ب", date="2026-02-01"),
            "content/faq/q.md": item("پاسخ", title="پرسش؟", category="دسته"),
        }
    )
    assert found(site) == [
        ("broken-anchor", "content/posts/a.md:7", "بخش-یک"),
        ("broken-anchor", "content/posts/a.md:8", "none"),
        ("broken-anchor", "content/posts/a.md:11", "no"),
    ]
    near = [dict(d.values)["near"] for d in site.build().diagnostics]
    assert near[0] == "بخش-یکم"


def test_links_follow_the_language(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    made = site.write(
        {
            "content/posts/a.md": item("[x](b.en.md) [y](id:c)", title="الف", date="2026-02-01"),
            "content/posts/a.en.md": item("[x](b.md) [y](c.md)", title="A"),
            "content/posts/b.md": item(title="ب", date="2026-02-01"),
            "content/posts/b.en.md": item(title="B"),
            "content/posts/c.md": item(title="پ", date="2026-02-01", id="c"),
        }
    ).publish()
    persian, english = made["1404/11/a/index.html"].decode(), made["en/2026/02/a/index.html"].decode()
    assert '<a href="/1404/11/b/">x</a> <a href="/1404/11/c/">y</a>' in persian
    assert '<a href="/en/2026/02/b/">x</a>' in english
    assert '<a href="/1404/11/c/">y</a>' in english


def test_a_folder_and_an_alias_are_addresses_too(tmp_path: Path) -> None:
    body = "[۱](/posts/) [۲](/posts) [۳](/old/) [۴](/feed.xml) [۵](/%D8%AE/) [۶](/ندارد/)"
    site = Newsroom(tmp_path, theme="plain")
    keys = {"title": "الف", "date": "2026-02-01", "aliases": "[/old/, /خ/]"}
    site.write({"content/posts/a.md": item(body, **keys)})
    result = site.build()
    assert [(d.code, dict(d.values)["target"]) for d in result.diagnostics] == [("broken-link", "/ندارد/")]
