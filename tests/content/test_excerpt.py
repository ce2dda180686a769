"""Plain text from Markdown, near enough for summaries and word counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.content.excerpt import count_body, first_paragraph, plain, prose, shorten
from prsite.i18n.reading import count_words


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("یک.\n\nدو.", "یک."),
        ("\n\n## سرتیتر\n\nیک\nو باقی.\n", "یک و باقی."),
        ("::: figure src=x\n\nیک.", "یک."),
        ("```\ncode\n\nmore\n```\n\nیک.", "یک."),
        ("- فهرست\n\n۱. شماره\n\n> نقل\n\n| الف |\n\n![تصویر](a.png)\n\n<div>\n\n    code\n\nیک.", "یک."),
        ("[^1]: پانویس\n\n*[خ]: خط\n\n!!! note\n\nیک.", "یک."),
        ("# فقط سرتیتر", ""),
        ("", ""),
    ],
)
def test_the_first_paragraph(body: str, first: str) -> None:
    assert first_paragraph(body) == first


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**مهم** و *نرم* و ***هر دو***", "مهم و نرم و هر دو"),
        ("[پیوند](../a.md) و [دیگر][1]", "پیوند و دیگر"),
        ("`code` و <b>پررنگ</b>[^1]", "code و پررنگ"),
        ("snake_case_name و 2 * 3", "snake_case_name و 2 * 3"),
        (r"\*ستاره\*", "*ستاره*"),
        ("متن {: .lead }", "متن"),
        ("دو   فاصله\nو سطر", "دو فاصله و سطر"),
    ],
)
def test_inline_marks(source: str, text: str) -> None:
    assert plain(source) == text


def test_prose_leaves_code_and_directives_out() -> None:
    assert prose("یک\n\n```py\nx = 1\n```\n\n::: quote by=او\nدو\n:::\n") == "یک دو"


def test_a_long_paragraph_is_cut_between_words() -> None:
    text = "واژه " * 100
    cut = shorten(text.strip(), 50)
    assert len(cut) <= 50
    assert cut.endswith("واژه…")
    assert shorten("کوتاه", 50) == "کوتاه"
    assert shorten("الف، ب", 5) == "الف…"
    assert len(shorten("ن" * 100, 50)) == 50


MARKS = (
    "متن|علی‌رضا |a_b|\n|\n\n|```\n|~~~|\n:::|**|_|`|[|](|](u v)|][|]|![|[^1]"
    "|{: .a}|{|}|<b>|<|>|\\|\\[|\\*|،|؟!| |—|3.5"
).split("|")


@given(st.lists(st.sampled_from([*MARKS, "|", "||"]), max_size=30).map("".join))
def test_words_are_counted_as_in_the_plain_text(body: str) -> None:
    assert count_body(body) == count_words(prose(body))


def test_words_of_a_body_leave_out_what_no_reader_sees() -> None:
    body = "یک [دو](https://example.org/a) **سه**{: .x }\n\n```\nx = 1\n```\n\n::: figure src=x\nچهار\n:::\n"
    assert count_body(body) == 4
    assert count_body(r"یک\[دو") == 2
