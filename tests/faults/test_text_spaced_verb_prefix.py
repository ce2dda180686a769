"""`text-spaced-verb-prefix`: A space between «می» and its verb."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_spaced_verb_prefix(site: MakeSite) -> None:
    reads(site, "این خط فردا باز می شود.", "text-spaced-verb-prefix", piece="می شود", better="می‌شود")
