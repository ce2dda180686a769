"""Names of units: how languages count minutes, hours, days, months, years and bytes.

From CLDR 48, units/long (digital units of English: units/short), with its stray Arabic letters put right.
"""

from __future__ import annotations

from prsite.i18n.languages import split_tag

Forms = dict[str, str]
"""Plural category → pattern with `{n}`; "other" is always there."""

BYTES: dict[str, tuple[str, ...]] = {
    tag: tuple(names.split("|"))
    for tag, names in {
        "fa": "بایت|کیلوبایت|مگابایت|گیگابایت|ترابایت",
        "ar": "بايت|كيلوبايت|ميغابايت|غيغابايت|تيرابايت",
        "ckb": "بایت|کیلۆبایت|مێگابایت|گێگابایت|تێرابایت",
        "ur": "بائٹ|کلوبائٹ|میگابائٹ|گیگابائٹ|ٹیرابائٹ",
        "ps": "بایټ|کیلوبایټ|میګابایټ|ګیګابایټ|ټیرابایټ",
        "he": "בייט|קילו-בייט|מגה-בייט|ג׳יגה-בייט|טרה-בייט",
        "en": "bytes|kB|MB|GB|TB",
    }.items()
}
"""Units of size, each a thousand of the one before."""


def _plain(minute: str, hour: str, day: str, month: str, year: str) -> dict[str, Forms]:
    names = {"minute": minute, "hour": hour, "day": day, "month": month, "year": year}
    return {unit: {"other": f"{{n}} {name}"} for unit, name in names.items()}


def _counted(**names: tuple[str, str]) -> dict[str, Forms]:
    return {unit: {"one": f"{{n}} {one}", "other": f"{{n}} {many}"} for unit, (one, many) in names.items()}


_TIME: dict[str, dict[str, Forms]] = {
    "fa": _plain("دقیقه", "ساعت", "روز", "ماه", "سال"),
    "ckb": _plain("خولەک", "کاتژمێر", "ڕۆژ", "مانگ", "ساڵ"),
    "en": _counted(
        minute=("minute", "minutes"),
        hour=("hour", "hours"),
        day=("day", "days"),
        month=("month", "months"),
        year=("year", "years"),
    ),
    "ur": _counted(
        minute=("منٹ", "منٹ"),
        hour=("گھنٹہ", "گھنٹے"),
        day=("دن", "دن"),
        month=("مہینہ", "مہینے"),
        year=("سال", "سال"),
    ),
    "ps": _counted(
        minute=("دقیقه", "دقیقې"),
        hour=("ساعت", "ساعتونه"),
        day=("ورځ", "ورځې"),
        month=("میاشت", "میاشتې"),
        year=("کال", "کاله"),
    ),
    "ar": {
        "minute": {"one": "دقيقة", "two": "دقيقتان", "few": "{n} دقائق", "other": "{n} دقيقة"},
        "hour": {"one": "ساعة", "two": "ساعتان", "few": "{n} ساعات", "other": "{n} ساعة"},
        "day": {"one": "يوم", "two": "يومان", "few": "{n} أيام", "many": "{n} يومًا", "other": "{n} يوم"},
        "month": {"one": "شهر", "two": "شهران", "few": "{n} أشهر", "many": "{n} شهرًا", "other": "{n} شهر"},
        "year": {"one": "سنة", "two": "سنتان", "few": "{n} سنوات", "other": "{n} سنة"},
    },
    "he": {
        "minute": {"one": "דקה", "two": "שתי דקות", "other": "{n} דקות"},
        "hour": {"one": "שעה", "two": "שעתיים", "other": "{n} שעות"},
        "day": {"one": "יום", "two": "יומיים", "other": "{n} ימים"},
        "month": {"one": "חודש", "two": "חודשיים", "other": "{n} חודשים"},
        "year": {"one": "שנה", "two": "שנתיים", "other": "{n} שנים"},
    },
}


def quantity_form(unit: str, tag: str, category: str) -> str | None:
    """The pattern of a unit of time for a plural category; None for languages without a table here."""
    forms = _TIME.get(split_tag(tag)[0])
    if forms is None:
        return None
    return forms[unit].get(category, forms[unit]["other"])
