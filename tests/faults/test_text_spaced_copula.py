"""`text-spaced-copula`: A space between a participle and a verb's ending."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_spaced_copula(site: MakeSite) -> None:
    reads(site, "ما این کار را کرده ایم.", "text-spaced-copula", piece="کرده ایم", better="کرده‌ایم")
