"""Numbers, shares, sizes, durations and lists as a reader of the language writes them.

The separators and plural rules of the languages that most builds show are tables here, taken from CLDR 48, so
that a page needs no Babel; other languages ask Babel. Native digits are put in after formatting: Babel
writes none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from prsite.i18n.digits import native_digits
from prsite.i18n.languages import DigitSystem, language, split_tag
from prsite.i18n.units import BYTES, quantity_form


@dataclass(frozen=True, slots=True)
class Marks:
    """The signs of a number: CLDR's symbols for one language and numbering system.

    The minus of a right-to-left language carries a mark (U+200E or U+061C) that keeps it before its number.
    """

    group: str
    decimal: str
    minus: str
    percent: str


_ENGLISH = Marks(",", ".", "-", "%")
_PERSIAN = Marks("٬", "٫", "\u200e−", "٪")
_ARABIC = Marks("٬", "٫", "\u061c-", "٪\u061c")

_MARKS: dict[tuple[str, DigitSystem], Marks] = {
    ("fa", "arabext"): _PERSIAN,
    ("fa", "latn"): Marks(",", ".", "\u200e−", "%"),
    ("ps", "arabext"): Marks("٬", "٫", "\u200e-\u200e", "٪"),
    ("ar", "arab"): _ARABIC,
    ("ar", "latn"): Marks(",", ".", "\u200e-", "\u200e%\u200e"),
    ("ckb", "arab"): Marks("٬", "٫", "\u200f-", "\u00a0٪"),
    ("he", "latn"): Marks(",", ".", "\u200e-", "%"),
    ("ur", "latn"): Marks(",", ".", "\u200e-", "%"),
    ("en", "latn"): _ENGLISH,
}
_MAGHREB = Marks(".", ",", "\u200e-", "\u200e%\u200e")


def number(value: float, tag: str, digits: DigitSystem | None = None) -> str:
    """A number with its thousands parted, at most three decimals (half to even): «۱۲٬۳۴۵٫۶», "12,345.6"."""
    system = digits or language(tag).digits
    marks = _marks(tag, system)
    if isinstance(value, int):
        plain = f"{value:,}"
    else:
        plain = f"{value:,.3f}".rstrip("0").rstrip(".")
        plain = "0" if plain == "-0" else plain
    if marks is not _ENGLISH:
        whole, _, fraction = plain.lstrip("-").partition(".")
        sign = marks.minus if plain.startswith("-") else ""
        plain = sign + whole.replace(",", marks.group) + (marks.decimal + fraction if fraction else "")
    return native_digits(plain, system)


def percent(value: float, tag: str, digits: DigitSystem | None = None) -> str:
    """A share of one as a percentage with at most one decimal: 0.256 gives «۲۵٫۶٪», "25.6%"."""
    system = digits or language(tag).digits
    shown = number(round(value * 100, 1), tag, system)
    return shown + _marks(tag, system).percent


def plural(n: float, tag: str) -> str:
    """The CLDR plural category of a number: zero, one, two, few, many or other."""
    primary = split_tag(tag)[0]
    if primary == "fa":
        return "one" if 0 <= n <= 1 else "other"
    if primary in ("en", "ur"):
        return "one" if n == 1 and isinstance(n, int) else "other"
    if primary in ("ckb", "ps", "ku"):
        return "one" if n == 1 else "other"
    if primary == "ar":
        return _arabic_plural(n)
    return _babel_plural(n, tag)


def join_list(items: Sequence[str], tag: str) -> str:
    """The items as one phrase: «الف، ب و پ», "A, B and C"; "" for none."""
    if len(items) < 2:
        return "".join(items)
    primary, _, territory = split_tag(tag)
    comma, last = _LISTS.get(primary) or _babel_list(tag)
    if (primary, territory) == ("en", "US") and len(items) > 2:
        last = ", and "
    elif primary == "he" and "\u05d0" <= items[-1][:1] <= "\u05ea":
        last = " ו"
    elif primary in ("ps", "ur") and len(items) > 2:
        last = "،" + last
    return comma.join(items[:-1]) + last + items[-1]


def file_size(n_bytes: int, tag: str, digits: DigitSystem | None = None) -> str:
    """A size in decimal units (1 kB = 1000 bytes): «۲٫۴ مگابایت», "2.4 MB"; one decimal below a hundred."""
    names = BYTES.get(split_tag(tag)[0], BYTES["en"])
    size, step = float(n_bytes), 0
    while step < len(names) - 1 and size >= (999.95 if size < 100 else 999.5):
        size, step = size / 1000, step + 1
    shown = round(size) if step == 0 or size >= 99.95 else round(size, 1)
    if isinstance(shown, float) and shown.is_integer():
        shown = int(shown)
    return f"{number(shown, tag, digits)} {names[step]}"


def duration(minutes: int, tag: str, digits: DigitSystem | None = None) -> str:
    """Minutes as hours and minutes in words: «۲ ساعت و ۱۰ دقیقه», "2 hours 10 minutes"."""
    hours, rest = divmod(abs(minutes), 60)
    parts = [quantity(hours, "hour", tag, digits)] if hours else []
    if rest or not hours:
        parts.append(quantity(rest, "minute", tag, digits))
    primary = split_tag(tag)[0]
    return " ".join(parts) if primary == "en" else join_list(parts, tag)


def quantity(n: int, unit: str, tag: str, digits: DigitSystem | None = None) -> str:
    """A number of minutes, hours, days, months or years in words, with the language's plural form."""
    form = quantity_form(unit, tag, plural(n, tag))
    if form is None:
        return native_digits(_babel_unit(n, unit, tag), digits or language(tag).digits)
    return form.replace("{n}", number(n, tag, digits))


