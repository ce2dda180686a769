"""`theme-message-placeholder`: A translation with a placeholder of its own."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_theme_message_placeholder(site: MakeSite) -> None:
    sample = site({"overrides/messages/fa.po": 'msgid "Page {n}"\nmsgstr "صفحهٔ {m}"\n'})
    sample.finds("theme-message-placeholder", "overrides/messages/fa.po")
