"""`front-matter-file-near`: A picture with another name."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, post


def test_front_matter_file_near(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("image: pictur.png"), "content/posts/picture.png": PNG})
    found = sample.finds("front-matter-file-near", "content/posts/b.md:4")
    assert dict(found.values)["near"] == "picture.png"
