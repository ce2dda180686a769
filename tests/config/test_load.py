"""prsite.toml as a whole: what is read, what follows from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from prsite.config.load import (
    base_path,
    calendar_of,
    description_of,
    digits_of,
    for_edition,
    load_config,
    parse_config,
    second_calendar_of,
    title_of,
    typed_calendar,
    words_per_minute_of,
)
from prsite.config.schema import Config
from prsite.diagnostics import PrsiteError

LEAST = '[site]\ntitle = "اتاق خبر"\nurl = "https://example.org"\n'


def config(more: str = "") -> Config:
    checked = parse_config(LEAST + more)
    assert checked.diagnostics == ()
    return checked.value


def test_the_least_settings() -> None:
    least = config()
    assert least.site.url == "https://example.org/"
    assert (least.tags, least.site.theme, least.edition_names) == (("fa",), "newsroom", ("public",))
    assert str(least.zone) == "Asia/Tehran"
    assert (calendar_of(least, "fa"), digits_of(least, "fa")) == ("jalali", "arabext")
    assert (calendar_of(least, "en"), digits_of(least, "en")) == ("gregorian", "latn")


def test_the_default_language_comes_first() -> None:
    assert config('language = "en"\nlanguages = ["fa", "en", "ar"]\n').tags == ("en", "fa", "ar")


def test_calendars_and_digits_of_languages() -> None:
    more = config(
        'languages = ["fa", "en"]\ncalendar = "gregorian"\ndigits = "latn"\n'
        '[languages.en]\ncalendar = "jalali"\ndigits = "arabext"\n'
    )
    assert (calendar_of(more, "fa"), digits_of(more, "fa")) == ("gregorian", "latn")
    assert (calendar_of(more, "en"), digits_of(more, "en")) == ("jalali", "arabext")


def test_a_second_calendar_is_another_one() -> None:
    more = config(
        'languages = ["fa", "en", "ar"]\nsecond_calendar = "gregorian"\n'
        '[languages.ar]\nsecond_calendar = "hijri"\n'
    )
    assert [second_calendar_of(more, tag) for tag in ("fa", "en", "ar")] == ["gregorian", "", "hijri"]
    assert second_calendar_of(config(), "fa") == ""


def test_only_hijri_years_must_be_declared() -> None:
    assert typed_calendar(config('calendar = "hijri"\n')) == "hijri"
    assert typed_calendar(config('calendar = "gregorian"\n')) is None
    assert typed_calendar(config('languages = ["fa", "ar"]\n[languages.ar]\ncalendar = "hijri"\n')) is None


def test_reading_speeds() -> None:
    more = config("[content]\nwords_per_minute = 150\n[languages.fa]\nwords_per_minute = 200\n")
    assert [words_per_minute_of(more, tag) for tag in ("fa", "en")] == [200, 150]
    assert words_per_minute_of(config(), "fa") is None


def test_titles_and_descriptions() -> None:
    more = config('languages = ["fa", "en"]\ndescription.fa = "الف"\n[languages.en]\ntitle = "Newsroom"\n')
    assert (title_of(more, "fa"), title_of(more, "en")) == ("اتاق خبر", "Newsroom")
    assert (description_of(more, "fa"), description_of(more, "en")) == ("الف", "")


@pytest.mark.parametrize(("url", "base"), [("https://a.ir", "/"), ("https://a.ir/news", "/news/")])
def test_the_base_path(url: str, base: str) -> None:
    assert base_path(parse_config(f'[site]\ntitle = "x"\nurl = "{url}"\n').value) == base


def test_an_edition_has_its_own_address_and_name() -> None:
    more = config(
        'languages = ["fa", "en"]\n[languages.en]\ntitle = "Newsroom"\n'
        '[editions.intranet]\nurl = "https://in.example.org/news"\ntitle.fa = "داخلی"\ntitle.en = "Inside"\n'
        "[editions.partners]\n"
    )
    assert more.edition_names == ("public", "intranet", "partners")
    inside = for_edition(more, "intranet")
    assert inside.site.url == "https://in.example.org/news/"
    assert (title_of(inside, "fa"), title_of(inside, "en")) == ("داخلی", "Inside")
    assert for_edition(more, "public") == more
    assert for_edition(more, "partners") == more


def test_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    (tmp_path / "prsite.toml").write_bytes("\ufeff".encode() + LEAST.replace("\n", "\r\n").encode("utf-8"))
    assert load_config(tmp_path).diagnostics == ()


def test_settings_that_are_not_there_or_not_text(tmp_path: Path) -> None:
    for data, code in ((None, "no-settings"), (b"\xff", "settings-encoding"), (b"a", "settings-not-toml")):
        if data is not None:
            (tmp_path / "prsite.toml").write_bytes(data)
        with pytest.raises(PrsiteError) as caught:
            load_config(tmp_path)
        assert [d.code for d in caught.value.diagnostics] == [code]


def test_a_fault_of_toml_has_its_line_and_no_position_in_words() -> None:
    with pytest.raises(PrsiteError) as caught:
        parse_config('[site]\n\ntitle = "a\n')
    (found,) = caught.value.diagnostics
    assert str(found.place) == "prsite.toml:3"
    assert not re.search(r"line \d", dict(found.values)["reason"])


def test_lines_of_settings_are_known_later() -> None:
    more = config('[permalinks]\npost = "/{slug}/"\n')
    assert (more.line("permalinks.post"), more.line("permalinks.release"), more.line("nothing")) == (5, 4, 0)
