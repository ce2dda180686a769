"""`setting-origin`: An origin with a path, or with an asterisk."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite


@pytest.mark.parametrize("origin", ["https://w.example/path", "https://*.example"])
def test_setting_origin(site: MakeSite, origin: str) -> None:
    settings = f'[comments]\n[comments.custom]\nscripts = ["{origin}"]\n'
    site(settings=settings).finds("setting-origin", "prsite.toml:9")
