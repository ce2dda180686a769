from __future__ import annotations

import pytest

from tests.markup.resolver import check, faults, html


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("متن <b>سیاه</b> و <i>*کج*</i>", "<p>متن <b>سیاه</b> و <i><em>کج</em></i></p>"),
        ("<div>\n\n*نه*\n\n</div>", "<div>\n\n*نه*\n\n</div>"),
        ("متن <!-- نظر --> متن", "<p>متن  متن</p>"),
        ("<!-- نظر -->", ""),
        ("<ul><li>الف<li>ب</ul>", "<ul>\n<li>الف</li>\n<li>ب</li>\n</ul>"),
        ("<div><p>الف<p>ب</div>", "<div>\n<p>الف</p>\n<p>ب</p>\n</div>"),
        ("متن<br>متن<br/>", "<p>متن<br>متن<br></p>"),
        ("<x-y a=1>متن</x-y>", '<p><x-y a="1">متن</x-y></p>'),
        (
            'الف <svg viewBox="0"><path d="M0"/></svg>',
            '<p>الف <svg viewbox="0"><path d="M0"></path></svg></p>',
        ),
        ("<details><summary>س</summary>پ</details>", "<details>\n<summary>س</summary>پ</details>"),
        ('<a title="a>b" href="/x">y</a>', '<p dir="ltr"><a title="a&gt;b" href="/site/x">y</a></p>'),
    ],
)
def test_raw_html_passes_in_order(source: str, result: str) -> None:
    assert html(source) == result


def test_a_block_inside_a_paragraph_keeps_the_page_valid() -> None:
    assert html("متن <div>الف</div>").startswith("<div>متن <div>الف</div>")


def test_unclosed_and_unopened_tags_are_reported_and_mended() -> None:
    assert faults("متن\n\nالف <b>ب\n\nپ</i>") == [("unbalanced-html", 3), ("unbalanced-html", 5)]
    assert check("الف <b>ب\n\nپ").value.html == "<p>الف <b>ب</b></p>\n<p>پ</p>"
    assert check("متن</div></main>").value.html == "<p>متن</p>"


def test_unknown_tags_are_the_authors_text() -> None:
    assert check("نام <name> را").value.html == "<p>نام &lt;name&gt; را</p>"
    assert faults("متن\n\n<nmae> و </nmae>") == [("unknown-element", 3)]
    assert faults("متن <prsite-block n='9'>") == [("unknown-element", 1)]


def test_code_and_directives_inside_raw_html_are_built() -> None:
    made = html('<div>\n```\n<b>\n```\n</div>\n\n<div>\n::: download file=list.csv title="الف"\n</div>')
    assert "&lt;b&gt;" in made
    assert 'class="download"' in made


def test_marks_of_our_own_cannot_be_forged() -> None:
    made = check("\x02prsite:0\x03 \x02wzxhzdk:0\x03 <b>x</b>").value.html
    assert "prsite:0 wzxhzdk:0 <b>" in made
