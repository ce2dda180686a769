"""`setting-path`: A file that prsite shall write, where it must not."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite


@pytest.mark.parametrize(
    "path",
    ["", "/tmp/x.json", "../x.json", "content/x.json", "a\\\\b", "C:x", "prsite.toml", "x//y", ".prsite/x"],
)
def test_setting_path(site: MakeSite, path: str) -> None:
    sample = site(settings=f'[check]\nbaseline = "{path}"\n')
    result = sample.build()
    (found,) = result.diagnostics
    assert (found.code, str(found.place)) == ("setting-path", "prsite.toml:8")


def test_it_is_told_in_words(site: MakeSite) -> None:
    site(settings='[check]\nbaseline = "content/x.json"\n').finds("setting-path", "prsite.toml:8")
