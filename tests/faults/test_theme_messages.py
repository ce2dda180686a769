"""`theme-messages`: A catalogue that cannot be read."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_theme_messages(site: MakeSite) -> None:
    sample = site({"overrides/messages/fa.po": b'msgid "\xd3"\nmsgstr ""\n'})
    sample.finds("theme-messages", "overrides/messages/fa.po")
