"""`text-mixed-ezafe`: Two manners of writing the ezafe in one text."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads
from tests.faults.sample import NOTE


def test_text_mixed_ezafe(site: MakeSite) -> None:
    reads(site, "خانهٔ ما در کوچه‌ی دوم است.", "text-mixed-ezafe", NOTE, piece="کوچه‌ی", better="کوچهٔ")
