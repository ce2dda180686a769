"""The sites that are built, and what is counted of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.cases import CASES, Desk
from benchmarks.posts import Edits, edit, make_post, make_posts
from benchmarks.sites import Folder, family_of, plain_front, programs, yaml_front

NAMES = ("prsite", "hugo", "pelican")


@pytest.mark.parametrize(
    ("path", "family"),
    [
        ("posts/report-00012/index.html", "posts"),
        ("posts/index.html", "index"),
        ("posts/page/12/index.html", "index"),
        ("posts/news/page/2/index.html", "genre"),
        ("tags/index.html", "tags"),
        ("tags/خط-دو/page/3/index.html", "tags"),
        ("tags/gtfs/feed.xml", "feeds"),
        ("feed.xml", "feeds"),
        ("sitemap.xml", "other"),
        ("n/0abc123/index.html", "short addresses"),
        ("1399/02/index.html", "archive"),
        ("archive/index.html", "archive"),
        (".prsite-manifest", "records of the program"),
        ("index.html", "other"),
    ],
)
def test_families(path: str, family: str) -> None:
    assert family_of(path) == family


def test_front_matter() -> None:
    post = make_post(0, 10)
    assert f"date: {post.date.isoformat()}\n" in yaml_front(post)
    assert yaml_front(post).startswith("---\n")
    assert f"tags: {', '.join(post.tags)}\n" in plain_front(post)


@pytest.mark.parametrize("name", NAMES)
def test_a_site_is_written_edited_and_forgotten(name: str, tmp_path: Path) -> None:
    program = programs(tmp_path, tmp_path / "tools" / "bin")[name]
    folder = Folder(program, tmp_path / "site")
    folder.create(make_posts(3))
    post = make_post(1, 3)
    source = folder.root / program.posts / f"{post.slug}.md"
    assert source.read_text(encoding="utf-8").endswith(post.body)
    desk = Desk(folder, post)
    seen = {source.read_text(encoding="utf-8")}
    for case in ("first body", "body", "title", "tag", "tag"):
        desk.prepare(case)
        seen.add(source.read_text(encoding="utf-8"))
    assert len(seen) == 6
    template = folder.root / program.template
    before = template.read_text(encoding="utf-8")
    desk.prepare("template")
    assert template.read_text(encoding="utf-8") != before
    (folder.root / "public").mkdir()
    desk.prepare("cold")
    assert not (folder.root / "public").exists()
    assert source.exists()


def test_a_stale_page_is_noticed(tmp_path: Path) -> None:
    folder = Folder(programs(tmp_path, tmp_path)["hugo"], tmp_path)
    desk = Desk(folder, make_post(1, 3), edits=Edits(title=2))
    page = tmp_path / "public" / "posts" / desk.post.slug / "index.html"
    page.parent.mkdir(parents=True)
    edited = edit(desk.post, desk.edits)
    tags = "".join(f"<a>{tag}</a>" for tag in edited.tags)
    page.write_text(f"{edited.title} {tags} نسخهٔ قالب: 0", encoding="utf-8")
    desk.confirm()
    page.write_text(f"{desk.post.title} {tags} نسخهٔ قالب: 0", encoding="utf-8")
    with pytest.raises(SystemExit, match="out of date"):
        desk.confirm()


def test_the_first_edit_comes_before_the_others() -> None:
    assert CASES.index("cold") < CASES.index("first body") < CASES.index("body")
