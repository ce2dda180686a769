"""`setting-kind`: An address pattern of a kind that does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_setting_kind(site: MakeSite) -> None:
    found = site(settings='[permalinks]\npots = "/{slug}/"\n').finds("setting-kind", "prsite.toml:8")
    assert dict(found.values)["near"] == "post"
