"""`theme-file-missing`: A stylesheet that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_file_missing(site: MakeSite) -> None:
    sample = site(
        {
            "prsite.toml": SETTINGS.replace('"plain"', '"mine"') + LOOKS,
            "themes/mine/theme.toml": 'extends = "plain"\nstylesheets = ["css/x.css"]\n',
        }
    )
    sample.finds("theme-file-missing", "themes/mine/theme.toml")
