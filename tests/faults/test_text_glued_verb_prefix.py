"""`text-glued-verb-prefix`: «می» glued to its verb."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.reading import reads


def test_text_glued_verb_prefix(site: MakeSite) -> None:
    reads(site, "این خط فردا باز میشود.", "text-glued-verb-prefix", piece="میشود", better="می‌شود")
