"""Punctuation: spaces around it, European marks, tatweel, half-spaces."""

from __future__ import annotations

import pytest

from tests.check.prose.sample import mended, pieces

BEFORE = "text-space-before-mark"
AFTER = "text-space-after-mark"
INSIDE = "text-space-inside-brackets"
LATIN = "text-latin-marks"
DASH = "text-tatweel-dash"
TATWEEL = "text-tatweel"
HALF = "text-stray-half-space"


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        (BEFORE, "آمدند ، دیدند و رفتند .", "آمدند، دیدند و رفتند."),
        (BEFORE, "چرا ؟", "چرا؟"),
        (BEFORE, "تلفن : ۰۲۱", "تلفن: ۰۲۱"),
        (BEFORE, "«خبر» ؛ سپس", "«خبر»؛ سپس"),
        (BEFORE, "`کد` ، سپس", "`کد`، سپس"),
        (BEFORE, "**پررنگ** ، سپس", "**پررنگ**، سپس"),
        (BEFORE, "[پیوند](a.md) . سپس", "[پیوند](a.md). سپس"),
        (BEFORE, "آمد .او رفت", "آمد. او رفت"),
        (BEFORE, "خبر تازه ،سپس رفت", "خبر تازه، سپس رفت"),
        (BEFORE, "آمد\u00a0! چه خوب", "آمد! چه خوب"),
        (BEFORE, "قالب‌های CSV ، JSON", "قالب‌های CSV، JSON"),
        (AFTER, "آمدند،دیدند؛رفتند", "آمدند، دیدند؛ رفتند"),
        (AFTER, "رفتند.سپس آمدند", "رفتند. سپس آمدند"),
        (AFTER, "چرا؟چون", "چرا؟ چون"),
        (AFTER, "گفت:«آماده‌ایم»", "گفت: «آماده‌ایم»"),
        (AFTER, "گفت:آماده‌ایم", "گفت: آماده‌ایم"),
        (AFTER, "تهران،۲۰ کیلومتر", "تهران، ۲۰ کیلومتر"),
        (AFTER, "قالب،CSV", "قالب، CSV"),
        (INSIDE, "قطار ( خط دو ) رفت", "قطار (خط دو) رفت"),
        (INSIDE, "گفت « آماده‌ایم » و", "گفت «آماده‌ایم» و"),
        (INSIDE, "سال [ ۱۴۰۴ ] بود", "سال [۱۴۰۴] بود"),
        (LATIN, "آمدند, دیدند; چرا?", "آمدند، دیدند؛ چرا؟"),
        (LATIN, "واقعاً??", "واقعاً؟؟"),
        (LATIN, "«خبر», سپس", "«خبر»، سپس"),
        (LATIN, "[پیوند](a.md), سپس", "[پیوند](a.md)، سپس"),
        (LATIN, "در ۱۴۰۴, سپس", "در ۱۴۰۴، سپس"),
        (DASH, "تهران ـ مشهد", "تهران – مشهد"),
        (DASH, "۱ـ آب", "۱– آب"),
        (DASH, "تهران ــ مشهد", "تهران – مشهد"),
        (TATWEEL, "ســـلام", "سلام"),
        (TATWEEL, "کتـاب‌خانه", "کتاب‌خانه"),
        (HALF, "خانه\u200c ما", "خانه ما"),
        (HALF, "خانه \u200cما", "خانه ما"),
        (HALF, "کتاب\u200c\u200cها", "کتاب‌ها"),
        (HALF, "خانه\u200c، ما", "خانه، ما"),
        (HALF, "خانه\u200c\nما", "خانه\nما"),
        (HALF, "«\u200cخانه\u200c»", "«خانه»"),
        (HALF, "کتاب¬ها و می\u200bشود", "کتاب‌ها و می‌شود"),
    ],
)
def test_wrong_becomes_right(code: str, wrong: str, right: str) -> None:
    assert mended(code, wrong) == right
    assert pieces(code, right) == []


