"""`impossible-date`: A day that its month does not have."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite


def test_impossible_date(site: MakeSite) -> None:
    text = "---\ntitle: خط ۲\ngenre: news\ndate: ۳۱ مهر ۱۴۰۴\n---\nمتن.\n"
    found = site({"content/posts/khat2.md": text}).finds("impossible-date", "content/posts/khat2.md:4")
    words = wording(found, "fa")
    assert words.message == "تاریخ «۳۱ مهر ۱۴۰۴» وجود ندارد؛ مهر ۳۰ روز دارد."
    assert words.hint == "تاریخ را اصلاح کنید؛ مثلاً «۳۰ مهر ۱۴۰۴» یا «۱۴۰۴/۰۷/۳۰»."


def test_a_leap_day_names_the_year(site: MakeSite) -> None:
    text = "---\ntitle: خط ۲\ndate: 1404-12-30\n---\nمتن.\n"
    found = site({"content/posts/b.md": text}).finds("impossible-date", "content/posts/b.md:3")
    assert wording(found, "fa").message.endswith("؛ اسفند ۱۴۰۴، ۲۹ روز دارد.")
