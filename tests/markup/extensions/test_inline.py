from __future__ import annotations

import pytest

from tests.markup.resolver import check, faults, html


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("_کج_ و snake_case", "<em>کج</em> و snake_case"),
        ("&nbsp;&lt;b&gt; &#42;نه&#42; &unknown; AT&T", "\u00a0&lt;b&gt; *نه* &amp;unknown; AT&amp;T"),
        ("<mailto:a@b.ir>", '<a href="mailto:a@b.ir">a@b.ir</a>'),
        ("*الف ب**پ*`کد`", '*الف ب*<em>پ</em><code dir="ltr">کد</code>'),
        ("\\<b> \\: \\_", "&lt;b&gt; : _"),
    ],
)
def test_inline_markup(source: str, result: str) -> None:
    assert result in html(source)


@pytest.mark.parametrize("unit", ["[a](", "![a](", "[سلام] ", "[a](b "])
def test_brackets_that_are_never_closed_are_text(unit: str) -> None:
    source = unit * 25_000
    assert check(source).value.text == " ".join(source.split())


def test_link_targets_without_end_are_not_searched_for_ever() -> None:
    assert faults("[a](" * 25_000 + ")") == [("body-too-deep", 1)]
    assert "<a " in html("[a](" * 100 + "https://a.ir)")


def test_a_link_in_a_long_text_of_brackets_is_found() -> None:
    assert '<a href="https://a.ir" rel="external">a</a>' in html("[x] " * 25_000 + "[a](https://a.ir)")
