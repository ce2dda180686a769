"""`text-spaced-ezafe`: A space between a silent he and the «ی» of ezafe."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_spaced_ezafe(site: MakeSite) -> None:
    reads(site, "این پایه ی کار است.", "text-spaced-ezafe", piece="پایه ی", better="پایهٔ")
