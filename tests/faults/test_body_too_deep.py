"""`body-too-deep`: Quotations in quotations without end."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_body_too_deep(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body=">" * 150 + " متن")})
    sample.finds("body-too-deep", "content/posts/b.md:5")
