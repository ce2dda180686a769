"""Words that look broken and may be right: names, verse, scripture, wine, May, the letter ی.

Good Persian is left alone; where a sentence could be read in two ways nothing is mended without a person.
"""

from __future__ import annotations

import time

import pytest

from prsite.check.prose.looking import look
from prsite.check.prose.words import WORD_RULES
from tests.check.prose.registers import LINES

HALF = "\u200c"


def told(text: str) -> list[tuple[str, str | None]]:
    """What is found, and what would be put in its place without asking."""
    return [(text[f.start : f.end], f.better) for _, f in look(text, "fa", WORD_RULES)]


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_good_persian_of_every_register_is_left_alone(line: str) -> None:
    assert told(line) == []


def test_there_are_enough_lines() -> None:
    assert len(set(LINES.strip().splitlines())) >= 300


@pytest.mark.parametrize(
    "text",
    [
        "لا یکلف الله نفساً الا وسعها",
        "اذا زلزلت الارض زلزالها",
        "بسم الله مجریها و مرسیها",
        "انا مدینة العلم و علی بابها",
        "خیر الامور اوسطها",
        "الا یا ایها الساقی ادر کأساً و ناولها",
        "هوفنهایم و مانهایم و گوگنهایم و اوپنهایم و هیلدسهایم و بنتهایم",
        "جدول ترین‌های لیگ و فهرست ترین‌های سال و معرفی ترین‌ها",
        "دیمیتر و ترانسمیتر و ریپیتر و ایمیتر و پریمیتر و پارکومیتر و لیسترین",
        "شبکه ای تی وی و روزنامه ای بی سی و نسخه ای پی یو بی",
        "به مجلس حسینیه ام ابیها رفت",
        "به خانه ای پسر، آهسته ای صبا و نامه ای ساقی",
        "برو به مدرسه ای احمد!",
        "مدرسهٔ های اسکول، دوربین های اسپید و حالت های گین",
        "پسوند ها و تر را جدا بنویسید",
        "نشانهٔ جمع در فارسی ها است",
        "در ۱۴ می کشته شد",
        "در ۲۵ می بسته شد و در ۳ می رسید",
        "قانون ۲۵ می بود و ماه می گذشت",
        "در می رفت و آمد بسیار بود",
        "اول می رسید و دوم می رفتند",
        "می ده که نوبهار است",
        "ساقی بیا که می خوریم و غم نخوریم",
        "از جام می گرفت و بوی می آمد",
        "دیوار از باران نمی گرفت",
        "گزینهٔ ی را بردارید و گزینه ی را نه",
    ],
)
def test_what_an_attacker_found(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("من می خورم و هر که چو من اهل بود", "می خورم"),
        ("خوراک میگویی تازه", "میگویی"),
        ("فایل میدی را باز کرد", "میدی"),
        ("زمین خشک تر شد", "خشک تر"),
        ("دستهام درد گرفت", "دستهام"),
        ("چشمهاش را بست", "چشمهاش"),
        ("خانه ام آنجاست", "خانه ام"),
        ("بهترین رده ای را داشت", "رده ای"),
        ("این سریال‌کوب ها گران است", "سریال‌کوب ها"),
    ],
)
def test_two_readings_are_told_and_left_to_a_person(text: str, piece: str) -> None:
    assert told(text) == [(piece, None)]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("در سال ۱۴۰۰ می رسید", "می‌رسید"),
        ("ساعت ۳ می شود", "می‌شود"),
        ("کار آغاز می شود و پایان می یابد", "می‌شود"),
        ("هوا گرم می شد", "می‌شد"),
        ("او نمی گرفت", "نمی‌گرفت"),
        ("می کرده‌اند", "می‌کرده‌اند"),
        ("رسانه ای‌ها و شبکه ای تازه", "شبکه‌ای"),
        ("فعال ترین‌های سال", "فعال‌ترین‌های"),
    ],
)
def test_what_has_one_reading_is_still_mended(text: str, better: str) -> None:
    assert better in [found for _, found in told(text)]


@pytest.mark.parametrize(
    "word",
    [
        "ها" * 20_000,
        "های" * 40_000,
        "خانه" * 30_000,
        "می" * 50_000,
        "تر" * 50_000,
        f"خانه{HALF}" * 20_000,
        f"کتابها{HALF}" * 20_000,
        "هی" * 50_000,
        "ها " * 40_000,
        "می " * 40_000,
        "خانه ی " * 15_000,
        "خانه ای " * 15_000,
        "می خورد " * 12_000,
    ],
    ids=range(13),
)
def test_long_texts_of_one_word_are_read_in_a_moment(word: str) -> None:
    began = time.process_time()
    look(word, "fa", WORD_RULES)
    assert time.process_time() - began < 2
