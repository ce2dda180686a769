"""Times of day."""

import pytest

from prsite.i18n.spellings import tidy
from prsite.i18n.timeofday import TimeOfDay, take_time


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("10:30", 10, 30),
        ("۹:۰۵", 9, 5),
        ("ساعت ۱۰:۳۰", 10, 30),
        ("ساعت ۱۰", 10, 0),
        ("ساعت ۱۰ صبح", 10, 0),
        ("ساعت ۱۲ بامداد", 0, 0),
        ("ساعت ۱۲ ظهر", 12, 0),
        ("ساعت ۱ ظهر", 13, 0),
        ("ساعت ۱۱ ظهر", 11, 0),
        ("ساعت ۲ بعدازظهر", 14, 0),
        ("ساعت ۲ بعد از ظهر", 14, 0),
        ("ساعت ۱۲ بعدازظهر", 12, 0),
        ("ساعت ۵ عصر", 17, 0),
        ("ساعت ۱۷ عصر", 17, 0),
        ("ساعت ۹ شب", 21, 0),
        ("ساعت ۲ شب", 2, 0),
        ("ساعت ۱۲ شب", 24, 0),
        ("ساعت ۱۰ و ۱۵ دقیقه", 10, 15),
        ("ساعت ۱۰ و نیم صبح", 10, 30),
        ("۱۰ صبح", 10, 0),
        ("10 pm", 22, 0),
        ("10:30 p.m.", 22, 30),
        ("12:05 am", 0, 5),
        ("۱۰:۳۰ ق.ظ", 10, 30),
        ("الساعة ١٠:٣٠ م", 22, 30),
    ],
)
def test_times(text: str, hour: int, minute: int) -> None:
    rest, time = take_time(tidy(text))
    assert rest == ""
    assert time == TimeOfDay(hour, minute)
    assert time.exists


@pytest.mark.parametrize("text", ["25:00", "10:60", "ساعت ۳۰", "24:01", "10:30:99", "10:30+99:00"])
def test_times_no_clock_shows(text: str) -> None:
    _, time = take_time(tidy(text))
    assert time is not None
    assert not time.exists


@pytest.mark.parametrize("text", ["1404/08/25", "۲۵م آبان ۱۴۰۴", "25 aban 1404", ""])
def test_texts_without_a_time_are_left_alone(text: str) -> None:
    assert take_time(tidy(text)) == (tidy(text), None)
