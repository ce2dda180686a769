"""What a calendar is: fields to day, day to fields, lengths and names of its months."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

FromFields = Callable[[int, int, int], date]
ToFields = Callable[[date], tuple[int, int, int]]
DaysInMonth = Callable[[int, int], int]
MonthName = Callable[[int, str], str]


@dataclass(frozen=True, slots=True)
class Calendar:
    """One calendar as five plain functions, so that an extension can bring its own.

    `from_fields(year, month, day)` raises ValueError for a date that does not exist; `to_fields(day)` raises
    it outside the calendar's range; `days_in_month(year, month)` and `month_name(month, tag)` take months
    from 1.
    """

    name: str
    from_fields: FromFields
    to_fields: ToFields
    days_in_month: DaysInMonth
    month_name: MonthName
