"""`file-outside`: A picture outside content/."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, post


def test_file_outside(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("image: ../../secret.png"), "secret.png": PNG})
    sample.finds("file-outside", "content/posts/b.md:4")
