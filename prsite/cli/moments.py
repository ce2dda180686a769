"""Instants as a person at the keyboard reads them: in the site's calendar and in the other one."""

from __future__ import annotations

from datetime import datetime

from prsite.cli.clock import zone_of
from prsite.config.load import calendar_of
from prsite.config.schema import Config
from prsite.i18n.dates import format_date, format_time


def both_calendars(at: datetime, config: Config, lang: str) -> str:
    """«۲۵ آبان ۱۴۰۴ ساعت ۱۰:۳۰ | ۱۶ نوامبر ۲۰۲۵ (Asia/Tehran)»: the site's calendar, then the other."""
    local = at.astimezone(zone_of(config))
    own = calendar_of(config, config.site.language)
    other = "gregorian" if own != "gregorian" else "jalali"
    first, second = (format_date(local, lang, calendar=c) for c in (own, other))
    joint = " ساعت " if lang == "fa" else ", "
    return f"{first}{joint}{format_time(local, lang)} | {second} ({config.site.timezone})"
