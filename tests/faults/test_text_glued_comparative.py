"""`text-glued-comparative`: «ترین» glued to its adjective."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_glued_comparative(site: MakeSite) -> None:
    reads(site, "این مهمترین خبر است.", "text-glued-comparative", piece="مهمترین", better="مهم‌ترین")
