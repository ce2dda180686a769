"""`text-glued-plural`: «ها» glued to its word."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_glued_plural(site: MakeSite) -> None:
    reads(site, "همهٔ رسانهها آمدند.", "text-glued-plural", piece="رسانهها", better="رسانه‌ها")
