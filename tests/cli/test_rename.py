from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Prsite, write

FIRST = "content/posts/first.md"


def test_slug_id_and_former_address(prsite: Prsite, site: Path) -> None:
    ended = prsite("rename", FIRST, "نو")
    assert (ended.code, ended.out) == (0, "/1405/02/نو/\n")
    assert (site / FIRST).read_text(encoding="utf-8") == (
        "---\ntitle: یکم\ndate: 1405-02-03 10:00\n"
        "slug: نو\naliases: [/1405/02/first/]\nid: post-first\n---\nمتن.\n"
    )
    assert ended.lines[-1] == FIRST


def test_the_rest_stays_byte_for_byte(prsite: Prsite, site: Path) -> None:
    path = site / "content/posts/win.md"
    head = "\ufeff---\r\ntitle: ب\r\nid: post-b\r\nslug: b\r\ndate: 1405-02-03\r\n---\r\n"
    data = (head + "  متن  \r\n\tslug: b").encode()
    path.write_bytes(data)
    assert prsite("rename", "content/posts/win.md", "c").code == 0
    expected = data.replace(b"slug: b\r\ndate", b"slug: c\r\naliases: [/1405/02/b/]\r\ndate")
    assert path.read_bytes() == expected
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []


def test_there_and_back_leaves_no_address_that_leads_to_itself(prsite: Prsite, site: Path) -> None:
    prsite("rename", FIRST, "second")
    prsite("rename", FIRST, "first")
    text = (site / FIRST).read_text(encoding="utf-8")
    assert "aliases: [/1405/02/second/]\n" in text
    assert "slug: first\n" in text


def test_translations_follow_with_addresses_of_their_own(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/first.en.md", "title: First\n")
    ended = prsite("rename", FIRST, "new")
    assert ended.out.split() == ["/1405/02/new/", "/en/2026/04/new/"]
    text = (site / "content/posts/first.en.md").read_text(encoding="utf-8")
    assert text == "---\ntitle: First\naliases: [/en/2026/04/first/]\n---\n"


def test_a_translation_with_its_own_slug_stays(prsite: Prsite, site: Path) -> None:
    translation = write(site, "content/posts/first.en.md", "title: First\nslug: one\n")
    before = translation.read_bytes()
    prsite("rename", FIRST, "new")
    assert translation.read_bytes() == before


def test_a_translation_alone(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/first.en.md", "title: First\n")
    original = (site / FIRST).read_bytes()
    assert prsite("rename", "content/posts/first.en.md", "one").out == "/en/2026/04/one/\n"
    assert (site / FIRST).read_bytes() == original
    text = (site / "content/posts/first.en.md").read_text(encoding="utf-8")
    assert text == "---\ntitle: First\nslug: one\naliases: [/en/2026/04/first/]\n---\n"


@pytest.mark.parametrize(
    "front", ["slug: taken\n", "slug: other\naliases: [/1405/02/taken/]\n", "slug: Taken\ndraft: true\n"]
)
def test_a_taken_address_is_refused_and_nothing_written(prsite: Prsite, site: Path, front: str) -> None:
    write(site, "content/posts/other.md", f"title: دوم\ndate: 1405-02-09\n{front}")
    before = (site / FIRST).read_bytes()
    ended = prsite("rename", FIRST, "taken")
    assert ended.code == 1
    assert ended.lines[1] == "The new address belongs to another item: `/1405/02/taken/`"
    assert any(line.startswith("content/posts/other.md:") for line in ended.lines)
    assert (site / FIRST).read_bytes() == before


def test_a_question_keeps_no_anchor_as_an_alias(prsite: Prsite, site: Path) -> None:
    path = write(site, "content/faq/how.md", "title: چگونه؟\ncategory: بلیت\n")
    ended = prsite("rename", "content/faq/how.md", "why")
    assert ended.out == "/faq/بلیت/#why\n"
    assert "aliases" not in path.read_text(encoding="utf-8")


def test_the_same_slug_is_no_change(prsite: Prsite, site: Path) -> None:
    write(site, FIRST, "title: یکم\ndate: 1405-02-03\nslug: first\n")
    before = (site / FIRST).read_bytes()
    ended = prsite("rename", FIRST, "First")
    assert (ended.code, ended.out) == (0, "")
    assert (site / FIRST).read_bytes() == before


def test_front_matter_on_one_line_is_left_to_its_author(prsite: Prsite, site: Path) -> None:
    path = write(site, "content/pages/flow.md", "{title: الف, slug: flow}\n")
    before = path.read_bytes()
    ended = prsite("rename", "content/pages/flow.md", "new")
    assert ended.code == 1
    assert path.read_bytes() == before
    assert "Write `slug: new` yourself, and add `/flow/` to `aliases`." in ended.lines


def test_what_is_no_item(prsite: Prsite, site: Path) -> None:
    ended = prsite("rename", "prsite.toml", "x")
    assert ended.code == 1
    assert ended.lines[1] == "This file is not an item of this site."


def test_a_slug_of_nothing_is_misuse(prsite: Prsite, site: Path) -> None:
    assert prsite("rename", FIRST, "؟").code == 2


@pytest.mark.parametrize("slug", ["con", "NUL", "aux", "com1"])
def test_an_address_that_no_build_can_publish_is_refused(prsite: Prsite, site: Path, slug: str) -> None:
    write(site, "content/posts/first.en.md", "title: First\n")
    before = (site / FIRST).read_bytes()
    for path in (FIRST, "content/posts/first.en.md"):
        ended = prsite("rename", path, slug)
        assert ended.code == 1
        assert any("cannot be the name of a file" in line for line in ended.lines)
    assert (site / FIRST).read_bytes() == before
    assert "slug" not in (site / "content/posts/first.en.md").read_text(encoding="utf-8")


def test_an_address_that_could_not_be_published_is_no_alias(prsite: Prsite, site: Path) -> None:
    path = write(site, "content/posts/device.md", "title: یکم\ndate: 1405-02-03\nslug: con\n")
    assert prsite("rename", "content/posts/device.md", "sound").code == 0
    text = path.read_text(encoding="utf-8")
    assert "slug: sound\n" in text
    assert "aliases" not in text
