"""`not-an-image`: A file that is no picture in a picture’s place."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_not_an_image(site: MakeSite) -> None:
    sample = site(
        {"content/posts/b.md": post(body="![فرم](form.pdf)"), "content/posts/form.pdf": b"%PDF-1.4"}
    )
    sample.finds("not-an-image", "content/posts/b.md:5")
