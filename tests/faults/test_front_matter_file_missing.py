"""`front-matter-file-missing`: A picture that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_front_matter_file_missing(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("image: qwertyuiop.png")})
    sample.finds("front-matter-file-missing", "content/posts/b.md:4")
