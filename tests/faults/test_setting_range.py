"""`setting-range`: A number that is too small or too great."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite


@pytest.mark.parametrize("line", ["close_after = -1", "timeout = 0", "close_after = 1000000000000"])
def test_setting_range(site: MakeSite, line: str) -> None:
    site(settings=f"[comments]\n{line}\n").finds("setting-range", "prsite.toml:8")
