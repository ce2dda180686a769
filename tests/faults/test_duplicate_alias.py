"""`duplicate-alias`: A former address that is another item’s address."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_duplicate_alias(site: MakeSite) -> None:
    found = site({"content/posts/b.md": post("aliases: [/1404/08/a/]")}).finds(
        "duplicate-alias", "content/posts/b.md:4"
    )
    assert [str(p) for p in found.also] == ["content/posts/a.md:1"]


def test_its_own_address_is_no_fault(site: MakeSite) -> None:
    result = site({"content/posts/b.md": post("aliases: [/1404/08/b/]")}).build()
    assert result.diagnostics == ()