@pytest.mark.parametrize(
    "text",
    [
        "آمدند، دیدند؛ رفتند. چرا؟ چه خوب! گفت: «آری».",
        "گفت ... و رفت …",
        "گفت... و رفت…",
        "ساعت ۱۰:۳۰ و نسبت ۲ : ۱",
        "ج.ا.ا. و ه.ش. و م. ر. احمدی و م . ر . احمدی",
        "ق.م. و ص.ب و آ.ث.پ",
        "نشانی example.ir/a,b;c?d=e و info@example.ir است",
        "۱. نخست\n2. دوم",
        "متن[^1]، سپس[^۲].\n\n[^1]: یادداشت.",
        "[پیوند](a.md)، `کد`، **پررنگ**؛ *کج*.",
        "خوب :) بد :( و چشمک ;) و :-)",
        "Open Data, JSON; why? Yes. (نمونه)",
        "This is English, with marks; is it not? Yes .",
        "نام(ها) و خانه(های) ما؛ «خانه»ها و (خانه)ها",
        "- [ ] کار نخست\n- [x] کار دوم",
        "نام: ( )  تاریخ: [   ]",
        "PDF‌ها، ۲۰‌ساله و «ایران»‌ها و (کتاب)‌ها",
        "**می‌**شود و می‌`کد`",
        "هـ و هـ.ش و ـها و بـ",
        "بیت نخست / بیت دوم\nچه باک از موج بحر آن را\\\nکه باشد نوح کشتیبان",
        "﴿ بسم الله الرحمن الرحیم ﴾",
        "چه؟! چرا!؟ واقعاً؟!!",
        "| الف | ب |\n|---|:---:|\n| ، | : |\n| ۱ | - |",
        "متن\n:   شرح\n",
        "دامنهٔ مثال.ایران",
        "دامنهٔ .ایران ثبت شد",
        "نشانی a@b.irـ و رفت",
        "خدمات )هم تراز( و دیگر",
        "“پ“ و ”ت” و „الف“ و “ب”",
        "متن :::",
        "۱۲،۱۳ و ۱۴",
        "۱۴۰۴/۰۸/۲۵ ۰۹:۰۰",
        "بقره:۲۵۵",
        "پرسش (؟) و (!)",
        "می‌رود، «می‌رود» و می‌رود.",
        "\u200fمتن\u200e، متن",
        ".NET و C++ و #PR و @acme",
        "نشانه‌های ، ؛ ؟ و نشانه‌های , ; ? را",
        "میان « و » و میان ( و )",
        "گفت . . . و رفت",
        "سطر ::: و سطر",
        "A statement (بیانیه), a denial (تکذیبیه); and «انتهای پیام», too?",
        "پرسش‌ها ? و # نیست",
        "«می‌…» و «ه‌» و «‌ها» و (می‌) در دستور خط",
    ],
)
@pytest.mark.parametrize("code", [BEFORE, AFTER, INSIDE, LATIN, DASH, TATWEEL, HALF])
def test_good_text_is_left_alone(code: str, text: str) -> None:
    assert pieces(code, text) == []


def test_english_items_are_not_looked_at() -> None:
    text = "One , two ; three ?"
    assert [pieces(code, text, "en") for code in (BEFORE, AFTER, INSIDE, LATIN)] == [[], [], [], []]


@pytest.mark.parametrize("lang", ["ar", "ur", "ckb-IQ", "fa-AF"])
def test_other_languages_of_the_script_have_the_same_marks(lang: str) -> None:
    assert pieces(LATIN, "سلام, سلام", lang) == [(",", "،")]
    assert pieces(BEFORE, "سلام ، سلام", lang) == [(" ،", "،")]


def test_hebrew_has_european_marks_without_spaces_before_them() -> None:
    assert pieces(BEFORE, "שלום , עולם", "he") == [(" ,", ",")]
    assert pieces(LATIN, "שלום, עולם?", "he") == []


def test_a_colon_that_yaml_would_read_is_never_put_in() -> None:
    source = "---\ntitle: گفت:آماده‌ایم\n---\nگفت:آماده‌ایم\n"
    assert pieces(AFTER, source) == [(":", None), (":", ": ")]


def test_brackets_without_a_partner_are_left_alone() -> None:
    assert pieces(INSIDE, "الف ( ب") == []
    assert pieces(INSIDE, "الف ) ب و ب )") == []
    assert pieces(INSIDE, "خندیدم ) و رفتم") == []
