"""The two lines: stations and where the maps put them."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
HUB = "میدان کتاب"


@dataclass(frozen=True)
class Stop:
    """A station on a map: its place and where its name stands."""

    name: str
    at: Point
    side: str = "right"
    new: bool = False


ONE_PATH: list[Point] = [(800, 220), (660, 360), (660, 1050), (560, 1150), (560, 1290)]
TWO_PATH: list[Point] = [(150, 300), (150, 450), (390, 690), (830, 690), (1010, 870), (1010, 1190)]

ONE = [
    Stop("شهرک سپیدار", (800, 220)),
    Stop("دانشگاه نیلاوند", (726, 294)),
    Stop("پل آجری", (660, 402)),
    Stop("باغ نارنج", (660, 474)),
    Stop("بیمارستان مهر", (660, 546)),
    Stop(HUB, (660, 690), "hub"),
    Stop("بازار کهن", (660, 792), "left"),
    Stop("تماشاخانه", (660, 848), "left"),
    Stop("راه‌آهن", (660, 904), "left"),
    Stop("کوی معلم", (660, 959), "left"),
    Stop("ورزشگاه", (660, 1014), "left"),
    Stop("نمایشگاه", (610, 1100), "left"),
    Stop("پایانهٔ جنوب", (560, 1204), "left"),
    Stop("دشت نیلوفر", (560, 1290), "left"),
]
TWO = [
    Stop("کوهپایه", (150, 300)),
    Stop("آبشار", (150, 398)),
    Stop("چهارراه فروزان", (260, 560), "right"),
    Stop("کتابخانهٔ مرکزی", (446, 690), "below"),
    Stop("باغ موزه", (772, 690), "above", True),
    Stop("کارخانهٔ پنبه", (888, 748), "right", True),
    Stop("شهرک امید", (958, 818), "right", True),
    Stop("پارک فناوری", (1010, 942), "right", True),
    Stop("دروازهٔ خاور", (1010, 1066), "right", True),
    Stop("مهتاب", (1010, 1190), "right", True),
]
