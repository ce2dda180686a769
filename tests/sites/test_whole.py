"""Sites of several shapes are built whole: every address in them is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites.addresses import broken, document
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, codes, item

THEMES = ("newsroom", "plain")


@pytest.mark.parametrize("theme", THEMES)
def test_an_empty_site(tmp_path: Path, theme: str) -> None:
    site = Newsroom(tmp_path, theme=theme).write({})
    made = site.publish()
    assert {"index.html", "en/index.html", "404.html", "robots.txt", "sitemap.xml"} <= set(made)
    assert not [path for path in made if "feed" in path or "atom" in path]
    assert broken(made, site.url) == []


@pytest.mark.parametrize("theme", THEMES)
def test_one_item(tmp_path: Path, theme: str) -> None:
    site = Newsroom(tmp_path, theme=theme)
    site.write({"content/posts/khabar.md": item(title="خبر", date="2026-02-01")})
    made = site.publish()
    assert {"1404/11/khabar/index.html", "posts/index.html", "feed.xml", "1404/11/index.html"} <= set(made)
    assert broken(made, site.url) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("url", ["https://x.example/", "https://x.example/news/", "https://x.example/a/خبر/"])
def test_every_kind_below_any_base_path(tmp_path: Path, theme: str, url: str) -> None:
    site = Newsroom(tmp_path, url=url, theme=theme)
    made = site.write(everything()).publish()
    assert {"n", "faq", "press", "people", "clippings", "media"} <= {path.partition("/")[0] for path in made}
    assert broken(made, url) == []


def test_the_checker_sees_what_is_broken(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain").write({})
    made = site.publish()
    made["index.html"] = made["index.html"].replace(
        b"</body>", b'<a href="/no/">x</a><a href="#no">y</a></body>'
    )
    assert broken(made, site.url) == [
        "index.html: #no has no such id",
        "index.html: /no/ does not exist",
    ]
    assert len(broken(made, "https://x.example/news/")) > 2


@pytest.mark.parametrize("theme", THEMES)
def test_three_languages_with_missing_translations(tmp_path: Path, theme: str) -> None:
    site = Newsroom(tmp_path, languages=("fa", "en", "ar"), theme=theme)
    made = site.write(everything() | {"content/posts/khabar.ar.md": item("نص.", title="خبر")}).publish()
    assert broken(made, site.url) == []
    page = document(made["1404/11/khabar/index.html"])
    versions = dict(zip(page.xpath("//link/@hreflang"), page.xpath("//link[@hreflang]/@href"), strict=True))
    assert set(versions) == {"fa", "en", "ar", "x-default"}
    assert versions["x-default"] == versions["fa"]
    clipping = document(made["clippings/1404/gozaresh/index.html"])
    assert clipping.xpath("//link/@hreflang") == []
    assert "/en/" in clipping.xpath("//a/@href")
    assert not [path for path in made if path.startswith("ar/clippings")]
    arabic = document(made["ar/index.html"])
    assert arabic.xpath("/html/@lang") == ["ar"]
    assert arabic.xpath("/html/@dir") == ["rtl"]


def test_aliases_and_short_addresses_lead_on(tmp_path: Path) -> None:
    made = Newsroom(tmp_path, url="https://x.example/news/").write(everything()).publish()
    for path in ("old/khabar/index.html", "old/khabar.html"):
        page = document(made[path])
        assert page.xpath("//link[@rel='canonical']/@href") == ["https://x.example/news/1404/11/khabar/"]
        assert page.xpath("//meta[@http-equiv='refresh']/@content")[0].endswith("url=/news/1404/11/khabar/")
        assert "noindex" in page.xpath("//meta[@name='robots']/@content")[0]
    short = [document(data) for path, data in made.items() if path.startswith("n/")]
    targets = {page.xpath("//meta[@http-equiv='refresh']/@content")[0].partition("url=")[2] for page in short}
    assert "/news/faq/بلیت-و-کرایه/#hours" in targets
    assert len(short) == 11


def test_questions_on_one_page_share_no_id(tmp_path: Path) -> None:
    made = Newsroom(tmp_path).write(everything()).publish()
    for path in ("faq/index.html", "faq/بلیت-و-کرایه/index.html"):
        ids = document(made[path]).xpath("//@id")
        assert len(ids) == len(set(ids))


def test_pages_of_a_listing(tmp_path: Path) -> None:
    posts = {
        f"content/posts/k{n:02}.md": item(title=f"خبر {n}", date=f"2026-02-{n:02}", tags="[بلیت]")
        for n in range(1, 8)
    }
    site = Newsroom(tmp_path, more="[pagination]\nsize = 3\n")
    made = site.write(posts).publish()
    assert broken(made, site.url) == []
    for base in ("posts/", "tags/بلیت/", "1404/", "1404/11/"):
        assert f"{base}page/3/index.html" in made
        assert f"{base}page/4/index.html" not in made
        assert f"{base}page/1/index.html" not in made
    shown = [
        href
        for path in ("posts/index.html", "posts/page/2/index.html", "posts/page/3/index.html")
        for href in document(made[path]).xpath("//main//article//h2/a/@href")
    ]
    assert shown == [f"/1404/11/k{n:02}/" for n in range(7, 0, -1)]


def test_ten_of_each_kind(tmp_path: Path) -> None:
    files = everything()
    for name, data in everything().items():
        if name.endswith(".md") and ".en." not in name and isinstance(data, str):
            for n in range(2, 11):
                text = "\n".join(
                    line for line in data.split("\n") if not line.startswith(("id:", "aliases:", "slug:"))
                )
                files[name.replace(".md", f"-{n}.md")] = text
    site = Newsroom(tmp_path)
    made = site.write(files).publish()
    assert broken(made, site.url) == []
    assert len([path for path in made if path.endswith(".zip")]) == 10
    assert len([path for path in made if path.endswith(".vcf")]) == 10
    assert len([path for path in made if path.endswith("deadline.ics")]) == 10


def test_menus_leave_out_what_is_not_there_and_name_what_never_is(tmp_path: Path) -> None:
    menus = """
