"""`unbalanced-html`: A tag that is never closed."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_unbalanced_html(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="<div>متن")})
    sample.finds("unbalanced-html", "content/posts/b.md:5", WARNING)
