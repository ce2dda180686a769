"""Instants as a person at the keyboard types and reads them: in the site's calendar and in the other one."""

from __future__ import annotations

from datetime import datetime

from prsite.cli.clock import zone_of
from prsite.cli.framework import Misuse
from prsite.cli.phrases import LANGUAGES
from prsite.config.load import calendar_of, typed_calendar
from prsite.config.schema import Config
from prsite.content.decode import date_fault
from prsite.diagnostics import wording
from prsite.i18n.dates import format_date, format_time
from prsite.i18n.parsing import DateFault, parse_date


def instant(text: str, config: Config) -> datetime:
    """A ``--now`` in any form that front matter accepts, in the site's zone."""
    parsed = parse_date(text, zone=zone_of(config), declared=typed_calendar(config))
    if isinstance(parsed, DateFault):
        raise Misuse("bad-now", **_told(parsed))
    return parsed.at


def _told(fault: DateFault) -> dict[str, str]:
    diagnostic = date_fault("", 0, "--now", fault)
    told = {}
    for lang in LANGUAGES:
        words = wording(diagnostic, lang)
        told[lang] = f"{words.message} {words.hint}"
    return told


def both_calendars(at: datetime, config: Config, lang: str) -> str:
    """«۲۵ آبان ۱۴۰۴ ساعت ۱۰:۳۰ | ۱۶ نوامبر ۲۰۲۵ (Asia/Tehran)»: the site's calendar, then the other."""
    local = at.astimezone(zone_of(config))
    own = calendar_of(config, config.site.language)
    other = "gregorian" if own != "gregorian" else "jalali"
    first, second = (format_date(local, lang, calendar=c) for c in (own, other))
    joint = " ساعت " if lang == "fa" else ", "
    return f"{first}{joint}{format_time(local, lang)} | {second} ({config.site.timezone})"
