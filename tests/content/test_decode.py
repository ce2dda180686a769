"""Front-matter nodes become typed values by the schema; faults are collected with their lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

import pytest

from prsite.content.decode import Decoder
from prsite.content.frontmatter import split_document
from prsite.diagnostics import Diagnostic
from prsite.i18n.parsing import PartialDate
from prsite.model.keys import key
from prsite.model.values import Fact, FileRef, Image, Moment, Quote

TEHRAN = ZoneInfo("Asia/Tehran")
FILES = {f"content/posts/{n}": f"content/posts/{n}" for n in ("a.png", "b #1.png", "پرونده ۱.pdf")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """A schema with a key of each type."""

    text: str = field(default="", metadata=key("", ""))
    flag: bool = field(default=False, metadata=key("", ""))
    number: int = field(default=0, metadata=key("", ""))
    choice: Literal["news", "report"] = field(default="news", metadata=key("", ""))
    talk: Literal["", "true", "false", "closed"] = field(default="", metadata=key("", ""))
    day: Moment | None = field(default=None, metadata=key("", ""))
    words: tuple[str, ...] = field(default=(), metadata=key("", ""))
    file: FileRef | None = field(default=None, metadata=key("", ""))
    image: Image | None = field(default=None, metadata=key("", ""))
    quotes: tuple[Quote, ...] = field(default=(), metadata=key("", ""))
    facts: tuple[Fact, ...] = field(default=(), metadata=key("", ""))
    sender: str = field(default="", metadata={**key("", ""), "alias": "from"})


def decode(*lines: str) -> tuple[dict[str, Any], list[Diagnostic]]:
    head = split_document("\n".join(["---", *lines, "---"]), "content/posts/a.md").head
    decoder = Decoder(path="content/posts/a.md", zone=TEHRAN, files=FILES)
    return decoder.record(Everything, head), decoder.found


def sound(*lines: str) -> dict[str, Any]:
    values, found = decode(*lines)
    assert found == []
    return values


def fault(*lines: str) -> tuple[str, int]:
    _, (found,) = decode(*lines)
    assert found.place is not None
    return found.code, found.place.line


@pytest.mark.parametrize("word", ["true", "Yes", "on", "۱", "1", "بله", "بلی", "بله # تا فردا"])
def test_yes(word: str) -> None:
    assert sound(f"flag: {word}") == {"flag": True}


@pytest.mark.parametrize("word", ["false", "NO", "off", "۰", "خیر", "نه"])
def test_no(word: str) -> None:
    assert sound(f"flag: {word}") == {"flag": False}


@pytest.mark.parametrize(
    ("written", "number"), [("۱۲", 12), ("٣", 3), ("-4", -4), ("۱٬۲۰۰", 1200), ("007", 7)]
)
def test_numbers_in_any_digits(written: str, number: int) -> None:
    assert sound(f"number: {written}") == {"number": number}


def test_what_is_no_number_and_no_yes() -> None:
    assert fault("number: دو") == ("value-type", 2)
    assert fault("number: 1.5") == ("value-type", 2)
    assert fault("text: x", "flag: شاید") == ("value-type", 3)


@pytest.mark.parametrize(
    "written", ["1404-08-25", "۱۴۰۴/۰۸/۲۵", "۲۵ آبان ۱۴۰۴", "2025-11-16", "1404-08-25 # آغاز"]
)
def test_dates_in_any_calendar(written: str) -> None:
    assert sound(f"day: {written}") == {"day": Moment(datetime(2025, 11, 16, tzinfo=TEHRAN), True)}


def test_a_time_and_the_sites_zone() -> None:
    moment = sound("day: ۱۴۰۴/۰۸/۲۵ ۱۰:۳۰")["day"]
    assert moment == Moment(datetime(2025, 11, 16, 7, 0, tzinfo=UTC), False)


def test_the_last_day_of_ordibehesht_is_a_date() -> None:
    assert sound("day: 1404-02-31") == {"day": Moment(datetime(2025, 5, 21, tzinfo=TEHRAN), True)}


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1404-07-31", "impossible-date"),
        ("2025-02-30", "impossible-date"),
        ("1404-13-01", "date-impossible"),
        ("1404-07-30 25:00", "date-impossible"),
        ("2025-11-16T10:30:00+03:99", "date-impossible"),
        ("۰۴/۰۸/۲۵", "date-two-digit-year"),
        ("1204-08-25", "date-year-range"),
        ("دیروز", "date-unknown"),
        ("۱۴۰۴", "date-unknown"),
    ],
)
def test_dates_that_are_none(written: str, code: str) -> None:
    assert fault(f"day: {written}") == (code, 2)


def test_a_wrong_weekday_is_only_a_warning() -> None:
    values, (found,) = decode("day: شنبه ۲۵ آبان ۱۴۰۴")
    assert found.code == "weekday-mismatch"
    assert values["day"].at == datetime(2025, 11, 16, tzinfo=TEHRAN)


def test_choices() -> None:
    assert sound("choice: Report") == {"choice": "report"}
    assert sound("choice: report # گزارش") == {"choice": "report"}
    assert fault("choice: repot") == ("value-choice-near", 2)
    assert fault("choice: qwertyuiop") == ("value-choice", 2)


def test_yes_and_no_are_choices_where_they_are_offered() -> None:
    for said in ("true", "Yes", "بله", "۱"):
        assert sound(f"talk: {said}") == {"talk": "true"}
    for said in ("false", "no", "خیر", "خیر # فعلاً"):
        assert sound(f"talk: {said}") == {"talk": "false"}
    assert sound("talk: Closed") == {"talk": "closed"}
    assert fault("talk: qwertyuiop") == ("value-choice", 2)
    assert fault("choice: بله") == ("value-choice", 2)


def test_lists_split_on_both_commas() -> None:
    assert sound("words: آب، برق, گاز") == {"words": ("آب", "برق", "گاز")}
    assert sound("words: آب") == {"words": ("آب",)}
    assert sound("words: [آب، برق]") == {"words": ("آب", "برق")}
    assert sound('words: ["آب، برق"]') == {"words": ("آب، برق",)}


def test_an_entry_with_a_colon_is_text() -> None:
    assert sound("words:", "  - پرسش: چرا", "  - پاسخ، زیرا") == {"words": ("پرسش: چرا", "پاسخ، زیرا")}


def test_broken_lists() -> None:
    assert fault("words: [آب، برق") == ("front-matter-not-yaml", 2)
    assert fault("words: {a: b, c: d}") == ("value-type", 2)
    assert fault("words: [[a]]") == ("value-type", 2)


def test_files_beside_the_item() -> None:
    assert sound("file: a.png")["file"] == FileRef("content/posts/a.png")
    assert sound("file: ./a.png")["file"] == FileRef("content/posts/a.png")
    assert sound("file: ../posts/a.png")["file"] == FileRef("content/posts/a.png")
    assert sound("file: /posts/a.png")["file"] == FileRef("content/posts/a.png")
    assert sound("file: ..\\posts\\a.png")["file"] == FileRef("content/posts/a.png")
    assert sound("file: پرونده ۱.pdf")["file"] == FileRef("content/posts/پرونده ۱.pdf")


def test_a_hash_in_a_file_name_and_a_comment_after_one() -> None:
    assert sound("file: b #1.png")["file"] == FileRef("content/posts/b #1.png")
    assert sound("file: a.png # تصویر اصلی")["file"] == FileRef("content/posts/a.png")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../../etc/passwd", "file-outside"),
        ("/../secret.png", "file-outside"),
        ("A.png", "front-matter-file-near"),
        ("qwertyuiop.png", "front-matter-file-missing"),
    ],
)
def test_files_that_are_not_there(name: str, code: str) -> None:
    assert fault(f"file: {name}") == (code, 2)


def test_a_picture_is_a_name_or_a_table() -> None:
    ref = FileRef("content/posts/a.png")
    assert sound("image: a.png") == {"image": Image(file=ref)}
    assert sound("image:", "  file: a.png", "  alt: نما: شب") == {"image": Image(file=ref, alt="نما: شب")}


def test_tables_report_what_is_missing_strange_or_wrong() -> None:
    assert fault("image:", "  alt: نما") == ("part-missing", 3)
    assert fault("image:", "  file: a.png", "  atl: نما") == ("unknown-key-near", 4)
    assert fault("image: [a.png]") == ("value-type", 2)
    assert fault("quotes:", "  - text: یک") == ("part-missing", 3)
    assert fault("quotes: یک") == ("value-type", 2)


def test_every_missing_part_is_named() -> None:
    _, found = decode("quotes:", "  - {}")
    assert [dict(d.values)["part"] for d in found] == ["text", "person"]


def test_one_table_stands_for_a_list_of_one() -> None:
    assert sound("quotes:", "  text: یک", "  person: نگار") == {"quotes": (Quote(text="یک", person="نگار"),)}


def test_fact_dates_may_be_years() -> None:
    facts = sound("facts:", "  - name: سال", "    value: ۱۳۸۹", "    as_of: ۱۳۸۹")["facts"]
    assert isinstance(facts[0].as_of, PartialDate)


def test_keys_by_their_written_name() -> None:
    assert sound("from: مدیرعامل") == {"sender": "مدیرعامل"}


def test_nothing_written_is_nothing() -> None:
    assert sound("text:", "flag:", "number:", "day:", "words:", "file:", "image:", "choice:") == {}


def test_control_characters_vanish_from_text() -> None:
    assert sound('text: "a\\u0007b\\u0000c"') == {"text": "abc"}


def test_lines_of_keys_are_kept() -> None:
    head = split_document(
        "---\ntext: a\nimage:\n  file: a.png\nquotes:\n  - text: b\n    person: c\n---", "p"
    ).head
    decoder = Decoder(path="content/posts/p.md", zone=TEHRAN, files=FILES)
    decoder.record(Everything, head)
    assert decoder.lines == {
        "text": 2,
        "image": 3,
        "image.file": 4,
        "quotes": 5,
        "quotes.0": 6,
        "quotes.0.text": 6,
        "quotes.0.person": 7,
    }