[[menus.main]]
title = "خبرها"
url = "/posts/"
[[menus.main]]
title = "بریده‌ها"
url = "/clippings/"
[[menus.main]]
title = "هیچ"
url = "/nowhere/"
[[menus.main]]
title = "کسی"
item = "nobody"
"""
    site = Newsroom(tmp_path, more=menus)
    site.write({"content/posts/khabar.md": item(title="خبر", date="2026-02-01")})
    result = site.build()
    assert codes(result).count("menu-leads-nowhere") == 2
    lines = [d.place.line for d in result.diagnostics if d.code == "menu-leads-nowhere" and d.place]
    settings = (tmp_path / "prsite.toml").read_text(encoding="utf-8").split("\n")
    assert [settings[line - 1] for line in lines] == ["[[menus.main]]", "[[menus.main]]"]
    page = (site.output / "index.html").read_text(encoding="utf-8")
    assert "بریده‌ها" not in page
    assert "خبرها" in page


def test_addresses_that_nothing_answers(tmp_path: Path) -> None:
    body = "یک [پیوند](/nowhere/) و [دیگری](/posts/) و [سومی](/posts).\n\n<img src='/no.png' alt='نه'>\n"
    site = Newsroom(tmp_path)
    site.write({"content/posts/khabar.md": item(body, title="خبر", date="2026-02-01")})
    result = site.build()
    found = [(d.code, str(d.place), dict(d.values)["target"]) for d in result.diagnostics]
    assert found == [
        ("broken-link", "content/posts/khabar.md:6", "/nowhere/"),
        ("broken-link", "content/posts/khabar.md:8", "/no.png"),
    ]
    assert result.published is None