# What stands between the items of a list, and before the last one: CLDR listPatterns, `standard`, with
# the house style's Persian and British English; Kurdish by its own usage.
_LISTS: dict[str, tuple[str, str]] = {
    "fa": ("، ", " و "),
    "ar": (" و", " و"),
    "ckb": ("، ", " و "),
    "ps": ("، ", " او "),
    "ur": ("، ", " اور "),
    "he": (", ", " ו-"),
    "en": (", ", " and "),
}


@lru_cache(maxsize=64)
def _marks(tag: str, system: DigitSystem) -> Marks:
    primary, _, territory = split_tag(tag)
    if primary == "ar" and system == "latn" and territory in ("DZ", "LY", "MA", "TN"):
        return _MAGHREB
    known = _MARKS.get((primary, system))
    if known:
        return known
    if system == "arabext":
        return _PERSIAN
    return _ARABIC if system == "arab" else _babel_marks(tag)


def _babel_marks(tag: str) -> Marks:
    # Babel is imported in these functions for start-up time.
    from babel.core import Locale, UnknownLocaleError

    try:
        signs = Locale.parse(tag, sep="-").number_symbols["latn"]
    except (UnknownLocaleError, ValueError, KeyError):
        return _ENGLISH
    minus = signs.get("minusSign", "-")
    return Marks(signs.get("group", ","), signs.get("decimal", "."), minus, signs.get("percentSign", "%"))


def _babel_plural(n: float, tag: str) -> str:
    from babel.core import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(tag, sep="-").plural_form(n))
    except (UnknownLocaleError, ValueError):
        return "one" if n == 1 else "other"


def _babel_list(tag: str) -> tuple[str, str]:
    from babel.core import UnknownLocaleError
    from babel.lists import format_list

    try:
        shown = format_list(["\0", "\1", "\2"], locale=tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return _LISTS["en"]
    comma, _, last = shown[1:-1].partition("\1")
    return comma, last


def _babel_unit(n: int, unit: str, tag: str) -> str:
    from babel.core import UnknownLocaleError
    from babel.units import format_unit

    try:
        return str(format_unit(n, f"duration-{unit}", locale=tag.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return quantity(n, unit, "en")


def _arabic_plural(n: float) -> str:
    if n in (0, 1, 2):
        return ("zero", "one", "two")[int(n)]
    if n != int(n):
        return "other"
    tail = int(n) % 100
    if 3 <= tail <= 10:
        return "few"
    return "many" if tail >= 11 else "other"
