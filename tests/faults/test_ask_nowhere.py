"""`ask-nowhere`: A question block on a site that names no way to its press office."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post

BLOCK = post(body="پیش.\n\n::: ask\nبپرسید.\n:::\n\nپس.")


def test_ask_nowhere(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": BLOCK})
    sample.finds("ask-nowhere", "content/posts/b.md:7", WARNING)


def test_any_way_will_do(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": BLOCK}, settings='\n[ask]\nendpoint = "/ask"\n')
    assert sample.build().diagnostics == ()
