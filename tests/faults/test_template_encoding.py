"""`template-encoding`: A template in another encoding."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_template_encoding(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": b"\xd3"})
    sample.finds("template-encoding", "overrides/templates/post.html")
