"""Publishing on days when nobody works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from prsite.config.load import typed_calendar
from prsite.config.schema import Config, Weekday
from prsite.diagnostics import Diagnostic, warning
from prsite.i18n.parsing import DateFault, parse_date
from prsite.model.item import Item
from prsite.model.registry import Registries, localised, text_of

_DAYS = get_args(Weekday)


def check_dates(items: Iterable[Item], registries: Registries, config: Config) -> Iterator[Diagnostic]:
    """Scheduled and embargoed items that fall on a weekend or a holiday of the registry."""
    weekend = set(config.content.weekend)
    holidays = {}
    for entry in registries.get("holidays", {}).values():
        parsed = parse_date(str(entry.get("date", "")), zone=config.zone, declared=typed_calendar(config))
        if not isinstance(parsed, DateFault):
            shown = localised(entry, config.site.language, config.site.language)
            holidays[parsed.at.date()] = text_of(shown, "name")
    for item in items:
        for key in ("publish_at", "embargo_until"):
            moment = getattr(item, key)
            if moment is None or item.is_translation:
                continue
            day = moment.at.astimezone(config.zone).date()
            place = item.origin.place(key)
            if day in holidays:
                yield warning("publishes-on-holiday", place.path, place.line, key=key, day=holidays[day])
            elif _DAYS[day.weekday()] in weekend:
                yield warning("publishes-on-weekend", place.path, place.line, key=key)
