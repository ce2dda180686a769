"""`setting-permalink`: An address pattern that names no item."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite


def test_setting_permalink(site: MakeSite) -> None:
    sample = site(settings='[permalinks]\npost = "/{year}/"\n')
    found = sample.finds("setting-permalink", "prsite.toml:8")
    assert "`{slug}`" in wording(found, "en").hint
