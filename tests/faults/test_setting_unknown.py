"""`setting-unknown`: A setting that does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING


def test_setting_unknown(site: MakeSite) -> None:
    site(in_site="qwertyuiop = 1\n").finds("setting-unknown", "prsite.toml:7", WARNING)
