"""`text-glued-ezafe`: The «ی» of ezafe glued to a silent he."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_glued_ezafe(site: MakeSite) -> None:
    reads(site, "این پایهی کار است.", "text-glued-ezafe", piece="پایهی", better="پایهٔ")
