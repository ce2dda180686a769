"""Numbers, shares, sizes, durations and lists in words."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.digits import parse_number
from prsite.i18n.numbers import duration, file_size, join_list, number, percent, plural, quantity


@pytest.mark.parametrize(
    ("value", "tag", "expected"),
    [
        (1140, "fa", "۱٬۱۴۰"),
        (-1234567.5, "fa", "\u200e−۱٬۲۳۴٬۵۶۷٫۵"),
        (2.4, "fa", "۲٫۴"),
        (999, "fa", "۹۹۹"),
        (0.0, "fa", "۰"),
        (-0.0001, "en", "0"),
        (1234567, "en", "1,234,567"),
        (-5, "en", "-5"),
        (1.23456, "en", "1.235"),
        (1234.5, "ar", "١٬٢٣٤٫٥"),
        (1234.5, "ar-MA", "1.234,5"),
        (1234.5, "he", "1,234.5"),
        (1234.5, "ur", "1,234.5"),
        (1234.5, "ckb", "١٬٢٣٤٫٥"),
        (1234.5, "de", "1.234,5"),
        (1234, "qaa", "1,234"),
    ],
)
def test_numbers_of_each_language(value: float, tag: str, expected: str) -> None:
    assert number(value, tag) == expected


def test_digits_can_be_chosen() -> None:
    assert number(1234.5, "fa", "latn") == "1,234.5"
    assert number(1234, "en", "arabext") == "۱٬۲۳۴"


@given(st.integers(-(10**12), 10**12), st.sampled_from(["fa", "ar", "en", "he", "ckb"]))
def test_whole_numbers_read_back(value: int, tag: str) -> None:
    assert parse_number(number(value, tag)) == value


def test_percentages() -> None:
    assert percent(0.256, "fa") == "۲۵٫۶٪"
    assert percent(0.26, "en") == "26%"
    assert percent(1, "ar") == "١٠٠٪\u061c"


def test_the_usual_languages_need_no_babel() -> None:
    script = """
import sys
from datetime import date
from prsite.i18n.dates import format_date
from prsite.i18n.numbers import duration, file_size, join_list, number, plural
for tag in ("fa", "ar", "en"):
    number(1, tag), plural(3, tag), join_list(["a", "b"], tag), file_size(9, tag), duration(9, tag)
    format_date(date(2025, 11, 16), tag, calendar="gregorian", style="full")
print("babel" in sys.modules, "hijridate" in sys.modules)
"""
    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("tag", ["fa", "ar", "en", "he", "ur", "ckb", "ps"])
def test_plural_categories_are_those_of_cldr(tag: str) -> None:
    from babel.core import Locale

    rule = Locale.parse(tag).plural_form
    for n in (*range(125), 200, 1000, 1003, 1.5, 0.5):
        assert plural(n, tag) == rule(n), n


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("fa", "الف، ب و پ"),
        ("ar", "الف وب وپ"),
        ("en", "الف, ب and پ"),
        ("en-US", "الف, ب, and پ"),
        ("ur", "الف، ب، اور پ"),
        ("de", "الف, ب und پ"),
    ],
)
def test_lists(tag: str, expected: str) -> None:
    assert join_list(["الف", "ب", "پ"], tag) == expected


def test_short_lists() -> None:
    assert join_list([], "fa") == ""
    assert join_list(["الف"], "fa") == "الف"
    assert join_list(["الف", "ب"], "fa") == "الف و ب"
    assert join_list(["א", "ב"], "he") == "א וב"
    assert join_list(["א", "B"], "he") == "א ו-B"


@pytest.mark.parametrize(
    ("size", "tag", "expected"),
    [
        (2_400_000, "fa", "۲٫۴ مگابایت"),
        (2_000_000, "fa", "۲ مگابایت"),
        (0, "fa", "۰ بایت"),
        (999, "en", "999 bytes"),
        (1000, "en", "1 kB"),
        (99_949, "en", "99.9 kB"),
        (99_960, "en", "100 kB"),
        (999_400, "en", "999 kB"),
        (999_600, "en", "1 MB"),
        (5 * 10**15, "en", "5,000 TB"),
    ],
)
def test_file_sizes(size: int, tag: str, expected: str) -> None:
    assert file_size(size, tag) == expected


@pytest.mark.parametrize(
    ("minutes", "tag", "expected"),
    [
        (5, "fa", "۵ دقیقه"),
        (130, "fa", "۲ ساعت و ۱۰ دقیقه"),
        (120, "fa", "۲ ساعت"),
        (0, "fa", "۰ دقیقه"),
        (61, "en", "1 hour 1 minute"),
        (130, "ar", "ساعتان و١٠ دقائق"),
        (5, "de", "5 Minuten"),
    ],
)
def test_durations(minutes: int, tag: str, expected: str) -> None:
    assert duration(minutes, tag) == expected


def test_arabic_counts_by_its_plural_forms() -> None:
    shown = [quantity(n, "day", "ar") for n in (1, 2, 3, 11, 100)]
    assert shown == ["يوم", "يومان", "٣ أيام", "١١ يومًا", "١٠٠ يوم"]
