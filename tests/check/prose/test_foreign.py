"""Arabic and its neighbours among Persian, in their own letters and in Persian ones."""

from __future__ import annotations

import time

import pytest

from prsite.check.prose.foreign import is_foreign
from tests.check.prose.sample import pieces

ARABIC = [
    "لا یکلف الله نفساً الا وسعها",
    "اذا زلزلت الارض زلزالها",
    "بسم الله مجریها و مرسیها",
    "انا مدینة العلم و علی بابها",
    "خیر الامور اوسطها",
    "الا یا ایها الساقی ادر کأساً و ناولها",
    "من كنت مولاه فهذا علي مولاه",
    "كلكم راع وكلكم مسؤول عن رعيته",
    "كل يوم عاشوراء",
    "سبحان ربي العظيم وبحمده",
    "الروضة البهية في شرح اللمعة الدمشقية",
    "قفا نبك من ذكرى حبيب ومنزل بسقط اللوى بين الدخول فحومل",
    "من کنت مولاه فهذا علی مولاه",
    "انما الاعمال بالنیات",
    "والشمس و ضحاها و القمر اذا تلاها",
    "الله یستهزئ به و هو القاهر فوق عباده",
    "يا أيها الذين آمنوا كتب عليكم الصيام",
]


@pytest.mark.parametrize("words", ARABIC)
@pytest.mark.parametrize(
    "shape", ["پیامبر فرمود: «{}» و رفت.", "آیهٔ ({}) را خواندند.", "> {}\n\nمتن", "گفت: “{}”"]
)
def test_a_quotation_is_foreign(words: str, shape: str) -> None:
    text = shape.format(words)
    start = text.index(words)
    assert all(is_foreign(text, at, at + 1) for at in range(start, start + len(words)) if text[at] != " ")
    assert pieces("text-arabic-letters", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "درود بر امام علي (عليه السلام) باد",
        "«الروضة البهية في شرح…»",
        "قفا نبك من ذكرى حبيب ومنزل / بسقط اللوى بين الدخول فحومل",
        "الا یا ایها الساقی ادر کأساً و ناولها / که عشق آسان نمود اول",
    ],
)
def test_what_bounds_it(text: str) -> None:
    start = next(text.index(word) for word in ("عليه", "الروضة", "بسقط", "ادر") if word in text)
    assert is_foreign(text, start, start + 3)


def test_between_persian_words_only_the_arabic_ones_are_foreign() -> None:
    text = "پيامبر در غدير فرمود من كنت مولاه فهذا علي مولاه و سپس به مردم نگاه كرد"
    assert [piece for piece, _ in pieces("text-arabic-letters", text)] == ["پيامبر", "غدير", "كرد"]


@pytest.mark.parametrize(
    "text",
    [
        "البته الزامي است كه الكترونيك باشد",
        "«البته اليوم كار داريم»",
        "حجت الاسلام والمسلمين رئيسي",
        "آيت الله العظمي مكارم شيرازي",
        "«ما كار را تمام مي‌كنيم»",
        "من و علي يا محمد و احمد",
        "والدين كودكان و واليبال ساحلي",
        "المپيك و الگوي تازهٔ الكترونيك",
        "ارزش حق بيمه و بين‌المللي",
        "(كتابخانه ملي)",
        "«دانشگاه علوم پزشكي»",
    ],
)
def test_persian_is_not_foreign(text: str) -> None:
    assert not any(is_foreign(text, at, at + 1) for at in range(len(text)))


def test_neighbours_are_foreign() -> None:
    text = "شعر «یہ کتاب ہے» و متن"
    assert is_foreign(text, text.index("کتاب"), text.index("کتاب") + 4)
    assert not is_foreign(text, text.index("شعر"), 3)


def test_time_grows_with_length_only() -> None:
    def seconds(size: int) -> float:
        text = "الا یا ایها " * (size // 12)
        begin = time.process_time()
        for at in range(0, size, 50):
            is_foreign(text, at, at + 1)
        return time.process_time() - begin

    assert min(seconds(60_000), seconds(60_000)) < 8 * max(seconds(15_000), 0.1)
