"""Each line of rtl.md's “Runs inside a block”, and what must be left alone. Measured in Chromium."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.phones import tel_address
from prsite.i18n.tokens import find_tokens


def found(text: str) -> list[str]:
    return [text[token.start : token.end] for token in find_tokens(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("در 2025-11-16 بود", ["2025-11-16"]),
        ("تاریخ 1404-08-25 است", ["1404-08-25"]),
        ("تاریخ 01-02-2025 است", ["01-02-2025"]),
        ("زبان C++ است", ["C++"]),
        ("زبان‌های C# و F#.", ["C#", "F#"]),
        ("زبان Visual C++ است", ["Visual C++"]),
        ("زبان (C++) و «C++»، هر دو", ["C++", "C++"]),
        ("زبان C/C++ است", ["C/C++"]),
        ("شرکت (Apple (AAPL) C++) است", ["Apple (AAPL) C++"]),
        ("افزونهٔ C++-نویسی", ["C++"]),
        ("از e.g. C++ بگو", ["e.g. C++"]),
        ("شرکت Apple (AAPL) C++ است", ["Apple (AAPL) C++"]),
        ("گروه A+ است", ["A+"]),
        ("شبکهٔ 5G+ است", ["5G+"]),
        ("چارچوب .NET است", [".NET"]),
        ("پسوند .js است", [".js"]),
        ("برچسب #PR و @acme", ["#PR", "@acme"]),
        ("ردیف #1 است", ["#1"]),
        ("کار 24*7 است", ["24*7"]),
        ("میان 10-20 نفر", ["10-20"]),
        ("از10-20 نفر", ["10-20"]),
        ("میان (10-20) نفر و «30-40».", ["10-20", "30-40"]),
        ("میان 10–20 نفر", ["10–20"]),
        ("میان 10%-20% است", ["10%-20%"]),
        ("اندازهٔ 10×20 است", ["10×20"]),
        ("حاصل 2+2=4 است", ["2+2=4"]),
        ("ساعت 8-16 و 9-17", ["8-16", "9-17"]),
        ("ساعت 12:30-13:30 است", ["12:30-13:30"]),
        ("حجم 10-20 GB است", ["10-20 GB"]),
        ("حجم 16 GB است", ["16 GB"]),
        ("حافظهٔ 16 GB RAM است", ["16 GB RAM"]),
        ("سرعت 10 km/h + باد", ["10 km/h"]),
        ("بند-5 km راه", ["5 km"]),
        ("دمای 5°C و «37.5 °C» و ۳۷٫۵ °C.", ["5°C", "37.5 °C", "۳۷٫۵ °C"]),
        ("خون O-، A+ و B- است", ["O-", "A+", "B-"]),
        ("شرکت Apple Inc. گفت", ["Apple Inc."]),
        ("(در U.S.)", ["U.S."]),
        ("در U.S.، و e.g. آن", ["U.S.", "e.g."]),
        ("در Yahoo! و «Yahoo!»", ["Yahoo!", "Yahoo!"]),
        ("از 2001:db8::1 تا ../a/b", ["2001:db8::1", "../a/b"]),
        ("حاصل 5 + 3 = 8 و 12 × 34 است", ["5 + 3 = 8", "12 × 34"]),
        ("بند § 3 و № 5 است", ["§ 3", "№ 5"]),
        ("© 2025 Acme. همهٔ حقوق", ["© 2025 Acme"]),
        ("کد (+98) 21 است", ["(+98) 21"]),
        ("سن 18+، و <5 سال", ["18+", "<5"]),
        ("دما -5 درجه", ["-5"]),
        ("رشد +5 و ±5", ["+5", "±5"]),
        ("دما -۵ و −۲٫۵ درجه", ["-۵", "−۲٫۵"]),
        ("مدل 3-D −۲٫۵ درجه", ["3-D", "−۲٫۵"]),
        ("در /etc/hosts +٩٦٦", ["/etc/hosts", "+٩٦٦"]),
        ("-۵", ["-۵"]),
        ("قیمت $100 و €50 و -$5", ["$100", "€50", "-$5"]),
        ("زمان 2025-11-16T10:30 است", ["2025-11-16T10:30"]),
        ("فناوری 3-D است", ["3-D"]),
        ("نشانی example.ir/fa/ است", ["example.ir/fa/"]),
        ("پروندهٔ /etc/hosts و --help", ["/etc/hosts", "--help"]),
    ],
)
def test_broken_runs_are_found_whole(text: str, tokens: list[str]) -> None:
    assert found(text) == tokens


@pytest.mark.parametrize(
    "text",
    [
        "۱۴۰۴/۰۸/۲۵",
        "ساعت 12:30 است",
        "نسخهٔ v1.2.3 است",
        "به info@a.ir بنویسید",
        "گزینهٔ A/B است",
        "نفر ۱۰-۲۰ و ۱۰–۲۰ نفر",
        "تاریخ ۰۵-۰۶-۱۴۰۴",
        "١٠-٢٠ نفر",
        "-۵ نفر در آغاز بند",
        "استاندارد ISO 9001 است",
        "استاندارد ISO 9001-2015 است",
        "بیماری COVID-19 است",
        "برنامهٔ Visual C++ 2022 است",
        "برنامهٔ Microsoft .NET است",
        "شرکت Apple گفت.",
        "در پایان Apple Inc.",
        "در پایان U.S.",
        "در Microsoft. سپس",
        "به x.com. سپس",
        "و etc... و",
        "سلام Ali! حالت چطور است؟",
        "گزینهٔ A - خوب",
        "گزینهٔ A-نویسی",
        "Word/اکسل و R&ورد",
        "x = عدد و A + ب",
        "5+عدد",
        "سال 2025 Apple گفت",
        "© 2025 شرکت نیلاوند",
        "5 in stock است",
        "نمره ≥ 10 و 20% است",
        "قیمت US$100 است",
        "بند-5 است",
        "شرکت.NET است",
        "10 - 20",
        "24/7 و 1,234 و 3.14 و 16:9",
        "example.com/path",
        "Wi-Fi و R&D و node.js",
        "#روابط_عمومی",
        "شمارهٔ 1234567 و کد 0012345678",
        "پیامک ۳۰۰۰۷۰",
        "C++, Java و Go",
        ". - + # @",
        "",
    ],
)
def test_what_holds_together_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "number", "href"),
    [
        ("شمارهٔ +98 21 8877 6655 است", "+98 21 8877 6655", "tel:+982188776655"),
        ("شمارهٔ +۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵ است", "+۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵", "tel:+982188776655"),
        ("۰۲۱-۸۸۷۷۶۶۵۵", "۰۲۱-۸۸۷۷۶۶۵۵", "tel:02188776655"),
        ("(۰۷۰-۳۳۰۰۰۲۰۰)", "۰۷۰-۳۳۰۰۰۲۰۰", "tel:07033000200"),
        ("٠٢١٨٨٧٧٦٦٥٥ و دیگر", "٠٢١٨٨٧٧٦٦٥٥", "tel:02188776655"),
        ("(021) 88776655", "(021) 88776655", "tel:02188776655"),
        ("021- 88776655 است", "021- 88776655", "tel:02188776655"),
        ("021 8877 6655 داخلی 12", "021 8877 6655", "tel:02188776655"),
        ("0912 345 6789، شنبه", "0912 345 6789", "tel:09123456789"),
        ("0098 21 88776655", "0098 21 88776655", "tel:+982188776655"),
        ("+44 (0)20 7946 0958", "+44 (0)20 7946 0958", "tel:+442079460958"),
        ("+1 (212) 555-0199 است", "+1 (212) 555-0199", "tel:+12125550199"),
        ("01 23 45 67 89", "01 23 45 67 89", "tel:0123456789"),
        ("۰۲۱-۸۸۷۷۶۶۵۵-۶ نفر", "۰۲۱-۸۸۷۷۶۶۵۵-۶", "tel:02188776655"),
        ("۰۲۱‑۸۸۷۷۶۶۵۵.", "۰۲۱‑۸۸۷۷۶۶۵۵", "tel:02188776655"),
    ],
)
def test_telephone_numbers_are_found(text: str, number: str, href: str) -> None:
    tokens = find_tokens(text)
    assert [(text[t.start : t.end], t.href) for t in tokens] == [(number, href)]


@pytest.mark.parametrize(
    "text",
    ["ساعت 00:34", "0.5", "021 12", "00000000", "کد x02188776655", "02188776655x", "0" * 40, "021-88۷۷6655"],
)
def test_other_digits_are_no_telephone_number(text: str) -> None:
    assert [t for t in find_tokens(text) if t.href] == []


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("۱۰-۲۰ نفر و ۳۰-۴۰ نفر", ["۱۰-۲۰"]),
        ("۱۰–۲۰ نفر", []),
        ("۱۰−۲۰", ["۱۰−۲۰"]),
        ("(۱۰-۲۰)", ["۱۰-۲۰"]),
        ("۲٫۵-۳٫۵ درصد", ["۲٫۵-۳٫۵"]),
        ("۱۴۰۴-۰۸-۲۵", ["۱۴۰۴-۰۸-۲۵"]),
        ("מספר ۱۰-۲۰", ["۱۰-۲۰"]),
        ("متن ISO ۱۰-۲۰", ["۱۰-۲۰"]),
        ("متن ISO ۱۰–۲۰", ["۱۰–۲۰"]),
        ("متن\n۱۰-۲۰", ["۱۰-۲۰"]),
        ("\ufffc ۱۰-۲۰", ["۱۰-۲۰"]),
        ("متن C++ ۱۰-۲۰", []),
        ("۱۰-۲۰-", []),
        ("a۱۰-۲۰", []),
        ("۱۰-۲۰٫", []),
        ("۰۲۱-۸۸۷۷۶۶۵۵", []),
    ],
)
def test_ranges_are_marked_where_nothing_makes_them_run_with_the_sentence(
    text: str, ranges: list[str]
) -> None:
    assert [text[t.start : t.end] for t in find_tokens(text) if t.is_range] == ranges


def test_a_number_behind_something_else_is_a_number_too() -> None:
    assert found("نسخهٔ C++ ۰۹۱۲ ۳۴۵ ۶۷۸۹") == ["C++", "۰۹۱۲ ۳۴۵ ۶۷۸۹"]
    assert found("2025-11-16 ۰۲۱-۸۸۷۷۶۶۵۵") == ["2025-11-16", "۰۲۱-۸۸۷۷۶۶۵۵"]
    assert found("کد 1023 021-88776655") == ["021-88776655"]


def test_two_numbers_side_by_side_stay_two() -> None:
    assert found("۰۲۱-۸۸۷۷۶۶۵۵ ۰۲۱-۸۸۷۷۶۶۵۶") == ["۰۲۱-۸۸۷۷۶۶۵۵", "۰۲۱-۸۸۷۷۶۶۵۶"]


def test_national_numbers_stay_national() -> None:
    assert tel_address("۰۹۱۲ ۳۴۵ ۶۷۸۹") == "tel:09123456789"


@given(st.text(alphabet="سلا م ۰۱۲ 0123+-–().,/:#@$*%C+N°!<\ufffc«»\n", max_size=60))
def test_tokens_are_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for token in find_tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert not text[token.start].isspace()
        assert not text[token.end - 1].isspace()
        end = token.end


@given(st.text(alphabet="سلا ۰۱۲ 012+-−.,/#@$*%C+é°!<\ufffc«»()", max_size=40))
def test_what_is_remembered_or_skipped_is_what_a_thorough_look_finds(text: str) -> None:
    assert find_tokens(text, "Asia/Tehran") == find_tokens(text, "Asia/Tehran", thorough=True)


@pytest.mark.parametrize(
    "soup",
    [
        "A" + "." * 8000,
        "(" * 8000 + "A" + ")" * 8000,
        "a." * 8000,
        "5 + " * 8000,
        "A- " * 8000,
        "(+98) " * 4000,
    ],
    ids=["stops", "brackets", "dots", "sums", "hyphens", "codes"],
)
def test_no_text_takes_long(soup: str) -> None:
    """A time that grows with the square would be some seconds for the second and third."""
    began = time.process_time()
    find_tokens(soup)
    assert time.process_time() - began < 1
