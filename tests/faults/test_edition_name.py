"""`edition-name`: An edition whose name would be a path."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_edition_name(site: MakeSite) -> None:
    site(settings='[editions."a/b"]\n').finds("edition-name", "prsite.toml:7")
