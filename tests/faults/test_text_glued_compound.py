"""`text-glued-compound`: The parts of a compound glued together."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_glued_compound(site: MakeSite) -> None:
    reads(site, "برنامهریزی ما دقیق است.", "text-glued-compound", piece="برنامهریزی", better="برنامه‌ریزی")
