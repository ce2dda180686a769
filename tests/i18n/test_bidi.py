"""Direction of blocks, values and titles."""

import time
import unicodedata

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.bidi import (
    block_direction,
    closed,
    first_strong,
    has_letters,
    is_address,
    is_ltr_letter,
    is_rtl_letter,
    isolate,
    mark_title,
    strip_controls,
)
from prsite.i18n.languages import Direction

SIDES: st.SearchStrategy[Direction] = st.sampled_from(("rtl", "ltr"))


@pytest.mark.parametrize(
    "text",
    [
        "سلام دنیا",
        "Open Data در قطار شهری",
        "۱۴۰۴/۰۸/۲۵",
        "021-88776655",
        "۰۲۱-۸۸۷۷۶۶۵۵",
        "…",
        "",
        "برای دیدن https://example.com/path بروید",
        "به info@acme.ir بنویسید",
        "۱۲: https://example.com",
    ],
)
def test_a_block_in_a_persian_document_inherits(text: str) -> None:
    assert block_direction(text, "rtl") is None


@pytest.mark.parametrize(
    "text",
    [
        "Hello, world",
        "C++",
        "https://example.com/path?q=1",
        "(https://example.com)",
        "info@acme.ir",
        "info@acme.ir، press@acme.ir",
        "See https://fa.wikipedia.org/wiki/ایران for more",
        "Привет",
        "Version ۲",
    ],
)
def test_a_block_without_persian_letters_turns(text: str) -> None:
    assert block_direction(text, "rtl") == "ltr"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سلام دنیا", "rtl"),
        ("שלום", "rtl"),
        ("سلام https://example.com/path", "rtl"),
        ("سلام acme.ir", "rtl"),
        ("سلام Node.js", None),
        ("Hello", None),
        ("2025-11-16", None),
        ("https://example.com", None),
        ("۱۲۳", None),
    ],
)
def test_the_mirror_rule_in_an_english_document(text: str, expected: str | None) -> None:
    assert block_direction(text, "ltr") == expected


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://a.example/x?y=1", True),
        ("http://مثال.ایران/راه", True),
        ("www.a.example", True),
        ("a.example/x", True),
        ("a@b.example", True),
        ("گزارش", False),
        ("https://a.example/ را", False),
        ("Report", False),
        ("2.0", False),
        ("", False),
    ],
)
def test_what_is_nothing_but_an_address(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سلام Hello", "rtl"),
        ("12 Hello سلام", "ltr"),
        ("۱۲ ٪", None),
        ("", None),
        ("\u200fHello", "rtl"),
        ("\u2068Open\u2069 سلام", "ltr"),
    ],
)
def test_first_strong_is_that_of_dir_auto(text: str, expected: str | None) -> None:
    assert first_strong(text) == expected


def test_isolation_is_for_what_is_opposite_or_begins_so() -> None:
    assert isolate("Open Data", "rtl") == "\u2068Open Data\u2069"
    assert isolate("دادهٔ Open", "rtl") == "دادهٔ Open"
    assert isolate("ISO در مترو", "rtl") == "\u2068\u200fISO در مترو\u2069"
    assert isolate("«نوروز» in Nilavand", "ltr") == "\u2068\u200e«نوروز» in Nilavand\u2069"
    assert isolate("قطار شهری ۲", "rtl") == "قطار شهری ۲"
    assert isolate("قطار شهری", "ltr") == "\u2068قطار شهری\u2069"
    assert isolate("Metro 2", "ltr") == "Metro 2"


@given(st.text(alphabet="aZسی ۱1.\u200c"), SIDES)
def test_isolating_twice_is_isolating_once(text: str, base: Direction) -> None:
    once = isolate(text, base)
    assert isolate(once, base) == once
    assert strip_controls(once) == text


def test_titles_are_marked_where_first_strong_is_against_the_document() -> None:
    assert mark_title("Open Data در مترو", "rtl") == "\u200fOpen Data در مترو"
    assert mark_title("مترو و Open Data", "rtl") == "مترو و Open Data"
    assert mark_title("«نوروز» in Nilavand", "ltr") == "\u200e«نوروز» in Nilavand"
    assert mark_title("۱۴۰۴", "rtl") == "۱۴۰۴"
    assert mark_title(mark_title("Open", "rtl"), "rtl") == "\u200fOpen"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("یک \u2069\u2069 two", "یک  two"),
        ("\u202eabc", "\u202eabc\u202c"),
        ("abc\u202c", "abc"),
        ("\u2067a", "\u2067a\u2069"),
        ("\u2068a\u2069", "\u2068a\u2069"),
        ("\u202aa\u202c", "\u202aa\u202c"),
        ("\u2066\u202ba", "\u2066\u202ba\u202c\u2069"),
        ("\u2067a\u202ab\u2069c\u202c", "\u2067a\u202ab\u2069c"),
        ("\u202aa\u2067b\u202cc\u2069d", "\u202aa\u2067bc\u2069d\u202c"),
        ("\u202aa\u2069b", "\u202aab\u202c"),
        ("a\u2067b\nc\u2069", "a\u2067b\u2069\nc"),
        ("می\u200cشود\u200f!", "می\u200cشود\u200f!"),
    ],
)
def test_what_a_text_opens_it_closes(text: str, expected: str) -> None:
    assert closed(text) == expected


