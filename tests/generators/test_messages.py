"""Every message that generators say exists in Persian and in Arabic."""

from __future__ import annotations

import pytest

from prsite.generators import deadlines, issowords, listings, shell
from tools.messages import ROOT, ids, of_code

TABLES = (
    *shell.SECTION_TITLES.values(),
    *(title for facets in listings._FACETS.values() for title, _ in facets),
    *listings._LABELS.values(),
    *(label for _, label in deadlines._DEADLINES),
    *(message for messages in issowords.WORDS.values() for message in messages),
    "Outlets",
)


@pytest.mark.parametrize("tag", ["fa", "ar"])
def test_nothing_is_said_in_english_alone(tag: str) -> None:
    said = {
        m.one for m in of_code(ROOT / "prsite") if m.path.startswith(("prsite/generators", "prsite/markup"))
    }
    assert {"Home", "Page not found", "page", "{section}, {year}"} <= said
    assert sorted({*said, *TABLES} - ids(ROOT / "themes" / "newsroom" / "messages" / f"{tag}.po")) == []
