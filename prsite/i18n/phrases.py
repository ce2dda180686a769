"""Spans between two fixed instants in words. Never "ago": that would need the clock."""

from __future__ import annotations

from datetime import datetime, timedelta

from prsite.i18n.languages import DigitSystem, split_tag
from prsite.i18n.numbers import quantity

# The largest unit of which at least two fit, so that the rounding stays small; days go on to two months.
_STEPS: tuple[tuple[str, float, float], ...] = (
    ("minute", 60, 60),
    ("hour", 3600, 48),
    ("day", 86400, 60),
    ("month", 86400 * 365.2425 / 12, 24),
)
_YEAR = 86400 * 365.2425

_MOMENT = {
    "fa": "کمتر از یک دقیقه",
    "ar": "أقل من دقيقة",
    "ckb": "کەمتر لە خولەکێک",
    "ps": "له یوې دقیقې لږ",
    "ur": "ایک منٹ سے کم",
    "he": "פחות מדקה",
}


def between(start: datetime, end: datetime, tag: str, digits: DigitSystem | None = None) -> str:
    """The time between two aware instants, in either order, in the largest fitting unit: «۳ روز»."""
    seconds = abs(end - start) / timedelta(seconds=1)
    if seconds < 60:
        return _MOMENT.get(split_tag(tag)[0], "less than a minute")
    for unit, length, limit in _STEPS:
        count = round(seconds / length)
        if count < limit:
            return quantity(count, unit, tag, digits)
    return quantity(round(seconds / _YEAR), "year", tag, digits)
