from __future__ import annotations

import time
from xml.etree.ElementTree import fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.tokens import find_tokens
from prsite.markup.conversion import MarkupOptions
from prsite.markup.extensions.isolation import isolate_runs
from tests.markup.resolver import html


def isolated(markup: str) -> str:
    root = fromstring(f"<div>{markup}</div>")
    isolate_runs(root)
    return tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>زبان C++ است</p>", '<p>زبان <bdi dir="ltr">C++</bdi> است</p>'),
        (
            "<p>تلفن ۰۲۱-۸۸۷۷۶۶۵۵.</p>",
            '<p>تلفن <a href="tel:02188776655" dir="ltr">۰۲۱-۸۸۷۷۶۶۵۵</a>.</p>',
        ),
        (
            '<p><a href="/x">تلفن ۰۲۱-۸۸۷۷۶۶۵۵</a></p>',
            '<p><a href="/x">تلفن <bdi dir="ltr">۰۲۱-۸۸۷۷۶۶۵۵</bdi></a></p>',
        ),
        (
            "<p>الف <b>C++</b> ب 10-20</p>",
            '<p>الف <b><bdi dir="ltr">C++</bdi></b> ب <bdi dir="ltr">10-20</bdi></p>',
        ),
        (
            "<ul><li>C++<ul><li>10-20</li></ul></li></ul>",
            '<ul><li><bdi dir="ltr">C++</bdi><ul><li><bdi dir="ltr">10-20</bdi></li></ul></li></ul>',
        ),
        (
            "<p>رقم ٠٢١-٨٨٧٧٦٦٥٥</p>",
            '<p>رقم <a href="tel:02188776655" dir="ltr"><bdo dir="ltr">٠٢١-٨٨٧٧٦٦٥٥</bdo></a></p>',
        ),
        (
            '<p><a href="/x">رقم ٠٢١-٨٨٧٧٦٦٥٥</a></p>',
            '<p><a href="/x">رقم <bdo dir="ltr">٠٢١-٨٨٧٧٦٦٥٥</bdo></a></p>',
        ),
        ("<p>۱۰-۲۰ نفر</p>", '<p><bdi dir="rtl">۱۰<bdi>-</bdi>۲۰</bdi> نفر</p>'),
        ("<p>۱۴۰۴-۰۸-۲۵</p>", '<p><bdi dir="rtl">۱۴۰۴<bdi>-</bdi>۰۸<bdi>-</bdi>۲۵</bdi></p>'),
    ],
)
def test_broken_runs_are_wrapped(before: str, after: str) -> None:
    assert isolated(before) == after


@pytest.mark.parametrize(
    "markup",
    [
        "<p><code>C++ 10-20</code></p>",
        "<pre>۰۲۱-۸۸۷۷۶۶۵۵</pre>",
        "<p><kbd>--help</kbd> <samp>10-20</samp> <bdi>C++</bdi></p>",
        '<p dir="ltr">C++ and 10-20</p>',
        '<p><a href="https://a.ir/x/" dir="ltr">https://a.ir/x/</a></p>',
        '<p class="note raw">C++ 10-20</p>',
        '<p title="C++"><img alt="10-20" src="a-1.jpg" /></p>',
        "<p>زبان Visual <b>C++ است</b></p>",
        "<p><b>تلفن ۰۲۱</b>-۸۸۷۷۶۶۵۵</p>",
        "<p><i><b>تلفن</b> ۰۲۱</i>-<b>۸۸۷۷۶۶۵۵</b></p>",
        '<p>زبان <b><img alt="" src="a.jpg" />Visual</b> C++</p>',
        "<p><b> Visual</b> C++ است</p>",
        "<p><ruby>Visual<rt>C++</rt></ruby></p>",
        "<p>زبان Visual<br />C\n++</p>",
        '<p>متن ۰۲۱<sup class="footnote-ref"><a href="#fn">۱۲۳۴۵۶۷</a></sup></p>',
    ],
)
def test_code_attributes_and_runs_split_by_what_holds_more_are_left_alone(markup: str) -> None:
    assert isolated(markup) == markup


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Visual <b>C++</b>", '<bdi dir="ltr">Visual <b>C++</b></bdi>'),
        ("<b>Visual</b> C++", '<bdi dir="ltr"><b>Visual</b> C++</bdi>'),
        ("<b>a <i>Visual</i> C</b>++", '<bdi dir="ltr"><b>a <i>Visual</i> C</b>++</bdi>'),
        (
            "<i><b>Visual</b></i> <u><b>C</b>++</u>",
            '<bdi dir="ltr"><i><b>Visual</b></i> <u><b>C</b>++</u></bdi>',
        ),
        ("<b>و <i>Visual</i> C++</b>", '<b>و <bdi dir="ltr"><i>Visual</i> C++</bdi></b>'),
        ('<a href="/u">Visual</a> C++', '<bdi dir="ltr"><a href="/u">Visual</a> C++</bdi>'),
        ("2025-<b>11</b>-16", '<bdi dir="ltr">2025-<b>11</b>-16</bdi>'),
        ("10<sup>-5</sup>", '<bdi dir="ltr">10<sup>-5</sup></bdi>'),
        ("021-<b>8877</b>-6655", '<a href="tel:02188776655" dir="ltr">021-<b>8877</b>-6655</a>'),
        ("+98 <b>21</b> 8877 6655", '<a href="tel:+982188776655" dir="ltr">+98 <b>21</b> 8877 6655</a>'),
        ('021-<a href="/u">8877</a>-6655', '<bdi dir="ltr">021-<a href="/u">8877</a>-6655</bdi>'),
        ("021-<del>8877</del>-6655", '<bdi dir="ltr">021-<del>8877</del>-6655</bdi>'),
        (
            '<a href="/u">تلفن 021-<b>8877</b>-6655</a>',
            '<a href="/u">تلفن <bdi dir="ltr">021-<b>8877</b>-6655</bdi></a>',
        ),
        (
            "٠٢١-<b>٨٨٧٧</b>٦٦٥٥",
            '<a href="tel:02188776655" dir="ltr"><bdo dir="ltr">٠٢١-<b>٨٨٧٧</b>٦٦٥٥</bdo></a>',
        ),
        (
            "C++ و <b>Visual</b> C++ و <b>10</b>-20 و <b>C#</b>",
            (
                '<bdi dir="ltr">C++</bdi> و <bdi dir="ltr"><b>Visual</b> C++</bdi> و '
                '<bdi dir="ltr"><b>10</b>-20</bdi> و <b><bdi dir="ltr">C#</bdi></b>'
            ),
        ),
    ],
)
def test_a_run_that_markup_divides_is_wrapped_whole(before: str, after: str) -> None:
    assert isolated(f"<p>در {before} است</p>") == f"<p>در {after} است</p>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<b>۱۰</b>-۲۰ نفر", '<bdi dir="rtl"><b>۱۰</b><bdi>-</bdi>۲۰</bdi> نفر'),
        ("<b>۱۰<i>-۲۰</i></b> نفر", '<b><bdi dir="rtl">۱۰<i><bdi>-</bdi>۲۰</i></bdi></b> نفر'),
    ],
)
def test_a_divided_range_too(before: str, after: str) -> None:
    assert isolated(f"<p>{before}</p>") == f"<p>{after}</p>"


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("021 8877\n6655", "021 8877\n6655"),
        ("021-\n88776655", "021-\n88776655"),
        ("+98 21\n8877 6655", "+98 21\n8877 6655"),
        ("Visual\nC++", "Visual\nC++"),
        ("Visual\n   C++", "Visual\n   C++"),
        ("Visual <b>C\t#</b>", None),
        ("Visual<br />C++", "C++"),
        ("۱۰-۲۰  Visual \n C++", "Visual \n C++"),
    ],
)
def test_a_line_break_of_the_source_is_a_space(text: str, token: str | None) -> None:
    wrapped = list(fromstring(isolated(f"<p>در {text} است</p>")).iter())
    shown = ["".join(e.itertext()) for e in wrapped if e.tag in ("a", "bdi")]
    assert shown == ([token] if token else [])


