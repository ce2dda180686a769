from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Prsite, write

DATED = "title: دوم\ndate: 1404-01-05\n"


@pytest.mark.parametrize(
    ("front", "state", "place"),
    [
        ("draft: true\n", "پیش‌نویس", "content/posts/x.md:4"),
        ("publish_at: 1499-01-01\n", "در نوبت انتشار", "content/posts/x.md:4"),
        ("embargo_until: 1499-01-01 10:30\n", "دارای قید زمان", "content/posts/x.md:4"),
        ("expires: 1404-02-01\n", "پایان‌یافته", "content/posts/x.md:4"),
        ("expires: 1499-02-01\n", "منتشرشده", "content/posts/x.md:4"),
    ],
)
def test_states_in_persian_with_the_key_and_its_place_alone(
    prsite: Prsite, site: Path, front: str, state: str, place: str
) -> None:
    write(site, "content/posts/x.md", DATED + front)
    ended = prsite("explain", "content/posts/x.md", "--lang", "fa")
    lines = ended.out.splitlines()
    assert ended.code == 0
    assert lines[0] == f"وضعیت: {state}"
    assert lines[1] == f"تعیین‌کننده: `{front.partition(':')[0]}` در"
    assert lines[2] == place


def test_until_when_in_both_calendars(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/x.md", DATED + "embargo_until: 1499-01-01 10:30\n")
    persian = prsite("explain", "content/posts/x.md", "--lang", "fa").out.splitlines()
    english = prsite("explain", "content/posts/x.md").out.splitlines()
    assert persian[3] == "تا: ۱ فروردین ۱۴۹۹ ساعت ۱۰:۳۰ | ۲۱ مارس ۲۱۲۰ (Asia/Tehran)"
    assert english[3] == "Until: 1 Farvardin 1499, 10:30 | 21 March 2120 (Asia/Tehran)"


def test_what_no_key_limits(prsite: Prsite, site: Path) -> None:
    lines = prsite("explain", "content/posts/first.md").out.splitlines()
    assert lines[:3] == ["State: published", "No key limits its publication.", "Until you change it."]
    assert "Address: /1405/02/first/" in lines
    assert "https://news.example.org/1405/02/first/" in lines
    assert any(line.startswith("Short address: https://news.example.org/n/") for line in lines)
    assert any(line.startswith("Id: post-first (from the file's name") for line in lines)
    assert "Editions: all (public, intranet)" in lines
    assert lines[-1] == "In no other language."


def test_editions_and_a_written_id(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/x.md", DATED + "id: post-x\neditions: [intranet]\n")
    lines = prsite("explain", "content/posts/x.md").out.splitlines()
    assert "Id: post-x" in lines
    assert "Editions: intranet" in lines


def test_a_translation_waits_for_its_original(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/first.md", "title: یکم\ndate: 1405-02-03 10:00\ndraft: true\n")
    write(site, "content/posts/first.en.md", "title: First\ndraft: no\n")
    lines = prsite("explain", "content/posts/first.en.md").out.splitlines()
    at = lines.index("This translation is not visible, because its original is draft now:")
    assert lines[at + 1] == "content/posts/first.md:4"
    assert lines[-2:] == ["In other languages:", "content/posts/first.md"]


def test_the_path_is_understood_from_where_one_stands(
    prsite: Prsite, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "content" / "posts")
    assert prsite("explain", "first.md").code == 0
    monkeypatch.chdir(site.parent)
    assert prsite("explain", Path("site") / "content" / "posts" / "first.md").code == 0


def test_faults_of_the_item_alone_are_told_with_it(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/x.md", DATED + "colour: red\n")
    write(site, "content/posts/y.md", "title: z\n")
    ended = prsite("explain", "content/posts/x.md")
    assert ended.code == 0
    assert "content/posts/x.md:4" in ended.lines
    assert not any("y.md" in line for line in ended.lines)


def test_a_state_in_doubt_is_told_first(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/x.md", DATED + "expires: 2026-02-31\n")
    write(site, "content/posts/y.md", DATED + "colour: red\n")
    assert prsite("explain", "content/posts/x.md").lines[0].startswith("This item has errors")
    assert "This item has errors" not in prsite("explain", "content/posts/y.md").err


def test_an_item_that_cannot_be_read(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/x.md", "title: [\n  a\nb: {\n")
    ended = prsite("explain", "content/posts/x.md")
    assert ended.code == 1
    assert "This item could not be read; what is wrong with it stands above." in ended.lines


@pytest.mark.parametrize("path", ["prsite.toml", "content/posts", "nowhere.md", "../elsewhere.md"])
def test_what_is_no_item(prsite: Prsite, site: Path, path: str) -> None:
    ended = prsite("explain", path)
    assert ended.code == 1
    assert ended.out == ""
