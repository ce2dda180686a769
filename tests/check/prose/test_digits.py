"""Numbers in Persian text."""

from __future__ import annotations

import pytest

from prsite.check.prose.looking import look
from tests.check.prose.sample import mended, pieces, rules

MIXED = "text-mixed-digits"
DECIMAL = "text-decimal-mark"
THOUSANDS = "text-thousands-mark"
PERCENT = "text-percent"
RANGE = "text-range-hyphen"


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        (DECIMAL, "رشد ۷۰,۵ درصد", "رشد ۷۰٫۵ درصد"),
        (DECIMAL, "رشد ۷۱.۸ درصد", "رشد ۷۱٫۸ درصد"),
        (DECIMAL, "رشد ۷۰٬۵ درصد", "رشد ۷۰٫۵ درصد"),
        (DECIMAL, "ضریب ۰.۱۲۵ بود", "ضریب ۰٫۱۲۵ بود"),
        (DECIMAL, "عدد ۳.۱۴۱۵ است", "عدد ۳٫۱۴۱۵ است"),
        (DECIMAL, "| سهم |\n|---|\n| ۷۱.۸ |", "| سهم |\n|---|\n| ۷۱٫۸ |"),
        (DECIMAL, "---\nvalue: ۳۱.۶\n---\n", "---\nvalue: ۳۱٫۶\n---\n"),
        (DECIMAL, "عدد ۷۰,۵ و ۷۱.۸ و ۲۰٪ در متن.", "عدد ۷۰٫۵ و ۷۱٫۸ و ۲۰٪ در متن."),
        (DECIMAL, "از ۷۰,۵ در متن", "از ۷۰٫۵ در متن"),
        (DECIMAL, "از ۲.۵ به ۳.۱ میلیون", "از ۲٫۵ به ۳٫۱ میلیون"),
        (DECIMAL, "۲.۵ تا ۳.۵ برابر", "۲٫۵ تا ۳٫۵ برابر"),
        (DECIMAL, "دقت ۱.۲ میلی‌متر", "دقت ۱٫۲ میلی‌متر"),
        (THOUSANDS, "۱,۱۴۰ نفر", "۱٬۱۴۰ نفر"),
        (THOUSANDS, "۵،۰۰۰ تومان", "۵٬۰۰۰ تومان"),
        (THOUSANDS, "۵.۰۰۰ تومان", "۵٬۰۰۰ تومان"),
        (THOUSANDS, "۵٫۰۰۰ تومان", "۵٬۰۰۰ تومان"),
        (THOUSANDS, "۱,۲۰۰,۰۰۰ ریال", "۱٬۲۰۰٬۰۰۰ ریال"),
        (THOUSANDS, "۱.۲۰۰.۰۰۰ ریال", "۱٬۲۰۰٬۰۰۰ ریال"),
        (THOUSANDS, "۱،۲۳۴،۵۶۷ ریال", "۱٬۲۳۴٬۵۶۷ ریال"),
        (THOUSANDS, "۱,۲۰۰.۵ متر", "۱٬۲۰۰٫۵ متر"),
        (PERCENT, "به ۲۰٪ رسید", "به ۲۰ درصد رسید"),
        (PERCENT, "به ۲۰ % رسید", "به ۲۰ درصد رسید"),
        (PERCENT, "به ٪۲۰ رسید", "به ۲۰ درصد رسید"),
        (PERCENT, "به ۲٫۵%، رسید", "به ۲٫۵ درصد، رسید"),
        (PERCENT, "به 20% رسید", "به 20 درصد رسید"),
        (PERCENT, "(۲۰%) رسید", "(۲۰٪) رسید"),
        (PERCENT, "| الف |\n|---|\n| ۲۰ درصد |", "| الف |\n|---|\n| ۲۰٪ |"),
        (PERCENT, "| الف | ب |\n|---|---|\n| ۲۰% | ٪۳۰ |", "| الف | ب |\n|---|---|\n| ۲۰٪ | ۳۰٪ |"),
        (
            PERCENT,
            "<table><tr><td>۱۲ درصد</td><td>۱۳%</td></tr></table>",
            "<table><tr><td>۱۲٪</td><td>۱۳٪</td></tr></table>",
        ),
        (RANGE, "از ۱۰-۲۰ روز", "از ۱۰ تا ۲۰ روز"),
    ],
)
def test_wrong_becomes_right(code: str, wrong: str, right: str) -> None:
    assert mended(code, wrong) == right
    assert pieces(code, right) == []


