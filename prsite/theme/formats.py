"""How one language of a site writes dates and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats:
    """Calendar, digits and zone of a language on a site; ``base`` is the path of the site's address.

    ``hijri_offset`` is what parts the country's Hijri calendar from Umm al-Qura, in days; it moves no date of
    a language whose own calendar is Hijri. ``isolate`` says whether runs of the other direction are isolated
    in texts (``[markdown] isolate``). ``date_line`` are the calendars of the line under the newsroom's name.
    """

    tag: str
    calendar: str
    digits: str
    zone: ZoneInfo
    base: str = "/"
    second_calendar: str = ""
    hijri_offset: int = 0
    isolate: bool = True
    date_line: tuple[str, ...] = ("gregorian",)
