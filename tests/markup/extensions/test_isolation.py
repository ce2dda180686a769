from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        "<p>زبان Visual <b>C++</b> است</p>",
        "<p>۰۲۱-<b>۸۸۷۷۶۶۵۵</b></p>",
        '<p>متن ۰۲۱<sup class="footnote-ref"><a href="#fn">۱۲۳۴۵۶۷</a></sup></p>',
    ],
)
def test_code_attributes_and_split_runs_are_left_alone(markup: str) -> None:
    assert isolated(markup) == markup


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