@pytest.mark.parametrize(
    ("code", "text", "piece", "choices"),
    [
        (THOUSANDS, "چگالی ۱.۰۰۰ گرم", "۱.۰۰۰", "۱٬۰۰۰ / ۱٫۰۰۰"),
        (DECIMAL, "درازا ۷.۱۲۵ است", "۷.۱۲۵", "۷٫۱۲۵ / ۷٬۱۲۵"),
        (THOUSANDS, "مبلغ ۱۲،۵۰۰ تومان", "۱۲،۵۰۰", "۱۲٬۵۰۰ / ۱۲، ۵۰۰"),
        (RANGE, "حدود ۱۰-۲۰ روز", "۱۰-۲۰", "۱۰ تا ۲۰"),
        (RANGE, "میان ۱۳۹۰–۱۴۰۰ بود", "۱۳۹۰–۱۴۰۰", "۱۳۹۰ تا ۱۴۰۰"),
    ],
)
def test_what_only_a_person_can_decide(code: str, text: str, piece: str, choices: str) -> None:
    assert pieces(code, text) == [(piece, choices)]
    assert mended(code, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "۱۴۰۴/۰۸/۲۵ و ۱۴۰۴-۰۸-۲۵ و ۲۵.۰۸.۱۴۰۴",
        "نسخهٔ ۱.۲.۳ و نسخهٔ ۲.۱ و بند ۳.۲ و مادهٔ ۴.۱",
        "ساعت ۱۰:۳۰ و ساعت ۱۰.۳۰",
        "تلفن ۰۲۱-۸۸۷۷۶۶۵۵ و ۰۷۰-۳۳۰۰۰۱۰۰ داخلی ۱۲-۱۴",
        "۳٫۵ میلیون و ۱٬۱۴۰ نفر و ۱٬۲۰۰٬۰۰۰٫۵ ریال",
        "نشانی ۱۹۲.۱۶۸.۱.۱ است",
        "خط‌های ۱,۲ و ۳",
        "<td>۱۲٪</td>",
        "کد <code>۲,۳ درصد",
        "نسخهٔ ۲.۰ یا ۲.۱ و بخش ۲.۱ و ۲.۲ و بند (۲.۱)",
        "ساعت ۱۴.۳۰ تا ۱۵.۳۰ و از ساعت ۸.۳۰",
        "قضیهٔ ۳.۲ و معادلهٔ ۲.۳ و مثال ۲.۱ و لم ۱.۲",
        "اوبونتو ۲۲.۰۴ و تی‌ال‌اس ۱.۳ و یواس‌بی ۳.۲ و جنگو ۴.۲ و آیفون ۱۵.۱ و پايتون ۳.۱۱",
        "| نام | نسخه |\n|---|---|\n| پایتون | ۲.۱ |",
        "| نسخه | ۲.۱ |\n|---|---|\n| سهم | ۳.۱ |",
        "فرمول $x = ۲.۵$ است",
        "نمرهٔ ۱۰٫۰۰۰ و چگالی ۱٫۰۰۰ گرم و دقت ۲٫۰۰۰ میلی‌متر",
        "نتیجه را از ۱-۲ به ۳-۲ برگرداند",
        "(فروغی، ۱۳۲۰: ۱۲–۱۵) و ص. ۱۲-۱۴ و (اعراف: ۱۲–۱۵) و صفحه‌های ۱۲–۱۵",
        "تلفن: ۲۲۳۳-۴۴۵۵ و کد پستی ۱۴۳۵-۱۵۶۷ و ست‌های ۲۲–۲۵ و ۲۱-۲۵ با حساب ۱-۳",
        "سال‌های ۱۳۹۰,۱۳۹۱ و ۱۳۹۲",
        "## ۲.۱ پیش‌گفتار\n\n۲.۱ پیش‌گفتار\n\n- ۲.۱ پیش‌گفتار",
        "سال تحصیلی ۱۴۰۳-۱۴۰۴ و (۱۳۱۹–۱۳۹۵)",
        "نتیجهٔ ۱-۲ و شمارهٔ ۱۲-۳۴ و پلاک ۱۰-۱۲ و ۲-۱",
        "صفحهٔ ۱۲–۱۵ و صص. ۱۲–۱۵ و ج. ۲-۳",
        "| بازه |\n|---|\n| ۱۰–۲۰ |",
        "| شرح |\n|---|\n| تا ۲۰ درصد تخفیف |",
        "(۲۰٪) و ۲۰ درصد",
        "۵۰٪ی و ۵۰٪ها",
        "بازی ۳/۲ و کسر ۲/۵",
        "فرمول ۲-۱-۳ و ۱-۲-۳",
        "`۷۰,۵` و <code>۱,۱۴۰ ۲۰٪</code>",
        "[پیوند](۷۰,۵.html) و https://example.ir/۷۰,۵",
        "در ۱۲، ۱۳ و ۱۴ آبان",
        "100% cotton, 3.14 and 1,140 people",
        "نرخ 3.14 و 1,140 نفر",
        "آذر ۱۴۰۴.",
        "در ۱۴۰۴.۸",
        "نسخه‌های ۲.۱ و Python ۳.۱۱ و بلوتوث ۵.۳ و جدول‌های ۳.۲",
        "پیروزی ۱-۲ و برد ۰-۱",
    ],
)
@pytest.mark.parametrize("code", [DECIMAL, THOUSANDS, PERCENT, RANGE])
def test_good_text_is_left_alone(code: str, text: str) -> None:
    assert pieces(code, text) == []


