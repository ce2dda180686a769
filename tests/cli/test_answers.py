from __future__ import annotations

from pathlib import Path

import pytest

from prsite.cli.answers import infer_calendar, infer_zone, is_zone, machine_zone, read_url, split_tags


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://news.example.org", "https://news.example.org/"),
        ("https://example.org/news/", "https://example.org/news/"),
        ("news.example.org", "https://news.example.org/"),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("هنوز نداریم", ""),
        (" None yet ", ""),
        ("", ""),
        ("ftp://example.org", None),
        ("https://", None),
        ("پایگاه ما", None),
        ("https://example.org/?a=b", None),
        ("https://[bad", None),
    ],
)
def test_addresses_as_people_type_them(typed: str, url: str | None) -> None:
    assert read_url(typed) == url


def test_languages_split_on_either_comma_with_the_main_one_first() -> None:
    assert split_tags("en، fa,ar", "fa") == ("fa", "en", "ar")
    assert split_tags("", "en") == ("en",)


@pytest.mark.parametrize(
    ("tag", "environ", "zone"),
    [
        ("fa", {"TZ": "Europe/Berlin"}, "Asia/Tehran"),
        ("fa-AF", {}, "Asia/Kabul"),
        ("en", {"TZ": ":Europe/Berlin"}, "Europe/Berlin"),
    ],
)
def test_the_zone_follows_the_language_then_the_machine(tag: str, environ: dict[str, str], zone: str) -> None:
    assert infer_zone(tag, environ) == zone


def test_the_machines_zone(tmp_path: Path) -> None:
    assert machine_zone({"TZ": "EST5EDT"}, tmp_path) == ""
    assert machine_zone({"TZ": "/etc/localtime"}, tmp_path) == ""
    (tmp_path / "timezone").write_text("Asia/Baghdad\n", encoding="utf-8")
    assert machine_zone({}, tmp_path) == "Asia/Baghdad"
    try:
        (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Africa/Cairo")
    except OSError:
        pytest.skip("this system makes no links for this user")
    assert machine_zone({}, tmp_path) == "Africa/Cairo"


def test_zones_and_calendars() -> None:
    assert is_zone("Asia/Tehran")
    assert not is_zone("Asia/Nowhere")
    assert not is_zone("../etc/passwd")
    assert [infer_calendar(t) for t in ("fa", "ps", "ar", "en")] == [
        "jalali",
        "jalali",
        "gregorian",
        "gregorian",
    ]
