"""`theme-no-messages`: A language that the theme does not speak."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS, WARNING


def test_theme_no_messages(site: MakeSite) -> None:
    sample = site(
        {
            "overrides/messages/fa.po": 'msgid "Home"\nmsgstr "خانه"\n',
            "prsite.toml": SETTINGS.replace('"en"', '"de"') + LOOKS,
        }
    )
    sample.finds("theme-no-messages", "", WARNING)
