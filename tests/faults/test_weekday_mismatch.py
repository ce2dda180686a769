"""`weekday-mismatch`: A weekday that does not fit its date."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING


def test_weekday_mismatch(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: ب\ndate: شنبه ۲۵ آبان ۱۴۰۴\n---\nمتن.\n"})
    found = sample.finds("weekday-mismatch", "content/posts/b.md:3", WARNING)
    assert "یکشنبه" in wording(found, "fa").message
