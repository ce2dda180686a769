"""`text-glued-indefinite`: «ای» glued to a silent he."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_glued_indefinite(site: MakeSite) -> None:
    reads(site, "برنامهای تازه داریم.", "text-glued-indefinite", piece="برنامهای", better="برنامه‌ای")


def test_a_choice_is_left_to_the_author(site: MakeSite) -> None:
    found = reads(
        site, "آن را در نامهای دیدیم.", "text-glued-indefinite", piece="نامهای", better="نام‌های / نامه‌ای"
    )
    assert dict(found.values)["mends"] == ""