def test_mixed_digits_are_told_once_with_counts() -> None:
    def told(text: str) -> list[tuple[str, tuple[int, int] | None]]:
        return [(text[f.start : f.end], f.counts) for _, f in look(text, "fa", rules(MIXED))]

    assert told("۱۲ ایستگاه، ۱۴ قطار و 3 خط.\n\nو 4 پل") == [("3", (2, 2))]
    assert told("12 ایستگاه، 14 قطار و ۳ خط") == [("۳", (1, 2))]


@pytest.mark.parametrize(
    "text",
    [
        "استاندارد ISO 9001 در ۱۲ ایستگاه",
        "بیماری COVID-19 و 5G و A4 در ۱۲ ایستگاه",
        "Windows 11 و 10 km و ۱۲ ایستگاه",
        "پروانهٔ CC BY 4.0 و UTF-8 و نسخهٔ v1.2 برای ۱۲ ایستگاه",
        "`12` و [پیوند](12.md) و ۱۲",
        "1. یکم ۱۲\n2. دوم",
        "تاریخ 2025-11-16 و تلفن +98 21 8877 6655 و ۱۲",
        "There are 12 stations.\n\n۱۲ ایستگاه",
        "متن ۱۲[^1]\n\n[^1]: یادداشت ۱۳",
        "نشانی example.com/12 و ۱۲",
        "رنگ #112233 و ۱۲ و $20 و 30°",
        "12 ایستگاه و 14 قطار",
        "به گفتهٔ (Smith, 2019) و Smith (2019, 12) در ۱۲ ایستگاه",
        "رتبه‌بندی QS (2024) و f(2)=4 و x = 4 در ۱۲ ایستگاه",
        "پشتیبانی 24/7 در ۱۲ ایستگاه",
        "۱۲ ایستگاه و ۱۴ قطار",
    ],
)
def test_numbers_of_latin_names_do_not_mix(text: str) -> None:
    assert pieces(MIXED, text) == []


def test_front_matter_dates_do_not_mix() -> None:
    assert pieces(MIXED, "---\ntitle: خبر ۱۲\ndate: 1404-08-25\norder: 3\n---\n۱۲ ایستگاه") == []


def test_other_languages_have_their_own_numbers() -> None:
    assert pieces(DECIMAL, "۷۰,۵", "ar") == []
    assert pieces(MIXED, "۱۲ و 12 نفر", "ur") == []
