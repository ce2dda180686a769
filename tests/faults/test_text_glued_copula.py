"""`text-glued-copula`: A verb's ending glued to a participle."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_glued_copula(site: MakeSite) -> None:
    reads(site, "ما این کار را کردهایم.", "text-glued-copula", piece="کردهایم", better="کرده‌ایم")
