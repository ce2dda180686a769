"""`text-spaced-plural`: A space before «ها»."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_spaced_plural(site: MakeSite) -> None:
    reads(site, "همهٔ رسانه ها آمدند.", "text-spaced-plural", piece="رسانه ها", better="رسانه‌ها")
