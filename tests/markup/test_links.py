from __future__ import annotations

import pytest

from prsite.markup.links import split_address, write_anchor
from prsite.model.body import BodyLink
from tests.markup.resolver import FIRST_LINE, check, faults, html


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("../faq/hours.md", "/site/faq/hours/"),
        ("../faq/hours.md#شنبه", "/site/faq/hours/#شنبه"),
        ("id:faq-hours#a", "/site/faq/hours/#a"),
        ("../faq/prices.md", "/site/faq/#prices"),
        ("../faq/prices.md#b", "/site/faq/#b"),
        ("ID:faq-hours", "/site/faq/hours/"),
        ("<ساعت کار.md>", "/site/posts/saat/"),
        ("%D8%B3%D8%A7%D8%B9%D8%AA%20%DA%A9%D8%A7%D8%B1.md", "/site/posts/saat/"),
        ("list.csv", "/site/media/list.csv"),
        ("report.v2.pdf#page=3", "/site/media/report.v2.pdf#page=3"),
        ("/x/?q=1&amp;r=2", "/site/x/?q=1&amp;r=2"),
        ("mailto:a@b.ir", "mailto:a@b.ir"),
        ("tel:+982188776655", "tel:+982188776655"),
    ],
)
def test_links_lead_where_they_say(written: str, href: str) -> None:
    assert f'<a href="{href}">متن</a>' in html(f"[متن]({written})")


def test_outside_links_are_named_so_and_otherwise_untouched() -> None:
    made = html('[متن](https://a.ir/?b=1&c=2 "عنوان")')
    assert 'href="https://a.ir/?b=1&amp;c=2" title="عنوان" rel="external"' in made
    made = html('<a href="//a.ir" target="_blank" rel="nofollow">متن</a>')
    assert 'rel="nofollow external noopener"' in made


def test_links_to_items_are_recorded_with_anchor_and_line() -> None:
    body = check("متن\n\n[الف](../faq/hours.md#a) و [ب](id:faq-hours)\n\n[پ](#اینجا)").value
    assert body.links == (
        BodyLink("fa/faq-hours", "a", FIRST_LINE + 2),
        BodyLink("fa/faq-hours", "", FIRST_LINE + 2),
        BodyLink("", "اینجا", FIRST_LINE + 4),
    )


def test_anchors_are_compared_decoded_and_the_top_needs_none() -> None:
    assert check("[پ](#%D8%A7%D9%84%D9%81)").value.links[0].anchor == "الف"
    assert check("[پ](#) [ت](#top)").value.links == ()


def test_an_empty_link_text_becomes_the_items_title() -> None:
    assert ">ساعت کار</a>" in html("[](id:faq-hours)")


def test_broken_links_name_each_of_their_lines() -> None:
    source = "[a](no.md)\n\n`[c](no.md)`\n\n```\n[d](no.md)\n```\n\n[b](no.md) xno.md\n"
    assert faults(source) == [("broken-link", 1), ("broken-link", 9)]


def test_broken_links_by_reference_and_in_raw_html() -> None:
    assert faults("متن [a][r]\n\n[r]: no.md\n") == [("broken-link", 3)]
    assert faults('متن\n<a href="no.md">a</a>\n') == [("broken-link", 2)]
    assert faults("متن\n\n[a](n&amp;o.md)") == [("broken-link", 3)]


def test_links_in_directives_have_lines_too() -> None:
    assert faults('::: figure file=a.jpg alt=الف caption="[x](no.md)"') == [("broken-link", 1)]
    assert faults("::: quote\nمتن\n[x](no.md)\n:::") == [("broken-link", 3)]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("[a](no.csv)", "missing-file"),
        ("[a](id:no)", "broken-link"),
        ("[a](www.example.com)", "link-without-scheme"),
        ("[a](example.ir/x)", "link-without-scheme"),
        ("[a](info@a.ir)", "link-without-scheme"),
        ("[a]()", "link-empty"),
        ("[a](?x=1)", "link-empty"),
    ],
)
def test_each_fault_has_its_code(source: str, code: str) -> None:
    assert faults("متن\n\n" + source) == [(code, 3)]


def test_a_link_to_what_is_not_public_leaves_only_its_words() -> None:
    checked = check('متن [پیوند](hidden.md#a "عنوان")')
    assert [(d.code, d.severity.value) for d in checked.diagnostics] == [("link-to-hidden", "warning")]
    assert checked.value.html == "<p>متن <span>پیوند</span></p>"
    assert checked.value.links == ()


def test_a_hint_says_what_was_meant() -> None:
    values = dict(check("[a](www.example.com)").diagnostics[0].values)
    assert values == {"target": "www.example.com", "meant": "https://www.example.com"}


def test_addresses_fall_into_parts() -> None:
    address = split_address("a%20b.md?x=%20#%D8%A7")
    assert (address.path, address.query, address.anchor) == ("a b.md", "x=%20", "ا")
    assert write_anchor('ا "b"') == "#ا%20%22b%22"
    assert write_anchor("") == ""
