"""`control-characters`: Invisible control characters are taken out."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_control_characters(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="یک\n\nدو\x07")})
    sample.finds("control-characters", "content/posts/b.md:7", WARNING)
