"""`misspelt-visibility-key`: A misspelt embargo must not publish."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_misspelt_visibility_key(site: MakeSite) -> None:
    keys = "kicker: ب\ntype: news\nembargo_untill: 1406/01/01"
    sample = site({"content/releases/belit.md": post(keys)})
    found = sample.finds("misspelt-visibility-key", "content/releases/belit.md:6")
    words = wording(found, "fa")
    assert words.message == "مشخصهٔ `embargo_untill` شناخته نشد؛ شاید منظورتان `embargo_until` است."
    assert words.hint == (
        "چون ممکن است زمان انتشار به آن وابسته باشد، ساخت سایت را متوقف کردیم. املای آن را اصلاح کنید."
    )


def test_even_in_a_draft(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("draft: بله\nembargo: 1406/01/01")})
    sample.finds("misspelt-visibility-key", "content/posts/b.md:5")
