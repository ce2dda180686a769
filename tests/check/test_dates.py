"""Publishing on days when nobody works."""

from __future__ import annotations

from prsite.check.dates import check_dates
from prsite.model.item import Item
from prsite.model.registry import Registries
from tests.site.newsroom import post, settings

HOLIDAYS: Registries = {
    "holidays": {
        "day-1": {"date": "1406/01/01", "name": {"fa": "نوروز", "en": "Nowruz"}},
        "day-2": {"date": "هرگز", "name": "هیچ"},
        "day-3": {"name": "بی‌تاریخ"},
    }
}


def faults(*items: Item, more: str = "") -> list[tuple[str, dict[str, str]]]:
    found = check_dates(items, HOLIDAYS, settings(more))
    return [(d.code, dict(d.values)) for d in found]


def test_holidays() -> None:
    assert faults(post("a", publish_at="1406/01/01 10:00")) == [
        ("publishes-on-holiday", {"key": "publish_at", "day": "نوروز"})
    ]
    assert faults(post("a", publish_at="1406/01/02")) == []


def test_weekends() -> None:
    friday = '[content]\nweekend = ["friday"]\n'
    assert faults(post("a", embargo_until="1405/09/06"), more=friday) == [
        ("publishes-on-weekend", {"key": "embargo_until"})
    ]
    assert faults(post("a", embargo_until="1405/09/06")) == []
    assert faults(post("a", embargo_until="1405/09/07"), more=friday) == []


def test_a_holiday_on_a_weekend_is_told_once() -> None:
    assert len(faults(post("a", publish_at="1406/01/01"), more='[content]\nweekend = ["sunday"]\n')) == 1


def test_translations_and_published_items_are_not_asked() -> None:
    assert faults(post("a", lang="en", is_translation=True, publish_at="1406/01/01")) == []
    assert faults(post("a", date="1404/01/01")) == []
