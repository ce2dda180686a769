"""`not-an-image-file`: A picture that is none."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_not_an_image_file(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("image: x.png"), "content/posts/x.png": b"GIF? no."})
    sample.finds("not-an-image-file", "content/posts/x.png")
