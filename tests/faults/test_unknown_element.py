"""`unknown-element`: Angle brackets that are no tag."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_unknown_element(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="متن <qwertz> دیگر")})
    sample.finds("unknown-element", "content/posts/b.md:5", WARNING)
