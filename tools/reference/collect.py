"""All generated pages, by path from the project's root."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tools.reference.commands import commands_page
from tools.reference.diagnostics import diagnostics_page
from tools.reference.kinds import kinds_page
from tools.reference.settings import settings_page
from tools.reference.themes import themes_page

ROOT = Path(__file__).resolve().parents[2]


@cache
def pages() -> dict[str, str]:
    """Path → whole text. Nothing in it depends on the machine, the clock or the order of a folder."""
    return {
        "docs/reference/settings.md": settings_page(),
        "docs/reference/kinds.md": kinds_page(),
        "docs/reference/diagnostics.md": diagnostics_page(ROOT),
        "docs/reference/commands.md": commands_page(),
        "docs/themes.md": themes_page(ROOT),
    }
