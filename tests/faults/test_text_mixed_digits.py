"""`text-mixed-digits`: Persian and European digits in one text."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_mixed_digits(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="۱۲ ایستگاه، ۱۴ قطار و 3 خط.")})
    found = spots(sample, "text-mixed-digits")
    assert (found.value("persian"), found.value("european")) == ("2", "1")
    assert wording(found, "fa").hint.endswith("۲ عدد با رقم فارسی دارد و ۱ عدد با رقم لاتین.")
    assert wording(found, "en").hint.endswith("2 in Persian digits and 1 in European ones.")
