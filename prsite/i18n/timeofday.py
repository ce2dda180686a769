"""The time of day within a date that an author typed: `10:30`, «ساعت ۱۰ صبح», `T10:30:00+03:30`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Literal

from prsite.i18n.folding import fold

Part = Literal["morning", "noon", "afternoon", "night"]

_PART_WORDS: dict[Part, str] = {
    "morning": "صبح|بامداد|سحر|صباحا|پیش از ظهر|قبل از ظهر|am|قظ|ص",
    "noon": "ظهر|ظهرا|noon",
    "afternoon": "بعدازظهر|بعد از ظهر|عصر|غروب|مساء|pm|بظ|م",
    "night": "نیمه شب|نیمهشب|شب|لیلا|midnight",
}
_PARTS: dict[str, Part] = {
    fold(word): part for part, words in _PART_WORDS.items() for word in words.split("|")
}

_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
# Without «ساعت» or a colon only whole words count: «۲۵م» is a day.
_PART_WORD = "|".join(word for word in _PART.split("|") if len(word) > 2 or word in ("شب", "am", "pm"))
_LEAD = r"(?:(?<!\w)(?:در |فی )?(?:ساعت|الساعه|at|um) )"
# ``re`` compiles these when a text first needs them.
_CLOCK = (
    rf"(?:(?<=\d)t|{_LEAD})?(?<![\d:.])(\d{{1,2}}):(\d{{2}})(?::(\d{{2}})(?:\.(\d{{1,9}}))?)?(?![\d:])"
    rf"(?: ?({_PART})(?!\w))?(?: ?(z|utc|gmt|[+-]\d{{2}}:?\d{{2}})(?!\w))?"
)
_HOUR = (
    rf"{_LEAD}(\d{{1,2}})(?: و (\d{{1,2}}) دقیقه| و (نیم|ربع))?(?: ?({_PART}))?(?!\w)"
    rf"|(?<![\w.:/+-])(\d{{1,2}}) ?({_PART_WORD})(?!\w)"
)


_FARTHEST = timedelta(hours=14)
"""The largest offset from UTC that clocks anywhere are set to (Line Islands)."""


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time after the day's midnight (hour 24 ends the day), and the offset from UTC where one was typed."""

    hour: int
    minute: int = 0
    second: int = 0
    microsecond: int = 0
    offset: timedelta | None = None

    @property
    def exists(self) -> bool:
        """Whether a clock can show it; 24:00 is the midnight that ends the day."""
        inside = 0 <= self.hour <= 23 and 0 <= self.minute <= 59 and 0 <= self.second <= 59
        end = self.hour == 24 and not (self.minute or self.second or self.microsecond)
        return (inside or end) and (self.offset is None or abs(self.offset) <= _FARTHEST)


def take_time(text: str) -> tuple[str, TimeOfDay | None]:
    """A tidied text without its time of day, and that time, if it names one (perhaps one that cannot be)."""
    found = re.search(_CLOCK, text)
    if found:
        hour, minute, second, fraction, part, offset = found.groups()
        time = TimeOfDay(
            _hour_of(int(hour), part),
            int(minute),
            int(second or 0),
            int((fraction or "0")[:6].ljust(6, "0")),
            offset_of(offset),
        )
    else:
        found = re.search(_HOUR, text)
        if not found:
            return text, None
        hour, minute, fraction, part, bare_hour, bare_part = found.groups()
        minutes = int(minute or {"نیم": 30, "ربع": 15}.get(fraction, 0))
        time = TimeOfDay(_hour_of(int(hour or bare_hour), part or bare_part), minutes)
    return " ".join((text[: found.start()] + " " + text[found.end() :]).split()), time


def _hour_of(hour: int, word: str | None) -> int:
    """The hour of 24 that an hour and a part of the day mean; hours past 12 are left as they are.

    «۱۲ شب» is the midnight that ends the day, as speakers mean it: where it bounds an embargo, the later
    reading is the safe one. «۱ شب» to «۴ شب» are hours after midnight.
    """
    part = _PARTS[word] if word else None
    if part is None or hour > 12:
        return hour
    if part == "morning":
        return 0 if hour == 12 else hour
    if part == "noon":
        return hour + 12 if hour <= 4 else hour
    if part == "afternoon":
        return 12 if hour == 12 else hour + 12
    if hour == 12:
        return 24
    return hour if hour <= 4 else hour + 12


@lru_cache(maxsize=64)
def offset_of(text: str | None) -> timedelta | None:
    """The offset from UTC that `+03:30`, `-0800` or `Z` says; None where nothing is said.

    One with more than 59 minutes is longer than any clock's, so that no time with it exists.
    """
    if not text:
        return None
    if text[0] not in "+-":
        return timedelta(0)
    hours, minutes = int(text[1:3]), int(text[-2:])
    size = timedelta(hours=hours, minutes=minutes) if minutes < 60 else _FARTHEST + timedelta(minutes=1)
    return -size if text[0] == "-" else size
