from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Prsite


def test_the_path_is_the_result(prsite: Prsite, site: Path) -> None:
    ended = prsite("new", "post", "گشایش خط دو")
    assert ended.code == 0
    path = Path(ended.out.strip())
    assert path == site / "content" / "posts" / "گشایش-خط-دو.md"
    assert "title: گشایش خط دو\n" in path.read_text(encoding="utf-8")
    assert ended.lines == ["The new item is ready. Write its text after the second --- line."]


def test_another_site_and_another_slug(prsite: Prsite, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)
    ended = prsite("new", "faq", "چگونه؟", "site", "--slug", "how")
    assert Path(ended.out.strip()) == site / "content" / "faq" / "how.md"
    assert ended.lines[-1].startswith("Still empty: category.")


def test_nothing_is_asked(prsite: Prsite, site: Path) -> None:
    ended = prsite("new", "clipping")
    assert ended.code == 0
    assert Path(ended.out.strip()).is_file()


def test_what_front_matter_cannot_hold_is_dropped(prsite: Prsite, site: Path) -> None:
    ended = prsite("new", "post", "one\x01\udcff two")
    assert ended.code == 0
    assert "title: one two" in Path(ended.out.strip()).read_text(encoding="utf-8")


def test_a_file_that_is_there_is_not_touched(prsite: Prsite, site: Path) -> None:
    before = (site / "content/posts/first.md").read_bytes()
    ended = prsite("new", "post", "First")
    assert ended.code == 1
    assert "content/posts/first.md" in ended.lines
    assert (site / "content/posts/first.md").read_bytes() == before


def test_names_that_another_disk_would_take_for_one(prsite: Prsite, site: Path) -> None:
    (site / "content/posts/FIRST.md").unlink(missing_ok=True)
    (site / "content/posts/first.md").rename(site / "content/posts/FIRST.MD")
    assert prsite("new", "post", "first").code == 1


@pytest.mark.parametrize(("kind", "said"), [("relase", "perhaps you mean `release`"), ("q", "Kinds: post")])
def test_an_unknown_kind_is_misuse(prsite: Prsite, site: Path, kind: str, said: str) -> None:
    ended = prsite("new", kind, "x")
    assert ended.code == 2
    assert said in ended.lines[0]


def test_a_folders_name_serves_as_the_kinds(prsite: Prsite, site: Path) -> None:
    assert Path(prsite("new", "releases", "x").out.strip()).parent.name == "releases"


def test_a_slug_of_nothing_is_misuse(prsite: Prsite, site: Path) -> None:
    assert prsite("new", "post", "x", "--slug", "!").code == 2


def test_outside_a_site(prsite: Prsite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ended = prsite("new", "post", "x")
    assert ended.code == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("slug", ["con", "NUL", "com1"])
def test_a_slug_that_no_build_can_publish_is_refused(prsite: Prsite, site: Path, slug: str) -> None:
    before = sorted((site / "content").rglob("*"))
    ended = prsite("new", "post", "x", "--slug", slug)
    assert ended.code == 1
    assert f"The address “{slug.lower()}” cannot be the name of a file." in ended.lines
    assert sorted((site / "content").rglob("*")) == before


def test_a_title_that_no_build_can_publish_gets_its_kind(prsite: Prsite, site: Path) -> None:
    path = Path(prsite("new", "post", "Con").out.strip())
    assert path.name == "con-post.md"
    assert "slug: con-post\n" in path.read_text(encoding="utf-8")
