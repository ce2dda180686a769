"""`text-spaced-comparative`: A space before «ترین»."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_spaced_comparative(site: MakeSite) -> None:
    reads(site, "این مهم ترین خبر است.", "text-spaced-comparative", piece="مهم ترین", better="مهم‌ترین")
