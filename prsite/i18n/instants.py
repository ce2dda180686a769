"""Days as instants of a zone, and the dates of facts, which may be no more than a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import ClassVar, Literal

Precision = Literal["year", "month", "day"]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day, as its `first` and `last` day.

    `WRITTEN_AS_TEXT`: a schema takes it for one text, not for a table.
    """

    WRITTEN_AS_TEXT: ClassVar[bool] = True

    first: date
    last: date
    precision: Precision
    calendar: str


@lru_cache(maxsize=4096)
def day_start(day: date, zone: tzinfo) -> datetime:
    """The first instant of a day in a zone, also where the clocks went forward at midnight."""
    return settled(datetime(day.year, day.month, day.day, tzinfo=zone), zone)


def end_of_day(at: datetime) -> datetime:
    """The last microsecond of an aware instant's day, in the same zone."""
    zone = at.tzinfo
    if zone is None:
        raise ValueError("an instant must carry its zone")
    following = day_start(at.date() + timedelta(days=1), zone)
    return (following.astimezone(UTC) - timedelta(microseconds=1)).astimezone(zone)


def iso_instant(at: datetime) -> str:
    """An aware instant as machines read it (RFC 3339), its offset in whole minutes.

    Clocks before the zones ran by the sun, some seconds beside a minute: those move into the time itself.
    """
    offset = at.utcoffset()
    if offset is not None and offset.seconds % 60:
        at = at.astimezone(timezone(timedelta(minutes=round(offset / timedelta(minutes=1)))))
    return at.isoformat(timespec="seconds")


def settled(at: datetime, zone: tzinfo) -> datetime:
    """The instant as the zone's clocks show it: a time that a change of clocks skips moves forward."""
    return at.astimezone(UTC).astimezone(zone)
