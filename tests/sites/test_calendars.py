"""Whole sites in other calendars: what readers see, what addresses say, and what authors may type."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites.newsroom import Newsroom, item

NATIVE = "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"


def site(folder: Path, language: str, more_of_site: str = "", more: str = "", **given: object) -> Newsroom:
    """A newsroom in one language, with more lines in ``[site]`` and more tables after it."""
    settings = f"""
[site]
title = "Newsroom"
url = "https://x.example/"
language = "{language}"
id_authority = "x.example,2026"
timezone = "Asia/Riyadh"
{more_of_site}
[theme]
fonts = "system"
{more}
"""
    sources: dict[str, str | bytes] = {"prsite.toml": settings}
    return Newsroom(folder).write(sources | {path: str(text) for path, text in given.items()})


def post(path: str, **keys: str) -> dict[str, str]:
    return {f"content/posts/{path}.md": item(title=f"T {path}", **keys)}


def visible(page: bytes) -> str:
    """The text of a page's ``time`` elements and headings."""
    found = re.findall(r"<(?:time|h1)\b[^>]*>(.*?)</(?:time|h1)>", page.decode(), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", text) for text in found)


def test_a_site_may_count_by_the_hijri_calendar(tmp_path: Path) -> None:
    """Dates in numbers are Hijri there, addresses and archives too; other years and month names stay."""
    made = site(
        tmp_path,
        "ar",
        'calendar = "hijri"',
        **post("a", date="1447-05-25"),
        **post("b", date="٢٥/٥/١٤٤٧"),
        **post("c", date="2025-11-16"),
        **post("d", date="١٦ نوفمبر ٢٠٢٥"),
        **post("e", date="١٤٤٧/٠١/٠١"),
        **post("f", date="1910-01-01"),
    ).publish()
    for slug in "abcd":
        page = made[f"1447/05/{slug}/index.html"].decode()
        assert 'datetime="2025-11-16T00:00:00+03:00"' in page
        assert "٢٥ جمادى الأولى ١٤٤٧" in page
    assert "محرم ١٤٤٧" in visible(made["1447/01/index.html"])
    assert "جمادى الأولى ١٤٤٧" in visible(made["1447/05/index.html"])
    assert "1327/12/f/index.html" in made, "a day before the table is reckoned"
    assert not [name for name in made if set(name) & set(NATIVE)]


def test_without_that_a_year_in_both_ranges_is_jalali(tmp_path: Path) -> None:
    made = site(
        tmp_path,
        "fa",
        **post("a", date="1404-02-31"),
        **post("b", date="۲۵ جمادی‌الاول ۱۴۴۷"),
        **post("c", date="1447-05-25 ه‌.ق"),
    ).publish()
    assert "۳۱ اردیبهشت ۱۴۰۴" in made["1404/02/a/index.html"].decode()
    for slug in "bc":
        assert "۲۵ آبان ۱۴۰۴" in made[f"1404/08/{slug}/index.html"].decode()


@pytest.mark.parametrize(
    ("language", "folder", "month"),
    [
        ("fa-AF", "1404/08", "عقرب ۱۴۰۴"),
        ("ps", "1404/08", "لړم ۱۴۰۴"),
        ("ckb", "2025/11", "تشرینی دووەمی ٢٠٢٥"),
        ("ckb-IR", "1404/08", "خەزەڵوەری ١٤٠٤"),
        ("ar-IQ", "2025/11", "تشرين الثاني ٢٠٢٥"),
        ("ar-MA", "2025/11", "نونبر 2025"),
        ("ur", "2025/11", "نومبر 2025"),
        ("he", "2025/11", "נובמבר 2025"),
    ],
)
def test_months_and_digits_of_a_language(tmp_path: Path, language: str, folder: str, month: str) -> None:
    made = site(tmp_path, language, "", "[pagination]\nsize = 1\n", **post("a", date="2025-11-16"),
                **post("b", date="2025-11-17")).publish()  # fmt: skip
    assert month in visible(made[f"{folder}/index.html"])
    assert f"{folder}/page/2/index.html" in made
    assert 'datetime="2025-11-16T00:00:00+03:00"' in made[f"{folder}/a/index.html"].decode()
    assert not [name for name in made if set(name) & set(NATIVE)]


def test_a_language_may_have_a_second_calendar_of_its_own(tmp_path: Path) -> None:
    room = Newsroom(
        tmp_path,
        theme='newsroom"\nhijri_offset = -1\nsecond_calendar = "gregorian',
        more='[languages.en]\nsecond_calendar = "hijri"\n',
    )
    room.write(
        {
            "content/posts/a.md": item(title="یکم", date="1404-08-25", id="a"),
            "content/posts/a.en.md": item("Text.", title="First", date="2025-11-16"),
        }
    )
    made = room.publish()
    persian, english = (made[name].decode() for name in ("1404/08/a/index.html", "en/2025/11/a/index.html"))
    assert "۱۶ نوامبر ۲۰۲۵" in persian
    assert "24 Jumada al-Awwal 1447" in english, "the country's calendar is a day behind Umm al-Qura"
    assert "۲۴ جمادی‌الاول ۱۴۴۷" in made["index.html"].decode(), "in the date line, too"


def test_reading_time_is_by_the_speed_of_the_language(tmp_path: Path) -> None:
    """``[languages.<tag>]`` goes before ``[content]``, and that before our own table."""
    text = "کلمه " * 600
    for more, minutes in (
        ("", "۳ دقیقه"),
        ("[content]\nwords_per_minute = 100\n", "۶ دقیقه"),
        ("[content]\nwords_per_minute = 100\n[languages.fa]\nwords_per_minute = 300\n", "۲ دقیقه"),
    ):
        folder = tmp_path / str(len(more))
        room = Newsroom(folder, more=more).write(
            {"content/posts/a.md": item(text, title="یکم", date="1404-08-25")}
        )
        assert minutes in room.publish()["1404/08/a/index.html"].decode()


def test_a_change_of_the_calendar_reads_everything_anew(tmp_path: Path) -> None:
    room = site(tmp_path, "ar", **post("a", date="1447-05-25"))
    assert [found.code for found in room.build().diagnostics] == ["future-date"], "1447 is 2068 here"
    settings = (tmp_path / "prsite.toml").read_text(encoding="utf-8")
    changed = settings.replace('language = "ar"', 'language = "ar"\ncalendar = "hijri"')
    (tmp_path / "prsite.toml").write_text(changed, encoding="utf-8")
    assert "1447/05/a/index.html" in room.publish()
