"""`text-spaced-indefinite`: A space between a silent he and «ای»."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_spaced_indefinite(site: MakeSite) -> None:
    reads(site, "برنامه ای تازه داریم.", "text-spaced-indefinite", piece="برنامه ای", better="برنامه‌ای")
