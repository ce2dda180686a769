"""`image-without-alt`: A picture without words."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, WARNING, post


def test_image_without_alt(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="![](x.png)"), "content/posts/x.png": PNG})
    sample.finds("image-without-alt", "content/posts/b.md:5", WARNING)
