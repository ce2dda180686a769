"""`output-collision`: A page in the place of a listing."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_output_collision(site: MakeSite) -> None:
    sample = site({"content/pages/b.md": "---\ntitle: ب\nslug: posts\n---\nمتن.\n"})
    sample.finds("output-collision", "content/pages/b.md:3")
