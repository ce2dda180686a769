"""`link-to-hidden`: A link to an item that is not public yet shows its text alone."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_link_to_hidden(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="[بعدی](c.md)"), "content/posts/c.md": post("draft: بله")})
    sample.finds("link-to-hidden", "content/posts/b.md:5", WARNING)
    page = (sample.output / "1404" / "08" / "b" / "index.html").read_text(encoding="utf-8")
    assert "بعدی" in page
    assert "/c/" not in page
