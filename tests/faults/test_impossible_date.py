"""`impossible-date`: A day that its month does not have."""

from __future__ import annotations

import re
from datetime import UTC

import pytest

from prsite.diagnostics import wording
from prsite.i18n.parsing import ParsedDate, parse_date
from tests.faults.conftest import MakeSite


def test_impossible_date(site: MakeSite) -> None:
    text = "---\ntitle: خط ۲\ngenre: news\ndate: ۳۱ مهر ۱۴۰۴\n---\nمتن.\n"
    found = site({"content/posts/khat2.md": text}).finds("impossible-date", "content/posts/khat2.md:4")
    words = wording(found, "fa")
    assert words.message == "تاریخ «۳۱ مهر ۱۴۰۴» وجود ندارد؛ مهر ۳۰ روز دارد."
    assert words.hint == "تاریخ را اصلاح کنید؛ مثلاً «۳۰ مهر ۱۴۰۴» یا «۲۲ اکتبر ۲۰۲۵»."


def test_a_leap_day_names_the_year(site: MakeSite) -> None:
    text = "---\ntitle: خط ۲\ndate: 1404-12-30\n---\nمتن.\n"
    found = site({"content/posts/b.md": text}).finds("impossible-date", "content/posts/b.md:3")
    assert wording(found, "fa").message.endswith("؛ اسفند ۱۴۰۴، ۲۹ روز دارد.")


@pytest.mark.parametrize("text", ["۳۱ مهر ۱۴۰۴", "1447-13-01", "۴۷/۰۸/۲۵", "2026-01-01T10:00+03:99", "دیروز"])
def test_no_hint_is_a_date_that_a_hijri_site_reads_otherwise(site: MakeSite, text: str) -> None:
    text = f"---\ntitle: ب\ndate: {text}\n---\nمتن.\n"
    sample = site({"content/posts/b.md": text}, in_site='calendar = "hijri"\n')
    (found,) = sample.build().diagnostics
    for lang in ("fa", "en"):
        hint = wording(found, lang).hint
        offered = re.findall("[«“]([^»”]+)[»”]", hint)
        assert offered
        for each in offered:
            read = [parse_date(each, zone=UTC, declared=declared) for declared in (None, "hijri")]
            assert isinstance(read[0], ParsedDate), each
            assert read[0] == read[1], each
