"""`front-matter-not-a-table`: Front matter that is a list."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_front_matter_not_a_table(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\n- یک\n- دو\n---\nمتن.\n"})
    sample.finds("front-matter-not-a-table", "content/posts/b.md:2")
