"""`nul-byte`: A source with a NUL character."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_nul_byte(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="یک\n\nدو\x00")})
    sample.finds("nul-byte", "content/posts/b.md:7")
