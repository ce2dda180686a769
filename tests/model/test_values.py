"""Small values of front matter."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from prsite.model.values import FileRef, Moment

TEHRAN = ZoneInfo("Asia/Tehran")


def test_a_day_ends_with_its_last_microsecond() -> None:
    day = Moment(datetime(2026, 3, 20, tzinfo=TEHRAN), True)
    assert day.end + timedelta(microseconds=1) == datetime(2026, 3, 21, tzinfo=TEHRAN)


def test_an_instant_is_its_own_end() -> None:
    at = datetime(2026, 3, 20, 10, 30, tzinfo=TEHRAN)
    assert Moment(at).end == at


def test_moments_compare_as_instants() -> None:
    assert Moment(datetime(2026, 3, 20, tzinfo=TEHRAN)) < Moment(datetime(2026, 3, 21, tzinfo=TEHRAN))


def test_a_file_is_shown_by_its_path() -> None:
    assert str(FileRef("content/a.png")) == "content/a.png"
