"""`template-asset`: A template that names a file that the theme does not have."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_template_asset(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": 'یک\n{{ asset("x.png") }}'})
    sample.finds("template-asset", "overrides/templates/post.html:2")