def test_a_break_of_lines_parts_numbers_that_would_run_together() -> None:
    assert isolated("<p>متن<br />۱۰-۲۰</p>") == '<p>متن<br /><bdi dir="rtl">۱۰<bdi>-</bdi>۲۰</bdi></p>'
    assert isolated("<p>متن\n۱۰-۲۰</p>") == "<p>متن\n۱۰-۲۰</p>"


@pytest.mark.parametrize(
    "piece",
    [
        "a.",
        "۱-۲ ",
        "a“",
        "<b>a</b> 021-88776655 ",
        "<b>2025</b>-11-16 سلام ",
        "<b>a</b>-",
        "<b>سلام a</b> b++ ",
        "a  ",
        "a\n",
        "<i/>1-",
        "$",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        root = fromstring(f"<p>{piece * (size // len(piece))}C++</p>")
        begin = time.process_time()
        isolate_runs(root, thorough=True)
        return time.process_time() - begin

    # Four times the length in far less than sixteen times the time; the floor is for the clock's grain.
    assert min(seconds(80_000), seconds(80_000)) < 8 * max(seconds(20_000), 0.06)


@pytest.mark.parametrize(("opening", "closing"), ["()", "“”", "[]", "''"])
def test_brackets_in_brackets_take_no_longer(opening: str, closing: str) -> None:
    def seconds(depth: int) -> float:
        text = f"{opening * depth}C++{closing * depth}"
        begin = time.process_time()
        find_tokens(text, thorough=True)
        return time.process_time() - begin

    assert min(seconds(40_000), seconds(40_000)) < 8 * max(seconds(10_000), 0.06)


def test_a_footnote_mark_does_not_hide_a_number() -> None:
    assert 'href="tel:02188776655"' in isolated(
        '<p>تلفن ۰۲۱-۸۸۷۷۶۶۵۵.<sup class="footnote-ref"><a href="#fn">۱</a></sup></p>'
    )


def test_only_right_to_left_documents_are_touched() -> None:
    assert html("Call 021-88776655 about C++.", lang="en") == "<p>Call 021-88776655 about C++.</p>"


def test_the_option_turns_it_off() -> None:
    assert html("زبان C++", options=MarkupOptions(isolate_runs=False)) == "<p>زبان C++</p>"


def test_an_author_can_keep_a_span_as_it_is() -> None:
    assert "<bdi" not in html("زبان *C++*{: .raw} است")


@given(st.text(alphabet="سلا م ۰۱۲ 0123+-–().,/:#@$*%C+N«»", max_size=50))
def test_text_content_never_changes_and_links_never_nest(text: str) -> None:
    root = fromstring(f"<div><p>{text}<b>{text}</b>{text}</p><a>{text}</a></div>")
    before = "".join(root.itertext())
    isolate_runs(root)
    assert "".join(root.itertext()) == before
    assert [a for link in root.iter("a") for a in link.iter("a") if a is not link] == []
