"""Readers' lines as pages show them: what would turn round is isolated, no word or character is changed."""

from __future__ import annotations

import re
import time

import pytest

from prsite.content.directing import directed
from prsite.content.safetext import html_of, safe_html

PHONE = '<bdi dir="ltr">۰۷۰-۳۳۰۰۰۲۰۰</bdi>'
LINK = '<a href="https://a.example/x/" rel="nofollow ugc noopener">{}</a>'


def shown(html: str) -> str:
    """What is inside the paragraph that a comment becomes."""
    found = re.fullmatch(r'<p dir="auto">(.*)</p>', directed(safe_html(f"<p>{html}</p>")), re.DOTALL)
    assert found
    return found[1]


def test_blocks_find_their_own_direction() -> None:
    assert directed("<p>a</p><ul><li>b</li><li><p>c</p></li></ul><pre>d</pre>") == (
        '<p dir="auto">a</p><ul><li dir="auto">b</li><li><p dir="auto">c</p></li></ul><pre dir="auto">d</pre>'
    )


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("به ۰۷۰-۳۳۰۰۰۲۰۰ گفتم", f"به {PHONE} گفتم"),
        ("۰۷۰-۳۳۰۰۰۲۰۰ را بگیرید", f"{PHONE} را بگیرید"),
        ("شمارهٔ ٠٢١-٨٨٧٧٦٦٥٥ است", 'شمارهٔ <bdo dir="ltr">٠٢١-٨٨٧٧٦٦٥٥</bdo> است'),
        ("حجم آن 40 MB است", 'حجم آن <bdi dir="ltr">40 MB</bdi> است'),
        ("با C++ نوشته‌اند", 'با <bdi dir="ltr">C++</bdi> نوشته‌اند'),
        ("سال 2025-11-16 بود", 'سال <bdi dir="ltr">2025-11-16</bdi> بود'),
        ("AT&amp;T &lt;5 است", "AT&amp;T &lt;5 است"),
        ("شرکت Acme&amp;Co. Ltd. آمد", 'شرکت <bdi dir="ltr">Acme&amp;Co. Ltd.</bdi> آمد'),
        ("۱۰-۲۰ روز", '<bdi dir="rtl">۱۰<bdi>-</bdi>۲۰</bdi> روز'),
        ("نسخهٔ Open Data 2.0 آمد", "نسخهٔ Open Data 2.0 آمد"),
        ("40 MB was too much, گفت", "40 MB was too much, گفت"),
        ("۰۷۰-۳۳۰۰۰۲۰۰", "۰۷۰-۳۳۰۰۰۲۰۰"),
        ("یک<br>۰۷۰-۳۳۰۰۰۲۰۰", f"یک<br>{PHONE}"),
        ("اندازه 40\n MB است", 'اندازه <bdi dir="ltr">40\n MB</bdi> است'),
    ],
)
def test_what_turns_round_is_isolated_in_right_to_left_lines(written: str, made: str) -> None:
    assert shown(written) == made


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("زبان <strong>C++</strong> است", 'زبان <strong><bdi dir="ltr">C++</bdi></strong> است'),
        ("زبان <strong>C</strong>++ است", 'زبان <bdi dir="ltr"><strong>C</strong>++</bdi> است'),
        ("شمارهٔ ۰۷۰-<em>۳۳۰۰۰۲۰۰</em> است", 'شمارهٔ <bdi dir="ltr">۰۷۰-<em>۳۳۰۰۰۲۰۰</em></bdi> است'),
        ("<em>زبان C</em>++ است", "<em>زبان C</em>++ است"),
        ("<em>زبان <strong>C</strong></em>++ است", "<em>زبان <strong>C</strong></em>++ است"),
    ],
)
def test_a_piece_that_emphasis_divides_is_taken_whole_or_left(written: str, made: str) -> None:
    assert shown(written) == made


def test_code_is_left_and_does_not_direct_its_block() -> None:
    assert shown("<code>a-1 +5</code> ۰۷۰-۳۳۰۰۰۲۰۰ را بگیرید") == (
        f'<code dir="ltr">a-1 +5</code> {PHONE} را بگیرید'
    )
    made = directed(safe_html("<pre>شماره ۰۷۰-۳۳۰۰۰۲۰۰ <code>a</code> https://a.example/</pre>"))
    assert made == '<pre dir="auto">شماره ۰۷۰-۳۳۰۰۰۲۰۰ <code>a</code> https://a.example/</pre>'


@pytest.mark.parametrize("address", ["https://a.example/fa/۱-۲/?q=1", "www.a.example/x/", "a@b.example"])
def test_a_link_that_shows_an_address_shows_it_whole(address: str) -> None:
    whole = LINK.format(f'<bdi dir="ltr">{address}</bdi>')
    assert shown(f"{LINK.format(address)} را ببینید، 2025-11-16") == (
        f'{whole} را ببینید، <bdi dir="ltr">2025-11-16</bdi>'
    )
    assert shown(f"See {LINK.format(address)}") == f"See {whole}"


def test_other_links_are_lines_like_others() -> None:
    assert shown(LINK.format("گزارش 2025-11-16")) == LINK.format('گزارش <bdi dir="ltr">2025-11-16</bdi>')


def test_each_point_of_a_list_has_its_own_direction() -> None:
    html = "<ul><li>+5 درجه<ol><li>word +5 درجه</li></ol>و ±6</li><li><p>ب</p>+7</li></ul>"
    assert directed(safe_html(html)) == (
        '<ul><li dir="auto"><bdi dir="ltr">+5</bdi> درجه<ol><li dir="auto">word +5 درجه</li></ol>'
        'و <bdi dir="ltr">±6</bdi></li><li><p dir="auto">ب</p>+7</li></ul>'
    )


def test_the_setting_turns_it_off() -> None:
    written = safe_html("<p>به ۰۷۰-۳۳۰۰۰۲۰۰ یا +5 و " + LINK.format("https://a.example/") + "</p>")
    assert directed(written, isolates=False) == written.replace("<p>", '<p dir="auto">')


def test_an_archive_made_of_a_page_is_what_was_written() -> None:
    """Isolation is for the page: made safe again, none of it is left."""
    link = LINK.format("https://a.example/")
    written = safe_html(f"<p>به <b>C</b>++ و {link}</p><p>۱۰-۲۰ روز</p>")
    assert directed(written).count("<bdi") == 4
    assert safe_html(directed(written)) == written


@pytest.mark.parametrize("piece", ["۰۷۰-۳۳۰۰۰۲۰۰ ", "<b>C</b>++ ", "&lt;5 ", "<em>۰۷۰</em>-۳۳۰۰۰۲۰۰ ", "<b>"])
def test_length_costs_no_more_than_itself(piece: str) -> None:
    html = safe_html("<p>و " + piece * 3000)
    begun = time.perf_counter()
    directed(html)
    assert time.perf_counter() - begun < 2


def test_plain_texts_are_shown_like_others() -> None:
    assert directed(html_of("به ۰۷۰-۳۳۰۰۰۲۰۰\nیا +5 & 6")) == (
        f'<p dir="auto">به {PHONE}<br>یا <bdi dir="ltr">+5</bdi> &amp; 6</p>'
    )
