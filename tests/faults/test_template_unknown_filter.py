"""`template-unknown-filter`: A filter that does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_template_unknown_filter(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": "یک\n{{ page.title | uper }}"})
    found = sample.finds("template-unknown-filter", "overrides/templates/post.html:2")
    assert dict(found.values)["near"] == "upper"
