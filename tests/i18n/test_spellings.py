"""Spellings of months, weekdays and eras."""

import pytest

from prsite.i18n.calendars import gregorian, hijri, jalali
from prsite.i18n.spellings import month_of, take_era, take_weekday, tidy
from prsite.i18n.weekdays import WEEKDAYS


@pytest.mark.parametrize("calendar", [jalali, gregorian, hijri])
def test_every_name_the_calendars_write_is_read_back(calendar: object) -> None:
    kind = str(getattr(calendar, "__name__", "")).rpartition(".")[2]
    tables: dict[str, tuple[str, ...]] = getattr(calendar, "MONTHS", {})
    assert tables
    for tag, names in tables.items():
        for month, name in enumerate(names, start=1):
            assert month_of(tidy(name)) == (kind, month), (tag, name)


def test_every_weekday_is_read_back() -> None:
    for names in WEEKDAYS.values():
        for weekday, name in enumerate(names):
            assert take_weekday(tidy(f"{name} 25")) == ("25", weekday), name


@pytest.mark.parametrize(
    "spelling", ["یکشنبه", "یک‌شنبه", "یک شنبه", "يكشنبه", "Sunday", "sun", "الأحد", "روز یک‌شنبه"]
)
def test_spellings_of_sunday(spelling: str) -> None:
    assert take_weekday(tidy(spelling)) == ("", 6)


@pytest.mark.parametrize(
    "spelling", ["آبان", "آبان‌ماه", "آبان ماه", "آبانماه", "ابان", "Aban", "عقرب", "لړم"]
)
def test_spellings_of_aban(spelling: str) -> None:
    assert month_of(tidy(spelling)) == ("jalali", 8)


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("1404 شمسی", "jalali"),
        ("1404 ه.ش", "jalali"),
        ("1447 هـ.ق", "hijri"),
        ("2025 میلادی", "gregorian"),
        ("1404", None),
    ],
)
def test_eras(text: str, calendar: str | None) -> None:
    assert take_era(tidy(text)) == (text[:4], calendar)


def test_words_that_name_no_month() -> None:
    assert month_of("فردا") is None
    assert month_of("") is None
