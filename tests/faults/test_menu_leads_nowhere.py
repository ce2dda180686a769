"""`menu-leads-nowhere`: A menu entry whose item does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING


def test_menu_leads_nowhere(site: MakeSite) -> None:
    sample = site(settings='[[menus.main]]\ntitle = "خبر"\nitem = "post-b"\n')
    sample.finds("menu-leads-nowhere", "prsite.toml:7", WARNING)
