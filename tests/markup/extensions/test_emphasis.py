from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.markup.conversion import MarkupOptions
from tests.markup.resolver import check, html

THOROUGH = MarkupOptions(thorough=True)


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("*کج*", "<em>کج</em>"),
        ("الف**ب**پ", "الف<strong>ب</strong>پ"),
        ("**الف** و *ب* و **پ**", "<strong>الف</strong> و <em>ب</em> و <strong>پ</strong>"),
        ("**الف*", "*<em>الف</em>"),
        ("* الف*", "* الف*"),
        ("**الف *ب* پ**", "<strong>الف <em>ب</em> پ</strong>"),
        ("*الف\nب*", "<em>الف\nب</em>"),
        ("***الف***", "<strong><em>الف</em></strong>"),
    ],
)
def test_pairs_of_stars(source: str, result: str) -> None:
    assert result in html("، " + source)


@given(st.text("*_ aسلا،\n", max_size=30))
def test_simple_pairs_are_read_as_any_other(source: str) -> None:
    assert check(source) == check(source, options=THOROUGH)