CONTROLLED = st.text(
    alphabet="aZسی ۱1.-(\u200f\u200e\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2069\u202c"
)


@given(CONTROLLED)
def test_closing_changes_nothing_else_and_once_is_enough(text: str) -> None:
    once = closed(text)
    assert closed(once) == once
    assert strip_controls(once) == strip_controls(text)


def _unseen(text: str) -> str:
    return "".join(c for c in text if strip_controls(c))


def _shown(text: str, base: Direction) -> str:
    shown = get_display(text, base_dir="R" if base == "rtl" else "L")
    assert isinstance(shown, str)
    return _unseen(shown)


@given(CONTROLLED, SIDES)
def test_the_neighbours_of_a_closed_text_stay_as_they_are(text: str, base: Direction) -> None:
    first, last = ("بپت", "جچح") if base == "rtl" else ("bcd", "efg")
    for held in (closed(text), isolate(text, base), mark_title(text, base)):
        shown = _shown(f"{first} {held} {last}", base)
        if base == "rtl":
            assert shown.startswith(last[::-1])
            assert shown.endswith(first[::-1])
        else:
            assert shown.startswith(first)
            assert shown.endswith(last)


@given(CONTROLLED, SIDES)
def test_what_a_text_holds_does_not_leave_its_isolate(text: str, base: Direction) -> None:
    """Words and signs around an isolate stand the same whatever is in it."""
    frame = "b- ( \u2068{}\u2069 ) - ب! ۲"
    before, behind = _shown(frame.format("\ue000"), base).split("\ue000")
    shown = _shown(frame.format(closed(text)), base)
    assert shown.startswith(before)
    assert shown.endswith(behind)
    assert len(shown) == len(before) + len(_unseen(text)) + len(behind)


def test_open_values_close_when_they_are_put_into_others() -> None:
    assert isolate("یک \u2069\u2069 two", "rtl") == "یک  two"
    assert isolate("Open \u202edata", "rtl") == "\u2068Open \u202edata\u202c\u2069"
    assert isolate("\u2068Open\u2069 x \u2069", "rtl") == "\u2068\u2068Open\u2069 x \u2069"
    assert mark_title("Open \u2067در", "rtl") == "\u200fOpen \u2067در\u2069"


@pytest.mark.parametrize(
    "piece", ["\u202a", "\u2067", "\u2069", "\u202c", "\u202a\u2069", "\u2067\u202b", "\n\u2067"]
)
def test_time_of_closing_grows_with_length_only(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count + "\u2069\u202c" * count
        begin = time.process_time()
        closed(text)
        return time.process_time() - begin

    assert min(seconds(80_000), seconds(80_000)) < 8 * max(seconds(20_000), 0.05)


def test_controls_go_and_zwnj_stays_unless_told() -> None:
    assert strip_controls("می\u200cشود\u200f\u202e!\u2069\u061c") == "می\u200cشود!"
    assert strip_controls("می\u200cشود\u200d", keep_zwnj=False) == "میشود"


def test_the_controls_are_all_of_unicode() -> None:
    classes = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    found = {chr(cp) for cp in range(0x3000) if unicodedata.bidirectional(chr(cp)) in classes}
    controls = found | {"\u200e", "\u200f", "\u061c"}
    assert {c for c in map(chr, range(0x110000)) if not strip_controls(c)} == controls


def test_letters_have_the_direction_of_the_unicode_database() -> None:
    for c in map(chr, range(0x110000)):
        if c.isalpha():
            kind = unicodedata.bidirectional(c)
            assert has_letters(c, "rtl") == (kind in ("R", "AL")), hex(ord(c))
            assert has_letters(c, "ltr") == (kind == "L"), hex(ord(c))


@pytest.mark.parametrize("c", ["۱", "1", "\u064e", "\u200f", " ", "٪", "،"])
def test_digits_marks_and_signs_are_no_letters(c: str) -> None:
    assert not any(is_letter(c) for is_letter in (is_rtl_letter, is_ltr_letter))
