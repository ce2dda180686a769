from __future__ import annotations

import pytest

from tests.markup.resolver import check, html


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("متن فارسی", "<p>متن فارسی</p>"),
        ("English only", '<p dir="ltr">English only</p>'),
        ("SEO یعنی چه", "<p>SEO یعنی چه</p>"),
        ("۱۲۳۴", "<p>۱۲۳۴</p>"),
        ("`npm install`", '<p><code dir="ltr">npm install</code></p>'),
        ("نشانی: https://a.ir", None),
    ],
)
def test_paragraphs_carry_a_direction_only_against_the_page(source: str, result: str | None) -> None:
    made = html(source)
    if result is None:
        assert made.startswith("<p>")
    else:
        assert made == result


def test_the_mirror_rule_in_a_left_to_right_page() -> None:
    made = html("English\n\nفارسی\n\nEnglish و فارسی", lang="en")
    assert made == '<p>English</p>\n<p dir="rtl">فارسی</p>\n<p>English و فارسی</p>'


def test_a_list_item_is_directed_inside() -> None:
    made = html("- فارسی\n- English *one*\n")
    assert made == '<ul>\n<li>فارسی</li>\n<li><span dir="ltr">English <em>one</em></span></li>\n</ul>'


def test_a_list_against_the_page_is_directed_as_one() -> None:
    made = html("- one\n- two\n    - three\n")
    assert made.startswith('<ul dir="ltr">\n<li>one</li>')
    assert made.count("dir=") == 1


def test_a_list_of_the_page_inside_one_against_it() -> None:
    made = html("> - فارسی\n>     - one\n>     - two\n")
    assert made.count('dir="ltr"') == 1
    assert '<ul dir="ltr">\n<li>one</li>' in made


def test_a_loose_item_is_directed_on_its_paragraph() -> None:
    assert '<li>\n<p dir="ltr">English</p>\n</li>' in html("- فارسی\n\n- English\n")


def test_a_task_is_directed_on_its_label() -> None:
    assert '<li class="task"><label dir="ltr"><input' in html("- [ ] فارسی\n- [x] English\n")


def test_cells_headings_terms_and_quotations() -> None:
    made = html("## English\n\nیک | two\n---|---\nسه | four\n\nTerm\n:   تعریف\n\n> English quote\n")
    assert '<h2 id="english" dir="ltr">' in made
    assert '<th scope="col">یک</th>\n<th scope="col" dir="ltr">two</th>' in made
    assert '<dt dir="ltr">Term</dt>\n<dd>تعریف</dd>' in made
    assert '<blockquote dir="ltr">\n<p>English quote</p>' in made


def test_a_table_against_the_page_turns_its_columns() -> None:
    made = html("a | b\n--|--\n1 | 2\n")
    assert '<table dir="ltr">' in made
    assert made.count('dir="') == 1


def test_code_is_always_left_to_right() -> None:
    for lang in ("fa", "en"):
        made = html("`x` <kbd>y</kbd> <samp>z</samp> word واژه\n\n    code\n", lang=lang)
        assert made.count('dir="ltr"') == 5


def test_a_direction_of_the_authors_own_is_kept() -> None:
    made = check('<div dir="ltr"><p>one</p><p>دو</p></div>').value.html
    assert '<p>one</p><p dir="rtl">دو</p>' in made.replace("\n", "")


def test_only_addresses_are_left_to_right() -> None:
    assert html("<https://a.ir/x>").startswith('<p dir="ltr">')
