"""Digits in and out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.digits import ascii_digits, native_digits, parse_int, parse_number


def test_any_digits_become_ascii() -> None:
    assert ascii_digits("۱۴۰۴/٠٨/25 و ۲٫۴") == "1404/08/25 و 2.4"
    assert ascii_digits("۱٬۱۴۰") == "1٬140"


def test_native_digits_by_system() -> None:
    assert native_digits("ISO 9001", "arabext") == "ISO ۹۰۰۱"
    assert native_digits("9001", "arab") == "٩٠٠١"
    assert native_digits("9001", "latn") == "9001"


@pytest.mark.parametrize(("text", "expected"), [("۱۲", 12), (" 07 ", 7), ("−5", -5), ("+٣", 3)])
def test_whole_numbers(text: str, expected: int) -> None:
    assert parse_int(text) == expected


@pytest.mark.parametrize("text", ["", "دو", "1.5", "1,000", "0x1", "1_000", "²", "9" * 5000])
def test_what_is_no_whole_number(text: str) -> None:
    assert parse_int(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("۱٬۱۴۰", 1140),
        ("۲٫۴", 2.4),
        ("1,140.5", 1140.5),
        ("\u200e−۵", -5),
        ("۱۲ ۰۰۰", 12000),
        (".5", 0.5),
        ("1,234,567", 1234567),
    ],
)
def test_numbers(text: str, expected: float) -> None:
    value = parse_number(text)
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    "text", ["", "1,14", "12,34,567", "۲/۵", "1.2.3", "نود", "nan", "inf", "1e5", "9" * 5000]
)
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers())
def test_native_digits_read_back(value: int) -> None:
    assert parse_int(native_digits(str(value), "arabext")) == value
    assert parse_int(native_digits(str(value), "arab")) == value
