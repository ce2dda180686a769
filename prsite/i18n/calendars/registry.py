"""The built-in calendars by name."""

from __future__ import annotations

from prsite.i18n.calendars.calendar import Calendar
from prsite.i18n.calendars.gregorian import GREGORIAN
from prsite.i18n.calendars.hijri import HIJRI
from prsite.i18n.calendars.jalali import JALALI

CALENDARS: dict[str, Calendar] = {each.name: each for each in (GREGORIAN, JALALI, HIJRI)}


def calendar(name: str) -> Calendar:
    """The calendar of that name ("gregorian", "jalali", "hijri"); KeyError for any other."""
    return CALENDARS[name]
