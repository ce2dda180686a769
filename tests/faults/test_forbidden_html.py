"""`forbidden-html`: A script in a text."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_forbidden_html(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="<script>x()</script>")})
    sample.finds("forbidden-html", "content/posts/b.md:5")
