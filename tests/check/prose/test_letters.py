"""Arabic letters and digits in Persian."""

from __future__ import annotations

import pytest

from tests.check.prose.sample import mended, pieces

LETTERS = "text-arabic-letters"
DIGITS = "text-arabic-digits"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("مديريت بانك ملي", "مدیریت بانک ملی"),
        ("خبرى", "خبری"),
        ("مي‌شود", "می‌شود"),
        ("ھمه و ہمه", "همه و همه"),
        ("ﻣﺪﯾﺮ", "مدیر"),
        ("ﻻله", "لاله"),
        ("گفت: «ما كار را تمام مي‌كنيم»", "گفت: «ما کار را تمام می‌کنیم»"),
        ("سازمان هاي ايران كه كار مي كنند", "سازمان های ایران که کار می کنند"),
        ("**كتاب** و [كار](كار.md)", "**کتاب** و [کار](كار.md)"),
        ("---\ntitle: كتاب\nslug: كتاب\n---\nكتاب", "---\ntitle: کتاب\nslug: كتاب\n---\nکتاب"),
        ("بين‌المللي", "بین‌المللی"),
        ("البته الزامي است كه الكترونيك باشد", "البته الزامی است که الکترونیک باشد"),
    ],
)
def test_arabic_letters_become_persian(wrong: str, right: str) -> None:
    assert mended(LETTERS, wrong) == right
    assert pieces(LETTERS, right) == []


@pytest.mark.parametrize(
    "text",
    [
        "﴿إِنَّ اللَّهَ عَلَى كُلِّ شَيْءٍ قَدِيرٌ﴾",
        "فرمود: «إنما الأعمال بالنيات» و رفت",
        "«السلام عليكم و رحمة الله»",
        "«في سبيل الله و على بركة الله»",
        "متن فارسی *مدينة الزهراء*{: lang=ar} است",
        '<span lang="ar">علي كل شيء</span>',
        "كل شيء قدير\n{: lang=ar}",
        "شعر «یہ کتاب ہے» و «ښه راغلاست يې» و «ڕۆژنامەی نوێ»",
        "`كتاب` و https://example.ir/كتاب",
        "مسئول، مؤسس، تأخیر، خانهٔ، دایرةالمعارف، آیة‌الله، ﷼ و ﷺ",
    ],
)
def test_quotations_in_arabic_keep_their_letters(text: str) -> None:
    assert pieces(LETTERS, text) == []


def test_a_finding_is_a_whole_word() -> None:
    assert pieces(LETTERS, "بانك ملي‌ها") == [("بانك", "بانک"), ("ملي‌ها", "ملی‌ها")]


def test_only_persian_is_asked_for_persian_letters() -> None:
    assert pieces(LETTERS, "كتاب", "ar") == []
    assert pieces(DIGITS, "٤٥", "ar") == []
    assert pieces(LETTERS, "كتاب", "fa-AF") == [("كتاب", "کتاب")]


def test_arabic_digits_become_persian() -> None:
    assert mended(DIGITS, "٤٥٦ نفر و ١٢٣") == "۴۵۶ نفر و ۱۲۳"
    assert pieces(DIGITS, "۴۵۶ و 456 و `٤٥٦`") == []
