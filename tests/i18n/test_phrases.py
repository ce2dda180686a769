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


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("fa", "۲۴ ساعت|۲ روز|۳ روز|۱۱ روز|۳ ماه|۵ سال"),
        ("ar-EG", "٢٤ ساعة|يومان|٣ أيام|١١ يومًا|٣ أشهر|٥ سنوات"),
        ("ar-SA", "٢٤ ساعة|يومان|٣ أيام|١١ يومًا|٣ أشهر|٥ سنوات"),
        ("ar-MA", "24 ساعة|يومان|3 أيام|11 يومًا|3 أشهر|5 سنوات"),
        ("ur", "24 گھنٹے|2 دن|3 دن|11 دن|3 مہینے|5 سال"),
        ("he", "24 שעות|יומיים|3 ימים|11 ימים|3 חודשים|5 שנים"),
        ("ckb", "٢٤ کاتژمێر|٢ ڕۆژ|٣ ڕۆژ|١١ ڕۆژ|٣ مانگ|٥ ساڵ"),
        ("ps", "۲۴ ساعتونه|۲ ورځې|۳ ورځې|۱۱ ورځې|۳ میاشتې|۵ کاله"),
        ("en", "24 hours|2 days|3 days|11 days|3 months|5 years"),
    ],
)
def test_each_language_has_its_forms_and_digits(tag: str, shown: str) -> None:
    spans = [timedelta(days=days) for days in (1, 2, 3, 11, 91, 1826)]
    texts = [between(START, START + span, tag) for span in spans]
    assert "|".join(texts) == shown
