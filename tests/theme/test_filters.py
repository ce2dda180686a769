"""The filters of templates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from prsite.i18n.messages import Catalogue
from prsite.i18n.parsing import PartialDate, parse_partial
from prsite.model.values import Moment
from prsite.theme.filters import Filters
from prsite.theme.formats import Formats
from prsite.theme.messages import Phrasebook

TEHRAN = ZoneInfo("Asia/Tehran")
AT = datetime(2025, 11, 16, 20, 45, tzinfo=UTC)
"""A quarter past midnight of ۲۶ آبان ۱۴۰۴ in Tehran."""

FA = Formats(
    tag="fa",
    calendar="jalali",
    digits="arabext",
    zone=TEHRAN,
    base="/pr/",
    second_calendar="gregorian",
    date_line=("jalali", "hijri", "gregorian"),
)
EN = Formats(tag="en", calendar="gregorian", digits="latn", zone=TEHRAN, base="/")
BOOK = Phrasebook(
    Catalogue("fa", {}, {"{n} minute read": ("{n} دقیقه مطالعه",)}, "0"),
    Catalogue("en"),
)
fa = Filters(FA, BOOK, "https://news.example.org/pr/")
en = Filters(EN, Phrasebook(Catalogue("en"), Catalogue("en")), "https://news.example.org/")


@pytest.mark.parametrize(
    ("url", "made"),
    [
        ("/posts/", "/pr/posts/"),
        ("/", "/pr/"),
        ("https://a.example/", "https://a.example/"),
        ("//cdn.example/x", "//cdn.example/x"),
        ("#top", "#top"),
        ("mailto:a@b.ir", "mailto:a@b.ir"),
        ("", ""),
        (None, ""),
        ("javascript:alert(1)", "#"),
        (" java\nscript:alert(1)", "#"),
        ("\u200fJavaScript:alert(1)", "#"),
        ("data:text/html,x", "#"),
    ],
)
def test_href(url: str | None, made: str) -> None:
    assert fa.href(url) == made


def test_absolute_addresses_are_ascii() -> None:
    assert fa.absolute("/خبر/") == "https://news.example.org/pr/%D8%AE%D8%A8%D8%B1/"
    assert fa.absolute("https://other.example/") == "https://other.example/"
    assert fa.absolute("") == ""


@pytest.mark.parametrize(
    ("style", "made"),
    [
        ("full", "دوشنبه ۲۶ آبان ۱۴۰۴"),
        ("long", "۲۶ آبان ۱۴۰۴"),
        ("short", "۱۴۰۴/۰۸/۲۶"),
        ("month", "آبان ۱۴۰۴"),
        ("iso", "2025-11-17T00:15:00+03:30"),
    ],
)
def test_dates_are_in_the_sites_zone(style: str, made: str) -> None:
    assert fa.date(Moment(AT), style) == made
    assert fa.date(AT, style) == made


def test_times_and_machine_dates() -> None:
    assert fa.time(Moment(AT)) == "۰۰:۱۵"
    assert en.time(AT) == "00:15"
    assert fa.datetime_iso(Moment(AT)) == "2025-11-17T00:15:00+03:30"
    assert fa.datetime_iso(date(2025, 11, 16)) == "2025-11-16"
    assert fa.second_date(AT) == "۱۷ نوامبر ۲۰۲۵"
    assert en.second_date(AT) == ""
    same = Filters(replace(EN, second_calendar="gregorian"), BOOK)
    assert same.second_date(AT) == "", "the first calendar is no second one"
    assert fa.second_date(parse_partial("۲۶ آبان ۱۴۰۴")) == "۱۷ نوامبر ۲۰۲۵"
    assert fa.second_date(parse_partial("آبان ۱۴۰۴")) == ""
    assert fa.date_line(AT).startswith("دوشنبه ۲۶ آبان ۱۴۰۴ | ")
    assert fa.date(AT, calendar="gregorian") == "۱۷ نوامبر ۲۰۲۵"


def test_a_hijri_date_beside_another_has_the_sites_offset() -> None:
    both = replace(FA, second_calendar="hijri", hijri_offset=-1)
    shown = Filters(both, BOOK)
    assert shown.second_date(AT, "full") == "دوشنبه ۲۵ جمادی‌الاول ۱۴۴۷"
    assert shown.date_line(AT).split(" | ")[1] == "۲۵ جمادی‌الاول ۱۴۴۷"
    own = Filters(replace(both, calendar="hijri", second_calendar=""), BOOK)
    assert own.date(AT) == "۲۶ جمادی‌الاول ۱۴۴۷"


def test_a_language_that_counts_by_the_hijri_calendar_shows_one_day_of_it() -> None:
    """As it was typed, and as it stands in addresses and archives; in the date line, too."""
    line = ("hijri", "gregorian")
    own = Filters(replace(FA, calendar="hijri", hijri_offset=-1, date_line=line), BOOK)
    assert own.date_line(AT).split(" | ")[0] == own.date(AT, "full") == "دوشنبه ۲۶ جمادی‌الاول ۱۴۴۷"
    assert own.date(AT, calendar="hijri") == own.date(AT)


def test_a_partial_date_is_no_more_precise_than_it_was_given() -> None:
    year = PartialDate(first=date(2010, 3, 21), last=date(2011, 3, 20), precision="year", calendar="jalali")
    assert fa.partial(year) == "۱۳۸۹"
    assert fa.date(year) == "۱۳۸۹"
    assert fa.datetime_iso(year) == "2010-03-21"


def test_numbers() -> None:
    assert fa.number(12345) == "۱۲٬۳۴۵"
    assert fa.number("۱۲۳۴") == "۱٬۲۳۴"
    assert fa.number("حدود 20") == "حدود ۲۰"
    assert fa.percent(0.256) == "۲۵٫۶٪"
    assert fa.digits("ISO 9001") == "ISO ۹۰۰۱"
    assert en.filesize(2_400_000) == "2.4 MB"
    assert fa.minutes(5) == "۵ دقیقه مطالعه"
    assert en.minutes(1) == "1 minute read"
    assert en.minutes(2) == "2 minutes read"


NOTHING = [
    "href", "absolute", "date", "second_date", "date_line", "time", "datetime_iso", "partial", "number",
    "percent", "digits", "filesize", "minutes", "bdi", "isolate", "runs", "dirattr", "langattr", "tel",
    "phone", "mailto", "sms", "mail", "hostname", "plain", "paragraphs",
]  # fmt: skip


def test_nothing_gives_nothing() -> None:
    table: dict[str, Any] = dict(fa.table())
    assert {name: str(table.pop(name)(None)) for name in NOTHING} == dict.fromkeys(NOTHING, "")
    assert list(table) == ["join_list"]


def test_lists_escape_text_and_keep_markup() -> None:
    assert fa.join_list(["الف", "<ب>", Markup("<b>پ</b>")]) == "الف، &lt;ب&gt; و <b>پ</b>"
    he = Filters(replace(EN, tag="he"), BOOK)
    assert he.join_list([he.bdi("אבא"), he.bdi("בן")]) == "<bdi>אבא</bdi> ו<bdi>בן</bdi>"
    assert " ו-" in he.join_list([he.bdi("אבא"), he.bdi("BBC")])
    assert en.join_list(["a", "", "c"]) == "a,  and c"
    assert fa.join_list([]) == ""


@pytest.mark.parametrize(
    ("filters", "text", "made"),
    [
        (fa, "سازمان آب", "<bdi>سازمان آب</bdi>"),
        (fa, "Acme", "<bdi>Acme</bdi>"),
        (fa, "Open Data در شهر", '<bdi dir="rtl">Open Data در شهر</bdi>'),
        (fa, "24*7", '<bdi dir="ltr">24*7</bdi>'),
        (fa, "۱۰-۲۰", '<bdi dir="rtl"><bdi dir="ltr">۱۰</bdi>-<bdi dir="ltr">۲۰</bdi></bdi>'),
        (fa, "زبان C++", '<bdi>زبان <bdi dir="ltr">C++</bdi></bdi>'),
        (en, "سازمان", "<bdi>سازمان</bdi>"),
        (fa, Markup("<b>Acme</b>"), "<bdi><b>Acme</b></bdi>"),
        (fa, "a<b", "<bdi>a&lt;b</bdi>"),
    ],
)
def test_isolated_values(filters: Filters, text: str, made: str) -> None:
    assert filters.bdi(text) == made


def test_directions_of_blocks() -> None:
    assert fa.dirattr("Water is safe") == ' dir="ltr"'
    assert fa.dirattr("آب سالم است") == ""
    assert fa.dirattr("۱۲") == ""
    assert en.dirattr("آب سالم است") == ' dir="rtl"'
    assert fa.langattr("fa") == ""
    assert fa.langattr("en") == ' lang="en" dir="ltr"'
    assert fa.langattr("ar") == ' lang="ar"'
    assert fa.isolate("Acme") == "\u2068Acme\u2069"
    assert fa.isolate("سازمان") == "سازمان"
    assert fa.isolate("ISO در مترو") == "\u2068\u200fISO در مترو\u2069"
    assert en.isolate("ISO 9001") == "ISO 9001"


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("+98 21 8877 6655", "tel:+982188776655"),
        ("۰۲۱-۸۸۷۷۶۶۵۵", "tel:+982188776655"),
        ("0098 21 88776655", "tel:+982188776655"),
        ("۰۲۱-۸۸۷۷۶۶۵۵ داخلی ۱۲۳", "tel:+982188776655;ext=123"),
        ("\u200e+98 21 1234", "tel:+98211234"),
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("۱۲۴", "tel:124"),
        ("—", ""),
    ],
)
def test_telephone_addresses(number: str, address: str) -> None:
    assert fa.tel(number) == address


def test_a_zero_means_iran_only_in_the_zone_of_iran() -> None:
    london = Formats(tag="en", calendar="gregorian", digits="latn", zone=ZoneInfo("Europe/London"))
    assert Filters(london, BOOK).tel("020 7946 0000") == "tel:+442079460000"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("آمار <2025-11-16>", 'آمار &lt;<bdi dir="ltr">2025-11-16</bdi>&gt;'),
        ("تلفن ۰۲۱-۸۸۷۷۶۶۵۵", 'تلفن <bdi dir="ltr">۰۲۱-۸۸۷۷۶۶۵۵</bdi>'),
        ("هاتف ٠٢١-٨٨٧٧٦٦٥٥", 'هاتف <bdo dir="ltr">٠٢١-٨٨٧٧٦٦٥٥</bdo>'),
        ("۱۰-۲۰ نفر", '<bdi dir="ltr">۱۰</bdi>-<bdi dir="ltr">۲۰</bdi> نفر'),
        ("Only C++ 10-20", "Only C++ 10-20"),
        ("متن ساده & تمام", "متن ساده &amp; تمام"),
        (Markup("<b>C++</b>"), "<b>C++</b>"),
    ],
)
def test_titles_keep_the_order_of_what_is_in_them(text: str, made: str) -> None:
    assert fa.runs(text) == made


def test_a_text_that_turns_its_block_round_is_held_on_a_page_of_the_other_direction() -> None:
    assert en.dirattr("شنبه، 8-18") == ' dir="rtl"'
    assert en.runs("شنبه، 8-18") == 'شنبه، <bdi dir="ltr">8-18</bdi>'
    assert en.bdi("شنبه، 8-18") == '<bdi>شنبه، <bdi dir="ltr">8-18</bdi></bdi>'
    assert en.runs("Open شنبه، 8-18") == "Open شنبه، 8-18"


def test_titles_are_left_alone_where_nothing_can_break_or_the_site_says_so() -> None:
    assert en.runs("Call 021-88776655 <now>") == "Call 021-88776655 &lt;now&gt;"
    assert Filters(replace(FA, isolate=False), BOOK).runs("زبان C++") == "زبان C++"
    assert fa.runs("زبان Visual\nC++") == 'زبان <bdi dir="ltr">Visual\nC++</bdi>'


def test_what_a_value_leaves_open_does_not_leave_its_place() -> None:
    assert fa.bdi("یک \u2069\u2069 دو") == "<bdi>یک  دو</bdi>"
    assert fa.bdi("Open \u202edata") == "<bdi>Open \u202edata\u202c</bdi>"
    assert fa.runs("یک \u2067دو") == "یک \u2067دو\u2069"
    assert fa.isolate("یک \u2067دو\u2069\u2069") == "یک \u2067دو\u2069"
    assert fa.paragraphs("زبان C++\nدوم") == '<p>زبان <bdi dir="ltr">C++</bdi><br>\nدوم</p>'


def test_contacts_are_links() -> None:
    assert fa.phone("021-88776655") == ('<a href="tel:+982188776655"><bdi dir="ltr">۰۲۱-۸۸۷۷۶۶۵۵</bdi></a>')
    assert 'dir="rtl">۱۲۳ داخلی ۴<' in fa.phone("123 داخلی 4")
    arabic = Formats(tag="ar", calendar="gregorian", digits="arab", zone=TEHRAN, base="/")
    assert '<bdo dir="ltr">٠١١-٥٥٥٠١٩٩</bdo>' in Filters(arabic, BOOK, "https://a.example/").phone(
        "011-5550199"
    )
    assert fa.mail("a@b.ir") == '<a href="mailto:a@b.ir"><bdi dir="ltr">a@b.ir</bdi></a>'
    begun = "mailto:a@b.ir?body=%0D%0A%0D%0Ahttps%3A%2F%2Fx.ir%2F%3Fa%26b"
    assert fa.mailto("a@b.ir", body="\n\nhttps://x.ir/?a&b") == begun
    assert fa.mailto("a@b.ir", "پرسش & پاسخ") == (
        "mailto:a@b.ir?subject=%D9%BE%D8%B1%D8%B3%D8%B4%20%26%20%D9%BE%D8%A7%D8%B3%D8%AE"
    )
    assert fa.sms("۳۰۰۰۷۰") == "sms:300070"
    assert fa.sms("۰۹۱۲۳۴۵۶۷۸۹", "خبر & کد") == (
        "sms:+989123456789?body=%D8%AE%D8%A8%D8%B1%20%26%20%DA%A9%D8%AF"
    )
    assert fa.sms("به‌زودی", "خبر") == ""
    assert fa.mailto("a@b.ir?bcc=c@d.ir") == "mailto:a@b.ir%3Fbcc%3Dc@d.ir"


@pytest.mark.parametrize("mark", ["\u2066", "\u2067", "\u2068", "\u2069", "\u202b", "\u202c", "\u200f"])
def test_letters_and_text_messages_are_begun_in_plain_text(mark: str) -> None:
    """A telephone and a mail program show marks of direction as boxes; half-spaces are Persian."""
    typed = f"دربارهٔ {mark}abc{mark}: می\u200cشود"
    plain = quote("دربارهٔ abc: می\u200cشود", safe="")
    assert fa.sms("300070", typed) == f"sms:300070?body={plain}"
    assert fa.mailto("a@b.ir", typed, typed) == f"mailto:a@b.ir?subject={plain}&body={plain}"
    assert f'="mailto:a@b.ir?subject={plain}">' in fa.mail("a@b.ir", typed)


def test_hosts() -> None:
    assert fa.hostname("https://www.isna.example/news/1") == "isna.example"
    assert fa.hostname("https://[bad") == ""


def test_texts() -> None:
    assert fa.plain("<p>آب &amp; <b>برق</b></p>") == "آب & برق"
    assert fa.paragraphs("یک\nدو\r\n\r\nThree <b>") == ('<p>یک<br>\nدو</p>\n<p dir="ltr">Three &lt;b&gt;</p>')


@given(st.text())
def test_no_text_breaks_a_telephone_or_mail_link(text: str) -> None:
    for made in (fa.phone(text), fa.mail(text), fa.bdi(text), fa.paragraphs(text)):
        assert "<script" not in made
        assert Markup(made).count('"') % 2 == 0
    assert set(fa.tel(text)) <= set("tel:+;x=0123456789")
