"""Names of the days of the week, Monday first."""

from __future__ import annotations

from prsite.i18n.languages import split_tag

# CLDR 48, dates/calendars/gregorian/days/format/wide; Kurdish and Urdu with the letters of their keyboards.
WEEKDAYS: dict[str, tuple[str, ...]] = {
    tag: tuple(names.split("|"))
    for tag, names in {
        "en": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
        "fa": "دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه",
        "ar": "الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
        "ckb": "دووشەممە|سێشەممە|چوارشەممە|پێنجشەممە|هەینی|شەممە|یەکشەممە",
        "ps": "دونۍ|درېنۍ|څلرنۍ|پينځنۍ|جمعه|اونۍ|يونۍ",
        "he": "יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|יום שבת|יום ראשון",
        "ur": "پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار",
    }.items()
}


def weekday_name(weekday: int, tag: str) -> str:
    """The name of a weekday (Monday 0 … Sunday 6) in a language; by Babel for those without a table here."""
    names = WEEKDAYS.get(split_tag(tag)[0])
    return names[weekday] if names else _babel_name(weekday, tag)


def _babel_name(weekday: int, tag: str) -> str:
    # Babel is imported here for start-up time.
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return WEEKDAYS["en"][weekday]
    return str(locale.days["format"]["wide"][weekday])
