"""Calendars by name."""

import pickle

import pytest

from prsite.i18n.calendars.registry import CALENDARS, calendar


@pytest.mark.parametrize("name", ["gregorian", "jalali", "hijri"])
def test_calendars_by_name(name: str) -> None:
    assert calendar(name).name == name
    assert pickle.loads(pickle.dumps(calendar(name))) == calendar(name)


def test_no_other_calendar() -> None:
    assert len(CALENDARS) == 3
    with pytest.raises(KeyError):
        calendar("hebrew")
