"""Spans between two instants."""

from datetime import UTC, datetime, timedelta

import pytest

from prsite.i18n.phrases import between

START = datetime(2025, 11, 16, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("span", "persian", "english"),
    [
        (timedelta(seconds=59), "کمتر از یک دقیقه", "less than a minute"),
        (timedelta(seconds=60), "۱ دقیقه", "1 minute"),
        (timedelta(minutes=59, seconds=40), "۱ ساعت", "1 hour"),
        (timedelta(hours=2), "۲ ساعت", "2 hours"),
        (timedelta(hours=47), "۴۷ ساعت", "47 hours"),
        (timedelta(hours=48), "۲ روز", "2 days"),
        (timedelta(days=3), "۳ روز", "3 days"),
        (timedelta(days=90), "۳ ماه", "3 months"),
        (timedelta(days=731), "۲ سال", "2 years"),
    ],
)
def test_the_largest_fitting_unit(span: timedelta, persian: str, english: str) -> None:
    assert between(START, START + span, "fa") == persian
    assert between(START + span, START, "en") == english
