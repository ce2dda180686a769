from __future__ import annotations

import pytest

from prsite.markup.conversion import MarkupOptions
from tests.markup.resolver import html


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("امام علی (ع) فرمود", "<p>امام علی\u00a0(ع) فرمود</p>"),
        ("**امام خمینی** (ره)", "<p><strong>امام خمینی</strong>\u00a0(ره)</p>"),
        ("پیامبر (ص) و امام زمان (عج)", "<p>پیامبر\u00a0(ص) و امام زمان\u00a0(عج)</p>"),
        ("`امام (ع)` و (عدد) و(ع)", '<p><code dir="ltr">امام (ع)</code> و (عدد) و(ع)</p>'),
    ],
)
def test_no_line_breaks_before_them(source: str, result: str) -> None:
    assert html(source) == result
    assert html(source, options=MarkupOptions(thorough=True)) == result
