from __future__ import annotations

import time
import unicodedata

import pytest

from prsite.content.safetext import LONGEST, html_of, safe_html, safe_line, safe_website, text_of

REL = ' rel="nofollow ugc noopener"'


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        ("<p>سلام <b>دنیا</b></p>", "<p>سلام <strong>دنیا</strong></p>"),
        ("بی‌بند", "<p>بی‌بند</p>"),
        ("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"),
        ("<style>p{}</style><svg><style>x</style><p>y", "<p>y</p>"),
        ('<p onclick="x()" class="c" id="i" style="s" dir="rtl">a</p>', "<p>a</p>"),
        ("<h2>\ud800a", "<p><strong>a</strong></p>"),
        ("<h1>سرتیتر</h1>متن", "<p><strong>سرتیتر</strong></p><p>متن</p>"),
        ("<p>a<img src=x onerror=y>b</p>", "<p>ab</p>"),
        ("<table><tr><td>1<td>2</table>", "<p>1 2 </p>"),
        ("<iframe src=x></iframe><p>a", "<p>a</p>"),
        ("<em>a<p>b</p></em>c", "<p><em>a</em></p><p>b</p><p>c</p>"),
        ("<ul>x<li><p>a</p>b</ul>", "<ul><li>x</li><li><p>a</p>b</li></ul>"),
        ("<blockquote>x</blockquote>", "<blockquote><p>x</p></blockquote>"),
        ("<li>x</li>", "<p>x</p>"),
        ("<pre>\n\n  x\n</pre>", "<pre>  x\n</pre>"),
        ("<em>a<em>b</em></em>", "<p><em>ab</em></p>"),
        ("<p></p><em></em>", ""),
        ("<p>&#8238;abc&#x2066;</p>", "<p>abc</p>"),
        ("<p>می\u200cشود \u200fو\u200e</p>", "<p>می\u200cشود \u200fو\u200e</p>"),
        ("<p>\ufffe\x00\x07\x9b\ud800a</p>", "<p>a</p>"),
        ("&amp;#x202e; &lt;b&gt;", "<p>&amp;#x202e; &lt;b&gt;</p>"),
    ],
)
def test_what_is_left(written: str, safe: str) -> None:
    assert safe_html(written) == safe


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.org/a?b=1&amp;c", True),
        ("mailto:a@example.org", True),
        ("javascript:alert(1)", False),
        ("java&#x202e;script:alert(1)", False),
        ("java&#10;script:alert(1)", False),
        ("\u200bjavascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("/relative", False),
        ("#comment-isso-1", False),
        ("tel:1", False),
    ],
)
def test_links_are_whole_and_of_the_web(href: str, kept: bool) -> None:
    made = safe_html(f'<p><a href="{href}" target="_blank" title="t">x</a></p>')
    assert made == (f'<p><a href="{href}"{REL}>x</a></p>' if kept else "<p>x</p>")


def test_what_is_too_long_is_cut_and_stays_sound() -> None:
    made = safe_html("<blockquote><p><em>" + "آ&amp;" * 60_000)
    assert len(made.encode()) <= LONGEST
    assert made.endswith("…</em></p></blockquote>")
    assert safe_html(made) == made


@pytest.mark.parametrize("tag", ["blockquote", "ul><li", "em", "div", "a href=x", "pre"])
def test_depth_costs_neither_time_nor_pages(tag: str) -> None:
    begun = time.perf_counter()
    made = safe_html(f"<{tag}>" * 60_000 + "x")
    assert time.perf_counter() - begun < 3
    assert made.count("<blockquote>") <= 12
    assert "x" in made
    shallow = safe_html(f"<{tag}>" * 900 + "x")
    assert shallow.count("<") < 60
    assert safe_html(shallow) == shallow


def test_marks_piled_on_a_letter_stop_at_four() -> None:
    made = safe_html("<p>a" + "\u0301" * 400 + "</p>")
    assert sum(map(bool, map(unicodedata.combining, made))) == 4


def test_plain_text_keeps_its_paragraphs() -> None:
    assert html_of("یک\r\nدو\n\n<b>سه & چهار\n") == "<p>یک<br>دو</p><p>&lt;b&gt;سه &amp; چهار</p>"


def test_words_on_a_line() -> None:
    assert text_of("<p>یک<em>م</em></p><p>دو<br>&lt;سه&gt;</p>") == "یکم دو <سه>"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("  زهرا\n احمدی\t", "زهرا احمدی"),
        ("می\u200cشود\u200c", "می\u200cشود"),
        ("a\u202eb\u2066c\u200fd\x1b[31me\x9bf\ud800", "abcd[31mef"),
        ("<b>&amp;", "<b>&amp;"),
        ("\u200b\u200d \u3164\u2063", ""),
        ("آ" * 150, "آ" * 99 + "…"),
    ],
)
def test_names(name: str, safe: str) -> None:
    assert safe_line(name) == safe


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?x=1&y=2", True),
        ("http://مثال.ایران/", True),
        ("javascript:alert(1)", False),
        ("example.org", False),
        ("https://bank.example@evil.example/", False),
        ("https://a b.example/", False),
        ('https://a.example/"onclick="x', False),
        ("https://a.example/\u202egnp", False),
        ("https://a.example:port/", False),
        ("https://[::1", False),
        ("https:///x", False),
        ("https://a.example/" + "a" * 600, False),
    ],
)
def test_websites(address: str, kept: bool) -> None:
    assert safe_website(address) == (address if kept else "")
