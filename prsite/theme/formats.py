"""How one language of a site writes dates and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats:
    """Calendar, digits and zone of a language on a site; ``base`` is the path of the site's address."""

    tag: str
    calendar: str
    digits: str
    zone: ZoneInfo
    base: str = "/"
    second_calendar: str = ""
