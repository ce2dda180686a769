"""The filters of templates. ``docs/themes.md`` is generated from these docstrings.

Every filter knows the language of the page. An empty or missing value (``None``) gives nothing, so that a
template need not ask before it prints.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, cast
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from prsite.i18n import bidi, dates, numbers
from prsite.i18n.digits import ascii_digits, native_digits, parse_number
from prsite.i18n.instants import iso_instant
from prsite.i18n.languages import DigitSystem, Direction, direction
from prsite.i18n.parsing import PartialDate
from prsite.i18n.phones import tel_address
from prsite.i18n.tokens import isolated_pieces, may_hold_tokens
from prsite.model import urls
from prsite.model.values import Moment
from prsite.theme.formats import Formats
from prsite.theme.messages import Phrasebook

Day = Moment | datetime | date | PartialDate | None

_Dated = date | datetime
_KEPT = 4096
"""How many answers about texts are kept: one page's titles and names stand on many others."""
_INSTANTS = 32_768
"""The same of instants: an item's date stands on its page and in all its listings."""


class Filters:
    """The filters of one language of a site; each public method is a filter of that name."""

    def __init__(self, formats: Formats, book: Phrasebook, site_url: str = "") -> None:
        self._formats = formats
        self._digits = cast(DigitSystem, formats.digits)
        self._dir = direction(formats.tag)
        self._book = book
        self._site_url = site_url
        self._isolates = formats.isolate
        # A language that counts by the Hijri calendar shows dates as they were typed, and as addresses and
        # archives have them: by the table. The offset is for Hijri dates beside those of another calendar.
        self._hijri_offset = 0 if formats.calendar == "hijri" else formats.hijri_offset
        self._remembered_bdi = lru_cache(_KEPT)(self._bdi)
        self._remembered_runs = lru_cache(_KEPT)(self._runs)
        self._remembered_dirattr = lru_cache(_KEPT)(self._dirattr)
        self._remembered_phone = lru_cache(_KEPT)(self._phone)
        self._remembered_mail = lru_cache(_KEPT)(self._mail)
        self._remembered_number = lru_cache(_KEPT, typed=True)(self._number)
        self._remembered_minutes = lru_cache(_KEPT, typed=True)(self._minutes)
        self._remembered_instant = lru_cache(_INSTANTS)(self._instant)
        self._remembered_iso = lru_cache(_INSTANTS)(self._iso)

    def table(self) -> Mapping[str, Callable[..., Any]]:
        """Every filter by name."""
        names = (n for n in vars(Filters) if not n.startswith("_") and n != "table")
        return {name: getattr(self, name) for name in names}

    def href(self, url: str | None) -> str:
        """An address for an ``href`` or ``src``: the site's base path comes before root-relative ones.

        Other addresses stay as they are; ``javascript:`` and its like become ``#``.
        """
        if not url:
            return ""
        if url.startswith("/"):
            return urls.with_base(self._formats.base, url)
        return "#" if urls.runs_code(url) else url

    def absolute(self, url: str | None) -> str:
        """A root-relative address as a complete one, in ASCII: for canonical links and ``og:url``."""
        return urls.absolute(self._site_url, url) if url else ""

    def date(self, value: Day, style: str = "long", calendar: str = "") -> str:
        """A day in the site's calendar and zone: «۲۵ آبان ۱۴۰۴».

        Styles: ``full`` (with the weekday), ``long``, ``medium``, ``short`` (digits), ``month``, ``year``,
        ``weekday``, ``iso``. Another ``calendar`` (jalali, gregorian, hijri) can be named.
        """
        if value is None:
            return ""
        if style == "iso":
            return self.datetime_iso(value)
        if isinstance(value, PartialDate):
            return self.partial(value)
        day = value.at if isinstance(value, Moment) else value
        if isinstance(day, datetime):
            return self._remembered_instant(day, day.fold, style, calendar)
        return self._day(day, style, calendar)

    def _instant(self, at: datetime, fold: int, style: str, calendar: str) -> str:
        """``fold`` is named because instants that differ in it alone count as the same (PEP 495)."""
        return self._day(at, style, calendar)

    def _day(self, day: _Dated, style: str, calendar: str) -> str:
        return dates.format_date(
            day,
            self._formats.tag,
            calendar=calendar or self._formats.calendar,
            digits=self._digits,
            style=cast(dates.Style, style),
            zone=self._formats.zone,
            hijri_offset=self._hijri_offset,
        )

    def second_date(self, value: Day, style: str = "long") -> str:
        """The day in the site's second calendar (``[site] second_calendar``).

        Nothing without one, and where it is the calendar in which the language's dates stand already, or for
        a fact that is no more than a year or month. Hijri dates have the site's ``hijri_offset``.
        """
        if isinstance(value, PartialDate):
            if value.precision != "day":
                return ""
            value = value.first
        second = self._formats.second_calendar
        return self.date(value, style, second) if second not in ("", self._formats.calendar) else ""

    def date_line(self, value: Moment | datetime | None) -> str:
        """The day as news sites show it under their name: in Iran in all three calendars."""
        local, formats = self._local(value), self._formats
        if local is None:
            return ""
        return dates.date_line(
            local, formats.tag, formats.date_line, self._digits, hijri_offset=self._hijri_offset
        )

    def time(self, value: Moment | datetime | None) -> str:
        """Hours and minutes in the site's zone: «۱۰:۳۰»."""
        local = self._local(value)
        return dates.format_time(local, self._formats.tag, self._digits) if local else ""

    def datetime_iso(self, value: Day) -> str:
        """ISO 8601 in the Gregorian calendar for ``<time datetime>``; instants with the site's offset."""
        if value is None:
            return ""
        if isinstance(value, Moment):
            value = value.at
        if isinstance(value, datetime):
            return self._remembered_iso(value, value.fold)
        if isinstance(value, PartialDate):
            value = value.first
        return value.isoformat()

    def _iso(self, at: datetime, fold: int) -> str:
        return iso_instant(at.astimezone(self._formats.zone))

    def partial(self, value: PartialDate | None) -> str:
        """A date no more precise than it was given: «۱۳۸۹», «آبان ۱۴۰۴»."""
        if value is None:
            return ""
        formats = self._formats
        return dates.format_partial(value, formats.tag, formats.calendar, self._digits)

    def number(self, value: float | str | None) -> str:
        """A number with its thousands parted, in the language's digits: «۱۲٬۳۴۵»."""
        if value is None or value == "":
            return ""
        if isinstance(value, str):
            parsed = parse_number(value)
            if parsed is None:
                return self.digits(value)
            value = parsed
        return self._remembered_number(value)

    def _number(self, value: float) -> str:
        return numbers.number(value, self._formats.tag, self._digits)

    def percent(self, value: float | None) -> str:
        """A share of one as a percentage: 0.256 gives «۲۵٫۶٪»."""
        return "" if value is None else numbers.percent(value, self._formats.tag, self._digits)

    def digits(self, value: object) -> str:
        """Any text with its ASCII digits as the language writes them; nothing else changes.

        A text without letters (a telephone number, a year) gets the language's digits whatever it was
        written in.
        """
        if value is None:
            return ""
        text = str(value)
        if not any(c.isalpha() for c in text):
            text = ascii_digits(text)
        return native_digits(text, self._digits)

    def filesize(self, value: int | None) -> str:
        """Bytes in words: «۲٫۴ مگابایت»."""
        return "" if value is None else numbers.file_size(value, self._formats.tag, self._digits)

    def minutes(self, value: int | None) -> str:
        """Reading time in words: «۵ دقیقه مطالعه»."""
        return "" if value is None else self._remembered_minutes(value)

    def _minutes(self, value: int) -> str:
        phrase = self._book.ngettext("{n} minute read", "{n} minutes read", value)
        return phrase.replace("{n}", self.number(value))

    def join_list(self, values: Iterable[object]) -> Markup:
        """Values as one phrase: «الف، ب و پ». Markup stays, other text is escaped."""
        shown = [escape(v) for v in values]
        # The word before the last value may depend on how that begins (Hebrew): in letters, not in markup.
        marks = [f"{value.striptags()[:1]}\ue000{index}\ue001" for index, value in enumerate(shown)]
        phrase = numbers.join_list(marks, self._formats.tag)
        for mark, value in zip(marks, shown, strict=True):
            phrase = phrase.replace(mark, value, 1)
        return Markup(phrase)

    def bdi(self, value: object) -> Markup:
        """A value put into another text, isolated from it: names, tags, file names, titles of others."""
        if type(value) is str:
            return self._remembered_bdi(value)
        return _NOTHING if value is None or value == "" else self._bdi(value)

    def _bdi(self, value: object) -> Markup:
        if value == "":
            return _NOTHING
        text = _text(value)
        side = self._own_direction(text)
        attribute = "" if bidi.first_strong(text) == side else f' dir="{side}"'
        if type(value) is str:
            held = self._runs(text) if side == "rtl" else escape(bidi.closed(text))
        else:
            held = escape(value)
        return Markup(f"<bdi{attribute}>{held}</bdi>")

    def runs(self, value: object) -> Markup:
        """A title or another text on one line, what the bidirectional algorithm would break in it isolated.

        Telephone numbers, dates, ranges, «C++» and their like, as in the bodies of items. Markup stays.
        """
        if type(value) is str:
            return self._remembered_runs(value)
        return _NOTHING if value is None else Markup(escape(value))

    def _runs(self, text: str) -> Markup:
        text = bidi.closed(text)
        if not self._isolates or not may_hold_tokens(text):
            return Markup(escape(text))
        if (bidi.block_direction(text, self._dir) or self._dir) == "ltr":
            return Markup(escape(text))
        return Markup("").join(
            piece if tag == "" else Markup('<{} dir="{}">{}</{}>').format(tag, side, piece, tag)
            for tag, side, piece in isolated_pieces(text, self._formats.zone.key)
        )

    def isolate(self, value: object) -> str:
        """A value put into plain text (``title``): between isolates where it runs the other way."""
        return "" if value is None else bidi.isolate(_text(value), self._dir)

    def dirattr(self, value: object) -> Markup:
        """`` dir="ltr"`` (or rtl) where a heading or paragraph runs against the page; else nothing."""
        if type(value) is str:
            return self._remembered_dirattr(value)
        return self._dirattr(_text(value)) if value else _NOTHING

    def _dirattr(self, text: str) -> Markup:
        side = bidi.block_direction(text, self._dir)
        return Markup(f' dir="{side}"') if side else _NOTHING

    def langattr(self, lang: str | None) -> Markup:
        """`` lang="en" dir="ltr"`` where a language is not the page's; ``dir`` where that differs too."""
        if not lang or lang == self._formats.tag:
            return _NOTHING
        side = direction(lang)
        attribute = "" if side == self._dir else f' dir="{side}"'
        return Markup(f' lang="{escape(lang)}"{attribute}')

    def tel(self, value: str | None) -> str:
        """The ``tel:`` address of a telephone number (RFC 3966): ASCII digits, an extension apart.

        A national number gets the calling code of the zone's country; short service numbers stay.
        """
        return tel_address(_text(value), self._formats.zone.key) if value else ""

    def phone(self, value: str | None) -> Markup:
        """A telephone number as a link to call it, shown left to right in the language's digits."""
        return self._remembered_phone(_text(value)) if value else _NOTHING

    def _phone(self, value: str) -> Markup:
        shown = self.digits(ascii_digits(value))
        side = self._dir if bidi.has_letters(shown, "rtl") else "ltr"
        tag = "bdi" if side == "rtl" else bidi.isolating_tag(shown)
        return Markup('<a href="{}"><{} dir="{}">{}</{}></a>').format(self.tel(value), tag, side, shown, tag)

    def mailto(self, address: str | None, subject: str = "", body: str = "") -> str:
        """The ``mailto:`` address of an e-mail address, with a subject and the beginning of a letter
        (RFC 6068): plain text, without marks of direction, which mail programs show as boxes."""
        if not address:
            return ""
        query = {"subject": _unmarked(subject), "body": _unmarked(body).replace("\n", "\r\n")}
        said = "&".join(f"{name}={quote(text, safe='')}" for name, text in query.items() if text)
        return f"mailto:{quote(_text(address), safe='@')}{'?' if said else ''}{said}"

    def sms(self, value: str | None, body: str = "") -> str:
        """The ``sms:`` address of a number that takes text messages, with the first words (RFC 5724),
        without marks of direction."""
        number = self.tel(value).removeprefix("tel:").partition(";")[0]
        query = f"?body={quote(_unmarked(body), safe='')}" if body else ""
        return f"sms:{number}{query}" if number else ""

    def mail(self, address: str | None, subject: str = "") -> Markup:
        """An e-mail address as a link to write to it."""
        return self._remembered_mail(_text(address), _text(subject)) if address else _NOTHING

    def _mail(self, address: str, subject: str) -> Markup:
        return Markup('<a href="{}"><bdi dir="ltr">{}</bdi></a>').format(
            self.mailto(address, subject), address
        )

    def hostname(self, url: str | None) -> str:
        """The host of an address without ``www.``: what a reader recognises."""
        try:
            return (urlsplit(url or "").hostname or "").removeprefix("www.")
        except ValueError:
            return ""

    def plain(self, value: object) -> str:
        """The text of some HTML, without its tags."""
        return "" if value is None else Markup(str(value)).striptags()

    def paragraphs(self, value: object) -> Markup:
        """Plain text with empty lines between its paragraphs as ``<p>`` elements with their own direction."""
        if not value:
            return _NOTHING
        blocks = [b.strip() for b in re.split(r"\n\s*\n", str(value).replace("\r\n", "\n")) if b.strip()]
        parts = (
            Markup("<p{}>{}</p>").format(
                self.dirattr(b), Markup("<br>\n").join(self.runs(line) for line in b.split("\n"))
            )
            for b in blocks
        )
        return Markup("\n").join(parts)

    def _local(self, value: Moment | datetime | None) -> datetime | None:
        if value is None:
            return None
        at = value.at if isinstance(value, Moment) else value
        return at.astimezone(self._formats.zone)

    def _own_direction(self, text: str) -> Direction:
        against = bidi.block_direction(text, self._dir)
        if against:
            return against
        return "ltr" if text.isascii() and bidi.first_strong(text) is None else self._dir


_NOTHING = Markup("")


def _text(value: object) -> str:
    """A value as plain text; markup loses its tags and entities."""
    return value.striptags() if isinstance(value, Markup) else str(value)


def _unmarked(value: object) -> str:
    """A value as plain text without marks of direction; half-spaces stay."""
    return bidi.strip_controls(_text(value))
