"""`menu-entry-empty`: A menu entry that leads nowhere."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_menu_entry_empty(site: MakeSite) -> None:
    sample = site(settings='[[menus.main]]\ntitle = "خبرها"\n')
    sample.finds("menu-entry-empty", "prsite.toml:7")
