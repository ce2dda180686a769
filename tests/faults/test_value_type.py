"""`value-type`: A value of another type."""

from __future__ import annotations

import pytest

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import post


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("draft: شاید", "مقدار `draft` درست نیست: بله یا خیر لازم است، اما متن آمده است («شاید»)."),
        ("featured: [بله]", "مقدار `featured` درست نیست: متن لازم است، اما فهرست آمده است."),
        (
            "quotes: یک جمله",
            "مقدار `quotes` درست نیست: چند مشخصهٔ تودرتو لازم است، اما متن آمده است («یک جمله»).",
        ),
    ],
)
def test_value_type(site: MakeSite, keys: str, said: str) -> None:
    sample = site({"content/releases/b.md": post(keys)})
    found = sample.finds("value-type", "content/releases/b.md:4")
    assert wording(found, "fa").message == said
